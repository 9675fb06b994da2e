// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.roles;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.export.FactsJson;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.roles.CandidateListener;
import org.rapporteur.facts.roles.Features;
import org.rapporteur.facts.roles.RoleReader;
import org.rapporteur.facts.roles.Scorers;
import org.rapporteur.intake.Article;
import org.rapporteur.intake.Intake;
import org.rapporteur.intake.Limits;
import org.rapporteur.intake.Source;
import org.rapporteur.language.LanguagePipeline;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;

/**
 * Writes how the product describes candidates for who, where and when, so that their scorers are trained on what they will be
 * given, and the facts that come out.
 *
 * <p>Each line on standard input asks for one reading: a file of articles, a folder, the tasks whose candidates are wanted (parted by
 * commas; may be none) and, where the rules alone shall not pick, a file of scorers, parted by tabs; {@code done} answers it. The folder
 * gets {@code facts.jsonl} and, of each task, the names of the features ({@code .columns}), the rows of big-endian floats ({@code .rows})
 * and a line a row ({@code .keys}): document, first and last character of the fact in code points, candidate. What the language model
 * makes of a text is kept, so that reading it again with other scorers costs little.
 */
public final class CandidateDump {

    private final Language english = Language.of("en");
    private final Intake intake = new Intake(Limits.STANDARD);
    private final Map<String, Analysis> analyses = new HashMap<>();

    private CandidateDump() {}

    public static void main(String[] args) throws IOException {
        CandidateDump dump = new CandidateDump();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                dump.read(List.of(line.split("\t", -1)));
                System.out.println("done");
            }
        }
    }

    private void read(List<String> asked) throws IOException {
        if (asked.size() < 3 || asked.size() > 4) {
            throw new IllegalArgumentException(
                    "a line must be FILE, FOLDER, TASKS and perhaps SCORERS, parted by tabs; has " + asked.size()
                            + " parts");
        }
        Path folder = Files.createDirectories(Path.of(asked.get(1)));
        Set<String> tasks = Set.of(asked.get(2).split(","));
        Scorers scorers = asked.size() == 4 ? scorers(Path.of(asked.get(3))) : Scorers.NONE;
        try (Stream<Source> sources = intake.sources(List.of(Path.of(asked.get(0))));
                OutputStream facts = new BufferedOutputStream(Files.newOutputStream(folder.resolve("facts.jsonl")));
                Candidates candidates = new Candidates(folder, tasks)) {
            FactReader reader = FactReader.of(english, new RoleReader(english, scorers, candidates));
            for (Source source : (Iterable<Source>) sources::iterator) {
                if (intake.read(source) instanceof Article(Document document)) {
                    candidates.document = document;
                    Analysis analysis = analyses.computeIfAbsent(
                            document.text().value(),
                            text -> LanguagePipeline.of("en").analyze(document.text()));
                    facts.write(FactsJson.line(reader.read(document, analysis)));
                }
            }
        }
    }

    private static Scorers scorers(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Scorers.read(bytes);
        }
    }

    /** Files of the candidates of each task. */
    private static final class Candidates implements CandidateListener, AutoCloseable {

        private final Path folder;
        private final Set<String> tasks;
        private final Map<String, CandidateFile> files = new HashMap<>();
        private Document document;

        @SuppressWarnings("NullAway.Init") // main says of each document that it is read.
        Candidates(Path folder, Set<String> tasks) {
            this.folder = folder;
            this.tasks = tasks;
        }

        @Override
        public void weighed(String task, Span place, String candidate, Features features) {
            if (!tasks.contains(task)) {
                return;
            }
            try {
                CandidateFile file = files.get(task);
                if (file == null) {
                    file = new CandidateFile(folder, task);
                    files.put(task, file);
                }
                CodePointSpan span = document.text().toCodePoints(place);
                file.add(
                        String.join(
                                "\t",
                                document.source(),
                                Integer.toString(span.start()),
                                Integer.toString(span.end()),
                                candidate),
                        features);
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be written", e);
            }
        }

        @Override
        public void close() throws IOException {
            for (CandidateFile file : files.values()) {
                file.close();
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.roles;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;

/**
 * Writes how the product describes candidates for who, where and when, so that their scorers are trained on what they will be
 * given, and the facts that come out.
 *
 * <p>Usage: {@code CandidateDump FILE.jsonl FOLDER [SCORERS]}. FOLDER gets {@code facts.jsonl} and, of each task, the names of the
 * features ({@code .columns}), the rows of big-endian floats ({@code .rows}) and a line a row ({@code .keys}): document, first and
 * last character of the fact in code points, candidate. Without SCORERS the rules alone pick.
 */
public final class CandidateDump {

    private CandidateDump() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            System.err.println("usage: CandidateDump FILE.jsonl FOLDER [SCORERS]");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(args[1]));
        Scorers scorers = args.length == 3 ? scorers(Path.of(args[2])) : Scorers.NONE;
        Language english = Language.of("en");
        Intake intake = new Intake(Limits.STANDARD);
        try (Stream<Source> sources = intake.sources(List.of(Path.of(args[0])));
                OutputStream facts = new BufferedOutputStream(Files.newOutputStream(folder.resolve("facts.jsonl")));
                Candidates candidates = new Candidates(folder)) {
            FactReader reader = FactReader.of(english, new RoleReader(english, scorers, candidates));
            for (Source source : (Iterable<Source>) sources::iterator) {
                if (intake.read(source) instanceof Article(Document document)) {
                    candidates.document = document;
                    facts.write(FactsJson.line(
                            reader.read(document, LanguagePipeline.of("en").analyze(document.text()))));
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
        private final Map<String, CandidateFile> files = new HashMap<>();
        private Document document;

        @SuppressWarnings("NullAway.Init") // main says of each document that it is read.
        Candidates(Path folder) {
            this.folder = folder;
        }

        @Override
        public void weighed(String task, Span place, String candidate, Features features) {
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

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.golden;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.FigureMark;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;

/**
 * Writes anew what the model makes of the articles of a file, for the tests of facts, which have no model. After a change of the
 * model, in the root of the project: {@code StoredAnalyses facts/src/test/resources/news/analyses.txt.gz}. An article is added by a
 * line {@code document} with its text.
 *
 * <p>Lines of columns parted by tabs: {@code document}, with what is known of it; {@code sentence}; {@code word}, with the
 * characters between it and the word before, its length, whether it is joined, its lemma where that is not the word in lower case,
 * part of speech, features, head and relation; and the marks, {@code name},
 * {@code cue}, {@code source}, {@code content}, {@code trigger} and {@code figure}, with tokens counted over the text. Probabilities
 * have three decimals.
 */
public final class StoredAnalyses {

    private static final Rapporteur RAPPORTEUR = new Rapporteur();

    private StoredAnalyses() {}

    public static void main(String[] arguments) throws IOException {
        List<Document> documents = unpacked(arguments[0])
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns[0].equals("document"))
                .map(StoredAnalyses::document)
                .toList();
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]));
                Writer out = new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8)) {
            for (Document document : documents) {
                write(document, out);
            }
        }
    }

    private static Document document(String[] columns) {
        String text = columns[4].replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
        return Document.of(new DocumentId(columns[1]), "news", new Text(text))
                .withTitle(columns[2])
                .withPublished(LocalDate.parse(columns[3]));
    }

    private static Stream<String> unpacked(String file) throws IOException {
        try (GZIPInputStream bytes = new GZIPInputStream(Files.newInputStream(Path.of(file)))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    private static void write(Document document, Writer out) throws IOException {
        Analysis analysis = RAPPORTEUR.analyze(document);
        line(
                out,
                "document",
                document.id(),
                document.title() == null ? "" : document.title(),
                document.published() == null ? "" : document.published(),
                document.text()
                        .value()
                        .replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t"));
        int end = 0;
        for (Sentence sentence : analysis.sentences()) {
            line(out, "sentence");
            for (Token token : sentence.words()) {
                line(
                        out,
                        "word",
                        token.span().start() - end,
                        token.span().length(),
                        token.isJoined() ? "joined" : "",
                        token.lemma().equals(token.text().toLowerCase(Locale.ROOT)) ? "" : token.lemma(),
                        token.pos(),
                        token.features(),
                        token.head()
                                .map(head -> head.index() - sentence.tokens().first() + 1)
                                .orElse(0),
                        token.relation());
                end = token.span().end();
            }
        }
        for (Name name : analysis.marks().names()) {
            line(out, "name", tokens(name.tokens()), name.kind(), rounded(name.confidence()));
        }
        for (SpeechMark mark : analysis.marks().speech()) {
            switch (mark) {
                case SpeechMark.Cue cue -> line(out, "cue", tokens(cue.tokens()), rounded(cue.confidence()));
                case SpeechMark.Source source ->
                    line(out, "source", tokens(source.tokens()), rounded(source.confidence()));
                case SpeechMark.Content content ->
                    line(
                            out,
                            "content",
                            tokens(content.tokens()),
                            rounded(content.confidence()),
                            content.quoting(),
                            content.nested());
            }
        }
        for (Trigger trigger : analysis.marks().triggers()) {
            line(
                    out,
                    "trigger",
                    trigger.token(),
                    trigger.type(),
                    trigger.scores().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(score -> score.getKey() + "=" + rounded(score.getValue()))
                            .collect(Collectors.joining("|")),
                    trigger.status(),
                    rounded(trigger.statusConfidence()),
                    trigger.voice(),
                    rounded(trigger.voiceConfidence()));
        }
        for (FigureMark figure : analysis.marks().figures()) {
            line(out, "figure", figure.token(), figure.category(), rounded(figure.confidence()));
        }
    }

    private static String tokens(TokenRange range) {
        return range.first() + "\t" + range.end();
    }

    private static String rounded(double probability) {
        return String.format(Locale.ROOT, "%.3f", probability);
    }

    private static void line(Writer out, Object... columns) throws IOException {
        out.write(Stream.of(columns).map(String::valueOf).collect(Collectors.joining("\t")));
        out.write('\n');
    }
}

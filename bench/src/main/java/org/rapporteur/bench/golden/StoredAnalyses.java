// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.FigureMark;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;

/**
 * Writes what the model makes of articles, for the tests of facts, which have no model. After a change of the model, in the root of
 * the project: {@code StoredAnalyses facts/src/test/resources/news/analyses.txt.gz
 * testkit/src/main/resources/org/rapporteur/testkit/wikinews2019-2020.jsonl.gz}. Of the second file it takes the articles that the
 * first one has already, by their titles.
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
        Set<String> titles = unpacked(arguments[0])
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns[0].equals("document"))
                .map(columns -> columns[2])
                .collect(Collectors.toSet());
        String chosen = unpacked(arguments[1])
                .filter(line -> titles.contains(JsonValue.parse(line).required("title")))
                .collect(Collectors.joining("\n"));
        Input input = new Input.Bytes("news", new ByteArrayInputStream(chosen.getBytes(StandardCharsets.UTF_8)));
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]));
                Writer out = new OutputStreamWriter(new GZIPOutputStream(file), StandardCharsets.UTF_8);
                Stream<Outcome<FactsDocument>> outcomes = RAPPORTEUR.read(List.of(input), 1)) {
            for (Outcome<FactsDocument> outcome : (Iterable<Outcome<FactsDocument>>) outcomes::iterator) {
                if (outcome instanceof Outcome.Read<FactsDocument> read) {
                    write(read.value().document(), out);
                }
            }
        }
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

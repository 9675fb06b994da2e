// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.testkit.Corpus;

/**
 * The samples and every eighth article of the corpus give the facts documents that they gave before, byte for byte. Whoever
 * changes one on purpose puts the hashes that this test prints into {@code golden-facts.tsv}, in a commit of its own;
 * {@code bench/golden/compare.py} looks at more articles.
 */
@Tag("slow")
final class GoldenFactsTest {

    private static final Path SAMPLES = Path.of("../samples");
    private static final int STEP = 8;

    @Test
    void theSameArticlesGiveTheSameBytes() throws IOException {
        List<String> lines = Corpus.lines();
        byte[] corpus = IntStream.iterate(0, i -> i < lines.size(), i -> i + STEP)
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        List<String> now;
        try (InputStream text = Files.newInputStream(SAMPLES.resolve("persian-gulf.txt"));
                Stream<Outcome<FactsDocument>> outcomes = new Rapporteur(Settings.STANDARD)
                        .read(
                                List.of(
                                        new Input.Bytes("persian-gulf.txt", text),
                                        new Input.Files(SAMPLES.resolve("wikinews.jsonl")),
                                        new Input.Bytes("corpus", new ByteArrayInputStream(corpus))),
                                1)) {
            now = outcomes.map(GoldenFactsTest::row).toList();
        }
        assertThat(now).as("\n" + String.join("\n", now)).containsExactlyElementsOf(before());
    }

    private static String row(Outcome<FactsDocument> outcome) {
        return switch (outcome) {
            case Outcome.Read<FactsDocument> read ->
                read.value().document().id() + "\t" + sha256(FactsJson.line(read.value()));
            case Outcome.Refused<FactsDocument> refused -> refused.source() + "\t" + sha256(FactsJson.line(refused));
        };
    }

    private static String sha256(byte[] line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> before() throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(GoldenFactsTest.class.getResourceAsStream("golden-facts.tsv"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.startsWith("#"))
                    .toList();
        }
    }
}

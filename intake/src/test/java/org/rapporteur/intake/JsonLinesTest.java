// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.intake.Samples.ENGLISH;
import static org.rapporteur.intake.Samples.FRENCH;
import static org.rapporteur.intake.Samples.gzip;
import static org.rapporteur.intake.Samples.line;
import static org.rapporteur.intake.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/** Files of JSON lines. */
class JsonLinesTest {

    private static final Intake INTAKE = new Intake(Limits.STANDARD);

    private static List<Reading> read(Intake intake, String name, byte[] bytes) {
        return intake.sources(new ByteArrayInputStream(bytes), name)
                .map(intake::read)
                .toList();
    }

    private static List<Reading> read(String text) {
        return read(INTAKE, "wire.jsonl", utf8(text));
    }

    private static Document document(Reading reading) {
        assertThat(reading).isInstanceOf(Article.class);
        return ((Article) reading).document();
    }

    private static Rejection rejection(Reading reading) {
        assertThat(reading).isInstanceOf(Rejection.class);
        return (Rejection) reading;
    }

    @Test
    void aZeroIsNoTextInJsonEither() {
        for (String field : List.of("id", "title", "outlet", "url", "text")) {
            String zero = "\"" + field + "\": \"" + ENGLISH + "\\u0000\"";
            String line = field.equals("text") ? "{" + zero + "}" : "{" + zero + ", \"text\": \"" + ENGLISH + "\"}";
            assertThat(rejection(read(line).getFirst()).reason())
                    .as(field)
                    .contains("\"" + field + "\" has the control character 0x00");
        }
        document(read("{\"title\": \"Bell\\u0007\", \"topics\": \"\\u0000\", \"text\": \"" + ENGLISH + "\"}")
                .getFirst());
    }

    @Test
    void aLineGivesAllItsFields() {
        String line = """
                {"id": "w-1", "title": "Bridge closed", "published": "2024-02-03", "outlet": "The Herald", \
                "url": "https://example.org/1", "topics": ["rain", {"text": "no"}], "text": "%s"}""".formatted(ENGLISH);
        Document document = document(read(line).getFirst());
        assertThat(document.source()).isEqualTo("w-1");
        assertThat(document.title()).isEqualTo("Bridge closed");
        assertThat(document.published()).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(document.outlet()).hasToString("The Herald");
        assertThat(document.url()).isEqualTo("https://example.org/1");
        assertThat(document.text().value()).isEqualTo(ENGLISH);
        assertThat(document.id()).isEqualTo(DocumentId.of(utf8(line)));
    }

    @Test
    void theTextIsKeptCharacterForCharacter() {
        String text = " \\t“" + ENGLISH + "”\\r\\n\\r\\n\\u00a0\\ud83d\\ude00 é\\u200b  \\n";
        assertThat(document(read(line("a", text)).getFirst()).text().value())
                .isEqualTo(" \t“" + ENGLISH + "”\r\n\r\n\u00a0\ud83d\ude00 é\u200b  \n");
    }

    @Test
    void aLineWithoutAnIdGoesByItsPlace() {
        String none = "{\"text\": \"" + ENGLISH + "\"}";
        assertThat(read(none + "\n" + none.replace("{", "{\"id\": null, ")))
                .extracting(Reading::source)
                .containsExactly("wire.jsonl:1", "wire.jsonl:2");
    }

    @Test
    void nullAndUnusableValuesAreNotKnown() {
        String line =
                "{\"id\": 7, \"title\": null, \"published\": \"soon\", \"outlet\": [], \"url\": \" \", \"text\": \""
                        + ENGLISH + "\"}";
        Document document = document(read(line).getFirst());
        assertThat(document.source()).isEqualTo("7");
        assertThat(document.title()).isNull();
        assertThat(document.published()).isNull();
        assertThat(document.outlet()).isNull();
        assertThat(document.url()).isNull();
    }

    @Test
    void aBrokenLineIsRejectedWithItsPlaceAndTheRunGoesOn() {
        String first = line("a", ENGLISH);
        List<Reading> readings = read(first + "\r\n{\"id\": \"é\", \"text\" \"x\"}\r\n" + line("c", ENGLISH));
        assertThat(readings).extracting(Reading::source).containsExactly("a", "wire.jsonl:2", "c");
        Rejection broken = rejection(readings.get(1));
        assertThat(broken.code()).isEqualTo(Code.BROKEN_JSON);
        // Both line ends and the two bytes of é count.
        assertThat(broken.at()).isBetween(utf8(first).length + 2 + 20L, utf8(first).length + 2 + 22L);
        assertThat(broken.reason()).contains("line 2").contains("byte " + broken.at());
    }

    @Test
    void whatIsNoArticleIsBroken() {
        assertThat(read("[1]\n3\n{\"id\": \"a\"}\n{\"text\": 3}\n{\"text\": \"a\"} {}\nnonsense\n{\"text\": \"a\n"))
                .hasSize(7)
                .allSatisfy(reading -> assertThat(rejection(reading).code()).isEqualTo(Code.BROKEN_JSON));
    }

    @Test
    void anEmptyTextIsEmptyAndAForeignOneNotEnglish() {
        assertThat(read(line("a", " \\n") + "\n" + line("b", FRENCH)))
                .extracting(reading -> rejection(reading).code())
                .containsExactly(Code.EMPTY, Code.NOT_ENGLISH);
    }

    @Test
    void blankLinesAreNoArticlesButAreCounted() {
        List<Reading> readings = read("\n \r\n" + line("a", ENGLISH) + "\n\n{broken\n\n");
        assertThat(readings).extracting(Reading::source).containsExactly("a", "wire.jsonl:5");
    }

    @Test
    void aFileWithoutALineIsEmpty() {
        assertThat(read("")).extracting(reading -> rejection(reading).code()).containsExactly(Code.EMPTY);
        assertThat(read("\n \r\n"))
                .extracting(reading -> rejection(reading).code())
                .containsExactly(Code.EMPTY);
        assertThat(read(INTAKE, "a.json", new byte[0]))
                .extracting(reading -> rejection(reading).code())
                .containsExactly(Code.EMPTY);
    }

    @Test
    void aLineOverTheLimitIsPassedOver() {
        String large = line("b", "x".repeat(300_000));
        Intake intake = new Intake(new Limits(1000));
        List<Reading> readings =
                read(intake, "wire.jsonl", utf8(line("a", ENGLISH) + "\n" + large + "\n" + line("c", ENGLISH)));
        assertThat(readings).extracting(Reading::source).containsExactly("a", "wire.jsonl:2", "c");
        assertThat(rejection(readings.get(1)).code()).isEqualTo(Code.TOO_LARGE);
        assertThat(rejection(readings.get(1)).at()).isEqualTo(utf8(line("a", ENGLISH)).length + 1);
    }

    @Test
    void linesAreCutRightWhereverTheBufferEnds() {
        String lines = IntStream.range(0, 2000)
                .mapToObj(i -> line("a" + i, ENGLISH + "é".repeat(i % 97)))
                .collect(Collectors.joining("\n"));
        assertThat(read(lines))
                .hasSize(2000)
                .allSatisfy(
                        reading -> assertThat(document(reading).text().value()).startsWith(ENGLISH));
    }

    @Test
    void aCutArchiveGivesItsWholeLinesAndARejection() {
        String lines = IntStream.range(0, 500)
                .mapToObj(i -> line("a" + i, ENGLISH + " " + Integer.toHexString(i * 7919)))
                .collect(Collectors.joining("\n"));
        byte[] packed = gzip(utf8(lines));
        List<Reading> readings = read(INTAKE, "wire.jsonl.gz", Arrays.copyOf(packed, packed.length - 200));
        assertThat(readings.size()).isBetween(2, 500);
        assertThat(readings.subList(0, readings.size() - 1)).allMatch(reading -> reading instanceof Article);
        assertThat(rejection(readings.getLast()).code()).isEqualTo(Code.TRUNCATED);
        assertThat(readings.getLast().source()).isEqualTo("wire.jsonl.gz");
        long passed = lines.lines()
                .limit(readings.size() - 1)
                .mapToLong(line -> line.length() + 1)
                .sum();
        long next = lines.lines()
                .skip(readings.size() - 1)
                .mapToLong(String::length)
                .findFirst()
                .orElseThrow();
        assertThat(rejection(readings.getLast()).at()).isBetween(passed, passed + next);
    }

    @Test
    void linesAreKnownByTheirContentToo() {
        assertThat(read(INTAKE, "-", utf8(line("a", ENGLISH) + "\n" + line("b", ENGLISH))))
                .extracting(Reading::source)
                .containsExactly("a", "b");
    }

    @Test
    void oneArticleMayFillAFile() {
        String spread = line("a", ENGLISH).replace("{", "{\n  ").replace(", ", ",\n  ");
        assertThat(read(INTAKE, "a.json", utf8(spread)))
                .singleElement()
                .satisfies(reading -> assertThat(document(reading).source()).isEqualTo("a"));
    }

    @Test
    void aMarkOfUtf8IsNoPartOfTheFirstLine() {
        Document document = document(read("\uFEFF" + line("a", ENGLISH)).getFirst());
        assertThat(document.id()).isEqualTo(DocumentId.of(utf8(line("a", ENGLISH))));
    }

    @Test
    void otherEncodingsAreUndecodable() {
        String text = "\uFEFF" + line("a", ENGLISH) + "\n" + line("b", ENGLISH);
        assertThat(read(INTAKE, "wire.jsonl", text.getBytes(StandardCharsets.UTF_16LE)))
                .singleElement()
                .satisfies(reading -> assertThat(rejection(reading).code()).isEqualTo(Code.UNDECODABLE));
        Rejection latin =
                rejection(read(INTAKE, "wire.jsonl", line("é", ENGLISH).getBytes(StandardCharsets.ISO_8859_1))
                        .getFirst());
        assertThat(latin.code()).isEqualTo(Code.UNDECODABLE);
        assertThat(latin.at()).isEqualTo(8);
    }

    @Test
    void deepNestingIsBrokenAndHarmless() {
        String deep = "{\"a\": " + "[".repeat(100_000) + "}";
        assertThat(rejection(read(deep).getFirst()).code()).isEqualTo(Code.BROKEN_JSON);
    }
}

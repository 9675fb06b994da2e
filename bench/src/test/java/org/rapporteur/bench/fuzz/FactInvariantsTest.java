// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/facts.md promises holds of mutated articles in every form, a few of each; {@code FactsFuzz} reads ten thousand. */
class FactInvariantsTest {

    private static final Path SAMPLES =
            Path.of("").toAbsolutePath().getParent().resolve("samples").resolve("wikinews.jsonl");

    private static String line;

    @BeforeAll
    static void read() {
        line = FactsFuzz.read(DocumentForm.TEXT.of(
                        "\u201cThe bridge is safe,\u201d said Mayor Ada Brook. Fourteen people died in Oslo."))
                .lines()
                .getFirst();
    }

    static Stream<Arguments> mutated() throws IOException {
        TextMutation mutation = new TextMutation(new Random(24), FactsFuzz.texts(List.of(SAMPLES.toString())));
        return Arrays.stream(DocumentForm.values())
                .flatMap(form -> Stream.of(Arguments.of(form, mutation.next()), Arguments.of(form, mutation.next())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutated")
    void aMutatedArticleKeepsThePromises(DocumentForm form, String text) {
        FactsFuzz.Reading reading = FactsFuzz.read(form.of(text));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.lines()).isNotEmpty();
    }

    @Test
    void aTextIsReadInEveryForm() throws IOException {
        String text = FactsFuzz.texts(List.of(SAMPLES.toString())).getFirst();
        for (DocumentForm form : DocumentForm.values()) {
            assertThat(FactsFuzz.read(form.of(text)).lines())
                    .as(form.name())
                    .singleElement()
                    .asString()
                    .contains("\"rejected\":null", "\"id\":\"s1\"");
        }
    }

    @Test
    void whatDoesNotHoldIsNamed() {
        assertThat(FactInvariants.broken(line)).isEmpty();
        assertThat(FactInvariants.broken(line.replaceFirst("\"speaker\":\"e1\"", "\"speaker\":\"e99\"")))
                .containsExactly("statements.speaker names an entity that is not there: e99");
        assertThat(FactInvariants.broken(line.replaceFirst("\"end\":[0-9]+", "\"end\":9999")))
                .anyMatch(fault -> fault.contains("must be a place of"));
        assertThat(FactInvariants.broken(line.replaceFirst("\"text\":\"said\"", "\"text\":\"sad\"")))
                .contains("statements.cue must repeat its words, does not");
        assertThat(FactInvariants.broken(line.replace("\"min\":14", "\"min\":15")))
                .anyMatch(fault -> fault.startsWith("figures.min must be at most max"));
    }

    @Test
    void whoIsDoubtedIsNotNamedAsWhoAttacked() {
        assertThat(FactInvariants.broken(attacked("e1", "[]")))
                .containsExactly("events.actors who are named must be sure of a hostile act, are not: v1");
        assertThat(FactInvariants.broken(attacked("e1", "[\"e1\"]"))).isEmpty();
    }

    private static String attacked(String actor, String candidates) {
        return line.replace("\"events\":[]", """
                "events":[{"id":"v1","type":"ASSAULT","actors":["%s"],\
                "doubts":[{"field":"actors","probability":0.5,"candidates":%s}]}]""".formatted(actor, candidates));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.facts.HandParsed;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.text.Span;

class FactualityReaderTest {

    private static final FactualityReader READER = new FactualityReader(Language.of("en"));

    private static final String ACCUSED = """
            The DET 2 det
            mayor NOUN 4 nsubj:pass
            is/be AUX 4 aux:pass
            accused/accuse VERB 0 root
            of SCONJ 6 mark
            robbing/rob VERB 4 advcl
            the DET 8 det
            bank NOUN 6 obj
            """;

    private static final String CHAIN = """
            Ana PROPN 2 nsubj
            said/say VERB 0 root
            the DET 4 det
            king NOUN 5 nsubj
            denied/deny VERB 2 ccomp
            that SCONJ 9 mark
            ships/ship NOUN 9 nsubj
            had/have AUX 9 aux
            shelled/shell VERB 5 ccomp
            it PRON 9 obj
            """;

    private static Token word(Analysis analysis, String text) {
        return analysis.tokens().stream()
                .filter(token -> token.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Factuality read(String sentence, String word) {
        return READER.read(word(HandParsed.of(sentence), word), null, null, List.of());
    }

    /** What the model may say of a word. */
    private static Trigger mark(Token word, Status status, double sure, Voice voice) {
        return new Trigger(word.index(), EventType.ASSAULT, Map.of(EventType.ASSAULT, 0.9), status, sure, voice, sure);
    }

    /** The made-up sentences, at least six a status. */
    static Stream<Arguments> sentences() throws IOException {
        try (InputStream bytes = FactualityReaderTest.class.getResourceAsStream("/factuality/status.txt")) {
            String text = new String(Objects.requireNonNull(bytes).readAllBytes(), UTF_8);
            return Arrays.stream(text.split("\n\n", -1)).skip(1).map(block -> {
                String[] head = block.lines().findFirst().orElseThrow().split(" ", -1);
                String lines = block.substring(block.indexOf('\n') + 1);
                @Nullable EventType type = head[3].equals("-") ? null : EventType.valueOf(head[3]);
                return Arguments.of(head[1], head[2], type, lines);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void wordsTellTheStatus(String status, String word, @Nullable EventType type, String lines) {
        Analysis analysis = HandParsed.of(lines);
        Factuality read = READER.read(word(analysis, word), type, null, List.of());
        assertThat(read.status().label()).as(analysis.text().value()).isEqualTo(status);
    }

    @Test
    void aWordOfDoubtMakesItAlleged() {
        assertThat(read("""
                Rebels/rebel NOUN 3 nsubj
                allegedly ADV 3 advmod
                killed/kill VERB 0 root
                him PRON 3 obj
                """, "killed").voice()).isEqualTo(Voice.ALLEGED);
        assertThat(read("""
                The DET 3 det
                suspected/suspect VERB 3 amod
                attack NOUN 4 nsubj
                failed/fail VERB 0 root
                """, "attack").voice()).isEqualTo(Voice.ALLEGED);
    }

    @Test
    void anAccusationIsAllegedUnlessTheTextTellsWhoAccuses() {
        assertThat(read(ACCUSED, "robbing").voice()).isEqualTo(Voice.ALLEGED);
        assertThat(read("""
                Ana PROPN 2 nsubj
                accused/accuse VERB 0 root
                him PRON 2 obj
                of SCONJ 5 mark
                robbing/rob VERB 2 advcl
                it PRON 5 obj
                """, "robbing").voice()).isEqualTo(Voice.ATTRIBUTED);
    }

    @Test
    void whatStandsInAStatementIsAttributed() {
        Analysis analysis = HandParsed.of(CHAIN);
        Span content = analysis.token(2).span().cover(analysis.token(9).span());
        assertThat(READER.read(word(analysis, "shelled"), null, null, List.of(content))
                        .voice())
                .isEqualTo(Voice.ATTRIBUTED);
        assertThat(READER.read(word(analysis, "said"), null, null, List.of(content))
                        .voice())
                .isEqualTo(Voice.REPORTED);
    }

    @Test
    void aDenialThatSomebodyReportsStaysADenial() {
        Analysis analysis = HandParsed.of(CHAIN);
        Span content = analysis.token(2).span().cover(analysis.token(9).span());
        Factuality read = READER.read(word(analysis, "shelled"), null, null, List.of(content));
        assertThat(read.status()).isEqualTo(Status.DENIED);
        assertThat(read.voice()).isEqualTo(Voice.ATTRIBUTED);
        assertThat(read.why().words()).containsExactly(word(analysis, "denied").span());
    }

    @Test
    void theModelDecidesWhereNoWordDoes() {
        Analysis analysis = HandParsed.of("""
                Troops/troop NOUN 2 nsubj
                guard VERB 0 root
                it PRON 2 obj
                """);
        Token guard = word(analysis, "guard");
        Factuality read = READER.read(guard, null, mark(guard, Status.ONGOING, 0.95, Voice.ATTRIBUTED), List.of());
        assertThat(read.status()).isEqualTo(Status.ONGOING);
        assertThat(read.voice()).isEqualTo(Voice.ATTRIBUTED);
        assertThat(read.why().rule()).isEqualTo("status-mark");
        assertThat(read.why().confidence()).isEqualTo(0.95);
    }

    @Test
    void aWordThatTellsOutweighsTheModel() {
        Analysis analysis = HandParsed.of("""
                Troops/troop NOUN 4 nsubj
                did/do AUX 4 aux
                not PART 4 advmod
                attack VERB 0 root
                it PRON 4 obj
                """);
        Token attack = word(analysis, "attack");
        Factuality read = READER.read(attack, null, mark(attack, Status.HAPPENED, 0.95, Voice.REPORTED), List.of());
        assertThat(read.status()).isEqualTo(Status.DENIED);
        assertThat(read.why().rule()).isEqualTo("status-negation");
    }

    @Test
    void whatSomebodyIsToldToSayIsNeverTheReportsOwn() {
        Analysis analysis = HandParsed.of(CHAIN);
        Token act = word(analysis, "shelled");
        Span said = analysis.token(2).span().cover(analysis.token(9).span());
        Factuality read = READER.read(act, null, mark(act, Status.HAPPENED, 0.99, Voice.REPORTED), List.of(said));
        assertThat(read.voice()).isEqualTo(Voice.ATTRIBUTED);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.language.conllu.ConlluWriter;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.text.Text;

/**
 * What holds for every analysis. That trees are trees and marks stand in order is not tested here: an {@link Analysis} that
 * broke those rules could not be made.
 */
class LanguagePipelineTest {

    /** Reads everything anew, so that equal analyses are no copies of one. */
    private static final LanguagePipeline PIPELINE = LanguagePipeline.forgetful("en");

    private static final List<String> NEWS = List.of(
            "The ferry sank on Monday. Ada Reed, the harbour master, said that \"nobody was hurt\".",
            "GENEVA (Reuters) - At least 14 people, including four children, were killed when a bridge fell.",
            "Police arrested three men.",
            "Boat sinks",
            "The minister denied it, she wouldn't say why, and the council - which met in Oslo on 3 May - urged both sides to"
                    + " stop. They will sign the treaty next week, he told reporters; the rebels threatened to attack the town.",
            "“We can't go on like this,” the mayor wrote.\n\nRain is expected.");

    static Stream<String> oddTexts() {
        return Stream.of(
                "a",
                "😀",
                "\0",
                "\u0001\u0002 \u0003",
                "שלום עולם. مرحبا بالعالم!",
                "我们在日内瓦开会。",
                "\ud83d \udc4d",
                "\ufeffThe boat sank.",
                "\u200b",
                "[CLS] [SEP] [MASK]",
                "🇫🇷👩‍👩‍👧 👍🏽 e\u0301",
                "a".repeat(100_000),
                "-".repeat(100_000),
                "word, ".repeat(5_000),
                "The boat sank ".repeat(3_000),
                "(".repeat(3_000) + "a" + ")".repeat(3_000));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void wordsSpellOutAnyText(String value) {
        assertSpelled(PIPELINE.analyze(new Text(value)));
    }

    @Property(tries = 60)
    void wordsSpellOutRandomText(@ForAll("texts") String value) {
        assertSpelled(PIPELINE.analyze(new Text(value)));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words =
                Arbitraries.of("The", "boat", "didn't", "sink", ".", "?", "\"", "\n", "\n\n", "U.S.", "5%", "he");
        return Arbitraries.oneOf(words, words, Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join(" ", parts));
    }

    private static void assertSpelled(Analysis analysis) {
        String spelled = analysis.tokens().stream().map(Token::text).collect(Collectors.joining());
        assertThat(spelled).isEqualTo(withoutSpace(analysis.text().value()));
    }

    private static String withoutSpace(String value) {
        return value.codePoints()
                .filter(c ->
                        !Character.isWhitespace(c) && !Character.isSpaceChar(c) && "\u0085\u200b\ufeff".indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void nothingHasNoSentences() {
        assertThat(PIPELINE.analyze(new Text("")).sentences()).isEmpty();
        assertThat(PIPELINE.analyze(new Text(" \n\t")).sentences()).isEmpty();
        assertThat(PIPELINE.analyze(List.<Text>of())).isEmpty();
    }

    @Test
    void stopsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> PIPELINE.analyze(new Text(NEWS.getFirst())))
                    .isInstanceOf(CancellationException.class);
        } finally {
            // The next test shall not be.
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void noSentenceRunsOverAParagraph() {
        Analysis analysis =
                PIPELINE.analyze(new Text("Boat sinks\n\nThe ferry sank, police said\n\nin Oslo on Monday."));
        assertThat(analysis.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1, 2);
    }

    @Test
    void theSameTextGivesTheSameBytesWhateverStandsBesideIt() {
        List<Text> texts = NEWS.stream().map(Text::new).toList();
        List<String> alone = texts.stream()
                .map(PIPELINE::analyze)
                .map(LanguagePipelineTest::bytes)
                .toList();
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < 3 * texts.size(); i++) {
                order.add(i % texts.size());
            }
            Collections.shuffle(order, random);
            List<Integer> chosen = order.subList(0, 3 + random.nextInt(order.size() - 3));
            List<Analysis> together =
                    PIPELINE.analyze(chosen.stream().map(texts::get).toList());
            for (int i = 0; i < chosen.size(); i++) {
                assertThat(bytes(together.get(i))).isEqualTo(alone.get(chosen.get(i)));
            }
        }
    }

    @Test
    void theSameTextGivesTheSameBytesOnManyThreads() throws InterruptedException, ExecutionException {
        List<Text> texts = NEWS.stream().map(Text::new).toList();
        List<String> alone = texts.stream()
                .map(PIPELINE::analyze)
                .map(LanguagePipelineTest::bytes)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> futures = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Text text = texts.get(i % texts.size());
                futures.add(threads.submit(() -> bytes(PIPELINE.analyze(text))));
            }
            for (int i = 0; i < futures.size(); i++) {
                assertThat(futures.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        }
    }

    @Test
    void aStretchThatWasReadBeforeGivesTheSameBytesAtAnotherPlace() {
        LanguagePipeline remembering = LanguagePipeline.of("en");
        Random random = new Random(11);
        for (int round = 0; round < 8; round++) {
            List<String> order = new ArrayList<>(NEWS);
            Collections.shuffle(order, random);
            Text text = new Text(String.join(round % 2 == 0 ? "\n\n" : " ", order));
            assertThat(bytes(remembering.analyze(text))).isEqualTo(bytes(PIPELINE.analyze(text)));
        }
    }

    /** All that an analysis says, with every digit of its confidences. */
    private static String bytes(Analysis analysis) {
        StringBuilder out = new StringBuilder();
        try {
            new ConlluWriter(out).write(analysis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append(analysis.marks()).toString();
    }
}

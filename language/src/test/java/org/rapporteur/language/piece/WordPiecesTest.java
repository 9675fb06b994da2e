// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Against the pieces and shapes that the training's tokenizer gives, written down in {@code wordpiece-golden.tsv}. */
class WordPiecesTest {

    private static final int UNKNOWN = 100;

    private static final WordPieces PIECES = new WordPieces(lines("/en/wordpiece.txt"), UNKNOWN, 16);

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(WordPiecesTest.class.getResourceAsStream(resource), resource)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The reference takes {@code [CLS]} and its like in a text for its own marks; ours lets no text forge them. */
    private static boolean isMark(String word) {
        return word.matches("\\[(PAD|UNK|CLS|SEP|MASK)]");
    }

    private static Stream<String[]> rows() {
        return lines("/wordpiece-golden.tsv").stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.split("\t"));
    }

    @TestFactory
    Stream<DynamicTest> piecesAreThoseOfTheReference() {
        return rows().filter(row -> !isMark(row[0]))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    int[] expected = Arrays.stream(row[1].split(" "))
                            .mapToInt(Integer::parseInt)
                            .toArray();
                    assertThat(PIECES.cut(unescape(row[0]))).containsExactly(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> shapesAreThoseOfTheReference() {
        return rows().map(row -> DynamicTest.dynamicTest(
                row[0], () -> assertThat(Shape.of(unescape(row[0])).number()).isEqualTo(Integer.parseInt(row[2]))));
    }

    /** {@code \\uXXXX} in the table stands for a code unit. */
    private static String unescape(String word) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '\\') {
                out.append((char) Integer.parseInt(word.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }

    @Test
    void noTextForgesTheMarksOfTheModel() {
        assertThat(PIECES.cut("[CLS]")).hasSizeGreaterThan(1);
    }

    @Test
    void aWordWithoutAnyPieceIsUnknown() {
        assertThat(PIECES.cut("\u0000")).containsExactly(UNKNOWN);
    }

    @Test
    void aLongWordIsCutShort() {
        String word = IntStream.range(0, 50).mapToObj(i -> "boat-").reduce("", String::concat);
        assertThat(PIECES.cut(word)).hasSize(16);
    }
}

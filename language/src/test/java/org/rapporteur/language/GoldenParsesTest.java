// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.language.conllu.ConlluWriter;
import org.rapporteur.model.text.Text;

/**
 * Twenty sentences of news, written for this test, whose parses were checked by hand against the guidelines of Universal
 * Dependencies. A new model must give them again.
 */
class GoldenParsesTest {

    private static final String TEXT = "# text = ";
    private static final int FEATS = 5;

    static Stream<String> sentences() throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenParsesTest.class.getResourceAsStream("/en/news.conllu"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n\n", -1)).filter(block -> !block.isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theParseIsTheOneCheckedByHand(String golden) throws IOException {
        assertThat(withoutFeatures(parsed(golden))).isEqualTo(withoutFeatures(golden.stripTrailing()));
    }

    /** The head of features is right for nineteen words of twenty, where the others are right for all of these. */
    @Test
    void featuresAreThoseCheckedByHandButForAFew() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (String golden : sentences().toList()) {
            expected.addAll(features(golden.stripTrailing()));
            told.addAll(features(parsed(golden)));
        }
        assertThat(told).hasSameSizeAs(expected);
        long right = IntStream.range(0, told.size())
                .filter(i -> told.get(i).equals(expected.get(i)))
                .count();
        assertThat(right).isGreaterThan(told.size() * 95L / 100);
    }

    private static String parsed(String golden) throws IOException {
        String text = golden.lines()
                .filter(line -> line.startsWith(TEXT))
                .findFirst()
                .orElseThrow()
                .substring(TEXT.length());
        StringBuilder out = new StringBuilder();
        new ConlluWriter(out).write(LanguagePipeline.of("en").analyze(new Text(text)));
        return out.toString().stripTrailing();
    }

    private static List<String> features(String sentence) {
        return sentence.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1)[FEATS])
                .toList();
    }

    private static String withoutFeatures(String sentence) {
        return sentence.lines()
                .map(line -> {
                    String[] columns = line.split("\t", -1);
                    if (columns.length > FEATS) {
                        columns[FEATS] = "_";
                    }
                    return String.join("\t", columns);
                })
                .collect(Collectors.joining("\n"));
    }
}

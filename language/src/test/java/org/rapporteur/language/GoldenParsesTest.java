// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
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

    static Stream<String> sentences() throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenParsesTest.class.getResourceAsStream("/en/news.conllu"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n\n", -1)).filter(block -> !block.isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void theParseIsTheOneCheckedByHand(String golden) throws IOException {
        String text = golden.lines()
                .filter(line -> line.startsWith(TEXT))
                .findFirst()
                .orElseThrow()
                .substring(TEXT.length());
        StringBuilder out = new StringBuilder();
        new ConlluWriter(out).write(LanguagePipeline.of("en").analyze(new Text(text)));
        assertThat(out.toString().stripTrailing()).isEqualTo(golden.stripTrailing());
    }
}

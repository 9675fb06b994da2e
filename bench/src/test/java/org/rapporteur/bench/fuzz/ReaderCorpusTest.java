// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code bench/fuzz/jazzer.py} kept: each input ends as documents or typed rejections, and in time. */
@Tag("slow")
class ReaderCorpusTest {

    private static final Path CORPUS = Path.of("fuzz", "corpus");

    static List<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyInputIsReadOrRefused(String form) throws IOException {
        List<String> inputs = Files.readAllLines(CORPUS.resolve(form)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(inputs).isNotEmpty();
        for (String input : inputs) {
            assertThatCode(() ->
                            ReaderFuzz.fuzzerTestOneInput(Base64.getDecoder().decode(input)))
                    .as(input)
                    .doesNotThrowAnyException();
        }
    }
}

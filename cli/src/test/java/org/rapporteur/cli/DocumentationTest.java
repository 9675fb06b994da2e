// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a reader may copy from the help pages and the README is run here. */
class DocumentationTest {

    private static final String PROMPT = "$ rapporteur ";

    /** What whoever keeps the record has published. */
    private static final String KEY = "published-key.txt";

    /** What examples write, in the order of the pages: a record is made before it is read. */
    private static final Set<String> OUTPUTS = Set.of("report.html", "record", "proof.json", "tables", KEY);

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> examplesOfTheHelpPagesRun() {
        return Stream.of(
                        "",
                        "read ",
                        "parse ",
                        "ingest ",
                        "find ",
                        "show ",
                        "review list ",
                        "screen ",
                        "screen decide ",
                        "dossier ",
                        "identity ",
                        "export ",
                        "reindex ",
                        "prove ",
                        "verify ")
                .map(command -> Call.of((Object[]) (command + "--help").split(" ", -1)))
                .flatMap(page -> page.text().lines())
                .map(String::strip)
                .filter(line -> line.startsWith(PROMPT))
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    if (line.contains(KEY)) {
                        Call show = Call.of(arguments("signer show --ledger record"));
                        Files.writeString(folder.resolve(KEY), show.text());
                    }
                    Call call = Call.of(arguments(line.substring(PROMPT.length())));
                    assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
                }));
    }

    @TestFactory
    Stream<DynamicTest> commandsOfTheReadmeRun() throws IOException {
        String readme = Files.readString(Call.ROOT.resolve("README.md"));
        return Pattern.compile("[`$ ]\\./rapporteur ([^`\\n]+)")
                .matcher(readme)
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .map(words -> DynamicTest.dynamicTest(words, () -> {
                    Call call = Call.of(arguments(words));
                    assertThat(call.status()).as(call.err()).isEqualTo(ExitStatus.DONE);
                }));
    }

    @Test
    void theReadmeShowsWhatTheCommandPrints() throws IOException {
        String readme = Files.readString(Call.ROOT.resolve("README.md"));
        Matcher sample = Pattern.compile("<!-- sample:begin -->\\n```\\n(.*?)```\\n<!-- sample:end -->", Pattern.DOTALL)
                .matcher(readme);
        assertThat(sample.find()).isTrue();
        Call call = Call.of(arguments("read --published 2019-09-23 samples/persian-gulf.txt"));
        assertThat(call.text()).contains(sample.group(1));
    }

    /** The words of a command, with samples where they are and output where it harms nobody. */
    private static Object[] arguments(String command) {
        List<String> words = Arrays.stream(command.split(" ", -1))
                .map(word -> word.startsWith("samples") || word.startsWith("lists/")
                        ? Call.ROOT.resolve(word).toString()
                        : word)
                .map(word -> OUTPUTS.contains(word) ? folder.resolve(word).toString() : word)
                .toList();
        return words.toArray();
    }
}

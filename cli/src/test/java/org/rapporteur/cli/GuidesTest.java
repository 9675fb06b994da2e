// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial, the recipes and the page of each user, run from their first line to their last, one after the other over one
 * record. What needs a network or another machine is only parsed.
 */
class GuidesTest {

    private static final List<String> PAGES = List.of(
            "tutorial.md",
            "users/newsroom.md",
            "users/investigator.md",
            "users/sanctions.md",
            "users/researcher.md",
            "users/java.md",
            "howto.md");

    private static final Pattern BLOCK = Pattern.compile("```sh( network)?\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-zA-Z0-9./_-]+\\.(?:md|ipynb|json))\\)");
    private static final Pattern OUTPUT = Pattern.compile("record|tables|tiles|log|tokens|.+\\.(?:[a-z]+|tlog-proof)");
    private static final Path DOCS = Call.ROOT.resolve("docs");

    @TempDir
    private static Path folder;

    /** The fact that a page speaks of, by page. */
    private static final Map<String, String> FACTS = new HashMap<>();

    /** The words of a command: samples and lists lie in the project, all else in a folder of this test's own. */
    private static List<String> words(String page, String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(placed(page, word));
        }
        return words;
    }

    private static String placed(String page, String word) {
        if (word.startsWith("samples") || word.startsWith("lists/")) {
            return Call.ROOT.resolve(word).toString();
        }
        if (word.equals("FACT")) {
            return FACTS.computeIfAbsent(page, of -> fact());
        }
        boolean isOutput = OUTPUT.matcher(word).matches() && !word.matches("[0-9.]+|.*[=:@ ].*");
        return isOutput ? folder.resolve(word).toString() : word;
    }

    /** The first fact that has not been decided on. */
    private static String fact() {
        Call found = Call.of(
                "find",
                "--kind",
                "statement",
                "--review",
                "found",
                "--limit",
                "1",
                "--format",
                "jsonl",
                "--ledger",
                folder.resolve("record"));
        Matcher id = Pattern.compile("\"id\":\"(s-[0-9a-f]+)\"").matcher(found.text());
        assertThat(id.find()).as(found.text() + found.err()).isTrue();
        return id.group(1);
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> everyCommandRuns() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : PAGES) {
            Matcher block = BLOCK.matcher(Files.readString(DOCS.resolve(page)));
            while (block.find()) {
                boolean needsNetwork = block.group(1) != null;
                block.group(2)
                        .lines()
                        .forEach(command -> tests.add(DynamicTest.dynamicTest(page + ": " + command, () -> {
                            assertThat(command).startsWith("rapporteur ");
                            if (needsNetwork) {
                                parses(page, command);
                            } else {
                                runs(page, command);
                            }
                        })));
            }
        }
        assertThat(tests).hasSizeGreaterThan(70);
        return tests.stream();
    }

    private static void runs(String page, String command) throws IOException {
        String[] parts = command.split(" >", 2);
        List<String> words = words(page, parts[0]);
        Call call = Call.of(words.subList(1, words.size()).toArray());
        assertThat(call.status()).as("%s: %s", command, call.err()).isEqualTo(ExitStatus.DONE);
        if (parts.length > 1) {
            Files.writeString(folder.resolve(parts[1]), call.text());
        }
    }

    private static void parses(String page, String command) {
        List<String> words = words(page, command);
        Call.parsed(words.subList(1, words.size()).toArray(new String[0]));
    }

    @Test
    void everyPageThatTheyNameIsThere() throws IOException {
        try (Stream<Path> pages = Files.walk(DOCS)) {
            List<Path> all = Stream.concat(
                            pages.filter(page -> page.toString().endsWith(".md")),
                            Stream.of("README.md", "SECURITY.md", "CONTRIBUTING.md", "ARCHITECTURE.md")
                                    .map(Call.ROOT::resolve))
                    .toList();
            for (Path page : all) {
                assertThat(LINK.matcher(Files.readString(page)).results())
                        .allSatisfy(link -> assertThat(page.resolveSibling(link.group(1)))
                                .as("%s links to %s", page, link.group(1))
                                .exists());
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.lexicon.Language;

/** Java knows no word of any language: what the classes hold as strings is compared with the lists of English. */
class LanguageWallTest {

    /** Lists of words that rules ask for by what they do; the first column is the word. */
    private static final List<String> LISTS = List.of(
            "function-words",
            "factuality-cues",
            "figure-grammar",
            "quantity-neighbours",
            "time-neighbours",
            "event-states");

    /**
     * Labels of lists and documents, names of features, of scorers and of groups in patterns, that happen to be words too: each is asked of
     * a column or a tree that says what something is, never of a text.
     */
    private static final Set<String> LABELS = Set.of(
            "act", "court", "day", "down", "later", "none", "other", "people", "place", "times", "told", "unit", "up",
            "year");

    /** The strings of each class. */
    private static Map<String, Set<String>> strings() throws IOException {
        Map<String, Set<String>> strings = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("target", "classes"))) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> strings.put(file.getFileName().toString(), stringsOf(file)));
        }
        return strings;
    }

    private static Set<String> stringsOf(Path file) {
        try {
            return StreamSupport.stream(
                            ClassFile.of().parse(file).constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noClassNamesALanguageOrAPathOfOne() throws IOException {
        assertThat(strings())
                .isNotEmpty()
                .allSatisfy((name, strings) -> assertThat(strings)
                        .as(name)
                        .noneMatch(string -> string.equals("en") || string.matches("(?s).*\\b[a-z]{2}/[a-z].*")));
    }

    /** The words of a string: a pattern has several. */
    private static Stream<String> words(String string) {
        return string.contains("(?") || string.contains("|")
                ? Arrays.stream(string.split("\\P{L}+"))
                : Stream.of(string);
    }

    @Test
    void theCheckSeesTheStringsOfAClass() {
        Path own = Path.of("target", "test-classes", "org", "rapporteur", "facts", "LanguageWallTest.class");
        assertThat(stringsOf(own)).contains("court", "figure-grammar");
        assertThat(words("(?:-|and|of)")).contains("and", "of");
    }

    @Test
    void noClassHoldsAWordOfTheLists() throws IOException {
        Language english = Language.of("en");
        Set<String> words = LISTS.stream()
                .flatMap(list -> english.rows(list, list.equals("event-states") ? 1 : 2).stream())
                .map(List::getFirst)
                .filter(word -> word.length() > 1 && !LABELS.contains(word))
                .collect(Collectors.toSet());
        assertThat(words).hasSizeGreaterThan(300);
        assertThat(strings())
                .allSatisfy((name, strings) -> assertThat(strings.stream().flatMap(LanguageWallTest::words))
                        .as(name)
                        .doesNotContainAnyElementsOf(words));
    }
}

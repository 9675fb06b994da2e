// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.rapporteur.model.fact.Selection;

/** Whatever is asked, an answer comes, and a word that stands there is found. */
class QuestionPropertyTest {

    private static final List<String> TEXTS = List.of(
            "The old bridge of Hallin fell", "Divers searched the Ondra", "Émile's bridge is \"safe\" (he said)");

    private static Path folder;
    private static SearchIndex index;

    @BeforeContainer
    static void fill() throws IOException {
        folder = Files.createTempDirectory("index");
        try (Indexing indexing = Indexing.anew(folder)) {
            for (int i = 0; i < TEXTS.size(); i++) {
                Label label = new Label(i, "document", "sha256:" + i, "sha256:" + i, "town.txt", null, "", null);
                indexing.add(new Card(
                        label, TEXTS.get(i), null, null, List.of(), null, List.of(), List.of(), null, null, null));
            }
            indexing.commit(new Mark("log", TEXTS.size()));
        }
        index = SearchIndex.open(folder).orElseThrow();
    }

    @AfterContainer
    static void close() {
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> found(String words) {
        return index.find(new Question(words, Selection.ALL, 10)).hits().stream()
                .map(Label::place)
                .toList();
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(
                        "bridge", "\"", "-", "(", ")", "*", "?", "~", ":", "\\", "/", "[", "AND", "OR", "NOT", "^2",
                        " ", "é", "\u0000", "🎃", "\ud83d", "old")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void noQuestionIsWrong(@ForAll("questions") String words) {
        assertThat(found(words)).hasSizeLessThanOrEqualTo(TEXTS.size()).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<String>> wordsOfOne() {
        return Arbitraries.of(List.of("old", "bridge", "Hallin", "fell"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 200)
    void wordsThatStandInATextFindItInAnyOrderAndCase(@ForAll("wordsOfOne") List<String> words) {
        assertThat(found(String.join(" ", words))).contains(0L);
        assertThat(found(String.join(" ", words).toUpperCase(java.util.Locale.ROOT)))
                .contains(0L);
        assertThat(found(String.join(" ", words) + " -bridge")).doesNotContain(0L);
    }

    @Property(tries = 200)
    void aWordThatStandsNowhereFindsNothing(@ForAll @AlphaChars @StringLength(min = 2, max = 10) String word) {
        assertThat(found("zq" + word)).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changed between two texts, by paragraph. */
class TextChangeTest {

    /** Paragraphs are words here; gone ones have a minus before them. */
    private static List<String> change(String before, String after) {
        return TextChange.between(before.replace(' ', '\n'), after.replace(' ', '\n')).lines().stream()
                .map(line -> (line.isNew() ? "+" : "-") + line.words())
                .toList();
    }

    @Test
    void theSameTextHasNoChange() {
        assertThat(change("one two", "one two")).isEmpty();
        assertThat(change("", "")).isEmpty();
        TextChange none = TextChange.between("one\n\n  two ", "\none\ntwo\n");
        assertThat(none.lines()).as("blanks between and around paragraphs").isEmpty();
        assertThat(none.added()).isZero();
        assertThat(none.removed()).isZero();
    }

    @Test
    void whatIsGoneStandsBeforeWhatTookItsPlace() {
        assertThat(change("one two three", "one 2 three")).containsExactly("-two", "+2");
        assertThat(change("one two three", "one three four")).containsExactly("-two", "+four");
        assertThat(change("one two", "zero one two")).containsExactly("+zero");
        assertThat(change("one two", "")).containsExactly("-one", "-two");
        assertThat(change("", "one two")).containsExactly("+one", "+two");
    }

    @Test
    void asMuchAsCanBeIsTakenForUnchanged() {
        assertThat(change("a b c d", "c d a")).containsExactly("-a", "-b", "+a");
        assertThat(change("a x b", "b x a")).hasSize(4);
        assertThat(change("a b", "a a b")).containsExactly("+a");
        assertThat(change("a a b", "a b")).containsExactly("-a");
    }

    @Test
    void itCountsWhatIsNewAndWhatIsGone() {
        TextChange change = TextChange.between("one\ntwo", "one\n2\n3\n4");
        assertThat(change.added()).isEqualTo(3);
        assertThat(change.removed()).isEqualTo(1);
    }

    @Test
    void longTextsAreComparedWithoutTheirOrder() {
        List<String> many = IntStream.range(0, 2001).mapToObj(i -> "line " + i).toList();
        String before = String.join("\n", many);
        String after = many.reversed().stream()
                .map(line -> line.equals("line 7") ? "another" : line)
                .collect(Collectors.joining("\n"));
        assertThat(TextChange.between(before, after).lines())
                .containsExactly(new TextChange.Line(false, "line 7"), new TextChange.Line(true, "another"));
    }
}

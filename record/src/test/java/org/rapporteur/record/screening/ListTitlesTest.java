// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.leaf.ListLeaf;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListFormat;
import org.rapporteur.screening.list.ListedName;
import org.rapporteur.screening.list.WatchList;

/** Which list is the next edition of which: what was decided on one must not pass to another. */
class ListTitlesTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    /** A list of entries with these numbers. */
    private static WatchList list(String source, ListFormat format, char hash, int from, int to) {
        return new WatchList(
                source,
                format,
                DAY,
                true,
                String.valueOf(hash).repeat(64),
                IntStream.range(from, to)
                        .mapToObj(i -> new ListEntry(
                                "q-" + i,
                                Kind.PERSON,
                                List.of(new ListedName("Name " + i, false)),
                                List.of(),
                                Set.of(),
                                Gender.OTHER,
                                ""))
                        .toList(),
                List.of());
    }

    private static WatchList plain(String source, char hash, int from, int to) {
        return list(source, ListFormat.PLAIN_CSV, hash, from, to);
    }

    private static ListLeaf recorded(String title, int from, int to) {
        WatchList list = plain(title, 'a', from, to);
        return new ListLeaf(
                list.source(), title, DAY, list.sha256(), list.entries().size(), List.copyOf(ListTitles.sample(list)));
    }

    private static String title(WatchList list, ListLeaf... recorded) {
        return ListTitles.of(List.of(list), List.of(recorded)).get(list.source());
    }

    @Test
    void aListOfAnAuthorityGoesByItsFormWhateverItsFileIsCalled() {
        assertThat(title(list("x/today.csv", ListFormat.UK_CSV, 'b', 0, 2), recorded("today.csv", 0, 2)))
                .isEqualTo("United Kingdom list, CSV");
    }

    @Test
    void anotherListGoesByTheNameOfItsFile() {
        for (ListFormat own : List.of(ListFormat.PLAIN_CSV, ListFormat.OPENSANCTIONS_CSV, ListFormat.FTM_JSON)) {
            assertThat(title(list("x/own.csv", own, 'b', 0, 2))).isEqualTo("own.csv");
        }
    }

    @Test
    void itIsTheNextEditionWhereHalfOfTheSmallerIsInBoth() {
        ListLeaf before = recorded("own.csv", 0, 10);
        assertThat(title(plain("own.csv", 'b', 0, 10), before)).isEqualTo("own.csv");
        assertThat(title(plain("own.csv", 'b', 5, 15), before)).as("half").isEqualTo("own.csv");
        assertThat(title(plain("own.csv", 'b', 6, 16), before))
                .as("less than half")
                .isEqualTo("own.csv (bbbbbbbb)");
        assertThat(title(plain("own.csv", 'b', 8, 12), before))
                .as("half of the smaller")
                .isEqualTo("own.csv");
        assertThat(title(plain("own.csv", 'b', 20, 30), before)).isEqualTo("own.csv (bbbbbbbb)");
    }

    @Test
    void aListOfAnotherFileIsNoEditionHoweverAlike() {
        assertThat(title(plain("own.csv", 'b', 0, 10), recorded("other.csv", 0, 10)))
                .isEqualTo("own.csv");
        assertThat(title(plain("own.csv", 'b', 0, 10), recorded("own.csv.old", 0, 10)))
                .isEqualTo("own.csv");
    }

    @Test
    void ofTwoListsOfOneNameItIsTheNextEditionOfTheOneThatIsMoreAlike() {
        ListLeaf first = recorded("own.csv", 0, 10);
        ListLeaf second = recorded("own.csv (bbbbbbbb)", 8, 18);
        assertThat(title(plain("own.csv", 'c', 4, 14), first, second)).isEqualTo("own.csv");
        assertThat(title(plain("own.csv", 'c', 9, 19), first, second)).isEqualTo("own.csv (bbbbbbbb)");
        assertThat(title(plain("own.csv", 'c', 40, 50), first, second)).isEqualTo("own.csv (cccccccc)");
    }

    @Test
    void twoListsOfOneRunNeverHaveOneTitle() {
        WatchList first = plain("x/own.csv", 'b', 0, 10);
        WatchList second = plain("y/own.csv", 'c', 0, 10);
        assertThat(ListTitles.of(List.of(first, second), List.of()))
                .isEqualTo(Map.of("x/own.csv", "own.csv", "y/own.csv", "own.csv (cccccccc)"));
        assertThat(ListTitles.of(List.of(first, second), List.of(recorded("own.csv", 0, 10))))
                .isEqualTo(Map.of("x/own.csv", "own.csv", "y/own.csv", "own.csv (cccccccc)"));
    }

    @Test
    void aListOfBeforeSamplesWereTakenIsKnownByItsFile() {
        ListLeaf old = new ListLeaf("own.csv", "own.csv", DAY, "a".repeat(64), 3, List.of());
        assertThat(title(plain("own.csv", 'b', 50, 60), old)).isEqualTo("own.csv");
    }

    @Test
    void longListsAreComparedByASample() {
        assertThat(ListTitles.sample(plain("own.csv", 'b', 0, 500))).hasSize(64);
        ListLeaf before = recorded("own.csv", 0, 500);
        assertThat(title(plain("own.csv", 'b', 100, 600), before)).isEqualTo("own.csv");
        assertThat(title(plain("own.csv", 'b', 450, 950), before)).isEqualTo("own.csv (bbbbbbbb)");
        assertThat(ListTitles.sample(plain("own.csv", 'b', 0, 0))).isEmpty();
    }
}

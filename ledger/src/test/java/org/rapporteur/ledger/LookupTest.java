// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rapporteur.ledger.Records.eventId;
import static org.rapporteur.ledger.Records.id;
import static org.rapporteur.ledger.Records.ids;
import static org.rapporteur.ledger.Records.recording;
import static org.rapporteur.ledger.Records.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;

/** How entries are found by what they go by: rows 0 and 1 are report 1 and its event, 2 and 3 report 2, 4 and 5 report 1 read anew, 6 a story. */
class LookupTest {

    private static final String STORY = "t-0123456789";

    @TempDir
    private Path folder;

    private Path record;
    private SigningKey key;

    @BeforeEach
    void aReportReadTwice() {
        record = folder.resolve("record");
        key = Records.key(folder);
        write(record, key, new int[] {1, 2});
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            writer.add(recording(1, "reader/2"));
            writer.add(new Entry(EntryKind.STORY, STORY, Facets.NONE, "{\"kind\":\"story\"}"));
            writer.commit();
        }
    }

    @Test
    void theVersionReadLastIsTheCurrentOne() {
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.current(List.of(eventId(1), eventId(2), STORY, "v-9")))
                    .isEqualTo(Map.of(eventId(1), 5L, eventId(2), 3L, STORY, 6L));
            assertThat(ledger.currentReadings(List.of(eventId(1), eventId(2), STORY, "v-9")))
                    .as("a story was read from no single document")
                    .isEqualTo(Map.of(eventId(1), 4L, eventId(2), 2L));
            assertThat(ledger.lastReadings(List.of(id(1).value(), id(2).value(), id(9).value())))
                    .containsExactlyInAnyOrder(4L, 2L);
            assertThat(ledger.placesByStart(eventId(1))).containsExactly(1L, 5L);
        }
    }

    @Test
    void askedForNothingItFindsNothing() {
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.current(List.of())).isEmpty();
            assertThat(ledger.currentReadings(List.of())).isEmpty();
            assertThat(ledger.lastReadings(List.of())).isEmpty();
            assertThat(ledger.at(List.of())).isEmpty();
            assertThat(ledger.readings(List.of())).isEmpty();
            assertThat(ledger.readingsOf(List.of())).isEmpty();
            assertThat(ledger.readingWith(6)).isEmpty();
        }
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            assertThat(writer.known(List.of(), Records.READER)).isEmpty();
            assertThat(writer.latest(List.of())).isEmpty();
            assertThat(writer.latest(List.of(eventId(1), "v-9")))
                    .hasEntrySatisfying(
                            eventId(1), entry -> assertThat(entry.seq()).isEqualTo(5))
                    .hasSize(1);
        }
    }

    @Test
    void tenCharactersOfAnIdAreEnoughWhereNoOtherBeginsSo() {
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            writer.add(new Entry(EntryKind.STORY, "t-aaaaaaaaa1", Facets.NONE, "{}"));
            writer.add(new Entry(EntryKind.STORY, "t-aaaaaaaaa2", Facets.NONE, "{}"));
            writer.commit();
        }
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.findByStart("t-01234567").map(StoredEntry::id)).contains(STORY);
            assertThat(ledger.findByStart("t-99999999")).isEmpty();
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.findByStart("t-0123456"))
                    .withMessageContaining("Give at least 10 characters")
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.MISSING));
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.findByStart("t-aaaaaaaaa"))
                    .withMessageContaining("several ids begin so");
            assertThat(ledger.findByStart("t-aaaaaaaaa1")).isPresent();
        }
    }

    @Test
    void anEntryWasWrittenDownWithTheFirstCheckpointOverIt() {
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(sizes(ledger, 0, 3)).containsExactly(4L, 4L);
            assertThat(sizes(ledger, 4, 6)).containsExactly(7L, 7L);
            assertThat(ledger.checkpoint(4)).isPresent();
            assertThat(ledger.checkpoint(5)).as("no batch ended there").isEmpty();
            assertThat(ledger.checkpoint(7)).isEqualTo(ledger.checkpoint());
            assertThat(ledger.keys()).containsExactly(key.verifier(ledger.origin()));
            assertThat(Ledger.extent(record)).isEqualTo(new Ledger.Extent(ledger.origin(), 7));
        }
    }

    private static List<Long> sizes(Ledger ledger, long... places) {
        return Arrays.stream(places)
                .mapToObj(place -> ledger.at(List.of(place)).getFirst())
                .map(entry -> ledger.checkpointOf(entry).orElseThrow())
                .map(SignedNote::text)
                .map(text -> Checkpoint.parse(text).size())
                .toList();
    }

    @Test
    void aFilterBeginsAtAPlaceOfTheLog() {
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ids(ledger, Filter.ALL.withFrom(3)))
                    .containsExactly(eventId(2), id(1).value(), eventId(1), STORY);
            assertThat(ids(ledger, Filter.ALL.withFrom(0).withSuperseded())).hasSize(7);
            assertThat(ids(ledger, Filter.ALL.withKinds(Set.of(EntryKind.STORY))))
                    .containsExactly(STORY);
            assertThat(ledger.first(Filter.ALL, 1)).extracting(StoredEntry::id).containsExactly(id(2).value());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filter.ALL.withFrom(-1))
                .withMessage("from must be at least 0, is -1");
    }

    @Test
    void aDayIsWithinTheDaysThatAFilterNames() {
        LocalDate day = LocalDate.of(2024, 1, 2);
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ids(ledger, days(day, day))).containsExactly(eventId(1));
            assertThat(ids(ledger, days(day, day.plusDays(1)))).containsExactly(eventId(2), eventId(1));
            assertThat(ids(ledger, days(day.plusDays(2), null))).isEmpty();
            assertThat(ids(ledger, days(null, day.minusDays(1)))).isEmpty();
        }
    }

    private static Filter days(LocalDate first, LocalDate last) {
        return new Filter(Set.of(), 0, null, null, null, null, null, null, first, last, null, false);
    }

    @Test
    void whatWasAddedWeighsUntilItIsOnRecord() {
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            assertThat(writer.weight()).isZero();
            writer.add(new Entry(EntryKind.STORY, "t-1", Facets.NONE, "x".repeat(500)));
            assertThat(writer.weight()).isEqualTo(500);
            Recording third = recording(3);
            writer.add(third);
            assertThat(writer.weight()).isEqualTo(500 + third.weight());
            writer.add(third);
            assertThat(writer.weight()).as("the same reading again").isEqualTo(500 + third.weight());
            assertThat(third.weight())
                    .isEqualTo(third.original().packed().length
                            + third.entry().body().length()
                            + third.facts().getFirst().body().length()
                            + 200);
            writer.commit();
            assertThat(writer.weight()).isZero();
            assertThat(writer.pending()).isZero();
            assertThat(writer.checkpoint().map(SignedNote::text))
                    .hasValueSatisfying(
                            text -> assertThat(Checkpoint.parse(text).size()).isEqualTo(10));
        }
    }

    @Test
    void whatCannotBeALeafIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(EntryKind.STORY, " ", Facets.NONE, "{}"))
                .withMessage("id must not be blank, is \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(EntryKind.STORY, "t-1", Facets.NONE, "\n{}"))
                .withMessage("body must be on one line, has line feeds: t-1");
        Recording plain = recording(1);
        for (Entry other : List.of(plain.facts().getFirst(), recording(2).entry())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Recording(plain.document(), plain.original(), "here", "reader", null, other, List.of()))
                    .withMessageStartingWith("entry must be document sha256:");
        }
        LocalDate day = LocalDate.of(2024, 1, 2);
        assertThat(new Facets(null, null, List.of(), List.of(), List.of(), day, day).last())
                .isEqualTo(day);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Facets(null, null, List.of(), List.of(), List.of(), day, day.minusDays(1)))
                .withMessage("last must not be before first 2024-01-02, is 2024-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> EntryKind.of("poem"));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.ledger.Records.READER;
import static org.rapporteur.ledger.Records.eventId;
import static org.rapporteur.ledger.Records.id;
import static org.rapporteur.ledger.Records.ids;
import static org.rapporteur.ledger.Records.recording;
import static org.rapporteur.ledger.Records.verify;
import static org.rapporteur.ledger.Records.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SigningKey;

class LedgerTest {

    @TempDir
    private Path folder;

    private Path record;
    private SigningKey key;

    @BeforeEach
    void names() {
        record = folder.resolve("record");
        key = Records.key(folder);
    }

    @Test
    void aLongLeafOfNoDocumentIsReadAsItWasAdded() {
        String body = "{\"reports\":\"" + "Österreich ".repeat(1000) + "\"}";
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            writer.add(recording(1));
            writer.add(new Entry(EntryKind.STORY, "t-long", Facets.NONE, body));
            writer.commit();
            assertThat(writer.latest(List.of("t-long")).get("t-long"))
                    .extracting(StoredEntry::body)
                    .isEqualTo(body);
        }
        try (Ledger ledger = Ledger.open(record);
                Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
            assertThat(ledger.find("t-long").orElseThrow().body()).isEqualTo(body);
            assertThat(stories.map(StoredEntry::body)).containsExactly(body);
        }
        assertThat(verify(record).fault()).isEmpty();
    }

    @Test
    void rowsFarApartAreFoundTogether() {
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            for (int i = 0; i < 20_000; i++) {
                writer.add(new Entry(EntryKind.STORY, "t-" + i, Facets.NONE, "{\"number\":" + i + "}"));
            }
            writer.add(recording(1));
            writer.commit();
        }
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.at(List.of(19_999L, 3L, 12_000L, 4L, 3L)).stream().map(StoredEntry::seq))
                    .containsExactly(3L, 4L, 12_000L, 19_999L);
            // So many that the database joins them its own way.
            List<Long> even =
                    LongStream.range(0, 10_000).map(i -> 2 * i).boxed().toList();
            assertThat(ledger.at(even).stream().map(StoredEntry::seq)).isEqualTo(even);
            assertThat(ledger.readings(List.of(0L)))
                    .singleElement(InstanceOfAssertFactories.list(StoredEntry.class))
                    .extracting(StoredEntry::id)
                    .containsExactly(id(1).value(), eventId(1));
            assertThat(ledger.readingWith(5)).isEmpty();
            assertThat(ledger.first(Filter.ALL.withFrom(5), 2).stream().map(StoredEntry::seq))
                    .containsExactly(5L, 6L);
        }
    }

    @Test
    void whatWasCommittedIsReadInItsOrder() {
        write(record, key, new int[] {1, 2}, new int[] {3});
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.size()).isEqualTo(6);
            assertThat(ids(ledger, Filter.ALL))
                    .containsExactly(id(1).value(), eventId(1), id(2).value(), eventId(2), id(3).value(), eventId(3));
            assertThat(ledger.find(eventId(2)).orElseThrow())
                    .isEqualTo(
                            new StoredEntry(3, EntryKind.EVENT, eventId(2), 2L, "{\"kind\":\"event\",\"number\":2}"));
            assertThat(ledger.readingWith(5).stream().map(StoredEntry::id)).containsExactly(id(3).value(), eventId(3));
            assertThat(ledger.at(List.of(5L, 0L)).stream().map(StoredEntry::seq))
                    .containsExactly(0L, 5L);
            assertThat(ledger.original(id(3))).hasValue(Records.bytes(3));
            assertThat(ledger.find("v-9")).isEmpty();
            String start = id(3).value().substring(0, 20);
            assertThat(ledger.findByStart(start)).isEqualTo(ledger.find(id(3).value()));
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.findByStart("sha256:"))
                    .withMessageContaining("at least 10 characters");
            assertThat(ledger.original(id(9))).isEmpty();
        }
    }

    @Test
    void filtersLetPassWhatMatchesAllOfThem() {
        write(record, key, new int[] {1, 2, 3});
        try (Ledger ledger = Ledger.open(record)) {
            Filter events = Filter.ALL.withKinds(Set.of(EntryKind.EVENT));
            assertThat(ids(ledger, events)).containsExactly(eventId(1), eventId(2), eventId(3));
            assertThat(ids(ledger, events.withFrom(4))).containsExactly(eventId(3));
            LocalDate day = LocalDate.of(2024, 1, 3);
            assertThat(ids(
                            ledger,
                            new Filter(
                                    Set.of(),
                                    0,
                                    "ASSAULT",
                                    "happened",
                                    null,
                                    null,
                                    "BROOK",
                                    "old t",
                                    day,
                                    day,
                                    null,
                                    false)))
                    .containsExactly(eventId(2));
            assertThat(ids(
                            ledger,
                            new Filter(Set.of(), 0, null, "denied", null, null, null, null, null, null, null, false)))
                    .isEmpty();
        }
    }

    @Test
    void howSureAFactIsIsReadFromTheBody() {
        write(record, key, new int[] {1});
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            for (String confidence : List.of("0.4", "0.75", "null")) {
                writer.add(new Entry(
                        EntryKind.STATEMENT,
                        "s-" + confidence,
                        Facets.NONE,
                        "{\"fact\":{\"confidence\":" + confidence + "}}"));
            }
            // So long that it lies packed elsewhere.
            writer.add(new Entry(EntryKind.STORY, "t-long", Facets.NONE, "{\"x\":\"" + "x".repeat(9000) + "\"}"));
            writer.commit();
        }
        try (Ledger ledger = Ledger.open(record)) {
            Filter sure = new Filter(
                    Set.of(EntryKind.STATEMENT, EntryKind.STORY),
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0.75,
                    false);
            assertThat(ids(ledger, sure)).contains("s-0.75", "s-null", "t-long").doesNotContain("s-0.4");
        }
    }

    @Test
    void theOfficeOfWhoSaysItIsReadFromTheBody() {
        write(record, key, new int[] {1});
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            for (String role : List.of("\"Foreign Minister\"", "null")) {
                writer.add(new Entry(
                        EntryKind.STATEMENT,
                        "s-" + role.length(),
                        Facets.NONE,
                        "{\"entities\":[{\"role\":\"minister of old\"}],\"fact\":{\"role\":" + role + "}}"));
            }
            writer.commit();
        }
        try (Ledger ledger = Ledger.open(record)) {
            Filter minister =
                    new Filter(Set.of(), 0, null, null, null, "MINISTER", null, null, null, null, null, false);
            assertThat(ids(ledger, minister)).containsExactly("s-18");
        }
    }

    @Test
    void nothingShowsBeforeItIsCommittedAndAReaderKeepsWhatItOpened() {
        write(record, key, new int[] {1});
        try (LedgerWriter writer = LedgerWriter.open(record, key);
                Ledger before = Ledger.open(record)) {
            writer.add(recording(2));
            assertThat(before.isCurrent()).isTrue();
            writer.commit();
            assertThat(before.isCurrent()).isFalse();
            assertThat(ids(before, Filter.ALL)).hasSize(2);
            try (Ledger after = Ledger.open(record)) {
                assertThat(ids(after, Filter.ALL)).hasSize(4);
            }
            writer.add(recording(3));
        }
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.find(eventId(3))).isEmpty();
        }
    }

    @Test
    void theSameBytesReadByTheSameReaderAreKnown() {
        write(record, key, new int[] {1});
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            writer.add(recording(2));
            assertThat(writer.known(List.of(id(1), id(2), id(3)), READER)).containsOnly(id(1), id(2));
            assertThat(writer.known(List.of(id(1)), "reader/2")).isEmpty();
            writer.add(recording(2));
            assertThat(writer.pending()).isEqualTo(1);
        }
    }

    @Test
    void anotherReadingIsANewVersionAndTheOldOneStays() {
        write(record, key, new int[] {1, 2});
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            writer.add(recording(1, "reader/2"));
            writer.commit();
        }
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.versions(id(1).value()).stream().map(StoredEntry::seq))
                    .containsExactly(0L, 4L);
            assertThat(ledger.find(eventId(1)).orElseThrow().seq()).isEqualTo(5);
            assertThat(ids(ledger, Filter.ALL)).containsExactly(id(2).value(), eventId(2), id(1).value(), eventId(1));
            assertThat(ids(ledger, Filter.ALL.withSuperseded())).hasSize(6);
        }
        assertThat(verify(record).fault()).isEmpty();
    }

    @Test
    void whatIsReadFromNoSingleDocumentIsALeafToo() {
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            writer.add(new Entry(EntryKind.EVENT, "v-joined", Facets.NONE, "{\"kind\":\"event\"}"));
            writer.add(recording(1));
            writer.commit();
        }
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ids(ledger, Filter.ALL)).containsExactly(id(1).value(), eventId(1), "v-joined");
            assertThat(ledger.find("v-joined").orElseThrow().reading()).isNull();
        }
        assertThat(verify(record).fault()).isEmpty();
    }

    @Test
    void aWriterThatLetGoOfTheLedgerGoesOnAfterAnother() {
        write(record, key, new int[] {1});
        try (LedgerWriter first = LedgerWriter.open(record, key)) {
            first.add(recording(7));
            first.release();
            write(record, key, new int[] {2}, new int[] {3});
            first.acquire();
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> LedgerWriter.open(record, key))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.BUSY));
            try (Ledger reader = first.reader()) {
                assertThat(reader.size()).isEqualTo(6);
                assertThat(reader.find(eventId(3))).isPresent();
            }
            first.add(recording(4));
            first.commit();
            first.release();
            first.acquire();
            first.add(recording(5));
            first.commit();
        }
        try (Ledger ledger = Ledger.open(record)) {
            // What was added before the release and not committed was given up.
            assertThat(ids(ledger, Filter.ALL.withKinds(Set.of(EntryKind.EVENT))))
                    .containsExactly(eventId(1), eventId(2), eventId(3), eventId(4), eventId(5));
        }
        assertThat(verify(record).fault()).isEmpty();
    }

    @Test
    void aSecondWriterIsTold() {
        try (LedgerWriter first = LedgerWriter.open(record, key)) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> LedgerWriter.open(record, key))
                    .withMessageContaining("somebody else is writing")
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.BUSY));
            first.add(recording(1));
            assertThat(first.commit()).isPresent();
        }
        LedgerWriter.open(record, key).close();
    }

    @Test
    void aFolderOfOtherThingsIsLeftAlone() throws IOException {
        Files.createDirectories(record);
        Files.writeString(record.resolve("letter.txt"), "Dear");
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, key))
                .withMessageContaining("letter.txt")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.MISSING));
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> Ledger.open(folder.resolve("nowhere")))
                .withMessageContaining("no ledger is there");
    }

    @Test
    @Tag("slow")
    void manyBatchesBecomeFewVolumesWithTheSameLog() throws IOException {
        int[][] batches = Stream.iterate(1, number -> number + 1)
                .limit(70)
                .map(number -> new int[] {number})
                .toArray(int[][]::new);
        write(record, key, batches);
        try (Stream<Path> volumes = Files.list(record.resolve(Volume.FOLDER))) {
            assertThat(volumes.count()).isLessThan(15);
        }
        try (Ledger ledger = Ledger.open(record)) {
            List<String> ids = ids(ledger, Filter.ALL);
            assertThat(ids).hasSize(140).startsWith(id(1).value()).endsWith(eventId(70));
            StoredEntry entry = ledger.find(eventId(57)).orElseThrow();
            assertThat(ledger.proofs().of(entry).fault(entry.body())).isEmpty();
            assertThat(ledger.proofs().of(entry).fault(entry.body() + " ")).isPresent();
        }
        Verification verification = verify(record);
        assertThat(verification.fault()).isEmpty();
        assertThat(verification.checkpoints()).isEqualTo(70);
        assertThat(verification.documents()).isEqualTo(70);
        // The tree that a writer goes on with is rebuilt from what is there.
        write(record, key, new int[] {71});
        assertThat(verify(record).entries()).isEqualTo(142);
    }

    @Test
    void everyEntryOfALogOverSeveralTilesCanBeProved() {
        write(
                record,
                key,
                Stream.iterate(1, n -> n + 1).limit(300).mapToInt(n -> n).toArray(),
                new int[] {301, 302});
        try (Ledger ledger = Ledger.open(record);
                Stream<StoredEntry> entries = ledger.entries(Filter.ALL.withFrom(500))) {
            assertThat(entries.toList())
                    .hasSize(104)
                    .allSatisfy(entry -> assertThat(ledger.proofs().of(entry).fault(entry.body()))
                            .isEmpty());
        }
        assertThat(verify(record).fault()).isEmpty();
    }

    @Test
    void eachCommitSignsWhatIsThere() {
        try (LedgerWriter writer = LedgerWriter.open(record, key)) {
            assertThat(writer.commit()).isEmpty();
            writer.add(recording(1));
            Checkpoint checkpoint =
                    Checkpoint.parse(writer.commit().orElseThrow().text());
            assertThat(checkpoint.size()).isEqualTo(2);
        }
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.checkpoint().orElseThrow().isSignedBy(key.verifier(ledger.origin())))
                    .isTrue();
        }
    }

    @Test
    void namesWithSignsOfSqlAndControlCharactersAreFoundAsTheyAre() {
        List<String> names =
                List.of("O'Brook", "x']) OR true --", "A\u0000da", "Bell\u0007", "\u202eAda", "?", "$1", "a\\'b");
        Path record = folder.resolve("odd");
        try (LedgerWriter writer = LedgerWriter.open(record, Records.key(folder))) {
            for (int i = 0; i < names.size(); i++) {
                Recording plain = Records.recording(i);
                Facets facets = new Facets(
                        "ASSAULT", "happened", List.of(names.get(i)), List.of(names.get(i)), List.of(), null, null);
                Entry event = new Entry(EntryKind.EVENT, "v-" + i, facets, "{\"kind\":\"event\"}");
                writer.add(new Recording(
                        plain.document(),
                        plain.original(),
                        names.get(i),
                        plain.reader(),
                        plain.published(),
                        plain.entry(),
                        List.of(event)));
            }
            writer.commit();
        }
        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.actors()).containsExactlyInAnyOrderElementsOf(names);
            for (int i = 0; i < names.size(); i++) {
                assertThat(ledger.readingsOf(List.of(names.get(i))))
                        .as(names.get(i))
                        .singleElement()
                        .satisfies(reading -> assertThat(reading).hasSize(2));
            }
            assertThat(ledger.readingsOf(names)).hasSize(names.size());
        }
    }
}

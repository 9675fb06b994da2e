// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.Recording;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.ingest.Ingest.Step;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.RejectionLeaf;
import org.rapporteur.record.parquet.DocumentFile;
import org.rapporteur.record.parquet.DocumentTable;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.read.ReaderVersion;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.testkit.Report;

/** What was read elsewhere goes on record as it was read, or it is said why not. */
class IngestTablesTest {

    private static final String READER = ReaderVersion.current();
    private static final byte[] WORDS = Report.WORDS.getBytes(UTF_8);

    @TempDir
    private Path folder;

    private static Recording recording(String reader) {
        return new Recorder(reader).of(Report.facts(), WORDS);
    }

    private static List<String> facts(Recording recording) {
        return recording.facts().stream().map(Entry::body).toList();
    }

    private static DocumentTable.Row row(String source, String reader, byte @Nullable [] original) {
        Recording recording = recording(reader);
        return new DocumentTable.Row(source, original, recording.entry().body(), facts(recording));
    }

    private List<Step> run(DocumentTable.Row... rows) {
        DocumentFile.write(folder.resolve("tables"), "part-0.parquet", List.of(rows));
        List<Step> steps = new ArrayList<>();
        new Ingest(new Rapporteur(Settings.STANDARD), folder.resolve("record"), folder.resolve("key"), 1)
                .runTables(folder.resolve("tables"), steps::add);
        return steps;
    }

    private List<RejectionLeaf> rejections() {
        try (Ledger ledger = Ledger.open(folder.resolve("record"));
                Stream<StoredEntry> entries = ledger.latest(EntryKind.REJECTION)) {
            return entries.map(entry -> LeafJson.read(entry.body(), RejectionLeaf.class))
                    .toList();
        }
    }

    private static List<Outcome.Refused<?>> refused(List<Step> steps) {
        List<Outcome.Refused<?>> refused = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Refused(Outcome.Refused<?> outcome)) {
                refused.add(outcome);
            }
        }
        return refused;
    }

    @Test
    void aDocumentOfTheTablesGoesOnRecordLeafByLeafAndIsKnownAfterwards() {
        assertThat(run(row("report-1", READER, WORDS)))
                .containsExactly(new Step.Read("report-1", WORDS.length, 0), new Step.Taken(0), new Step.Committed(1));
        try (Ledger ledger = Ledger.open(folder.resolve("record"))) {
            List<String> bodies = new ArrayList<>();
            for (EntryKind kind : List.of(EntryKind.DOCUMENT, EntryKind.STATEMENT, EntryKind.EVENT, EntryKind.FIGURE)) {
                try (var entries = ledger.latest(kind)) {
                    entries.forEach(entry -> bodies.add(entry.body()));
                }
            }
            List<String> expected =
                    new ArrayList<>(List.of(recording(READER).entry().body()));
            expected.addAll(facts(recording(READER)));
            assertThat(bodies).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(RecordCheck.of(folder.resolve("record"), null).fault()).isEmpty();
        assertThat(run(row("report-1", READER, WORDS)))
                .containsExactly(new Step.Known("report-1", WORDS.length), new Step.Taken(0));
    }

    @Test
    void whatAnotherVersionReadIsNotTaken() {
        List<Step> steps = run(row("old.txt", "rapporteur/0.0.1 en/old", WORDS));
        assertThat(refused(steps)).singleElement().satisfies(outcome -> {
            assertThat(outcome.source()).isEqualTo("old.txt");
            assertThat(outcome.code()).isEqualTo("other-reader");
            assertThat(outcome.reason())
                    .isEqualTo("old.txt was read by rapporteur/0.0.1 en/old, this is " + READER
                            + ". Read it again with rapporteur-spark read of this version");
        });
        assertThat(steps).doesNotHaveAnyElementsOfTypes(Step.Read.class, Step.Committed.class);
        assertThat(rejections()).extracting(RejectionLeaf::source).containsExactly("old.txt");
    }

    @Test
    void aLeafBesideOtherBytesOrNoneIsNotTaken() {
        List<Step> steps = run(
                row("other.txt", READER, "Something else was said.".getBytes(UTF_8)),
                row("none.txt", READER, null),
                row("report-1", READER, WORDS));
        assertThat(refused(steps))
                .extracting(Outcome.Refused::source, Outcome.Refused::code, Outcome.Refused::reason)
                .containsExactly(
                        tuple(
                                "other.txt",
                                "other-bytes",
                                "other.txt was read from other bytes than the table holds. Read it again with rapporteur-spark read"),
                        tuple(
                                "none.txt",
                                "other-bytes",
                                "none.txt was read from other bytes than the table holds. Read it again with rapporteur-spark read"));
        assertThat(steps).contains(new Step.Read("report-1", WORDS.length, 0), new Step.Committed(1));
    }

    @Test
    void aDamagedRowIsRefusedAloneAndEachSourceOfItsBytesHasAReasonOfItsOwn() {
        DocumentTable.Row good = row("report-1", READER, WORDS);
        DocumentTable.Row broken = new DocumentTable.Row("a.txt", "a".getBytes(UTF_8), "{}", List.of());
        DocumentTable.Row again = new DocumentTable.Row("b.txt", "a".getBytes(UTF_8), "no json", List.of());
        List<Step> steps = run(broken, good, again);
        assertThat(refused(steps)).extracting(Outcome.Refused::source).containsExactly("a.txt", "b.txt");
        assertThat(refused(steps)).allSatisfy(outcome -> {
            assertThat(outcome.code()).isEqualTo("broken-row");
            assertThat(outcome.reason())
                    .startsWith(outcome.source() + " has a damaged row (")
                    .endsWith("). Read it again with rapporteur-spark read");
        });
        assertThat(steps).contains(new Step.Read("report-1", WORDS.length, 0));
        assertThat(rejections()).hasSize(2);
    }

    @Test
    void withoutTablesNoRecordIsMade() {
        Ingest ingest =
                new Ingest(new Rapporteur(Settings.STANDARD), folder.resolve("record"), folder.resolve("key"), 1);
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> ingest.runTables(folder.resolve("nowhere"), step -> {}))
                .extracting(RecordException::kind)
                .isEqualTo(RecordException.Kind.MISSING);
        assertThat(folder).isEmptyDirectory();
    }
}

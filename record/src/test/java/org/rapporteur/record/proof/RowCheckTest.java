// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.ledger.Columns;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.Recording;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.testkit.Report;

/** What stands beside a leaf must be what the leaf says. */
class RowCheckTest {

    private record Row(StoredEntry entry, Columns columns) {}

    /** A report with all kinds of facts, as it is put on record. */
    private static List<Row> rows() {
        Recording recording = new Recorder("test/1").of(Report.facts(), "x".getBytes(StandardCharsets.UTF_8));
        List<Row> rows = new ArrayList<>();
        Columns.Origin origin = new Columns.Origin(recording.source(), recording.reader(), recording.published());
        rows.add(row(0, 0L, recording.entry(), origin));
        for (Entry fact : recording.facts()) {
            rows.add(row(rows.size(), 0L, fact, null));
        }
        return rows;
    }

    private static Row row(long seq, @Nullable Long reading, Entry entry, Columns.@Nullable Origin origin) {
        return new Row(
                new StoredEntry(seq, entry.kind(), entry.id(), reading, entry.body()),
                new Columns(entry.facets(), origin));
    }

    private static Optional<String> fault(List<Row> rows) {
        RowCheck check = new RowCheck();
        return rows.stream()
                .map(row -> check.fault(row.entry(), row.columns()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Row> changed(Row old, Row fresh) {
        List<Row> rows = new ArrayList<>(rows());
        rows.set(rows.indexOf(old), fresh);
        return rows;
    }

    @Test
    void whatIsPutOnRecordIsWhatItsLeavesSay() {
        List<Row> rows = rows();
        assertThat(rows)
                .extracting(row -> row.entry().kind())
                .contains(EntryKind.DOCUMENT, EntryKind.STATEMENT, EntryKind.EVENT, EntryKind.FIGURE);
        assertThat(fault(rows)).isEmpty();
    }

    /** Every other value of every column that somebody could search by. */
    private static List<Facets> others(Facets it) {
        List<String> more = new ArrayList<>(it.actors());
        more.add("Somebody Else");
        LocalDate day = LocalDate.of(1901, 1, 1);
        return List.of(
                new Facets("other", it.status(), it.speakers(), it.actors(), it.places(), it.first(), it.last()),
                new Facets(it.type(), "other", it.speakers(), it.actors(), it.places(), it.first(), it.last()),
                new Facets(it.type(), it.status(), more, it.actors(), it.places(), it.first(), it.last()),
                new Facets(it.type(), it.status(), it.speakers(), more, it.places(), it.first(), it.last()),
                new Facets(it.type(), it.status(), it.speakers(), it.actors(), more, it.first(), it.last()),
                new Facets(it.type(), it.status(), it.speakers(), it.actors(), it.places(), day, it.last()),
                new Facets(it.type(), it.status(), it.speakers(), it.actors(), it.places(), it.first(), LocalDate.MAX));
    }

    @Test
    void anyOtherValueOfAnyColumnIsAFault() {
        for (Row row : rows()) {
            for (Facets other : others(row.columns().facets())) {
                Row forged =
                        new Row(row.entry(), new Columns(other, row.columns().origin()));
                assertThat(fault(changed(row, forged)))
                        .as("%s with %s", row.entry().id(), other)
                        .hasValueSatisfying(reason -> assertThat(reason).contains("but its body says"));
            }
            if (!row.columns().facets().equals(Facets.NONE)) {
                Row bare = new Row(
                        row.entry(), new Columns(Facets.NONE, row.columns().origin()));
                assertThat(fault(changed(row, bare))).as(row.entry().id()).isPresent();
            }
        }
    }

    @Test
    void aFactThatNoLongerBelongsToItsDocumentIsAFault() {
        for (Row row : rows()) {
            for (Long reading : new Long[] {null, 7L}) {
                StoredEntry entry = row.entry();
                StoredEntry loose = new StoredEntry(entry.seq(), entry.kind(), entry.id(), reading, entry.body());
                assertThat(fault(changed(row, new Row(loose, row.columns()))))
                        .hasValueSatisfying(reason -> assertThat(reason).contains("its reading is " + reading));
            }
        }
    }

    @Test
    void whatTheListOfDocumentsSaysIsComparedToo() {
        Row document = rows().getFirst();
        Columns.Origin origin = document.columns().origin();
        assertThat(origin).isNotNull();
        for (Columns.Origin other : List.of(
                new Columns.Origin("elsewhere", origin.reader(), origin.published()),
                new Columns.Origin(origin.source(), "another/9", origin.published()),
                new Columns.Origin(origin.source(), origin.reader(), LocalDate.of(1901, 1, 1)))) {
            Row forged =
                    new Row(document.entry(), new Columns(document.columns().facets(), other));
            assertThat(fault(changed(document, forged)))
                    .hasValueSatisfying(reason -> assertThat(reason).contains("list of documents"));
        }
    }

    @Test
    void theDaysOfAStoryAreThoseOfItsReports() {
        String body =
                "{\"kind\":\"story\",\"id\":\"t-1\",\"mergedInto\":null,\"reports\":[{\"document\":\"sha256:1\",\"published\":\"2031-03-06\"},"
                        + "{\"document\":\"sha256:2\",\"published\":null},{\"document\":\"sha256:3\",\"published\":\"2031-03-04\"}],\"links\":[]}";
        StoredEntry story = new StoredEntry(0, EntryKind.STORY, "t-1", null, body);
        Facets days = new Facets(
                null, null, List.of(), List.of(), List.of(), LocalDate.of(2031, 3, 4), LocalDate.of(2031, 3, 6));
        assertThat(new RowCheck().fault(story, new Columns(days, null))).isEmpty();
        assertThat(new RowCheck().fault(story, new Columns(Facets.NONE, null))).isPresent();
    }

    private static ReviewLeaf review(ReviewAct act, @Nullable String before) {
        return new ReviewLeaf(
                new ReviewLeaf.Subject(
                        "s-1",
                        DocumentId.of(new byte[] {1}),
                        "0123",
                        "She says so.",
                        null,
                        List.of(),
                        List.of(new ReviewLeaf.Words(new CodePointSpan(3, 5), "so"))),
                act,
                new ReviewLeaf.Signed(1, "Heard it", "A. Lee", Instant.ofEpochSecond(1_930_000_000)),
                before);
    }

    private static Row reviewed(long seq, ReviewLeaf review) {
        return row(seq, null, review.entry(), null);
    }

    @Test
    void eachDecisionOnAFactMustFollowOnTheOneBefore() {
        Row first = reviewed(0, review(new ReviewAct.Confirm(List.of()), null));
        String hash = first.entry().hash().hex();
        Row second = reviewed(1, review(new ReviewAct.Reject(), hash));
        Row third = reviewed(
                2, review(new ReviewAct.Undo(hash), second.entry().hash().hex()));
        assertThat(fault(List.of(first, second, third))).isEmpty();
        assertThat(fault(List.of(first, third)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("the one before it on the same fact"));
        assertThat(fault(List.of(first, second, second))).isPresent();
        assertThat(fault(List.of(second))).isPresent();
    }
}

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
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.leaf.CaseAct;
import org.rapporteur.record.leaf.CaseLeaf;
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

    private static String reason(Row row, Columns columns) {
        return fault(changed(row, new Row(row.entry(), columns))).orElse("");
    }

    @Test
    void itNamesTheColumnWithWhatItHoldsAndWhatTheBodySays() {
        Row attack = rows().stream()
                .filter(row -> "ASSAULT".equals(row.columns().facets().type()))
                .findFirst()
                .orElseThrow();
        List<Facets> others = others(attack.columns().facets());
        assertThat(reason(attack, new Columns(others.getFirst(), null)))
                .isEqualTo("its type is other, but its body says ASSAULT: somebody changed by what it can be found");
        List<String> columns = List.of("type", "status", "speakers", "actors", "places", "first", "last");
        for (int i = 0; i < columns.size(); i++) {
            assertThat(reason(attack, new Columns(others.get(i), null))).startsWith("its " + columns.get(i) + " is ");
        }
        assertThat(reason(attack, new Columns(others.getLast(), null)))
                .contains("is " + LocalDate.MAX + ", but its body says 2024-06-03:");
        assertThat(reason(attack, new Columns(others.getFirst(), new Columns.Origin("a", "b", null))))
                .as("a fact stands in no list of documents")
                .startsWith("its place in the list of documents is Origin[")
                .contains("but its body says null");
    }

    @Test
    void aVictimAndARelationAreFoundByTheirNamesOnTheDayOfTheirReport() {
        Recording recording =
                new Recorder("test/1").of(Report.detailed(Details.NONE), Report.WORDS.getBytes(StandardCharsets.UTF_8));
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                0,
                0L,
                recording.entry(),
                new Columns.Origin(recording.source(), recording.reader(), recording.published())));
        recording.facts().forEach(fact -> rows.add(row(rows.size(), 0L, fact, null)));
        assertThat(fault(rows)).isEmpty();
        for (EntryKind kind : List.of(EntryKind.VICTIM, EntryKind.RELATION)) {
            Row row = rows.stream()
                    .filter(one -> one.entry().kind() == kind)
                    .findFirst()
                    .orElseThrow();
            assertThat(row.columns().facets().actors()).as("%s", kind).contains("Ada Brook");
            assertThat(row.columns().facets().first()).as("%s", kind).isEqualTo(LocalDate.of(2024, 6, 4));
            for (Facets other : others(row.columns().facets())) {
                List<Row> forged = new ArrayList<>(rows);
                forged.set(rows.indexOf(row), new Row(row.entry(), new Columns(other, null)));
                assertThat(fault(forged)).as("%s with %s", kind, other).isPresent();
            }
        }
    }

    @Test
    void theDayOfOneReportIsNotThatOfTheNext() {
        List<Row> rows = new ArrayList<>(rows());
        long place = rows.size();
        FactsDocument bare = Report.bare().facts();
        Recording next = new Recorder("test/1").of(bare, "bare".getBytes(StandardCharsets.UTF_8));
        Columns.Origin origin = new Columns.Origin(next.source(), next.reader(), null);
        rows.add(row(place, place, next.entry(), origin));
        assertThat(fault(rows)).isEmpty();

        Facets dayOfTheFirst = rows.getFirst().columns().facets();
        rows.set((int) place, new Row(rows.getLast().entry(), new Columns(dayOfTheFirst, origin)));
        assertThat(fault(rows))
                .hasValueSatisfying(
                        reason -> assertThat(reason)
                                .isEqualTo(
                                        "its first is 2024-06-04, but its body says null: somebody changed by what it can be found"));
    }

    @Test
    void whatIsReadFromNoDocumentBelongsToNone() {
        Row decision = reviewed(3, review(new ReviewAct.Reject(), null));
        StoredEntry entry = decision.entry();
        StoredEntry bound = new StoredEntry(3, entry.kind(), entry.id(), 0L, entry.body());
        assertThat(new RowCheck().fault(entry, decision.columns())).isEmpty();
        assertThat(new RowCheck().fault(bound, decision.columns()))
                .hasValue("its reading is 0, but its body says null: somebody changed by what it can be found");
        assertThat(new RowCheck().fault(entry, new Columns(others(Facets.NONE).getFirst(), null)))
                .as("and is found by nothing that stands beside it")
                .hasValue("its type is other, but its body says null: somebody changed by what it can be found");
    }

    private static Row act(long seq, CaseAct act, @Nullable String before) {
        CaseLeaf leaf = new CaseLeaf("Varden", act, "A. Lee", Instant.ofEpochSecond(1_930_000_000), before);
        return row(seq, null, leaf.entry(), null);
    }

    @Test
    void eachActOnACaseMustFollowOnTheOneBefore() {
        Row open = act(0, new CaseAct.Open(), null);
        String opened = open.entry().hash().hex();
        Row close = act(1, new CaseAct.Close(), opened);
        Row decision = reviewed(2, review(new ReviewAct.Reject(), null));
        assertThat(fault(List.of(open, close))).isEmpty();
        assertThat(fault(List.of(open, decision, close)))
                .as("acts on one thing say nothing of another")
                .isEmpty();
        assertThat(fault(List.of(close)))
                .hasValue("it follows on decision " + opened + ", but the one before it on the same case is null");
        assertThat(fault(List.of(open, act(1, new CaseAct.Close(), null))))
                .hasValue("it follows on decision null, but the one before it on the same case is " + opened);
    }

    @Test
    void aBodyThatTellsTooLittleIsAFault() {
        Row document = rows().getFirst();
        StoredEntry entry = document.entry();
        StoredEntry unread =
                new StoredEntry(0, entry.kind(), entry.id(), 0L, entry.body().replace("\"reader\":", "\"readers\":"));
        assertThat(new RowCheck().fault(unread, document.columns()))
                .hasValue("its body does not tell what stands beside it: reader must be there, is not");
        StoredEntry dayless =
                new StoredEntry(0, entry.kind(), entry.id(), 0L, entry.body().replace("\"2024-06-04\"", "\"Tuesday\""));
        assertThat(new RowCheck().fault(dayless, document.columns()))
                .hasValue("its body does not tell what stands beside it: a day must be as 2026-01-31, is Tuesday");
        Row decision = reviewed(0, review(new ReviewAct.Reject(), null));
        StoredEntry undecided = new StoredEntry(
                0,
                EntryKind.REVIEW,
                decision.entry().id(),
                null,
                decision.entry().body().replace("\"reject\"", "\"shrug\""));
        assertThat(new RowCheck().fault(undecided, decision.columns()))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("it is no decision: "));
    }
}

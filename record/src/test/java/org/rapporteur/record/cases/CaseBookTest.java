// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.SearchLeaf;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.testkit.Report;

/** What people gather in cases and keep as searches; everything they do stays on record. */
class CaseBookTest {

    private static final FactsDocument FACTS = Report.facts();
    private static final String DOCUMENT = FACTS.document().id().value();
    private static final String SAID =
            new FactKeys(FACTS.document()).next(FACTS.statements().getFirst());
    private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

    @TempDir
    private Path folder;

    private Path record;
    private CaseBook book;

    @BeforeEach
    void aReportOnRecord() throws Exception {
        record = folder.resolve("record");
        try (LedgerWriter writer = LedgerWriter.open(record, SigningKey.at(folder.resolve("key")))) {
            writer.add(new Recorder("model/1").of(FACTS, Report.WORDS.getBytes(StandardCharsets.UTF_8)));
            writer.commit();
        }
        // A minute passes with each act.
        AtomicLong minutes = new AtomicLong();
        book = new CaseBook(record, folder.resolve("key"), () -> NOON.plusSeconds(60 * minutes.getAndIncrement()));
    }

    private <T> T read(Function<RecordCases, T> reading) {
        try (Record open = Record.open(record)) {
            return reading.apply(open.cases());
        }
    }

    private Case ferry() {
        return read(cases -> cases.of("Ferry"));
    }

    private List<String> names() {
        return read(RecordCases::all).stream().map(Case::name).toList();
    }

    private List<String> searches() {
        return read(RecordCases::searches).stream().map(SearchLeaf::name).toList();
    }

    @Test
    void aCaseIsWhatWasDoneToIt() {
        book.open("Ferry", "A. Lee");
        book.add("Ferry", SAID, "A. Lee");
        book.add("Ferry", DOCUMENT.substring(0, 20), "B. Ode");
        book.note("Ferry", null, "Ask the harbour.", "B. Ode");
        book.note("Ferry", SAID, "Said on tape, too.", "A. Lee");
        book.tag("Ferry", List.of("urgent", "sea"), "A. Lee");
        book.assign("Ferry", "B. Ode", "A. Lee");
        Case ferry = ferry();
        assertThat(CaseJson.of(ferry))
                .isEqualTo("{\"kind\":\"case\",\"id\":\"" + ferry.id() + "\",\"name\":\"Ferry\",\"closed\":false,"
                        + "\"assignee\":\"B. Ode\",\"tags\":[\"urgent\",\"sea\"],\"items\":["
                        + "{\"id\":\"" + SAID
                        + "\",\"says\":\"Ada Brook said: \\u201CWe will sign; soon, I hope\\u201D\","
                        + "\"reviewer\":\"A. Lee\",\"at\":\"2031-03-04T12:01:00Z\",\"notes\":["
                        + "{\"words\":\"Said on tape, too.\",\"reviewer\":\"A. Lee\",\"at\":\"2031-03-04T12:04:00Z\"}]},"
                        + "{\"id\":\"" + DOCUMENT + "\",\"says\":\"Town & country\",\"reviewer\":\"B. Ode\","
                        + "\"at\":\"2031-03-04T12:02:00Z\",\"notes\":[]}],"
                        + "\"notes\":[{\"words\":\"Ask the harbour.\",\"reviewer\":\"B. Ode\",\"at\":\"2031-03-04T12:03:00Z\"}],"
                        + "\"changed\":\"2031-03-04T12:06:00Z\"}");
        assertThat(ferry.facts()).containsExactly(SAID);
        assertThat(ferry.acts()).hasSize(7);
        assertThat(ferry.acts().getFirst().before()).isNull();
        assertThat(ferry.acts().subList(1, 7))
                .allSatisfy(act -> assertThat(act.before()).hasSize(64));
        List<String> documents = read(cases -> cases.documents(ferry.items()));
        assertThat(documents).containsExactly(DOCUMENT);
        Case byId = read(cases -> cases.of(ferry.id()));
        assertThat(byId).isEqualTo(ferry);
    }

    @Test
    void whatIsTakenOutIsGoneAndMayComeBack() {
        book.open("Ferry", "A. Lee");
        book.add("Ferry", SAID, "A. Lee");
        book.add("Ferry", SAID, "B. Ode");
        assertThat(ferry().items())
                .singleElement()
                .extracting(Case.Item::reviewer)
                .isEqualTo("A. Lee");
        book.remove("Ferry", SAID, "A. Lee");
        assertThat(ferry().items()).isEmpty();
        assertThat(ferry().has(SAID)).isFalse();
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> book.remove("Ferry", SAID, "A. Lee"))
                .withMessageContaining("The case Ferry has no " + SAID);
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> book.note("Ferry", SAID, "Gone.", "A. Lee"))
                .withMessageContaining("has no " + SAID);
        book.add("Ferry", SAID, "B. Ode");
        assertThat(ferry().has(SAID)).isTrue();
    }

    @Test
    void whateverIsDoneToAClosedCaseOpensIt() {
        book.open("Ferry", "A. Lee");
        book.assign("Ferry", "B. Ode", "A. Lee");
        book.close("Ferry", "A. Lee");
        assertThat(ferry().isClosed()).isTrue();
        book.assign("Ferry", null, "A. Lee");
        assertThat(ferry().isClosed()).isFalse();
        assertThat(ferry().assignee()).isNull();
    }

    @Test
    void casesThatWereWorkedOnLastComeFirst() {
        book.open("Ferry", "A. Lee");
        book.open("Bridge", "A. Lee");
        assertThat(names()).containsExactly("Bridge", "Ferry");
        book.tag(ferry().id(), List.of(), "A. Lee");
        assertThat(names()).containsExactly("Ferry", "Bridge");
    }

    @Test
    void aNameIsTakenOnceAndMustBeAName() {
        book.open("Ferry", "A. Lee");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> book.open("Ferry", "B. Ode"))
                .withMessageContaining("There is a case of this name already: Ferry");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> book.close("Bridge", "A. Lee"))
                .withMessageContaining("has no case Bridge. See: rapporteur case list");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> read(cases -> cases.of("Bridge")))
                .withMessageContaining("has no case Bridge");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> book.add("Ferry", "s-0123456789", "A. Lee"))
                .withMessageContaining("has no fact or document s-0123456789");
        for (String name : List.of("", " ", "x".repeat(101), "two\nlines")) {
            assertThatIllegalArgumentException().isThrownBy(() -> book.open(name, "A. Lee"));
            assertThatIllegalArgumentException().isThrownBy(() -> book.tag("Ferry", List.of(name), "A. Lee"));
            assertThatIllegalArgumentException().isThrownBy(() -> book.assign("Ferry", name, "A. Lee"));
        }
        book.open("x".repeat(CaseBook.LONGEST_NAME), "A. Lee");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.note("Ferry", null, "x".repeat(CaseBook.LONGEST_NOTE + 1), "A. Lee"))
                .withMessage("note must have 1 to 10000 characters, has 10001");
        assertThatIllegalArgumentException().isThrownBy(() -> book.close("Ferry", " "));
        assertThat(ferry().acts()).as("nothing of that is on record").hasSize(1);
    }

    @Test
    void aSearchIsKeptWithWhatItsFollowerHasSeen() {
        String query = SavedSearch.query(
                "aid & food",
                new Selection(
                                Set.of("event"),
                                "AID",
                                "happened",
                                null,
                                null,
                                "Ada Brook",
                                "Oslo",
                                LocalDate.of(2024, 1, 2),
                                LocalDate.of(2024, 3, 4))
                        .with(Review.State.CONFIRMED, 0.5));
        assertThat(query)
                .isEqualTo("q=aid+%26+food&kind=event&type=AID&status=happened&actor=Ada+Brook&place=Oslo"
                        + "&from=2024-01-02&to=2024-03-04&review=confirmed&min-confidence=0.5");
        book.keep("Aid", query, "A. Lee");
        SearchLeaf kept = read(cases -> cases.search("Aid").orElseThrow());
        assertThat(kept.query()).isEqualTo(query);
        assertThat(kept.seen())
                .as("all that was on record")
                .isEqualTo(1 + FACTS.facts().size());
        Optional<SearchLeaf> byId = read(cases -> cases.search(kept.id()));
        assertThat(byId).contains(kept);
        Optional<SearchLeaf> none = read(cases -> cases.search("Food"));
        assertThat(none).isEmpty();
        book.keep("A first", "q=x", "A. Lee");
        assertThat(searches()).containsExactly("A first", "Aid");
        book.give("Aid", query, "A. Lee");
        assertThat(searches()).containsExactly("A first");
    }

    @Test
    void aSearchFindsWhatCameSinceItWasKept() throws Exception {
        try (Record open = Record.open(record)) {
            SavedSearch all = new SavedSearch(new SearchLeaf("All", "", 0, true, "A. Lee", NOON));
            assertThat(all.found(open.search())).hasSize(FACTS.facts().size() + 1);
            assertThat(all.found(open.search()))
                    .isSortedAccordingTo((one, other) -> Long.compare(other.place(), one.place()));
            SavedSearch killed =
                    new SavedSearch(new SearchLeaf("Dead", "kind=figure&type=killed&q=", 6, true, "A. Lee", NOON));
            assertThat(killed.found(open.search())).hasSize(2);
            long last = killed.found(open.search()).getFirst().place();
            assertThat(killed.fresh(open.search(), last)).hasSize(1);
            assertThat(killed.fresh(open.search(), last + 1)).isEmpty();
            assertThat(killed.fresh(open.search())).hasSameSizeAs(killed.fresh(open.search(), 6));
        }
    }

    @Test
    void aQueryForWhatThereIsNotIsRefused() {
        SavedSearch.check("q=ferry&kind=event,figure&from=2024-01-02&unknown=1&type=");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SavedSearch.check("from=yesterday"))
                .withMessage("a day must be as 2019-09-23, is yesterday");
        for (String wrong : List.of("kind=poem", "type=DANCE", "status=maybe", "review=seen", "min-confidence=2")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> SavedSearch.check(wrong));
        }
    }

    @Test
    void allThatPeopleDidIsToldTheNewestFirst() {
        book.open("Ferry", "A. Lee");
        book.add("Ferry", SAID, "B. Ode");
        book.keep("Aid", "q=aid", "A. Lee");
        book.give("Aid", "q=aid", "A. Lee");
        List<AuditEntry> deeds = read(RecordCases::deeds);
        assertThat(deeds)
                .extracting(deed -> deed.kind() + " " + deed.act() + " " + deed.about() + " " + deed.says() + " by "
                        + deed.reviewer())
                .containsExactly(
                        "search give up " + SearchLeaf.id("Aid") + " Aid by A. Lee",
                        "search keep " + SearchLeaf.id("Aid") + " Aid by A. Lee",
                        "case add " + ferry().id() + " Ferry by B. Ode",
                        "case open " + ferry().id() + " Ferry by A. Lee");
        assertThat(deeds.get(2).reason()).isEqualTo(SAID);
        assertThat(deeds.get(3).json())
                .isEqualTo("{\"place\":" + (FACTS.facts().size() + 1) + ",\"kind\":\"case\",\"id\":\"" + ferry().id()
                        + "\",\"reviewer\":\"A. Lee\",\"at\":\"2031-03-04T12:00:00Z\",\"act\":\"open\",\"about\":\""
                        + ferry().id() + "\",\"says\":\"Ferry\",\"reason\":null}");
    }
}

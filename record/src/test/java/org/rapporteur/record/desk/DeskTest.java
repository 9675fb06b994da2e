// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Review.State;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.fact.Why;
import org.rapporteur.record.Record;
import org.rapporteur.record.desk.Order.Wish;
import org.rapporteur.record.export.ExportFormat;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.review.ReviewedDocument;
import org.rapporteur.testkit.Json;
import org.rapporteur.testkit.Report;

/** Decisions go on record, and everything that is read from it says what holds. */
class DeskTest {

    private static final InstantSource NOON = () -> Instant.parse("2031-03-04T12:00:00Z");
    private static final FactsDocument FACTS = Report.facts();
    private static final String DOCUMENT = FACTS.document().id().value();

    @TempDir
    private Path folder;

    private Path record;
    private Desk desk;

    @BeforeEach
    void begin() {
        record = folder.resolve("record");
        desk = new Desk(record, folder.resolve("key"), NOON, false);
        read(FACTS, "model/1");
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private void read(FactsDocument facts, String reader) {
        try (LedgerWriter writer = LedgerWriter.open(record, SigningKey.at(folder.resolve("key")))) {
            writer.add(new Recorder(reader).of(facts, Report.WORDS.getBytes(StandardCharsets.UTF_8)));
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What facts of the report go by in any record, by what they go by in the report. */
    private static String key(String id) {
        FactKeys keys = new FactKeys(FACTS.document());
        String found = "";
        for (var fact : FACTS.facts()) {
            String key = keys.next(fact);
            found = fact.id().value().equals(id) ? key : found;
        }
        return found;
    }

    private static final String ATTACK = key("v2");
    private static final String DEAD = key("f1");
    private static final String SAYING = key("s1");

    private ReviewLeaf decide(String fact, Wish wish, String reviewer, @Nullable String reason) {
        return desk.decide(new Order(fact, wish, reviewer, reason, null)).leaf();
    }

    private static Wish correct(String field, String... values) {
        return new Wish.Correct(Map.of(field, List.of(values)));
    }

    private RecordItem.Fact shown(String key) {
        try (Record open = Record.open(record)) {
            return (RecordItem.Fact) open.entries().show(key);
        }
    }

    private Review review(String key) {
        RecordItem.Fact fact = shown(key);
        return fact.document().review(fact.fact().id());
    }

    private RecordedDocument held() {
        try (Record open = Record.open(record)) {
            return ((RecordItem.Document) open.entries().show(DOCUMENT)).document();
        }
    }

    private List<String> names(List<EntityId> ids) {
        return held().entities(ids).stream().map(entity -> entity.name()).toList();
    }

    private List<String> found(Selection selection) {
        try (Record open = Record.open(record)) {
            return open.search().find("", selection, 50).hits().stream()
                    .map(hit -> hit.id())
                    .toList();
        }
    }

    private List<String> listed(Selection selection) {
        try (Record open = Record.open(record)) {
            return open.entries().leaves(selection, 0, 50).items();
        }
    }

    private String exported(Selection selection) {
        try (Record open = Record.open(record)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            open.export().write(selection, ExportFormat.JSONL, out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static final Selection EVENTS =
            new Selection(Set.of("event"), null, null, null, null, null, null, null, null);

    private static Selection state(State state) {
        return Selection.ALL.with(state, null);
    }

    @Test
    void whatIsConfirmedIsSureAndNamesWhoConfirmedIt() {
        assertThat(review(ATTACK)).isEqualTo(Review.NONE);
        decide(ATTACK, new Wish.Confirm(null), "A. Lee", null);
        assertThat(review(ATTACK).state()).isEqualTo(State.CONFIRMED);
        assertThat(review(ATTACK).reviewers()).containsExactly("A. Lee");
        assertThat(shown(ATTACK).fact().certainty().confidence()).isEqualTo(1.0);
        assertThat(found(state(State.CONFIRMED))).containsExactly(ATTACK);
        assertThat(listed(state(State.CONFIRMED))).singleElement().asString().contains("\"state\":\"confirmed\"");
        assertThat(exported(state(State.CONFIRMED))).contains(ATTACK).doesNotContain(DEAD);
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void whatIsRejectedIsNoLongerGivenOutUnlessItIsAskedFor() {
        decide(ATTACK, new Wish.Reject(), "A. Lee", "Another village");
        assertThat(held().facts().events()).hasSize(1);
        assertThat(found(Selection.ALL)).doesNotContain(ATTACK).contains(DEAD);
        assertThat(listed(EVENTS)).hasSize(1).noneMatch(leaf -> leaf.contains(ATTACK));
        assertThat(exported(Selection.ALL)).doesNotContain("\"record\":\"" + ATTACK);
        assertThat(review(ATTACK).reason()).isEqualTo("Another village");
        assertThat(found(state(State.REJECTED))).containsExactly(ATTACK);
        assertThat(listed(state(State.REJECTED))).singleElement().asString().contains("Another village");
    }

    @Test
    void whatIsCorrectedHasTheNewValuesWithTheReadingBeside() {
        decide(ATTACK, correct("actor", "person:Ada Brook"), "A. Lee", "She gave the order");
        Event attack = held().facts().events().getLast();
        assertThat(names(attack.actors())).containsExactly("Ada Brook");
        assertThat(review(ATTACK).state()).isEqualTo(State.CORRECTED);
        assertThat(review(ATTACK).amendments())
                .containsExactly(new Review.Amendment("actors", List.of("group:rebels"), List.of("person:Ada Brook")));
        Selection brook = new Selection(Set.of("event"), "ASSAULT", null, null, null, "Brook", null, null, null);
        assertThat(found(brook)).containsExactly(ATTACK);
        assertThat(listed(brook)).singleElement().asString().contains("\"actors\":[\"e1\"]");
        Selection rebels = new Selection(Set.of("event"), null, null, null, null, "rebels", null, null, null);
        assertThat(found(rebels)).isEmpty();
        assertThat(listed(rebels)).isEmpty();
        assertThat(exported(rebels)).doesNotContain("\"events\":[{");
        try (Record open = Record.open(record)) {
            assertThat(open.dossiers().of("Ada Brook").acts())
                    .anyMatch(act -> act.toString().contains(ATTACK));
        }
    }

    @Test
    void aCorrectedNumberHasTheLimitsOfItsBound() {
        decide(
                DEAD,
                new Wish.Correct(Map.of("number", List.of("14"), "bound", List.of("moreThan"))),
                "A. Lee",
                "Misread");
        Figure dead = held().facts().figures().getFirst();
        assertThat(dead.quantity().min()).hasToString("15");
        assertThat(dead.quantity().max()).isNull();
    }

    @Test
    void aCorrectionThatCannotBeSaysWhyAndLeavesTheRecordAsItWas() {
        assertThatThrownBy(() -> decide(ATTACK, correct("actor", "person:Nobody Here"), "A. Lee", "x"))
                .hasMessageContaining("a name must stand in the report");
        assertThatThrownBy(() -> decide(ATTACK, correct("status", "maybe"), "A. Lee", "x"))
                .hasMessageContaining("must be one of happened");
        assertThatThrownBy(() -> decide(ATTACK, correct("actors", "rebels"), "A. Lee", "x"))
                .hasMessageContaining("changes nothing");
        assertThatThrownBy(() -> decide(ATTACK, new Wish.Reject(), "A. Lee", " "))
                .hasMessageContaining("reason must be given");
        assertThat(review(ATTACK)).isEqualTo(Review.NONE);
    }

    @Test
    void twoWhoDifferMakeItDisputedUntilOneTakesTheirsBack() {
        decide(ATTACK, new Wish.Confirm(null), "A. Lee", null);
        decide(ATTACK, new Wish.Reject(), "B. May", "No source");
        assertThat(review(ATTACK).state()).isEqualTo(State.DISPUTED);
        decide(ATTACK, new Wish.Undo(null), "A. Lee", null);
        assertThat(review(ATTACK).state()).isEqualTo(State.REJECTED);
        decide(ATTACK, new Wish.Undo("B. May"), "A. Lee", "She agrees");
        assertThat(review(ATTACK)).isEqualTo(Review.NONE);
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void undoBringsBackWhatTheSamePersonDecidedBefore() {
        decide(ATTACK, new Wish.Confirm(null), "A. Lee", null);
        decide(ATTACK, new Wish.Reject(), "A. Lee", "On second thoughts");
        decide(ATTACK, new Wish.Undo(null), "A. Lee", null);
        assertThat(review(ATTACK).state()).isEqualTo(State.CONFIRMED);
        assertThatThrownBy(() -> decide(ATTACK, new Wish.Undo(null), "B. May", null))
                .hasMessageContaining("those that count are of A. Lee");
    }

    @Test
    void whoConfirmsACorrectionAgreesWithIt() {
        decide(ATTACK, correct("place", "Oslo"), "A. Lee", "Misread");
        decide(ATTACK, new Wish.Confirm(null), "B. May", null);
        assertThat(review(ATTACK).state()).isEqualTo(State.CORRECTED);
        assertThat(review(ATTACK).reviewers()).containsExactly("A. Lee", "B. May");
        decide(ATTACK, correct("voice", "alleged"), "B. May", "Hearsay");
        assertThat(review(ATTACK).state()).isEqualTo(State.DISPUTED);
        decide(ATTACK, new Wish.Confirm("B. May"), "A. Lee", null);
        assertThat(review(ATTACK).state()).isEqualTo(State.CORRECTED);
        Event attack = held().facts().events().getLast();
        assertThat(attack.voice().label()).isEqualTo("alleged");
        assertThat(names(List.of(attack.place()))).containsExactly("Oslo");
    }

    @Test
    void aHostileActNeedsFourEyesWhereThatIsTheRule() {
        desk.close();
        desk = new Desk(record, folder.resolve("key"), NOON, true);
        decide(ATTACK, new Wish.Confirm(null), "A. Lee", null);
        assertThat(review(ATTACK).state()).isEqualTo(State.FOUND);
        assertThat(review(ATTACK).waiting()).isEqualTo(1);
        decide(ATTACK, new Wish.Confirm(null), "A. Lee", null);
        assertThat(review(ATTACK).state()).isEqualTo(State.FOUND);
        decide(ATTACK, new Wish.Confirm(null), "B. May", null);
        assertThat(review(ATTACK).state()).isEqualTo(State.CONFIRMED);
        decide(SAYING, new Wish.Confirm(null), "A. Lee", null);
        assertThat(review(SAYING).state()).isEqualTo(State.CONFIRMED);
    }

    private String addVisit() {
        return add('v', "Aid", Map.of("type", List.of("AID"), "actor", List.of("Ada Brook")));
    }

    @Test
    void aFactIsAddedOverWordsAndGoesAgainWhenThatIsTakenBack() {
        String added = addVisit();
        assertThat(review(added).state()).isEqualTo(State.CONFIRMED);
        assertThat(review(added).isByHand()).isTrue();
        assertThat(held().facts().events()).hasSize(3);
        assertThat(found(Selection.ALL)).contains(added);
        assertThat(listed(EVENTS)).hasSize(3).last().asString().contains(added);
        assertThat(exported(Selection.ALL)).contains("\"record\":\"" + added);
        decide(added, correct("status", "expected"), "A. Lee", "Is due");
        assertThat(held().facts().events().getLast().status().label()).isEqualTo("expected");
        decide(added, new Wish.Undo(null), "A. Lee", null);
        decide(added, new Wish.Undo(null), "A. Lee", null);
        assertThat(held().facts().events()).hasSize(2);
        assertThat(found(Selection.ALL)).doesNotContain(added);
        assertThat(listed(EVENTS)).hasSize(2);
    }

    @Test
    void detailsAreCorrectedByWordsOfTheReport() {
        decide(ATTACK, correct("target", "Borg"), "A. Lee", "It says so");
        decide(SAYING, correct("kind", "denial"), "A. Lee", "She denied it");
        Event attack = held().facts().events().getLast();
        assertThat(attack.details().particulars())
                .isEqualTo(new Particulars.Attack(List.of(), List.of(Report.span("Borg"))));
        assertThat(held().facts().statements().getFirst().kind().label()).isEqualTo("denial");
        assertThatThrownBy(() -> decide(ATTACK, correct("details.verdict", "convicted"), "A. Lee", "x"))
                .hasMessageContaining("details must be those of one kind of event");
        assertThatThrownBy(() -> decide(ATTACK, correct("purpose", "for fun"), "A. Lee", "x"))
                .hasMessageContaining("words must stand in the report");
        read(otherwise(), "model/2");
        assertThat(held().facts().events().getLast().details().particulars())
                .isEqualTo(attack.details().particulars());
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void victimsAndRelationsAreAddedAndCorrectedToo() {
        String victim = add('p', "children", Map.of("fate", List.of("killed"), "age", List.of("9")));
        String relation = add(
                'r',
                "Mayor",
                Map.of("type", List.of("holdsOffice"), "subject", List.of("Ada Brook"), "object", List.of("Oslo")));
        decide(victim, correct("age", "8"), "A. Lee", "Misread");
        decide(relation, correct("polarity", "was"), "A. Lee", "Until May");
        assertThat(held().facts().victims())
                .singleElement()
                .matches(one -> Integer.valueOf(8).equals(one.age()));
        assertThat(held().facts().relations()).singleElement().matches(one -> one.polarity() == Relation.Polarity.WAS);
        try (Record open = Record.open(record)) {
            assertThat(open.entries().isRelation(relation)).isTrue();
            assertThat(open.entries().isRelation("r-000000000000000000000000")).isFalse();
        }
        decide(relation, new Wish.Reject(), "B. May", "Of another town");
        assertThat(review(relation).state()).isEqualTo(State.DISPUTED);
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    private String add(char letter, String words, Map<String, List<String>> fields) {
        var rests = List.of(FACTS.document().text().toCodePoints(Report.span(words)));
        return decide(DOCUMENT, new Wish.Add(letter, rests, fields), "A. Lee", null)
                .subject()
                .fact();
    }

    /** As another model reads the same report: the attack by nobody, no number of the dead. */
    private static FactsDocument otherwise() {
        Event attack = FACTS.events().getLast();
        Event byNobody = new Event(
                attack.id(),
                attack.type(),
                attack.mode(),
                attack.contexts(),
                attack.anchors(),
                List.of(),
                attack.recipients(),
                attack.place(),
                attack.date(),
                attack.status(),
                attack.voice(),
                null,
                List.of(),
                List.of(),
                Why.of("another"));
        return new FactsDocument(
                FACTS.document(),
                FACTS.entities(),
                FACTS.times(),
                FACTS.statements(),
                List.of(FACTS.events().getFirst(), byNobody),
                List.of());
    }

    @Test
    void aDecisionHoldsForANewReadingOfTheSameWordsAndElseIsToBeLookedAtAgain() {
        decide(ATTACK, new Wish.Confirm(null), "A. Lee", null);
        decide(DEAD, correct("number", "13"), "A. Lee", "Misread");
        String added = addVisit();
        read(otherwise(), "model/2");
        assertThat(held().reader()).isEqualTo("model/2");
        // The words are the same: what was confirmed holds, though the new model reads it otherwise.
        assertThat(review(ATTACK).state()).isEqualTo(State.CONFIRMED);
        assertThat(review(ATTACK).isReadOtherwise()).isTrue();
        assertThat(names(held().facts().events().get(1).actors())).containsExactly("rebels");
        assertThat(review(added).state()).isEqualTo(State.CONFIRMED);
        // Nobody reads the number any more.
        assertThat(held().facts().figures()).isEmpty();
        assertThat(found(Selection.ALL)).doesNotContain(DEAD);
        try (Record open = Record.open(record)) {
            assertThat(open.search().queue("", Selection.ALL, 10).hits())
                    .anyMatch(
                            hit -> hit.id().equals(DEAD) && hit.gist().review().equals("again"));
            assertThat(open.entries().examined(DOCUMENT).orElseThrow().again())
                    .extracting(again -> again.subject().fact())
                    .containsExactly(DEAD);
        }
        read(FACTS, "model/3");
        assertThat(held().facts().figures().getFirst().quantity().value()).hasToString("13");
    }

    @Test
    void whatWasRejectedStaysRejectedInANewReading() {
        decide(ATTACK, new Wish.Reject(), "A. Lee", "No");
        read(otherwise(), "model/2");
        assertThat(review(ATTACK).state()).isEqualTo(State.REJECTED);
        assertThat(review(ATTACK).isReadOtherwise()).isTrue();
        assertThat(held().facts().events()).hasSize(1);
    }

    private String seen(String key) {
        try (Record open = Record.open(record)) {
            ReviewedDocument reviewed = open.entries().examined(DOCUMENT).orElseThrow();
            return reviewed.examined().keys().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(key))
                    .map(entry -> new Docket(reviewed, entry.getKey(), "x").seen())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void ofFiveWhoDecideAtOnceOnWhatTheySawOneDoes() throws Exception {
        String seen = seen(ATTACK);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Order order = new Order(ATTACK, new Wish.Reject(), "Reviewer " + i, "At once", seen);
            tries.add(() -> {
                try {
                    desk.decide(order);
                    return true;
                } catch (RecordException e) {
                    assertThat(e.kind()).isEqualTo(RecordException.Kind.CHANGED);
                    return false;
                }
            });
        }
        int done = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
            for (Future<Boolean> one : pool.invokeAll(tries)) {
                done += one.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(review(ATTACK).reviewers()).hasSize(1);
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void volumesAreMergedBesideDecisionsAndOthersMayWriteAfterwards() throws IOException {
        for (int i = 0; i < 9; i++) {
            decide(ATTACK, new Wish.Confirm(null), "A. Lee", "Again " + i);
            decide(ATTACK, new Wish.Undo(null), "A. Lee", null);
        }
        desk.close();
        read(FACTS, "model/2");
        try (Record open = Record.open(record);
                Stream<Path> volumes = Files.list(record.resolve("volumes"))) {
            assertThat(open.dockets().decisions()).hasSize(18);
            assertThat(volumes).hasSizeLessThan(16);
        }
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void severalAreDecidedOnTogetherOrNoneIs() {
        List<Order> orders = List.of(
                new Order(ATTACK, new Wish.Confirm(null), "A. Lee", null, null),
                new Order("s-000000000000000000000000", new Wish.Confirm(null), "A. Lee", null, null));
        assertThatThrownBy(() -> desk.decide(orders)).hasMessageContaining("has no fact s-0000");
        assertThat(review(ATTACK)).isEqualTo(Review.NONE);
    }

    private List<String> gold() {
        try (Record open = Record.open(record)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            open.export().write(Selection.ALL, ExportFormat.GOLD, out);
            return out.toString(StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void aReportIsGoldWhenPeopleHaveLookedAtAllOfIt() {
        for (String id : List.of("s1", "v1", "f1", "f2")) {
            decide(key(id), new Wish.Confirm(null), "A. Lee", null);
        }
        decide(ATTACK, correct("voice", "alleged"), "A. Lee", "Hearsay");
        assertThat(gold()).isEmpty();
        decide(key("f3"), new Wish.Reject(), "A. Lee", "Not said");
        Map<String, Object> line = Json.object(gold().getFirst());
        assertThat(line).containsKeys("id", "published", "statements", "figures", "events", "places");
        assertThat((List<?>) line.get("figures")).hasSize(2);
        assertThat((List<?>) line.get("events")).last().isEqualTo(Json.object("""
            {"anchor":"shelled","sentence":"At least 12 people died when rebels shel","type":"ASSAULT",\
            "actors":["rebels"],"recipients":["people"],"place":"Borg","date":"2024-06-03",\
            "status":"happened","voice":"alleged"}\
            """));
        decide(ATTACK, new Wish.Reject(), "B. May", "Never happened");
        assertThat(gold()).isEmpty();
    }
}

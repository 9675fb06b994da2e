// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.desk.Order.Wish;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.review.Docket;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.Gist;
import org.rapporteur.testkit.Json;
import org.rapporteur.testkit.Report;

/** What people are shown of a fact that they decide on, as programs read it. */
class DeskJsonTest {

    private static final InstantSource NOON = () -> Instant.parse("2031-03-04T12:00:00Z");
    private static final FactsDocument FACTS = Report.facts();
    private static final String DOCUMENT = FACTS.document().id().value();

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void begin() throws IOException {
        Path key = folder.resolve("key");
        desk = new Desk(folder.resolve("record"), key, NOON, false);
        try (LedgerWriter writer = LedgerWriter.open(folder.resolve("record"), SigningKey.at(key))) {
            writer.add(new Recorder("model/1").of(FACTS, Report.WORDS.getBytes(StandardCharsets.UTF_8)));
            writer.commit();
        }
    }

    @AfterEach
    void end() {
        desk.close();
    }

    /** What the attack of the report goes by in any record. */
    private static String attack() {
        FactKeys keys = new FactKeys(FACTS.document());
        String found = "";
        for (var fact : FACTS.facts()) {
            String key = keys.next(fact);
            found = fact instanceof Event event && event.recipients().size() == 1 ? key : found;
        }
        return found;
    }

    private DecidedFact decide(String fact, Wish wish, @Nullable String reason) {
        return desk.decide(new Order(fact, wish, "A. Lee", reason, null));
    }

    private Docket docket(String key) {
        try (Record open = Record.open(folder.resolve("record"))) {
            return open.dockets().find(key).orElseThrow();
        }
    }

    private List<Found.Hit> queue() {
        try (Record open = Record.open(folder.resolve("record"))) {
            return open.search().queue("", Selection.ALL, 50).hits();
        }
    }

    private static Found.Hit hit(@Nullable Gist gist) {
        return new Found.Hit(
                7,
                "event",
                "v-1",
                "sha256:d",
                "a.txt",
                LocalDate.of(2031, 3, 4),
                "Rebels \"shelled\" Borg",
                new Found.Setting(null, null, null),
                gist);
    }

    private static Gist gist(@Nullable String review, @Nullable Double confidence, @Nullable String unsure) {
        return new Gist("Rebels", "", "ASSAULT", null, "happened", false, null, null, review, confidence, unsure);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> shown, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(shown.get(name), name);
    }

    private static String text(Map<String, Object> shown, String name) {
        return (String) Objects.requireNonNull(shown.get(name), name);
    }

    @Test
    void aFactOfTheQueueStandsOnOneLineWithItsStateAndHowSureItIs() {
        assertThat(DeskJson.of(hit(gist("disputed", 0.4, "who did it"))))
                .isEqualTo("{\"kind\":\"event\",\"id\":\"v-1\",\"document\":\"sha256:d\",\"source\":\"a.txt\","
                        + "\"published\":\"2031-03-04\",\"says\":\"Rebels \\\"shelled\\\" Borg\",\"state\":\"disputed\","
                        + "\"confidence\":0.4,\"unsure\":\"who did it\"}");
    }

    @Test
    void whatNobodyDecidedOnIsFoundAndWhatNobodyWeighedHasNoConfidence() {
        for (Gist gist : new Gist[] {gist(null, null, null), null}) {
            assertThat(Json.object(DeskJson.of(hit(gist))))
                    .containsEntry("state", "found")
                    .containsEntry("confidence", null)
                    .containsEntry("unsure", null);
        }
    }

    @Test
    void theQueueOfARecordNamesItsFactsAndTheirDocument() {
        assertThat(queue())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(Json.object(DeskJson.of(hit)))
                        .containsEntry("id", hit.id())
                        .containsEntry("document", DOCUMENT)
                        .containsEntry("source", "report-1")
                        .containsEntry("published", "2024-06-04"));
    }

    @Test
    void aFactIsShownWithItsFieldsAndNothingDecided() {
        Map<String, Object> shown = Json.object(DeskJson.of(docket(attack()), List.of(hit(null))));

        assertThat(shown.keySet())
                .containsExactly(
                        "kind", "id", "document", "says", "seen", "review", "fields", "read", "decisions", "copies");
        assertThat(shown)
                .containsEntry("kind", "event")
                .containsEntry("id", attack())
                .containsEntry("document", DOCUMENT)
                .containsEntry("seen", docket(attack()).seen())
                .containsEntry("decisions", List.of());
        assertThat(text(shown, "says")).startsWith("Rebels").contains("Borg");
        assertThat(list(shown, "fields"))
                .isEqualTo(shown.get("read"))
                .contains(Map.of("field", "type", "values", List.of("ASSAULT")))
                .contains(Map.of("field", "actors", "values", List.of("group:rebels")));
        assertThat(list(shown, "copies")).hasSize(1).first().isEqualTo(Json.object(DeskJson.of(hit(null))));
    }

    @Test
    void aCorrectionStandsBesideWhatWasReadWithWhoMadeItWhenAndWhy() {
        String before = docket(attack()).seen();
        DecidedFact decided =
                decide(attack(), new Wish.Correct(Map.of("actor", List.of("person:Ada Brook"))), "She gave the order");
        Map<String, Object> shown = Json.object(DeskJson.of(decided.docket().orElseThrow(), List.of()));

        assertThat(list(shown, "fields")).contains(Map.of("field", "actors", "values", List.of("person:Ada Brook")));
        assertThat(list(shown, "read")).contains(Map.of("field", "actors", "values", List.of("group:rebels")));
        assertThat(text(shown, "says")).startsWith("Ada Brook");
        assertThat(shown.get("seen")).isNotEqualTo(before);
        assertThat(shown)
                .extractingByKey("review")
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("state", "corrected");
        assertThat(list(shown, "decisions"))
                .isEqualTo(List.of(Map.of(
                        "hash",
                        docket(attack()).standing().counting().getFirst().hash(),
                        "act",
                        "correct",
                        "reviewer",
                        "A. Lee",
                        "reason",
                        "She gave the order",
                        "at",
                        "2031-03-04T12:00:00Z")));
        assertThat(list(shown, "copies")).isEmpty();
    }

    @Test
    void allDecisionsAreShownInTheirOrder() {
        decide(attack(), new Wish.Confirm(null), null);
        decide(attack(), new Wish.Undo(null), null);
        decide(attack(), new Wish.Reject(), "Another village");
        Map<String, Object> shown = Json.object(DeskJson.of(docket(attack()), List.of()));
        assertThat(list(shown, "decisions"))
                .extracting(one -> one.get("act"))
                .containsExactly("confirm", "undo", "reject");
        assertThat(list(shown, "decisions"))
                .extracting(one -> one.get("reason"))
                .containsExactly(null, null, "Another village");
    }

    @Test
    void ofAFactThatWasAddedAndTakenBackNothingIsLeftButItsId() {
        assertThat(DeskJson.gone("v-00ff")).isEqualTo("{\"kind\":\"event\",\"id\":\"v-00ff\",\"review\":null}");
        assertThat(DeskJson.gone("s-1")).startsWith("{\"kind\":\"statement\",");
        assertThat(DeskJson.gone("p-1")).startsWith("{\"kind\":\"victim\",");
    }
}

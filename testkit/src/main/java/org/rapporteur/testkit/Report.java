// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Setting;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.source.Outlet;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/** A small report with facts of every kind, made by hand. The face at its beginning is one code point, two code units. */
public final class Report {

    public static final String WORDS =
            "\uD83D\uDE00 \"We will sign; soon, I hope,\" said Mayor Ada Brook. She visits Oslo on June 7.\n\n"
                    + "At least 12 people died when rebels shelled Borg on Monday, four of them children. Aid of $1.5 million is due.";

    private static final Text TEXT = new Text(WORDS);

    private Report() {}

    public static Span span(String words) {
        int start = WORDS.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Entity entity(
            int number,
            EntityKind kind,
            String name,
            @Nullable CountryCode country,
            Set<Sector> sectors,
            @Nullable Locality locality) {
        return new Entity(
                EntityId.of(number),
                kind,
                name,
                kind == EntityKind.PERSON ? span("Mayor") : null,
                country,
                sectors,
                locality,
                List.of(new Mention(span(name), Mention.Form.NAME)));
    }

    private static Locality locality(String name, double latitude, double longitude, String country) {
        return new Locality(
                latitude, longitude, 3143244L, name, "Region", new CountryCode(country), Locality.Precision.CITY);
    }

    private static Figure figure(
            int number,
            String words,
            FigureCategory category,
            Quantity quantity,
            @Nullable String of,
            @Nullable Integer partOf) {
        return new Figure(
                FactId.figure(number),
                span(words),
                category,
                quantity,
                category == FigureCategory.MONEY ? "USD" : "person",
                of,
                category == FigureCategory.KILLED ? EntityId.of(4) : null,
                When.parse("2024-06-03"),
                null,
                Status.HAPPENED,
                Voice.REPORTED,
                null,
                partOf == null ? null : FactId.figure(partOf),
                null,
                Why.of("figure-rule", span(words)));
    }

    public static FactsDocument facts() {
        Document document = new Document(
                DocumentId.of(WORDS.getBytes(UTF_8)),
                "report-1",
                "Town & country",
                LocalDate.of(2024, 6, 4),
                new Outlet("The Bell"),
                "https://bell.example/1",
                "en",
                TEXT);
        return new FactsDocument(
                document,
                List.of(
                        entity(1, EntityKind.PERSON, "Ada Brook", new CountryCode("NOR"), Set.of(Sector.GOV), null),
                        entity(
                                2,
                                EntityKind.PLACE,
                                "Oslo",
                                new CountryCode("NOR"),
                                Set.of(),
                                locality("Oslo", 59.91273, 10.74609, "NOR")),
                        entity(3, EntityKind.GROUP, "rebels", null, Set.of(Sector.REB), null),
                        entity(
                                4,
                                EntityKind.PLACE,
                                "Borg",
                                new CountryCode("SYR"),
                                Set.of(),
                                locality("Borg", 33.5, 36.25, "SYR")),
                        entity(5, EntityKind.GROUP, "people", new CountryCode("SYR"), Set.of(Sector.CVL), null)),
                List.of(new TimeExpression(span("June 7"), TimeExpression.Type.DATE, "2024-06-07")),
                List.of(new Statement(
                        FactId.statement(1),
                        Quoted.FULL,
                        List.of(span("We will sign; soon, I hope,")),
                        span("said"),
                        span("Mayor Ada Brook"),
                        List.of(EntityId.of(1)),
                        null,
                        span("Mayor"),
                        null,
                        Why.of("cue-listed", span("said")).because(Why.of("speaker-named", span("Ada Brook"))))),
                List.of(
                        new Event(
                                FactId.event(1),
                                EventType.CONSULT,
                                "visit",
                                List.of("diplomatic"),
                                List.of(span("visits")),
                                List.of(EntityId.of(1)),
                                List.of(),
                                EntityId.of(2),
                                When.parse("2024-06-07"),
                                Status.EXPECTED,
                                Voice.REPORTED,
                                null,
                                List.of(),
                                List.of(),
                                Why.of("event-verb", span("visits"))),
                        new Event(
                                FactId.event(2),
                                EventType.ASSAULT,
                                "heavy-weapons",
                                List.of("military"),
                                List.of(span("shelled")),
                                List.of(EntityId.of(3)),
                                List.of(EntityId.of(5)),
                                EntityId.of(4),
                                When.parse("2024-06-03"),
                                Status.HAPPENED,
                                Voice.REPORTED,
                                null,
                                List.of(FactId.figure(1), FactId.figure(2)),
                                List.of(),
                                Why.of("event-verb", span("shelled")).withConfidence(0.8))),
                List.of(
                        figure(
                                1,
                                "At least 12 people died",
                                FigureCategory.KILLED,
                                new Quantity(
                                        Quantity.Bound.AT_LEAST, BigDecimal.valueOf(12), BigDecimal.valueOf(12), null),
                                "people",
                                null),
                        figure(2, "four of them children", FigureCategory.KILLED, Quantity.exactly(4), "children", 1),
                        figure(3, "$1.5 million", FigureCategory.MONEY, Quantity.exactly(1_500_000), null, null)));
    }

    /** The same with what is told besides: details of its first event, a victim, a relation, the setting of its first statement. */
    public static FactsDocument detailed(Details details) {
        EntityId ada = EntityId.of(1);
        EntityId oslo = EntityId.of(2);
        FactsDocument plain = facts();
        Statement said = plain.statements().getFirst();
        return new FactsDocument(
                plain.document(),
                plain.entities(),
                plain.times(),
                List.of(said.withSetting(
                        Statement.Kind.NO_COMMENT,
                        new Setting(List.of(ada), oslo, When.parse("2024-06-03"), span("shelled"), null),
                        said.why())),
                List.of(
                        plain.events()
                                .getFirst()
                                .withDetails(details, plain.events().getFirst().why()),
                        plain.events().getLast()),
                plain.figures(),
                List.of(new Victim(
                        FactId.victim(1),
                        span("Ada Brook"),
                        span("shelled"),
                        ada,
                        "Ada Brook",
                        34,
                        oslo,
                        new CountryCode("NOR"),
                        span("Mayor"),
                        Victim.Fate.INJURED,
                        FactId.event(2),
                        FactId.figure(1),
                        Grounds.of(Why.of("victim-rule", span("shelled"))))),
                List.of(new Relation(
                        FactId.relation(1),
                        Relation.Type.HOLDS_OFFICE,
                        ada,
                        oslo,
                        span("Mayor"),
                        When.parse("2020"),
                        null,
                        Relation.Polarity.WAS,
                        span("Mayor"),
                        FactId.statement(1),
                        Grounds.of(Why.of("relation-rule", span("Mayor"))))));
    }

    /** The same as on record. */
    public static RecordedDocument recorded() {
        return recorded(facts());
    }

    /** Facts as they are on record. */
    public static RecordedDocument recorded(FactsDocument facts) {
        Map<FactId, String> keys = new HashMap<>();
        for (Fact fact : facts.facts()) {
            String digits = String.format(
                    "%024x", 0xabc000 + Integer.parseInt(fact.id().value().substring(1)));
            keys.put(fact.id(), fact.id().value().charAt(0) + "-" + digits);
        }
        return new RecordedDocument(facts, "rapporteur/0.1.0 en/test", keys);
    }

    /** The same without anything that need not be known. */
    public static RecordedDocument bare() {
        Document document = Document.of(DocumentId.of("bare".getBytes(UTF_8)), "bare", new Text("bare"));
        return new RecordedDocument(
                new FactsDocument(document, List.of(), List.of(), List.of(), List.of(), List.of()), "r", Map.of());
    }

    public static String key(String id) {
        return Stream.of(id).map(FactId::new).map(recorded()::key).findFirst().orElseThrow();
    }
}

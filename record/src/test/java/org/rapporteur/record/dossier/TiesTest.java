// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.dossier.Dossier.Tie;

/** What Ada Brook is to others, and which cases are against her and not another. */
class TiesTest {

    private static final LocalDate MAY = LocalDate.of(2031, 5, 6);
    private static final Particulars.Court CONVICTED =
            new Particulars.Court(List.of(), null, Particulars.Verdict.CONVICTED, "P6Y", null);

    /** A report as it is made, fact by fact; everybody in it has two words. */
    private static final class Told {

        private static final List<String> NAMES = List.of("Ada Brook", "Tom Hill", "Hill Mills");

        private final Document document;
        private final List<Entity> entities = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();

        Told(@Nullable LocalDate day, String text) {
            Document whole =
                    Document.of(DocumentId.of((text + day).getBytes(StandardCharsets.UTF_8)), "report", new Text(text));
            document = day == null ? whole : whole.withPublished(day);
            for (String name : NAMES) {
                if (text.contains(name)) {
                    entities.add(new Entity(
                            EntityId.of(entities.size() + 1),
                            name.equals("Hill Mills") ? EntityKind.ORGANIZATION : EntityKind.PERSON,
                            name,
                            null,
                            null,
                            Set.of(),
                            null,
                            List.of(new Mention(span(name), Mention.Form.NAME))));
                }
            }
        }

        private Span span(String words) {
            int start = document.text().value().indexOf(words);
            assertThat(start).as(words).isNotNegative();
            return new Span(start, start + words.length());
        }

        private EntityId id(String name) {
            return entities.stream()
                    .filter(entity -> entity.name().equals(name))
                    .map(Entity::id)
                    .findFirst()
                    .orElseThrow();
        }

        Told relation(String subject, Relation.Type type, String words, @Nullable String object) {
            relations.add(new Relation(
                    FactId.relation(relations.size() + 1),
                    type,
                    id(subject),
                    object == null ? null : id(object),
                    span(words),
                    null,
                    null,
                    Relation.Polarity.IS,
                    span(words),
                    null,
                    Grounds.of(Why.of("by-hand"))));
            return this;
        }

        Told owns(String subject, String object) {
            return relation(subject, Relation.Type.OWNS, "owns", object);
        }

        Told event(
                String anchor,
                String actor,
                String recipient,
                @Nullable String day,
                Particulars.@Nullable Court court) {
            events.add(new Event(
                            FactId.event(events.size() + 1),
                            EventType.ACCUSE,
                            null,
                            List.of(),
                            List.of(span(anchor)),
                            List.of(id(actor)),
                            List.of(id(recipient)),
                            null,
                            day == null ? null : When.parse(day),
                            Status.HAPPENED,
                            Voice.REPORTED,
                            null,
                            List.of(),
                            List.of(),
                            Why.of("by-hand"))
                    .withDetails(Details.NONE.withParticulars(court), Why.of("by-hand")));
            return this;
        }

        RecordedDocument recorded() {
            Map<FactId, String> keys = new HashMap<>();
            relations.forEach(one -> keys.put(one.id(), key(one.id())));
            events.forEach(one -> keys.put(one.id(), key(one.id())));
            return new RecordedDocument(
                    new FactsDocument(
                            document, entities, List.of(), List.of(), events, List.of(), List.of(), relations),
                    "test",
                    keys);
        }

        /** What a fact goes by in the record. */
        private String key(FactId id) {
            return document.id().value().substring(7, 13) + id;
        }
    }

    private static Sources sources(Told... reports) {
        return Sources.of(List.of(reports).stream().map(Told::recorded).toList(), Map.of(), Map.of());
    }

    private static final Parties ADA = new Parties(Set.of("Ada Brook"), Set.of());

    private static List<Tie> relations(Told... reports) {
        return Ties.relations(sources(reports), ADA);
    }

    private static List<Tie> cases(Told... reports) {
        return Ties.cases(sources(reports), ADA);
    }

    @Test
    void relationsOfTheSubjectAtEitherEndAreHersAndThoseOfOthersAreNot() {
        Told report = new Told(MAY, "Ada Brook owns Hill Mills. Tom Hill is the son of Ada Brook. He holds a share.")
                .owns("Ada Brook", "Hill Mills")
                .relation("Tom Hill", Relation.Type.FAMILY_OF, "son", "Ada Brook")
                .owns("Tom Hill", "Hill Mills");

        assertThat(relations(report))
                .extracting(Tie::sentence)
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("Ada Brook"))
                .anyMatch(sentence -> sentence.contains("Hill Mills") && !sentence.contains("Tom Hill"))
                .anyMatch(sentence -> sentence.contains("Tom Hill") && sentence.contains("son"));
    }

    @Test
    void anotherNameIsToldOfWhoeverHasIt() {
        Told report = new Told(MAY, "Ada Brook is known as the Baker. Tom Hill is known as the Miller.")
                .relation("Ada Brook", Relation.Type.ALSO_KNOWN_AS, "the Baker", null)
                .relation("Tom Hill", Relation.Type.ALSO_KNOWN_AS, "the Miller", null);

        assertThat(relations(report))
                .singleElement()
                .satisfies(tie -> assertThat(tie.sentence()).contains("the Baker"));
    }

    @Test
    void whatSeveralReportsSayStandsOnceFromTheFirstDayToTheLast() {
        Told first = new Told(MAY, "Ada Brook owns Hill Mills.").owns("Ada Brook", "Hill Mills");
        Told last =
                new Told(MAY.plusDays(9), "It says that Ada Brook owns Hill Mills.").owns("Ada Brook", "Hill Mills");
        Told undated = new Told(null, "Yes, Ada Brook owns Hill Mills.").owns("Ada Brook", "Hill Mills");
        Told middle = new Told(MAY.plusDays(4), "There, Ada Brook owns Hill Mills.").owns("Ada Brook", "Hill Mills");

        assertThat(relations(last, undated, first, middle)).singleElement().satisfies(tie -> {
            assertThat(tie.from()).isEqualTo(MAY);
            assertThat(tie.to()).isEqualTo(MAY.plusDays(9));
            assertThat(tie.cited().sources()).containsExactly(1, 2, 3, 4);
            assertThat(tie.cited().origins()).isEqualTo(4);
            FactId own = FactId.relation(1);
            assertThat(tie.cited().records())
                    .as("oldest first, those without a day last")
                    .containsExactly(first.key(own), middle.key(own), last.key(own), undated.key(own));
        });
    }

    @Test
    void theOldestComesFirstAndWhatHasNoDayLast() {
        Told undated = new Told(null, "Ada Brook owns Hill Mills.").owns("Ada Brook", "Hill Mills");
        Told late = new Told(MAY.plusDays(1), "Ada Brook is the aunt of Tom Hill.")
                .relation("Ada Brook", Relation.Type.FAMILY_OF, "aunt", "Tom Hill");
        Told early = new Told(MAY, "Tom Hill owns the house of Ada Brook.").owns("Tom Hill", "Ada Brook");

        assertThat(relations(undated, late, early)).extracting(Tie::from).containsExactly(MAY, MAY.plusDays(1), null);
        assertThat(relations(undated))
                .singleElement()
                .satisfies(tie -> assertThat(tie.to()).isNull());
    }

    @Test
    void onlyWhatCourtsDoToTheSubjectIsACaseOfHers() {
        Told report = new Told(
                        MAY,
                        "Ada Brook was convicted with Tom Hill. Tom Hill was jailed. Ada Brook blamed Tom Hill. Tom Hill scolded Ada Brook.")
                .event("convicted", "Tom Hill", "Ada Brook", null, CONVICTED)
                .event("jailed", "Ada Brook", "Tom Hill", null, CONVICTED)
                .event("blamed", "Ada Brook", "Tom Hill", null, null)
                .event("scolded", "Tom Hill", "Ada Brook", null, null);

        assertThat(cases(report))
                .singleElement()
                .satisfies(tie -> assertThat(tie.cited().records()).containsExactly(report.key(FactId.event(1))));
    }

    @Test
    void aCaseIsOfTheDayOfTheActAndElseOfTheReport() {
        Told dated = new Told(MAY, "In March a court of Tom Hill convicted Ada Brook.")
                .event("convicted", "Tom Hill", "Ada Brook", "2031-03", CONVICTED);
        assertThat(cases(dated)).singleElement().satisfies(tie -> {
            assertThat(tie.from()).isEqualTo(LocalDate.of(2031, 3, 1));
            assertThat(tie.to()).isEqualTo(LocalDate.of(2031, 3, 1));
        });
        Told undated = new Told(MAY, "A court of Tom Hill convicted Ada Brook.")
                .event("convicted", "Tom Hill", "Ada Brook", null, CONVICTED);
        assertThat(cases(undated))
                .singleElement()
                .satisfies(tie -> assertThat(tie.from()).isEqualTo(MAY));
    }

    @Test
    void aCaseSaysBesideItsSentenceHowItEnded() {
        Told convicted = new Told(MAY, "A court of Tom Hill convicted Ada Brook.")
                .event("convicted", "Tom Hill", "Ada Brook", "2031-05-05", CONVICTED);
        Told acquitted = new Told(MAY, "Later a court of Tom Hill heard Ada Brook.")
                .event(
                        "heard",
                        "Tom Hill",
                        "Ada Brook",
                        "2031-05-05",
                        new Particulars.Court(List.of(), null, Particulars.Verdict.ACQUITTED, null, null));

        assertThat(cases(convicted, acquitted))
                .as("two endings are two cases, however alike")
                .extracting(Tie::sentence)
                .hasSize(2)
                .allMatch(sentence -> sentence.matches("(?s).* \\(.+\\)"))
                .anyMatch(sentence -> sentence.contains("6 years"))
                .anyMatch(sentence -> sentence.contains("acquitted"));
    }

    @Test
    void whoIsNotInTheReportsHasNeitherTiesNorCases() {
        Sources sources = sources(new Told(MAY, "Ada Brook owns Hill Mills. A court of Tom Hill convicted Ada Brook.")
                .owns("Ada Brook", "Hill Mills")
                .event("convicted", "Tom Hill", "Ada Brook", null, CONVICTED));
        Parties nobody = new Parties(Set.of("Brook"), Set.of());
        assertThat(Ties.relations(sources, nobody)).isEmpty();
        assertThat(Ties.cases(sources, nobody)).isEmpty();
    }
}

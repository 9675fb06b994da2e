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
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Allegation;
import org.rapporteur.record.dossier.Dossier.Quote;

/** Which accusation of Ada Brook a denial of hers stands beside. */
class AnswersTest {

    private static final LocalDate MAY = LocalDate.of(2031, 5, 6);

    /** A report as it is made, fact by fact. */
    private static final class Told {

        private final Document document;
        private final List<Statement> statements = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Entity> entities = new ArrayList<>();

        Told(@Nullable LocalDate day, String text) {
            Document whole =
                    Document.of(DocumentId.of((text + day).getBytes(StandardCharsets.UTF_8)), "report", new Text(text));
            document = day == null ? whole : whole.withPublished(day);
            List.of("Ada Brook", "Tom Hill", "Una Voss").forEach(this::name);
        }

        private void name(String name) {
            if (document.text().value().contains(name)) {
                entities.add(new Entity(
                        EntityId.of(entities.size() + 1),
                        EntityKind.PERSON,
                        name,
                        null,
                        null,
                        Set.of(),
                        null,
                        List.of(new Mention(span(name), Mention.Form.NAME))));
            }
        }

        private Span span(String words) {
            int start = document.text().value().indexOf(words);
            assertThat(start).as(words).isNotNegative();
            return new Span(start, start + words.length());
        }

        private List<EntityId> ids(@Nullable String name) {
            return entities.stream()
                    .filter(entity -> entity.name().equals(name))
                    .map(Entity::id)
                    .toList();
        }

        Told event(
                EventType type, String anchor, String actor, @Nullable String recipient, Status status, int statement) {
            events.add(new Event(
                    FactId.event(events.size() + 1),
                    type,
                    null,
                    List.of(),
                    List.of(span(anchor)),
                    ids(actor),
                    ids(recipient),
                    null,
                    null,
                    status,
                    status == Status.DENIED ? Voice.ATTRIBUTED : Voice.ALLEGED,
                    statement == 0 ? null : FactId.statement(statement),
                    List.of(),
                    List.of(),
                    Why.of("by-hand")));
            return this;
        }

        Told alleged(EventType type, String anchor, @Nullable String recipient) {
            return event(type, anchor, "Ada Brook", recipient, Status.HAPPENED, 0);
        }

        Told says(String cue, String content) {
            statements.add(new Statement(
                    FactId.statement(statements.size() + 1),
                    Statement.Quoted.NONE,
                    List.of(span(content)),
                    span(cue),
                    null,
                    ids("Ada Brook"),
                    null,
                    null,
                    null,
                    Why.of("by-hand")));
            return this;
        }

        RecordedDocument recorded() {
            Map<FactId, String> keys = new HashMap<>();
            String own = document.id().value().substring(7, 13);
            statements.forEach(one -> keys.put(one.id(), own + one.id()));
            events.forEach(one -> keys.put(one.id(), own + one.id()));
            return new RecordedDocument(
                    new FactsDocument(document, entities, List.of(), statements, events, List.of()), "test", keys);
        }
    }

    /** What the reports of one story establish. */
    private static Acts acts(Told... reports) {
        List<RecordedDocument> documents =
                List.of(reports).stream().map(Told::recorded).toList();
        Map<DocumentId, String> story = new HashMap<>();
        documents.forEach(document -> story.put(document.document().id(), "t-1"));
        return new Acts(Sources.of(documents, story, Map.of()), new Parties(Set.of("Ada Brook"), Set.of()));
    }

    private static List<String> denials(Allegation allegation) {
        return allegation.denied().quotes().stream().map(Quote::words).toList();
    }

    @Test
    void aDenialStandsWithTheAccusationOfTheSameWording() {
        Acts acts = acts(new Told(
                        MAY,
                        "Ada Brook burned the mill, they say. Ada Brook took the ferry. Ada Brook denied burning any mill."
                                + " Ada Brook denied that the harbour froze.")
                .alleged(EventType.ASSAULT, "burned the mill", null)
                .alleged(EventType.COERCE, "took the ferry", null)
                .says("denied", "burning any mill")
                .says("denied", "that the harbour froze"));

        assertThat(acts.allegations()).hasSize(2);
        assertThat(denials(acts.allegations().getFirst())).containsExactly("burning any mill");
        assertThat(denials(acts.allegations().getLast())).isEmpty();
        assertThat(acts.otherDenials().quotes()).extracting(Quote::words).containsExactly("that the harbour froze");
    }

    @Test
    void aDenialThatSaysNothingOfItAnswersWhatWasToldLastBefore() {
        Acts acts =
                acts(new Told(MAY, "Ada Brook burned the mill. Ada Brook took the ferry. Ada Brook denied the charges.")
                        .alleged(EventType.ASSAULT, "burned", null)
                        .alleged(EventType.COERCE, "took", null)
                        .says("denied", "the charges"));

        assertThat(denials(acts.allegations().getFirst())).isEmpty();
        assertThat(denials(acts.allegations().getLast())).containsExactly("the charges");
        assertThat(acts.otherDenials().isEmpty()).isTrue();
    }

    @Test
    void anActThatIsDeniedAnswersOneOfItsKindOnTheSameParties() {
        Told accusing = new Told(MAY, "Ada Brook struck Tom Hill, they say. Ada Brook also struck Una Voss.")
                .alleged(EventType.ASSAULT, "struck Tom", "Tom Hill")
                .alleged(EventType.ASSAULT, "also struck", "Una Voss");
        Told denying = new Told(MAY.plusDays(1), "Ada Brook never came near Tom Hill.")
                .event(EventType.ASSAULT, "came near", "Ada Brook", "Tom Hill", Status.DENIED, 0);

        Acts acts = acts(accusing, denying);

        assertThat(acts.allegations().getFirst().denied().acts())
                .extracting(Act::status)
                .containsExactly("denied");
        assertThat(acts.allegations().getLast().denied().isEmpty()).isTrue();
        assertThat(acts.acts()).isEmpty();
        assertThat(acts.otherDenials().isEmpty()).isTrue();
    }

    @Test
    void anActThatAStatementDeniesStandsInTheStatementAlone() {
        Acts acts = acts(new Told(MAY, "Ada Brook struck Tom Hill, they say. Ada Brook denied hitting Tom Hill.")
                .alleged(EventType.ASSAULT, "struck", "Tom Hill")
                .says("denied", "hitting Tom Hill")
                .event(EventType.ASSAULT, "hitting", "Ada Brook", "Tom Hill", Status.DENIED, 1));

        assertThat(denials(acts.allegations().getFirst())).containsExactly("hitting Tom Hill");
        assertThat(acts.allegations().getFirst().denied().acts()).isEmpty();
        assertThat(acts.acts()).isEmpty();
    }

    @Test
    void nobodyAnswersWhatIsSaidLater() {
        Told denying = new Told(MAY, "Ada Brook denied burning any mill.").says("denied", "burning any mill");
        Told accusing = new Told(MAY.plusDays(3), "Ada Brook burned the mill, they say.")
                .alleged(EventType.ASSAULT, "burned the mill", null);

        Acts acts = acts(denying, accusing);

        assertThat(denials(acts.allegations().getFirst())).isEmpty();
        assertThat(acts.otherDenials().quotes()).hasSize(1);
    }
}

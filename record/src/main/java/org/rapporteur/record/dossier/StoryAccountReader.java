// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Words;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Sources.Place;
import org.rapporteur.record.dossier.StoryAccount.Claim;
import org.rapporteur.record.dossier.StoryAccount.Denial;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.Entries;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.story.RecordStories;
import org.rapporteur.record.story.StoryIndex;

/** Puts together who is answerable for what a story tells of. */
final class StoryAccountReader {

    private static final Set<EventType> CONFLICT =
            Set.of(EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT);
    private static final Set<Status> DONE = Set.of(Status.HAPPENED, Status.ONGOING);
    private static final Set<Status> PLANNED = Set.of(Status.EXPECTED, Status.REQUESTED, Status.THREATENED);

    private final Sources sources;
    private final Map<List<Object>, List<ReportedAct>> acts = new LinkedHashMap<>();

    private StoryAccountReader(Sources sources) {
        this.sources = sources;
        for (RecordedDocument document : sources.documents()) {
            for (Event event : document.facts().events()) {
                acts.computeIfAbsent(key(event, document), unseen -> new ArrayList<>())
                        .add(new ReportedAct(document, event));
            }
        }
    }

    /**
     * The account of a story.
     *
     * @param id {@code t-...}, or so much of it that no other begins so
     * @throws RecordException if there is no such story
     */
    static StoryAccount of(OpenLedger ledger, String id) {
        StoryLeaf story = new RecordStories(ledger, StoryIndex.EMPTY).current(id);
        Set<DocumentId> reports = new HashSet<>();
        story.reports().forEach(report -> reports.add(report.document()));
        List<RecordedDocument> documents = List.copyOf(new Entries(ledger)
                .documents(reports.stream().map(DocumentId::value).toList())
                .values());
        Stories stories = ledger.read(log -> Stories.of(log, reports));
        Sources sources = Sources.of(documents, stories.storyOf(), stories.headOf());
        return new StoryAccountReader(sources).account(story, ledger.read(DossierReader::head));
    }

    /** Reports of one act have the same kind, status, voice, parties and day. */
    private static List<Object> key(Event event, RecordedDocument document) {
        return List.of(
                event.type(),
                Objects.toString(event.mode()),
                event.status(),
                event.voice(),
                Set.copyOf(Parties.names(event.actors(), document)),
                Set.copyOf(Parties.names(event.recipients(), document)),
                Objects.toString(event.date()));
    }

    private StoryAccount account(StoryLeaf story, Dossier.Head head) {
        return new StoryAccount(
                story.id(),
                story.reports().getFirst().title(),
                head,
                acts(CONFLICT, DONE),
                claims(),
                denials(),
                acts(Set.of(EventType.values()), PLANNED),
                sources.list());
    }

    private List<Act> acts(Set<EventType> types, Set<Status> statuses) {
        return acts.values().stream()
                .filter(same -> types.contains(same.getFirst().event().type())
                        && statuses.contains(same.getFirst().event().status()))
                .map(same -> ReportedAct.act(same, false, sources))
                .toList();
    }

    /** Accusations name whom they are made against; an act of conflict names who does it. */
    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (List<ReportedAct> same : acts.values()) {
            Event event = same.getFirst().event();
            boolean accusation = event.type() == EventType.ACCUSE;
            List<EntityId> who = accusation ? event.recipients() : event.actors();
            boolean wanted = accusation || (CONFLICT.contains(event.type()) && DONE.contains(event.status()));
            if (wanted && !who.isEmpty()) {
                List<String> by = same.stream()
                        .flatMap(told ->
                                Parties.names(accusation ? told.event().actors() : told.speakers(), told.document())
                                        .stream())
                        .distinct()
                        .toList();
                claims.add(new Claim(
                        Parties.names(who, same.getFirst().document()), by, ReportedAct.act(same, false, sources)));
            }
        }
        return claims;
    }

    private List<Denial> denials() {
        return sources.documents().stream()
                .flatMap(document -> document.facts().statements().stream()
                        .filter(statement ->
                                statement.repeats() == null && Denials.isDenial(new Place(document, statement.id())))
                        .map(statement -> denial(statement, document)))
                .toList();
    }

    private Denial denial(Statement statement, RecordedDocument document) {
        Quote quote = new Quote(
                FactView.of(statement, document.facts()).sentence(),
                document.document().published(),
                Words.flat(document.words(statement.content())),
                statement.quoted().label(),
                statement.cue() == null ? null : document.words(statement.cue()),
                sources.cite(List.of(new Place(document, statement.id()))));
        return new Denial(Parties.names(statement.speakers(), document), quote);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Allegation;
import org.rapporteur.record.dossier.Dossier.Count;
import org.rapporteur.record.dossier.Dossier.Quote;

/**
 * What the subject of a dossier did and what was done to it. Reports of one act are put together where kind, status, voice and
 * parties are the same and so is the day; where no day is told, the story.
 */
final class Acts {

    private static final Set<EventType> CONFLICT = Set.of(EventType.THREATEN, EventType.COERCE, EventType.ASSAULT);

    /** What an act is for the dossier. */
    enum Part {
        ACT,
        MEETING,
        ALLEGATION
    }

    private final Sources sources;
    private final Parties parties;
    private final Denials denials;
    private final List<Act> acts = new ArrayList<>();
    private final List<Act> meetings = new ArrayList<>();
    private final List<Allegation> allegations = new ArrayList<>();

    Acts(Sources sources, Parties parties) {
        this.sources = sources;
        this.parties = parties;
        this.denials = new Denials(sources, parties);
        Map<List<Object>, List<ReportedAct>> same = new LinkedHashMap<>();
        for (RecordedDocument document : sources.documents()) {
            for (Event event : document.facts().events()) {
                if (parties.isAmong(event.actors(), document) || parties.isAmong(event.recipients(), document)) {
                    ReportedAct told = new ReportedAct(document, event);
                    same.computeIfAbsent(key(told), unseen -> new ArrayList<>()).add(told);
                }
            }
        }
        same.values().forEach(this::add);
    }

    List<Act> acts() {
        return acts;
    }

    List<Act> meetings() {
        return meetings;
    }

    List<Allegation> allegations() {
        return allegations;
    }

    private List<Object> key(ReportedAct told) {
        Event event = told.event();
        RecordedDocument document = told.document();
        return List.of(
                event.type(),
                Objects.toString(event.mode()),
                event.status(),
                event.voice(),
                parties.isAmong(event.actors(), document),
                Set.copyOf(parties.others(event.actors(), document)),
                Set.copyOf(parties.others(event.recipients(), document)),
                event.date() == null ? sources.story(document) : event.date().toString(),
                part(told));
    }

    private void add(List<ReportedAct> same) {
        ReportedAct first = same.getFirst();
        Act act = ReportedAct.act(same, parties.isAmong(first.event().actors(), first.document()), sources);
        switch (part(first)) {
            case ACT -> acts.add(act);
            case MEETING -> meetings.add(act);
            case ALLEGATION -> allegations.add(new Allegation(act, accusers(same), answers(same)));
        }
    }

    private Part part(ReportedAct told) {
        Event event = told.event();
        RecordedDocument document = told.document();
        boolean acts = parties.isAmong(event.actors(), document);
        boolean accused = event.type() == EventType.ACCUSE && !acts;
        boolean saidByAnother = event.voice() == Voice.ATTRIBUTED
                && CONFLICT.contains(event.type())
                && !parties.isAmong(told.speakers(), document);
        if (accused || (acts && (event.voice() == Voice.ALLEGED || saidByAnother))) {
            return Part.ALLEGATION;
        }
        return event.type() == EventType.CONSULT ? Part.MEETING : Part.ACT;
    }

    /** Who accuses, else who tells of it. */
    private List<String> accusers(List<ReportedAct> same) {
        Set<String> names = new TreeSet<>();
        for (ReportedAct told : same) {
            List<EntityId> ids = told.event().type() == EventType.ACCUSE
                            && !parties.isAmong(told.event().actors(), told.document())
                    ? told.event().actors()
                    : told.speakers();
            names.addAll(parties.others(ids, told.document()));
        }
        return List.copyOf(names);
    }

    private List<Quote> answers(List<ReportedAct> same) {
        List<String> stories = same.stream()
                .map(told -> sources.story(told.document()))
                .distinct()
                .toList();
        return denials.in(stories);
    }

    /** The numbers that the subject gave, oldest first. */
    static List<Count> given(Sources sources, Parties parties) {
        List<Count> numbers = new ArrayList<>();
        for (RecordedDocument document : sources.documents()) {
            for (Figure figure : document.facts().figures()) {
                @Nullable EntityId source = figure.source();
                if (source != null && parties.isSubject(source, document)) {
                    numbers.add(ReportedAct.number(figure, document, sources));
                }
            }
        }
        return numbers;
    }
}

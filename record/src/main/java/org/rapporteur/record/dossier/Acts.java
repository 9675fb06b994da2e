// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Allegation;
import org.rapporteur.record.dossier.Dossier.Count;
import org.rapporteur.record.dossier.Dossier.Denied;
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
        ALLEGATION,
        /** Told of as denied. */
        DENIAL
    }

    private final Sources sources;
    private final Parties parties;
    private final List<Act> acts = new ArrayList<>();
    private final List<Act> meetings = new ArrayList<>();
    private final List<Act> denied = new ArrayList<>();
    private final List<List<ReportedAct>> accusations = new ArrayList<>();
    private final List<Allegation> allegations = new ArrayList<>();
    private Denied otherDenials = new Denied(List.of(), List.of());

    Acts(Sources sources, Parties parties) {
        this.sources = sources;
        this.parties = parties;
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
        answer();
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

    /** Denials that answer no allegation. */
    Denied otherDenials() {
        return otherDenials;
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
        switch (part(first)) {
            case ACT -> acts.add(act(same));
            case MEETING -> meetings.add(act(same));
            case ALLEGATION -> accusations.add(same);
            case DENIAL -> denied.add(act(same));
        }
    }

    private Act act(List<ReportedAct> same) {
        ReportedAct first = same.getFirst();
        return ReportedAct.act(same, parties.isAmong(first.event().actors(), first.document()), sources);
    }

    /** Puts each denial beside the accusations that it answers. */
    private void answer() {
        Denials denials = Denials.of(sources, parties);
        Answers answers = new Answers(sources, parties, accusations);
        Beside<Quote> quotes = new Beside<>(
                Quotes.denials(sources, parties), quote -> quote.cited().records(), denials.said(), answers);
        Beside<Act> acts = new Beside<>(denied, act -> act.cited().records(), denials.acts(), answers);
        for (int i = 0; i < accusations.size(); i++) {
            List<ReportedAct> same = accusations.get(i);
            allegations.add(new Allegation(act(same), accusers(same), new Denied(quotes.at(i), acts.at(i))));
        }
        otherDenials = new Denied(
                quotes.others(),
                acts.others().stream()
                        .filter(act -> CONFLICT.contains(EventType.valueOf(act.type())))
                        .toList());
        // What did not come about, such as an agreement, is nothing that anybody denies.
        acts.others().stream()
                .filter(act -> !otherDenials.acts().contains(act))
                .forEach(act -> (EventType.valueOf(act.type()) == EventType.CONSULT ? meetings : this.acts).add(act));
    }

    /** Claims by the accusations that they answer. */
    private static final class Beside<T> {

        private final Map<Integer, Set<T>> answering = new HashMap<>();
        private final Set<T> others = new LinkedHashSet<>();

        /** @param records of a claim, among which are those of the denials that it stands for */
        Beside(List<T> claims, Function<T, List<String>> records, List<Denial> denials, Answers answers) {
            for (T claim : claims) {
                List<Denial> told = denials.stream()
                        .filter(denial -> records.apply(claim).contains(denial.record()))
                        .toList();
                Set<Integer> places = told.stream()
                        .flatMap(denial -> answers.of(denial).stream())
                        .collect(Collectors.toSet());
                places.forEach(place -> answering
                        .computeIfAbsent(place, unseen -> new LinkedHashSet<>())
                        .add(claim));
                // An act that only statements of denial tell of stands in these.
                if (places.isEmpty() && !told.isEmpty()) {
                    others.add(claim);
                }
            }
        }

        List<T> at(int place) {
            return List.copyOf(answering.getOrDefault(place, Set.of()));
        }

        List<T> others() {
            return List.copyOf(others);
        }
    }

    private Part part(ReportedAct told) {
        Event event = told.event();
        RecordedDocument document = told.document();
        boolean acts = parties.isAmong(event.actors(), document);
        if (acts && event.status() == Status.DENIED) {
            return Part.DENIAL;
        }
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

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.FactualityReader;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.roles.Hostility;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.Doubt;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/** Adds to the facts of a report what is told besides. Immutable and safe for use by many threads. */
public final class DetailReader {

    private static final String ACTORS = "actors";

    private final Language language;
    private final Clause clause;
    private final Bodies.Nouns nouns;
    private final FactualityReader factuality;
    private final Gifts gifts;
    private final Courts courts;
    private final Listings listings;
    private final Deals deals;
    private final Circumstances circumstances;
    private final Attendance attendance;
    private final Breakdowns breakdowns;
    private final Settings settings;
    private final Withheld withheld;
    private final Victims victims;
    private final Incidents incidents;
    private final RelationFinder relations;
    private final MeasuredCertainty measured;

    public DetailReader(Language language) {
        this.language = language;
        this.clause = new Clause(language);
        this.factuality = new FactualityReader(language);
        this.gifts = new Gifts(language);
        this.courts = new Courts(language);
        this.listings = new Listings(language);
        this.incidents = new Incidents(language);
        this.nouns = new Bodies.Nouns(language);
        this.withheld = new Withheld(language, nouns);
        RelationWords words = new RelationWords(language);
        this.relations = new RelationFinder(words);
        this.deals = new Deals(language);
        this.circumstances = new Circumstances(language);
        this.attendance = new Attendance(language);
        this.breakdowns = new Breakdowns(language);
        this.settings = new Settings(language);
        this.victims = new Victims(language, words);
        this.measured = new MeasuredCertainty(language);
    }

    /**
     * The same facts with what is told besides.
     *
     * @param analysis of the text of the document
     */
    public FactsDocument read(FactsDocument facts, Analysis analysis) {
        Telling whole = new Telling(language, clause, facts, analysis);
        boolean isAsked = facts.events().stream().anyMatch(event -> withheld.isAsked(whole, event));
        return isAsked
                ? read(new Telling(
                        language,
                        clause,
                        facts.keeping(fact -> !(fact instanceof Event event && withheld.isAsked(whole, event)))
                                .facts(),
                        analysis))
                : read(whole);
    }

    private FactsDocument read(Telling telling) {
        FactsDocument facts = telling.facts();
        Bodies bodies = new Bodies(telling, nouns);
        List<Relation> found = relations.find(telling, bodies);
        Draft draft = new Draft(telling, factuality);
        gifts.read(telling, bodies, draft);
        courts.read(telling, bodies, draft);
        listings.read(telling, bodies, draft);
        deals.read(telling, bodies, draft);
        circumstances.read(telling, draft);
        attendance.read(telling, draft);
        List<Statement> statements = withheld.read(telling, settings.read(telling, bodies));
        Set<FactId> unvouched = Withheld.unvouched(statements);
        Map<FactId, Event> before = facts.events().stream().collect(Collectors.toMap(Event::id, event -> event));
        List<Event> drafted = draft.events().stream()
                .map(event -> weighed(before.get(event.id()), event))
                .map(event -> borneOut(telling, event))
                .map(event -> before.containsKey(event.id()) ? event : measured.of(event))
                .toList();
        List<Event> events = incidents.joined(drafted, telling).stream()
                .map(event -> event.type() == EventType.INCIDENT ? measured.of(event) : event)
                .map(event -> Withheld.vouched(event, unvouched))
                .toList();
        List<Victim> harmed = victims.find(telling, draft, events);
        Map<Figure, List<Victim>> counts = NamedVictims.of(telling, events, harmed);
        List<Figure> figures = Stream.concat(breakdowns.read(telling).stream(), counts.keySet().stream())
                .toList();
        return new FactsDocument(
                facts.document(),
                bodies.entities(),
                facts.times(),
                statements.stream().map(measured::of).toList(),
                withVictims(events, harmed, counts),
                figures.stream()
                        .map(figure -> Withheld.vouched(measured.of(figure), unvouched))
                        .toList(),
                harmed.stream()
                        .map(victim -> counted(victim, counts))
                        .map(measured::of)
                        .toList(),
                found.stream().map(measured::of).toList());
    }

    /**
     * Who did something hostile is named only where that was weighed over the whole report: an actor whom a detail adds, or whom
     * it brings to a hostile type, becomes a doubt.
     */
    private static Event weighed(@Nullable Event before, Event event) {
        if (!Hostility.isHostile(event.type())) {
            return event;
        }
        List<EntityId> known = before != null && Hostility.isHostile(before.type()) ? before.actors() : List.of();
        List<EntityId> added =
                event.actors().stream().filter(actor -> !known.contains(actor)).toList();
        if (added.isEmpty()) {
            return event;
        }
        List<EntityId> kept = event.actors().stream().filter(known::contains).toList();
        List<Doubt> doubts = new ArrayList<>(event.certainty().doubts());
        doubts.removeIf(doubt -> doubt.field().equals(ACTORS));
        doubts.addFirst(new Doubt(
                ACTORS,
                1 - event.why().confidence(),
                added.stream().map(EntityId::value).toList()));
        return event.withRoles(kept, event.recipients(), event.place(), event.date(), event.why())
                .withCertainty(new Certainty(event.certainty().confidence(), doubts));
    }

    /**
     * Whom an arrest or a sentence befell is an accusation too: where it befell somebody new, <em>a man</em>, it is nobody whom the report
     * knows by name.
     */
    private static Event borneOut(Telling telling, Event event) {
        if (event.type() != EventType.COERCE || event.recipients().isEmpty()) {
            return event;
        }
        List<Token> patients = event.anchors().stream()
                .flatMap(anchor -> telling.analysis().tokens(anchor).stream())
                .filter(word -> word.pos() == PartOfSpeech.VERB)
                .flatMap(verb -> telling.clause().patients(verb).stream())
                .toList();
        boolean isNew = !patients.isEmpty() && patients.stream().allMatch(patient -> isNew(telling, patient));
        return isNew ? event.withRoles(event.actors(), List.of(), event.place(), event.date(), event.why()) : event;
    }

    private static boolean isNew(Telling telling, Token noun) {
        List<Token> determiners = noun.dependents(Ud.DET);
        return noun.pos() == PartOfSpeech.NOUN
                && telling.meant(noun).isEmpty()
                && !determiners.isEmpty()
                && determiners.stream().noneMatch(word -> telling.is(word, FunctionWord.DEFINITE));
    }

    private static List<Event> withVictims(List<Event> events, List<Victim> victims, Map<Figure, List<Victim>> counts) {
        return events.stream()
                .map(event -> {
                    List<FactId> own = victims.stream()
                            .filter(victim -> event.id().equals(victim.event()))
                            .map(Victim::id)
                            .toList();
                    if (own.isEmpty()) {
                        return event;
                    }
                    List<FactId> figures = counts.entrySet().stream()
                            .filter(count -> event.id()
                                    .equals(count.getValue().getFirst().event()))
                            .map(count -> count.getKey().id())
                            .toList();
                    return event.withDetails(event.details().withVictims(own), event.why())
                            .withFigures(Stream.concat(event.figures().stream(), figures.stream())
                                    .toList());
                })
                .toList();
    }

    private static Victim counted(Victim victim, Map<Figure, List<Victim>> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue().contains(victim))
                .findFirst()
                .map(count -> victim.withFigure(count.getKey().id()))
                .orElse(victim);
    }
}

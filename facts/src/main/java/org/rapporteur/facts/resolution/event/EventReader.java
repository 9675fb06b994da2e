// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.facts.extraction.event.PublicAffairs;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.extraction.factuality.FactualityReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.StatementsAndEntities;
import org.rapporteur.facts.roles.Act;
import org.rapporteur.facts.roles.Weighing;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/** Makes events of their mentions. Immutable and safe for use by many threads. */
public final class EventReader {

    private final EventFigures figures = new EventFigures();
    private final FactualityReader factuality;
    private final PublicAffairs subject;
    private final PartyWords words;
    private final Pattern weekdays;

    public EventReader(Language language) {
        this.factuality = new FactualityReader(language);
        this.subject = new PublicAffairs(language);
        this.words = PartyWords.of(language);
        this.weekdays = EventTimes.weekdays(language);
    }

    /**
     * The events of a document, in the order of its text, ids from {@code v1}.
     *
     * @param mentions where events are told of
     * @param said whom the words mean that stand for those who take part
     * @param entities those of {@code said}, with their places
     */
    public List<Event> read(
            Document document,
            Analysis analysis,
            List<EventMention> mentions,
            StatementsAndEntities said,
            List<Entity> entities,
            List<TimeExpression> times,
            List<Figure> numbers) {
        return SameEvents.joined(acts(document, analysis, mentions, said, entities, times, numbers).stream()
                .map(Act::ruled)
                .toList());
    }

    /** The events as the rules read them, weighed over the whole report. */
    public List<Event> read(
            Document document,
            Analysis analysis,
            List<EventMention> mentions,
            StatementsAndEntities said,
            List<Entity> entities,
            List<TimeExpression> times,
            List<Figure> numbers,
            Weighing weighing) {
        Map<Span, When> days = new LinkedHashMap<>();
        for (TimeExpression time : times) {
            When day = EventTimes.when(time);
            if (day != null) {
                days.put(time.span(), day);
            }
        }
        List<Act> acts = acts(document, analysis, mentions, said, entities, times, numbers);
        Weighing.Settled settled = weighing.settle(acts, days);
        return weighing.sure(
                settled.same() == null
                        ? SameEvents.joined(settled.events())
                        : SameEvents.joined(settled.events(), settled.same()));
    }

    private List<Act> acts(
            Document document,
            Analysis analysis,
            List<EventMention> mentions,
            StatementsAndEntities said,
            List<Entity> entities,
            List<TimeExpression> times,
            List<Figure> numbers) {
        EventPlaces places = new EventPlaces(words.language(), analysis, entities);
        EventTimes dates = new EventTimes(weekdays, analysis, times, document.published());
        Map<EventMention, List<FactId>> counted = figures.of(analysis, mentions, numbers);
        boolean affairs = subject.areSubjectOf(analysis);
        List<Act> drafts = new ArrayList<>();
        Map<EventType, Event> last = new EnumMap<>(EventType.class);
        List<Span> contents = said.statements().stream()
                .flatMap(statement -> statement.content().stream())
                .toList();
        Parties parties = new Parties(words, analysis, mentions, said, entities);
        for (EventMention mention : mentions) {
            Statement statement = Statement.innermost(said.statements(), analysis.span(mention.anchor()))
                    .orElse(null);
            Parties.Roles who = parties.of(mention, statement);
            Factuality told = factuality.read(mention.head(), mention.type(), mention.mark(), contents);
            Event before = who.echo() ? last.get(mention.type()) : null;
            EntityId place = places.of(mention, before != null && who.place() == null ? before.place() : who.place());
            When when = dates.of(mention, told.status());
            Event event = new Event(
                    FactId.event(drafts.size() + 1),
                    mention.type(),
                    mention.mode(),
                    mention.contexts(),
                    List.of(analysis.span(mention.anchor())),
                    who.actors(),
                    who.recipients(),
                    place,
                    when == null && before != null ? before.date() : when,
                    told.status(),
                    told.voice(),
                    statement == null ? null : statement.id(),
                    counted.getOrDefault(mention, List.of()),
                    items(analysis, mention, said.meant(), times),
                    why(mention.why(), told.why()));
            if (affairs || event.type() == EventType.INCIDENT || parties.isPublic(event)) {
                drafts.add(new Act(mention, event));
            }
            last.put(mention.type(), event);
        }
        return List.copyOf(drafts);
    }

    private static Why why(Why found, Why told) {
        return new Why(
                found.rule(),
                found.words(),
                found.confidence(),
                Stream.concat(found.details().stream(), Stream.of(told)).toList());
    }

    /** What is given, used or discussed: the nouns in the slots of an item that mean nobody. */
    private static List<Span> items(
            Analysis analysis, EventMention mention, Map<Integer, List<EntityId>> meant, List<TimeExpression> times) {
        List<Span> items = new ArrayList<>();
        mention.arguments().items().stream()
                .filter(word -> word.isNoun())
                .filter(word -> !meant.containsKey(word.index()))
                .filter(word -> times.stream().noneMatch(time -> time.span().overlaps(word.span())))
                .map(Phrases::noun)
                .filter(phrase -> !phrase.overlaps(mention.anchor()))
                .map(analysis::span)
                .sorted()
                .filter(item -> items.isEmpty() || items.getLast().end() <= item.start())
                .forEachOrdered(items::add);
        return List.copyOf(items);
    }
}

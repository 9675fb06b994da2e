// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.details.IncidentPlaces.Mentioned;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Sentence;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Attribution;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

/**
 * Joins what a report tells of one accident or disaster: it has no parties by which its mentions could be known to be one, but a
 * report seldom tells of two of a kind in the same days. Immutable and safe for use by many threads.
 */
final class Incidents {

    /** Days between which two mentions may be of one incident. */
    private static final int DAYS = 4;

    private static final String PLURAL = "Plur";

    /** Days of what happened at one time at most. */
    private static final int MONTH = 31;

    /** How an incident of a mode is told. */
    enum Kind {
        /** In the singular where it happened once. */
        SINGLE,
        /** As going on from a day to the day of the report. */
        LASTING,
        /** As befalling one thing. */
        APART
    }

    private final Map<String, Set<String>> covered;
    private final Set<String> harm;
    private final IncidentPlaces.Words words;
    private final WordRoles<Kind> kinds;
    private final Language language;

    /** Takes the list of what belongs to a larger incident, as houses collapse in an earthquake, and the words for what befalls people. */
    Incidents(Language language) {
        this.covered = language.groups("incident-parts");
        this.language = language;
        this.words = IncidentPlaces.Words.of(language);
        this.kinds = language.roles("incident-kinds", Kind.class);
        this.harm = language.rows("victim-words", 3).stream()
                .flatMap(row -> Arrays.stream(row.getFirst().split(",", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The events with those incidents joined that are one, numbered anew in the order of the text. */
    List<Event> joined(List<Event> events, Telling telling) {
        Analysis analysis = telling.analysis();
        IncidentPlaces places = new IncidentPlaces(telling, words);
        Set<Sentence> accidents = new HashSet<>();
        events.stream()
                .filter(event -> event.type() == EventType.INCIDENT)
                .forEach(event -> event.anchors().forEach(anchor -> accidents.addAll(sentences(anchor, analysis))));
        List<Event> all = new ArrayList<>();
        List<Integer> far = new ArrayList<>();
        for (Event read : events) {
            Mentioned mention = read.type() == EventType.INCIDENT
                    ? places.told(read, isOf(Kind.LASTING, read))
                    : new Mentioned(read, 0);
            Event event = mention.event();
            if (isLoose(event)
                    || isHabit(event, analysis)
                    || isThought(event, analysis)
                    || (isNobodys(event)
                            && event.anchors().stream()
                                    .allMatch(anchor -> accidents.containsAll(sentences(anchor, analysis))))
                    || isOfAccident(read, events, analysis)) {
                continue;
            }
            int known = -1;
            for (int i = 0; i < all.size() && known < 0; i++) {
                known = isSame(all.get(i), event) && !isAnother(all.get(i), event, analysis) ? i : -1;
            }
            if (known < 0) {
                all.add(event);
                far.add(mention.far());
            } else {
                Event first = all.get(known);
                all.set(known, join(places, first, event, day(first, event, mention.far() < far.get(known))));
                far.set(known, Math.min(far.get(known), mention.far()));
            }
        }
        List<Event> numbered = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(Event::anchor))
                .forEachOrdered(event -> numbered.add(event.withId(FactId.event(numbered.size() + 1))));
        return List.copyOf(numbered);
    }

    /** What is feared, asked or said not to have been is no incident. */
    private static boolean isLoose(Event event) {
        return event.type() == EventType.INCIDENT
                && switch (event.status()) {
                    case HAPPENED, ONGOING, EXPECTED -> false;
                    case POSSIBLE, REQUESTED, THREATENED, DENIED -> true;
                };
    }

    private boolean isOf(Kind kind, Event event) {
        return event.mode() != null && kinds.is(event.mode(), kind);
    }

    /** What somebody is left to do, or what is strange to happen, is not told to have happened: <em>left him to drown</em>. */
    private boolean isThought(Event event, Analysis analysis) {
        Token word = analysis.tokens(event.anchor()).getFirst();
        return event.type() == EventType.INCIDENT
                && word.pos() == PartOfSpeech.VERB
                && word.dependents(Ud.MARK).stream().anyMatch(one -> language.is(one.lemma(), FunctionWord.INFINITIVE));
    }

    /** What happens again and again: <em>accidents kill hundreds every year</em>; floods and storms are told in the plural of one time too. */
    private boolean isHabit(Event event, Analysis analysis) {
        if (event.type() != EventType.INCIDENT
                || analysis.tokens(event.anchor()).size() != 1) {
            return false;
        }
        Token word = analysis.tokens(event.anchor()).getFirst();
        boolean plural = word.pos() == PartOfSpeech.NOUN && word.features().has(Feature.NUMBER, PLURAL);
        boolean counted = !word.dependents(Ud.NUMMOD).isEmpty()
                || !word.dependents(Ud.DET).isEmpty();
        When date = event.date();
        boolean isUndated = date == null || date.firstDay().plusDays(MONTH).isBefore(date.lastDay());
        return plural && !counted && isUndated && isOf(Kind.SINGLE, event);
    }

    /** A crash that is new to the reader is another than one told before, unless its day says that it is the same. */
    private boolean isAnother(Event known, Event event, Analysis analysis) {
        Token word = analysis.tokens(event.anchor()).getFirst();
        boolean later = !sentences(event.anchor(), analysis).equals(sentences(known.anchor(), analysis));
        return later
                && (known.date() == null || event.date() == null)
                && (String.valueOf(known.mode()).equals(event.mode()) || isOf(Kind.APART, event) || isNoun(word))
                && isNew(word);
    }

    private static boolean isNoun(Token word) {
        return word.pos() == PartOfSpeech.NOUN;
    }

    /** Whether an accident, or the thing that it befell, is told of for the first time: <em>a second crash; a bus plunged</em>. */
    private boolean isNew(Token word) {
        Stream<Token> things = isNoun(word)
                ? Stream.of(word).filter(noun -> noun.dependents(Ud.COP).isEmpty())
                : Stream.concat(word.dependents(Ud.NSUBJ).stream(), word.dependents(Ud.NSUBJ_PASS).stream());
        return things.anyMatch(thing -> thing.dependents(Ud.DET).stream().anyMatch(this::isIndefinite));
    }

    private boolean isIndefinite(Token determiner) {
        return Stream.of(FunctionWord.ARTICLE, FunctionWord.DEFINITE, FunctionWord.DEFINITE_PLURAL)
                .noneMatch(kind -> language.is(determiner.lemma(), kind));
    }

    /** An attack without an attacker: beside an accident it is what the accident did. */
    private static boolean isNobodys(Event event) {
        return event.type() == EventType.ASSAULT && event.actors().isEmpty();
    }

    /**
     * Whether what befell people is what an accident did, though it stands in a sentence of its own: <em>nobody</em> did it, no word but
     * that of the harm tells of it, and what was told last before, or else first behind, is the accident.
     */
    private boolean isOfAccident(Event event, List<Event> events, Analysis analysis) {
        return isNobodys(event)
                && event.anchors().stream()
                        .allMatch(anchor -> isHarm(anchor, analysis)
                                && nearest(anchor, event, events)
                                        .filter(other -> other.type() == EventType.INCIDENT)
                                        .isPresent());
    }

    private boolean isHarm(Span anchor, Analysis analysis) {
        List<Token> words = analysis.tokens(anchor);
        return words.size() == 1 && harm.contains(words.getFirst().lemma().toLowerCase(Locale.ROOT));
    }

    private static Optional<Event> nearest(Span anchor, Event event, List<Event> events) {
        Event before = null;
        Event behind = null;
        Span last = null;
        Span first = null;
        for (Event other : events) {
            if (other.equals(event) || (other.type() != EventType.INCIDENT && other.type() != EventType.ASSAULT)) {
                continue;
            }
            for (Span place : other.anchors()) {
                if (place.start() < anchor.start() && (last == null || place.start() > last.start())) {
                    last = place;
                    before = other;
                } else if (place.start() > anchor.start() && (first == null || place.start() < first.start())) {
                    first = place;
                    behind = other;
                }
            }
        }
        return Optional.ofNullable(before == null ? behind : before);
    }

    private static Set<Sentence> sentences(Span anchor, Analysis analysis) {
        return analysis.tokens(anchor).stream().map(Token::sentence).collect(Collectors.toSet());
    }

    private boolean isSame(Event one, Event other) {
        if (one.type() != EventType.INCIDENT || other.type() != EventType.INCIDENT || one.mode() == null) {
            return false;
        }
        boolean kin = one.mode().equals(other.mode()) || isPart(one, other) || isPart(other, one);
        return kin && one.status() == other.status() && isNear(one.date(), other.date());
    }

    private boolean isPart(Event whole, Event part) {
        return covered.getOrDefault(String.valueOf(whole.mode()), Set.of()).contains(String.valueOf(part.mode()));
    }

    private static boolean isNear(@Nullable When one, @Nullable When other) {
        return one == null
                || other == null
                || (!one.lastDay().plusDays(DAYS).isBefore(other.firstDay())
                        && !other.lastDay().plusDays(DAYS).isBefore(one.firstDay()));
    }

    /** The narrower of two days; of two that differ the one that stands nearer to its mention. */
    private static @Nullable When day(Event first, Event other, boolean nearer) {
        When one = first.date();
        When two = other.date();
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        When narrower = IncidentPlaces.narrower(one, two);
        boolean isApart =
                one.lastDay().isBefore(two.firstDay()) || two.lastDay().isBefore(one.firstDay());
        return isApart && nearer ? two : narrower;
    }

    private Event join(IncidentPlaces places, Event first, Event other, @Nullable When day) {
        boolean swapped = isPart(other, first);
        List<Span> anchors = Stream.concat(first.anchors().stream(), other.anchors().stream())
                .sorted()
                .distinct()
                .toList();
        Set<FactId> figures = new LinkedHashSet<>(first.figures());
        figures.addAll(other.figures());
        return new Event(
                first.id(),
                EventType.INCIDENT,
                swapped ? other.mode() : first.mode(),
                first.contexts(),
                anchors,
                new Event.Roles(List.of(), List.of(), places.smaller(first.place(), other.place()), day),
                first.status(),
                new Attribution(first.voice(), first.statement() == null ? other.statement() : first.statement()),
                List.copyOf(figures),
                List.of(),
                first.details(),
                first.grounds());
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.resolution.event.EventTimes;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.fact.Victim.Fate;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Finds the persons with a name whom harm befell. Immutable and safe for use by many threads. */
final class Victims {

    /** Where the person stands beside the word. */
    enum Slot {
        PATIENT,
        SUBJECT,
        NOUN,
        OF,
        /** As {@link #OF}, of a word that says that somebody did it. */
        ACT,
        /** The subject of the verb, whose object is a part of the body. */
        LIMB,
        /** Whom the clause of a noun for a wound is about: <em>escaped with burns</em>. */
        HURT,
        /** Likewise, of an adjective of a part of the body: <em>was dug out with a broken arm</em>. */
        BROKEN,
        /** Who is brought to a place for the hurt. */
        BROUGHT,
        /** As {@link #PATIENT}, of those who were told to be held. */
        RELEASED,
        /** As {@link #PATIENT}, where it is told that they are dead or which part of the body it was. */
        SHOT,
        /** As {@link #OF}, of what is left of the dead. */
        REMAINS,
        /** Those who are listed behind a noun for all whom the report counts, if it counts them for one fate alone. */
        COUNTED
    }

    record Cue(Fate fate, Slot slot) {}

    /** Who was harmed, by the words for who and what. */
    private record Harmed(Token word, Cue cue, Token person, Entity entity) {}

    /** Sentences behind an act or accident within which a death is one of it. */
    private static final int REACH = 3;

    /** Days after which a death is not one of what is reported. */
    private static final int PAST = 365;

    private static final Set<Slot> OF = EnumSet.of(Slot.OF, Slot.ACT, Slot.REMAINS);

    private final Map<String, List<Cue>> cues = new HashMap<>();
    private final RelationWords relations;
    private final WordRoles<Breakdowns.Use> parts;
    private final Set<String> limbs;

    Victims(Language language, RelationWords relations) {
        this.relations = relations;
        this.parts = language.roles("breakdown-words", Breakdowns.Use.class);
        this.limbs = language.words("body-parts");
        for (List<String> row : language.rows("victim-words", 3)) {
            Cue cue = new Cue(
                    Fate.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    Slot.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
            for (String word : row.get(0).split(",", -1)) {
                cues.computeIfAbsent(word, key -> new ArrayList<>()).add(cue);
            }
        }
    }

    /** What a word says befell somebody. */
    List<Cue> cues(Token word) {
        List<Cue> byLemma = cues.get(word.lemma().toLowerCase(Locale.ROOT));
        return byLemma == null ? cues.getOrDefault(word.text().toLowerCase(Locale.ROOT), List.of()) : byLemma;
    }

    boolean isLimb(Token word) {
        return limbs.contains(word.lemma());
    }

    boolean includes(Token word) {
        return parts.is(word.lemma(), Breakdowns.Use.INCLUDE);
    }

    /** The victims in the order of the text, ids from {@code p1}. */
    List<Victim> find(Telling telling, Draft draft, List<Event> events) {
        Set<String> ofWords = cues.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(cue -> OF.contains(cue.slot())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        boolean isOfMurder = telling.analysis().tokens().stream()
                .anyMatch(word ->
                        cues(word).stream().anyMatch(cue -> cue.slot() == Slot.ACT && cue.fate() == Fate.KILLED));
        HarmSearch search =
                new HarmSearch(this, telling, draft, HarmedPersons.of(telling, relations, ofWords), isOfMurder);
        List<Harmed> found = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Token token : telling.analysis().tokens()) {
            for (Cue cue : cues(token)) {
                boolean isDone = cue.slot() == Slot.PATIENT || cue.slot() == Slot.SHOT;
                Cue own = isDone && search.isDead(token) ? new Cue(Fate.KILLED, Slot.PATIENT) : cue;
                for (Token person : search.persons(token, own)) {
                    Entity entity = telling.meant(person).orElseThrow();
                    boolean isFree = own.slot() == Slot.RELEASED && !seen.contains(List.of(entity.id(), Fate.DETAINED));
                    if (!isFree
                            && isOfHarm(telling, events, token, own)
                            && seen.add(List.of(entity.id(), own.fate()))) {
                        found.add(new Harmed(token, own, person, entity));
                    }
                }
            }
            search.named(token).forEach((person, fate) -> {
                Entity entity = telling.meant(person).orElseThrow();
                if (seen.add(List.of(entity.id(), fate.fate()))) {
                    found.add(new Harmed(fate.word(), new Cue(fate.fate(), Slot.NOUN), person, entity));
                }
            });
        }
        List<Victim> victims = new ArrayList<>();
        for (Harmed one : found) {
            // Whoever was shot and died is not one of the hurt, nor of the missing.
            boolean isDead = (one.cue().fate() == Fate.INJURED || one.cue().fate() == Fate.MISSING)
                    && seen.contains(List.of(one.entity().id(), Fate.KILLED));
            if (!isDead) {
                victims.add(
                        victim(telling, events, victims.size() + 1, one.word(), one.cue(), one.person(), one.entity()));
            }
        }
        return List.copyOf(victims);
    }

    /** Whoever dies is not killed, unless an act or an accident tells of it; nor is whoever is brought to a hospital hurt. */
    private static boolean isOfHarm(Telling telling, List<Event> events, Token word, Cue cue) {
        return switch (cue.slot()) {
            case PATIENT, ACT, LIMB, RELEASED, SHOT -> true;
            case COUNTED -> isOnlyFate(telling, cue.fate());
            case NOUN, REMAINS -> cue.fate() != Fate.KILLED || events.stream().anyMatch(Victims::isHarm);
            case SUBJECT, OF ->
                cue.fate() != Fate.KILLED
                        || (isNear(telling, events, word)
                                // Where several acts may be meant, a death may be none of theirs.
                                && event(telling, events, word) != null
                                && !isPast(telling, word));
            case HURT, BROKEN, BROUGHT -> isNear(telling, events, word);
        };
    }

    private static boolean isOnlyFate(Telling telling, Fate fate) {
        Set<FigureCategory> told = telling.facts().figures().stream()
                .map(Figure::category)
                .filter(HarmSearch::isFate)
                .collect(Collectors.toUnmodifiableSet());
        return told.equals(Set.of(category(fate)));
    }

    private static boolean isHarm(Event event) {
        return event.type() == EventType.ASSAULT || event.type() == EventType.INCIDENT;
    }

    /** Whether an act or accident is told in the same sentence or in one of the few before it. */
    private static boolean isNear(Telling telling, List<Event> events, Token word) {
        return events.stream().filter(Victims::isHarm).anyMatch(event -> isNear(telling, event, word));
    }

    private static boolean isNear(Telling telling, Event event, Token word) {
        int own = word.sentence().index();
        // A death that was taken for an act by itself says nothing of how it came about.
        return event.anchors().stream()
                .filter(anchor -> !anchor.overlaps(word.span()))
                .flatMap(anchor -> telling.analysis().tokens(anchor).stream())
                .map(anchor -> anchor.sentence().index())
                .anyMatch(sentence -> sentence <= own && own - sentence <= REACH);
    }

    /** Whether a death is told with a day of long ago. */
    private static boolean isPast(Telling telling, Token word) {
        LocalDate published = telling.facts().document().published();
        return published != null
                && word.dependents().stream()
                        .flatMap(one -> telling.time(one).stream())
                        .map(EventTimes::when)
                        .anyMatch(when ->
                                when != null && when.lastDay().plusDays(PAST).isBefore(published));
    }

    private Victim victim(
            Telling telling, List<Event> events, int number, Token word, Cue cue, Token person, Entity entity) {
        Event event = event(telling, events, word);
        VictimProfile profile = new VictimProfile(telling, relations);
        Certainty sure = new Certainty(cue.slot() == Slot.OF ? 0.75 : 0.85, List.of());
        return new Victim(
                FactId.victim(number),
                person.span(),
                word.span(),
                entity.id(),
                entity.name(),
                profile.age(person, entity),
                profile.home(person, entity),
                profile.nationality(person),
                profile.occupation(person, entity),
                cue.fate(),
                event == null ? null : event.id(),
                event == null ? null : figure(telling, event, cue.fate()),
                new Grounds(
                        Why.of(
                                "victim-" + cue.slot().name().toLowerCase(Locale.ROOT),
                                person.span().compareTo(word.span()) < 0
                                        ? new Span[] {person.span(), word.span()}
                                        : new Span[] {word.span(), person.span()}),
                        sure));
    }

    /** The act or accident at the word, else the one of its sentence or told last before, else the only one of the report. */
    private static @Nullable Event event(Telling telling, List<Event> events, Token word) {
        List<Event> harmful = events.stream().filter(Victims::isHarm).toList();
        Span whole = telling.analysis().span(word.sentence().tokens());
        List<Event> here = harmful.stream()
                .filter(event -> event.anchors().stream().anyMatch(whole::contains))
                .toList();
        return here.stream()
                .filter(event -> event.anchors().stream().anyMatch(anchor -> anchor.overlaps(word.span())))
                .findFirst()
                .orElse(
                        here.size() == 1
                                ? here.getFirst()
                                : harmful.size() == 1
                                        ? harmful.getFirst()
                                        : here.isEmpty() ? last(telling, harmful, word) : null);
    }

    /** What was told last before a word, where it is one alone. */
    private static @Nullable Event last(Telling telling, List<Event> harmful, Token word) {
        List<Event> near =
                harmful.stream().filter(event -> isNear(telling, event, word)).toList();
        return near.size() == 1 ? near.getFirst() : null;
    }

    /** The category of figures that count those whom this befell. */
    static FigureCategory category(Fate fate) {
        return switch (fate) {
            case KILLED -> FigureCategory.KILLED;
            case INJURED -> FigureCategory.INJURED;
            case MISSING -> FigureCategory.MISSING;
            case DETAINED, FREED -> FigureCategory.DETAINED;
            case DISPLACED -> FigureCategory.DISPLACED;
            case SICK -> FigureCategory.SICK;
        };
    }

    private static @Nullable FactId figure(Telling telling, Event event, Fate fate) {
        FigureCategory category = category(fate);
        return telling.facts().figures().stream()
                .filter(figure -> figure.category() == category && figure.partOf() == null)
                .filter(figure -> event.figures().contains(figure.id()))
                .map(Figure::id)
                .findFirst()
                .orElse(null);
    }
}

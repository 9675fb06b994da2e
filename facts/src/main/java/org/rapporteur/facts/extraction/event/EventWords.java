// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** The words of a language that help to find who takes part in an event. Immutable and safe for use by many threads. */
final class EventWords {

    /** The lists of {@code event-phrases.txt}. */
    enum SlotList {
        MAKERS,
        OWNERS,
        SUFFERERS,
        COUNTED,
        BODIES,
        GIVERS
    }

    private enum Part {
        VERB,
        NOUN
    }

    /** Acts that one does to another; whoever <em>receives</em> or <em>faces</em> them is the other. */
    private static final Set<EventType> ONE_SIDED = EnumSet.of(
            EventType.ACCUSE,
            EventType.AID,
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.SANCTION,
            EventType.SUPPORT,
            EventType.THREATEN);

    private record Key(EventType type, Part part) {}

    private record Nesting(EventType outer, EventType inner) {}

    private final Map<Key, Slots> slots;
    private final Map<Nesting, String> modes;
    private final Map<String, Boolean> light;
    private final Map<String, Set<String>> authorship;
    private final Set<String> states;
    private final Set<String> measures;
    private final Set<String> borne;
    private final Set<String> parties;
    private final Map<SlotList, List<String>> phrases = new EnumMap<>(SlotList.class);
    private final Language language;
    private final Case cases;

    EventWords(Language language) {
        this.language = language;
        this.cases = new Case(language);
        for (List<String> row : language.rows("event-phrases", 2)) {
            SlotList list = SlotList.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            phrases.put(list, List.of(row.get(1).split(" ", -1)));
        }
        this.slots = language.rows("event-slots", 5).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new Key(
                                EventType.valueOf(row.get(0)),
                                Part.valueOf(row.get(1).toUpperCase(Locale.ROOT))),
                        row -> Slots.of(row.get(2), row.get(3), row.get(4))));
        this.modes = language.rows("event-nested-modes", 3).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new Nesting(EventType.valueOf(row.get(0)), EventType.valueOf(row.get(1))),
                        row -> row.get(2)));
        this.light = language.table("event-light-verbs", "actor"::equals);
        this.authorship = language.groups("event-authorship");
        this.states = language.words("event-states");
        this.measures = language.words("event-measures");
        this.borne = language.words("event-borne");
        this.parties = Stream.of("roles", "event-parties")
                .flatMap(list -> language.rows(list, 5).stream())
                .filter(row -> !row.get(3).equals("document"))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where events of a type have those who take part, where their frame does not tell. */
    Slots slots(EventType type, Token head) {
        boolean verb = head.pos() == PartOfSpeech.VERB
                || head.pos() == PartOfSpeech.AUX
                || !head.dependents(Ud.OBJ).isEmpty();
        if (verb && isSuffered(head) && ONE_SIDED.contains(type)) {
            return new Slots(slots(SlotList.GIVERS), List.of("subject"), List.of("object"));
        }
        return Objects.requireNonNull(
                slots.get(new Key(type, verb ? Part.VERB : Part.NOUN)),
                () -> "event-slots.txt must have rows for " + type + ", has none");
    }

    /** The slots of a list, in its order. */
    List<String> slots(SlotList list) {
        return phrases.getOrDefault(list, List.of());
    }

    /** The preposition before whose something is. */
    String possession() {
        return language.words(FunctionWord.POSSESSION).iterator().next();
    }

    boolean isPossession(String slot) {
        return language.is(slot, FunctionWord.POSSESSION);
    }

    boolean hasPossession(List<String> slots) {
        return slots.stream().anyMatch(this::isPossession);
    }

    boolean isOpponent(String slot) {
        return language.is(slot, FunctionWord.OPPONENT);
    }

    /** Whether a verb says no more than that what its object names takes place. */
    boolean isLight(Token verb) {
        return verb.forms().anyMatch(light::containsKey);
    }

    /** Whether the subject of a light verb is acted on: <em>faces charges, received aid</em>. */
    boolean isSuffered(Token verb) {
        return verb.forms()
                .map(light::get)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(acts -> !acts)
                .isPresent();
    }

    /** The prepositions after which a verb names who did what its subject names: <em>blamed on, carried out by</em>. */
    Set<String> authorship(Token verb) {
        return verb.forms()
                .map(authorship::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(isLight(verb) ? language.words(FunctionWord.AGENT) : Set.of());
    }

    /** Whether a noun tells what state somebody is in: <em>under arrest, in custody, on trial</em>. */
    boolean isState(Token noun) {
        return noun.dependents(Ud.CASE).stream()
                .map(word -> word.lemma().toLowerCase(Locale.ROOT) + " ")
                .anyMatch(word -> noun.forms().map(word::concat).anyMatch(states::contains));
    }

    /** Whether a noun tells after <em>of</em> what it shows or whom it befell: <em>images of civilians, the death of a miner</em>. */
    boolean isBorne(Token noun) {
        return noun.forms().anyMatch(borne::contains);
    }

    /** The verb whose object a noun is, or whose passive subject. */
    Optional<Token> carrier(Token noun) {
        Token top = noun;
        while (top.is(Ud.CONJ) && top.head().isPresent()) {
            top = top.head().get();
        }
        boolean aside = cases.is(top, FunctionWord.CIRCUMSTANCE);
        boolean carried = top.is(Ud.OBJ) || top.is(Ud.NSUBJ_PASS) || (top.is(Ud.OBL) && !aside) || top.is(Ud.ACL);
        return carried ? top.head() : Optional.empty();
    }

    /** The mode of an act of saying whose content is an act of another type. */
    Optional<String> mode(EventType outer, EventType inner) {
        return Optional.ofNullable(modes.get(new Nesting(outer, inner)));
    }

    /** Whether one event is what the other says: its clause, its object or what follows its preposition. */
    boolean governs(Token outer, Token inner) {
        Optional<Token> at = inner.head();
        for (int i = 0; i < 2 && at.isPresent(); i++) {
            if (at.get().equals(outer)) {
                return true;
            }
            at = at.get().head();
        }
        return false;
    }

    /** Whether a word names somebody who can act. */
    boolean isParty(Token token) {
        if (token.name().isPresent()) {
            return switch (token.name().get().kind()) {
                case PERSON, ORGANIZATION, COUNTRY, GROUP, PLACE -> true;
                case EVENT, PRODUCT, WORK, LAW, OTHER -> false;
            };
        }
        return switch (token.pos()) {
            case PRON -> language.is(token.text(), FunctionWord.PARTY);
            case NUM -> true;
            case NOUN, PROPN, ADJ -> token.forms().anyMatch(parties::contains);
            default -> false;
        };
    }

    /** Whether a noun only counts or groups what follows it. */
    boolean isMeasure(Token noun) {
        return noun.pos() == PartOfSpeech.NUM || noun.forms().anyMatch(measures::contains);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Lexicon;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;

/** The words of a language that help to find who takes part in an event. Immutable and safe for use by many threads. */
final class EventWords {

    private enum Part {
        VERB,
        NOUN
    }

    private record Key(EventType type, Part part) {}

    private final Map<Key, Slots> slots;
    private final Set<String> light;
    private final Set<String> measures;

    EventWords(String language) {
        this.slots = Lexicon.rows(language + "/event-slots.txt", 5).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new Key(
                                EventType.valueOf(row.get(0)),
                                Part.valueOf(row.get(1).toUpperCase(Locale.ROOT))),
                        row -> Slots.of(row.get(2), row.get(3), row.get(4))));
        this.light = column(language + "/event-light-verbs.txt");
        this.measures = column(language + "/event-measures.txt");
    }

    private static Set<String> column(String list) {
        return Lexicon.rows(list, 1).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }

    /** Where events of a type have those who take part, where their frame does not tell. */
    Slots slots(EventType type, Token head) {
        boolean verb = head.pos() == PartOfSpeech.VERB
                || head.pos() == PartOfSpeech.AUX
                || !head.dependents("obj").isEmpty();
        return Objects.requireNonNull(
                slots.get(new Key(type, verb ? Part.VERB : Part.NOUN)),
                () -> "event-slots.txt must have rows for " + type + ", has none");
    }

    /** Whether a verb says no more than that what its object names takes place. */
    boolean isLight(Token verb) {
        return light.contains(verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether a noun only counts or groups what follows it. */
    boolean isMeasure(Token noun) {
        return noun.pos() == PartOfSpeech.NUM
                || measures.contains(noun.lemma().toLowerCase(Locale.ROOT))
                || measures.contains(noun.text().toLowerCase(Locale.ROOT));
    }
}

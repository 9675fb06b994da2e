// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** What the lists know of the words that tell status and voice. Immutable and safe for use by many threads. */
final class FactualityWords {

    /** How an embedded word hangs on the word that embeds it. */
    enum Frame {
        /** A clause with its own subject and tense: <em>said that it left</em>. */
        CLAUSE('c'),
        /** An infinitive: <em>plans to leave</em>. */
        INFINITIVE('i'),
        /** A form in -ing: <em>considers leaving, accused of leaving</em>. */
        GERUND('g'),
        /** An object, or the subject of a passive: <em>planned a visit</em>. */
        OBJECT('o'),
        /** A subject: <em>talks failed</em>. */
        SUBJECT('s'),
        /** A noun at a noun: <em>threat of war, strike threat</em>. */
        NOUN('n'),
        /** A noun after a preposition at a verb: <em>wait for talks</em>. */
        OBLIQUE('p'),
        /** A noun after <em>for</em>: <em>calls for talks</em>. */
        FOR('f'),
        /** The noun that the word describes: <em>the planned visit, talks scheduled for May</em>. */
        DESCRIBED('a');

        private final char letter;

        Frame(char letter) {
            this.letter = letter;
        }
    }

    /** What a little word tells. */
    enum Role {
        NEGATION,
        NOBODY,
        ADDING,
        WITHOUT,
        FUTURE,
        WOULD,
        CHANCE,
        DUTY,
        CONDITION,
        UNTIL,
        MAYBE,
        BE,
        NOW,
        PERFECT,
        DOUBT,
        /** Means whoever it may be. */
        ANY,

        /** Opens an aside of time or means, which nothing embeds. */
        ASIDE
    }

    /** What an embedding word makes of what it embeds. */
    sealed interface Effect {
        /** The embedded has this status. */
        record Outcome(Status status) implements Effect {}

        /** The embedded takes place just as the embedding does: <em>managed to, held</em>. */
        record SameOutcome() implements Effect {}

        /** As above, but it has begun where that it stops or goes on is open: <em>if the shelling stops</em>. */
        record Kept() implements Effect {}

        /** It did not take place where the telling of it is denied: <em>denied a claim that</em>. */
        record Report() implements Effect {}

        /** Requested where somebody is asked, else expected: <em>want them to, want to</em>. */
        record Wish() implements Effect {}

        /** What is announced with it is a threat if it lies ahead: <em>warned that it would</em>. */
        record Warning() implements Effect {}
    }

    private record Key(String lemma, Frame frame) {}

    private final Map<Key, Effect> effects = new HashMap<>();
    private final WordRoles<Role> roles;
    private final Language language;
    private final Set<Key> doubts = new HashSet<>();
    private final Set<Key> accusations = new HashSet<>();
    private final Set<String> embedders = new HashSet<>();

    FactualityWords(Language language) {
        this.language = language;
        for (List<String> row : language.rows("factuality-embedders", 3)) {
            for (Frame frame : Frame.values()) {
                if (row.get(1).indexOf(frame.letter) >= 0) {
                    Key key = new Key(row.get(0), frame);
                    embedders.add(key.lemma.split(" ", 2)[0]);
                    switch (row.get(2)) {
                        case "alleged" -> doubts.add(key);
                        case "accused" -> accusations.add(key);
                        default -> effects.put(key, effect(row.get(2)));
                    }
                }
            }
        }
        this.roles = language.roles("factuality-cues", Role.class);
    }

    private static Effect effect(String label) {
        return switch (label) {
            case "same" -> new Effect.SameOutcome();
            case "kept" -> new Effect.Kept();
            case "told" -> new Effect.Report();
            case "wants" -> new Effect.Wish();
            case "warns" -> new Effect.Warning();
            default -> new Effect.Outcome(Status.valueOf(label.toUpperCase(Locale.ROOT)));
        };
    }

    /** What a word makes of what hangs on it in this way; of two words that are one before the word alone. */
    Optional<Effect> effect(Token word, Frame frame) {
        List<String> stems = stems(word);
        Stream<String> together =
                stems.stream().flatMap(stem -> particles(word).map(particle -> stem + " " + particle));
        return Stream.concat(together, stems.stream())
                .map(stem -> effects.get(new Key(stem, frame)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What may make two words one: <em>rule out, call it off</em>. */
    private static Stream<String> particles(Token word) {
        int next = word.index() + 1;
        Stream<Token> right =
                next < word.analysis().tokenCount() ? Stream.of(word.analysis().token(next)) : Stream.of();
        return Stream.concat(right, word.dependents(Ud.COMPOUND_PRT).stream())
                .map(particle -> particle.text().toLowerCase(Locale.ROOT));
    }

    /** Whether it is a noun of saying, asking or planning, which stands even where what it tells of is refused. */
    boolean embedsClauses(Token word) {
        return effect(word, Frame.INFINITIVE)
                .or(() -> effect(word, Frame.CLAUSE))
                .filter(effect -> effect instanceof Effect.Outcome || effect instanceof Effect.Report)
                .isPresent();
    }

    /** Whether what hangs on a word in this way is only alleged. */
    boolean isDoubted(Token word, Frame frame) {
        return isListed(doubts, stems(word), frame);
    }

    /** Whether it is an accusation: alleged where the text does not tell by whom, else somebody's word. */
    boolean isAccused(Token word, Frame frame) {
        return isListed(accusations, stems(word), frame);
    }

    private static boolean isListed(Set<Key> keys, List<String> stems, Frame frame) {
        return stems.stream().anyMatch(stem -> keys.contains(new Key(stem, frame)));
    }

    private List<String> stems(Token word) {
        return word.forms().filter(embedders::contains).distinct().toList();
    }

    boolean isGerund(Token word) {
        return language.ends(word.text(), FunctionWord.GERUND_ENDING);
    }

    boolean is(Token word, FunctionWord kind) {
        return language.is(word.text(), kind);
    }

    boolean is(Token word, Role role) {
        return roles.is(word.text(), role);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;

/** What the lists know of the words of figures. Immutable and safe for use by many threads. */
final class FigureWords {

    private static final int LONGEST = 6;

    /** Where a word stands that tells what became of those counted. */
    enum Side {
        AFTER,
        BEFORE,
        TOLL,
        COLUMN
    }

    /** The role of a little word. */
    enum Role {
        STOP,
        LINK,
        PART,
        CLAUSE,
        FILLER,
        BE,
        AMOUNT,
        DETERMINER,
        INNER,
        PARTICIPLE,
        NUMBER,
        HAVE,
        JOINT,
        SEQUENCE,
        FORMER,
        DEFINITE,
        LOCATIVE,
        STRIKES,
        SAYS,
        EVERYWHERE,
        DASH,
        SINCE,
        SELF,
        PER,
        EVERY,
        NOBODY,
        BESIDES,
        MEASURES,
        COUNT
    }

    /** What a word is beside a rate. */
    enum Rate {
        /** Rates are told by it: <em>a day, a barrel</em>. */
        PORTION,
        /** After a length of time it tells when: <em>a year earlier</em>. */
        APART
    }

    /**
     * A phrase that tells what became of those counted.
     *
     * @param kind what it tells
     * @param length in words
     */
    record Cue(CountedKind kind, int length) {}

    private final Map<Side, Map<String, CountedKind>> cues = new EnumMap<>(Side.class);

    /** The first words of the cues of a side, and the last: most words of a text are neither and are looked up no further. */
    private final Map<Side, Set<String>> firsts = new HashMap<>();

    private final Map<Side, Set<String>> lasts = new HashMap<>();

    private final Map<String, Set<CountedKind>> nouns = new HashMap<>();
    private final Language language;
    private final WordRoles<Role> roles;
    private final WordRoles<Rate> rates;

    FigureWords(Language language) {
        for (Side side : Side.values()) {
            cues.put(side, new HashMap<>());
        }
        for (List<String> row : language.rows("figure-cues", 3)) {
            Side side = Side.valueOf(row.get(2).toUpperCase(Locale.ROOT));
            cues.getOrDefault(side, new HashMap<>()).put(row.get(0), kind(row.get(1)));
            String[] words = row.get(0).split(" ", -1);
            firsts.computeIfAbsent(side, key -> new HashSet<>()).add(words[0]);
            lasts.computeIfAbsent(side, key -> new HashSet<>()).add(words[words.length - 1]);
        }
        for (List<String> row : language.rows("figure-nouns", 2)) {
            nouns.computeIfAbsent(row.get(0), noun -> EnumSet.noneOf(CountedKind.class))
                    .add(kind(row.get(1)));
        }
        this.language = language;
        this.rates = language.roles("rate-portions", Rate.class);
        this.roles = language.roles("figure-grammar", Role.class);
    }

    /** The longest phrase of a side that begins at a word. */
    Optional<Cue> starting(Side side, SentenceWords sentence, int first) {
        if (!firsts.getOrDefault(side, Set.of()).contains(sentence.word(first))) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, sentence.size() - first); length > 0; length--) {
            CountedKind kind = cues.getOrDefault(side, Map.of()).get(sentence.phrase(first, first + length));
            if (kind != null) {
                return Optional.of(new Cue(kind, length));
            }
        }
        return Optional.empty();
    }

    /** The longest phrase of a side that ends with a word. */
    Optional<Cue> ending(Side side, SentenceWords sentence, int last) {
        if (!lasts.getOrDefault(side, Set.of()).contains(sentence.word(last))) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST, last + 1); length > 0; length--) {
            CountedKind kind = cues.getOrDefault(side, Map.of()).get(sentence.phrase(last + 1 - length, last + 1));
            if (kind != null) {
                return Optional.of(new Cue(kind, length));
            }
        }
        return Optional.empty();
    }

    /** Whether words of a sentence tell of a kind, before or after a number or by themselves. */
    boolean tells(SentenceWords sentence, CountedKind kind) {
        for (int i = 0; i < sentence.size(); i++) {
            if (kinds(sentence.word(i)).contains(kind)) {
                return true;
            }
            for (Side side : Side.values()) {
                if (starting(side, sentence, i)
                        .filter(cue -> cue.kind() == kind)
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The kinds of a noun; none if the lists do not know it. */
    Set<CountedKind> kinds(String noun) {
        return nouns.getOrDefault(noun, Set.of());
    }

    boolean is(String word, Rate role) {
        return rates.is(word, role);
    }

    boolean is(String word, Role role) {
        return roles.is(word, role);
    }

    boolean is(String word, FunctionWord kind) {
        return language.is(word, kind);
    }

    boolean ends(String word, FunctionWord ending) {
        return language.ends(word, ending);
    }

    boolean looksPlural(String word) {
        return language.looksPlural(word);
    }

    private static CountedKind kind(String label) {
        return CountedKind.valueOf(label.toUpperCase(Locale.ROOT));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Span;

/**
 * The noun of a report that tells of an act.
 *
 * @param words with an article where it takes one: <em>an airstrike, talks</em>
 * @param isPlural whether a verb about it stands in the plural
 * @param isMass whether it cannot be counted: <em>support</em>
 * @param link the preposition before whom it is done to: that of the report, else its own; null for neither
 * @param verb the verb that goes with it; null for that of the type, {@link #UNMADE} where nobody makes it
 */
record ActNoun(
        String words,
        boolean isPlural,
        boolean isMass,
        @Nullable String link,
        @Nullable String verb) {

    /** In the place of a verb: of a trial, which a court holds and nobody makes. */
    static final String UNMADE = "none";

    private static final Map<String, List<String>> NOUNS = nouns();

    /** The noun at a place; nothing where a verb or a word of no list stands there. */
    static Optional<ActNoun> of(Surroundings around, Span anchor) {
        String words = around.words(anchor).toLowerCase(Locale.ROOT);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String singular = singular(last);
        List<String> noun = singular == null ? null : NOUNS.get(singular);
        if (singular == null || noun == null || isPhraseOfVerb(words) || isVerb(around, anchor, words)) {
            return Optional.empty();
        }
        String kind = noun.getFirst();
        String own = noun.get(1).equals(Phrases.NONE) ? null : noun.get(1);
        String verb = noun.get(2).equals(Phrases.NONE) ? null : noun.get(2);
        boolean isPlural = kind.equals("plural") || !last.equals(singular);
        boolean isBare = isPlural || kind.equals("mass");
        String behind = around.wordBehind(anchor.end());
        return Optional.of(new ActNoun(
                isBare ? words : article(words) + " " + words,
                isPlural,
                kind.equals("mass"),
                Phrases.is("towards", behind) && behind != null ? behind.toLowerCase(Locale.ROOT) : own,
                verb));
    }

    /** Such as <em>holding talks, put their names to a pact</em>. */
    private static boolean isPhraseOfVerb(String words) {
        int blank = words.indexOf(' ');
        String head = blank < 0 ? "" : words.substring(0, blank);
        VerbForms verb = VerbForms.of(head);
        return verb != null
                && (!head.equals(verb.base())
                        || Stream.of(words.substring(blank + 1).split(" ", -1))
                                .anyMatch(word -> Phrases.is("determiner", word) || Phrases.is("preposition", word)));
    }

    /** Whether the noun of a phrase, with its article if it has one, stands in the plural. */
    static boolean isPlural(String phrase) {
        String first = phrase.contains(" ") ? phrase.substring(0, phrase.indexOf(' ')) : phrase;
        return !Phrases.is("determiner", first)
                && Stream.of(phrase.split(" ", -1))
                        .map(NOUNS::get)
                        .filter(Objects::nonNull)
                        .anyMatch(noun -> noun.getFirst().equals("plural"));
    }

    private static @Nullable String singular(String word) {
        if (NOUNS.containsKey(word)) {
            return word;
        }
        if (word.endsWith("ies") && NOUNS.containsKey(word.substring(0, word.length() - 3) + "y")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("es") && NOUNS.containsKey(word.substring(0, word.length() - 2))) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && NOUNS.containsKey(word.substring(0, word.length() - 1))
                ? word.substring(0, word.length() - 1)
                : null;
    }

    /** Whether a word that may be either is a verb where it stands. */
    private static boolean isVerb(Surroundings around, Span anchor, String words) {
        VerbForms verb = VerbForms.of(words);
        if (verb == null) {
            return false;
        }
        if (verb.isPast(words)) {
            return true;
        }
        String before = around.wordBefore(anchor.start());
        if (words.equals(verb.gerund())) {
            return Phrases.is("be", before);
        }
        return Phrases.is("clause", before);
    }

    private static Map<String, List<String>> nouns() {
        Map<String, List<String>> nouns = new HashMap<>();
        Phrases.rows("event-words.txt", 4).forEach(row -> nouns.put(row.getFirst(), row.subList(1, 4)));
        return nouns;
    }

    private static String article(String words) {
        return Phrases.fixed("aeiou".indexOf(words.charAt(0)) >= 0 ? "article.vowel" : "article.consonant");
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Relation;

/** The words that tell what somebody is to another. Immutable and safe for use by many threads. */
final class RelationWords {

    /** What a noun for an office, a kinship or an owner tells. */
    enum Use {
        OFFICE,
        KIN,
        MUTUAL_KIN
    }

    /**
     * A noun.
     *
     * @param prepositions before the body, beside the possessive
     */
    record Noun(Relation.Type type, Use use, Set<String> prepositions) {}

    /**
     * A verb.
     *
     * @param type of the relation; null for words that only say that one is over or denied
     * @param slot what holds the object: object, by (agent of the passive) or a preposition
     * @param isSwapped whether who is the subject of the verb is the object of the relation
     */
    record Verb(Relation.Type type, String slot, boolean isSwapped) {}

    private final Map<String, Noun> nouns = new HashMap<>();
    private final Map<String, List<Verb>> verbs;
    private final Map<String, Set<String>> marks;

    RelationWords(Language language) {
        for (List<String> row : language.rows("relation-nouns", 4)) {
            Noun noun = new Noun(
                    type(row.get(1)),
                    Use.valueOf(row.get(2).replace('-', '_').toUpperCase(Locale.ROOT)),
                    Set.of(row.get(3).split(",", -1)));
            for (String word : row.get(0).split(",", -1)) {
                nouns.put(word, noun);
            }
        }
        this.verbs = language.rows("relation-verbs", 4).stream()
                .flatMap(row -> Arrays.stream(row.get(0).split(",", -1))
                        .map(word -> Map.entry(
                                word,
                                new Verb(
                                        type(row.get(1)), row.get(2), row.get(3).equals("swapped")))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.marks = language.groups("relation-marks").entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(kind -> Map.entry(kind, entry.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Relation.Type type(String label) {
        return Arrays.stream(Relation.Type.values())
                .filter(type -> type.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a relation must be one of the contract, is " + label));
    }

    Optional<Noun> noun(Token word) {
        @Nullable Noun byForm = nouns.get(word.text().toLowerCase(Locale.ROOT));
        if (byForm != null
                && byForm.use() == Use.MUTUAL_KIN
                && word.dependents(Ud.NMOD_POSS).isEmpty()) {
            return Optional.of(byForm);
        }
        @Nullable Noun byLemma = nouns.get(word.lemma().toLowerCase(Locale.ROOT));
        return Optional.ofNullable(byLemma == null ? byForm : byLemma);
    }

    List<Verb> verbs(Token word) {
        return verbs.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), List.of());
    }

    /** Whether a word marks what a kind says: past, denied, alias, based. */
    boolean marks(String kind, Token word) {
        Set<String> words = marks.getOrDefault(kind, Set.of());
        return words.contains(word.lemma().toLowerCase(Locale.ROOT))
                || words.contains(word.text().toLowerCase(Locale.ROOT));
    }
}

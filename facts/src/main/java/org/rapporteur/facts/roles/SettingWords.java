// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.Locale;
import java.util.Map;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** The lists of words that the scorers know by numbers. Immutable and safe for use by many threads. */
final class SettingWords {

    private final Map<String, Integer> settings;
    private final Map<String, Integer> prepositions;
    private final Map<String, Integer> determiners;

    SettingWords(Language language) {
        this.settings = language.table("role-settings", Integer::valueOf);
        this.prepositions = language.table("role-prepositions", Integer::valueOf);
        this.determiners = language.table("role-determiners", Integer::valueOf);
    }

    /** The number of a word in the list of settings, as written or else by its lemma; 0 where it has none. */
    int setting(Token word) {
        Integer own = settings.get(word.text().toLowerCase(Locale.ROOT));
        return own != null ? own : settings.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), 0);
    }

    /** The number of the first preposition of a word; 1 for one that the list does not have, 0 for none. */
    int preposition(Token noun) {
        return noun.dependents(Ud.CASE).stream()
                .mapToInt(word -> prepositions.getOrDefault(word.text().toLowerCase(Locale.ROOT), 1))
                .findFirst()
                .orElse(0);
    }

    /** What stands before a noun tells of it, by the number of the list: that it is new before that it is known; 0 for nothing. */
    int determiner(Token noun) {
        int most = 0;
        for (Token dependent : noun.dependents()) {
            if (dependent.index() < noun.index()) {
                most = Math.max(most, determiners.getOrDefault(dependent.text().toLowerCase(Locale.ROOT), 0));
            }
        }
        return most;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Lexicon;

/** What titles of courtesy and given names tell of a person's gender. Immutable and safe for use by many threads. */
final class Genders {

    private final Map<String, Gender> given;
    private final Map<String, Gender> titles;

    Genders(String language) {
        this.given = column(language + "/given-names.txt");
        this.titles = column(language + "/courtesy-titles.txt");
    }

    private static Map<String, Gender> column(String list) {
        return Lexicon.rows(list, 2).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Gender.of(row.get(1))));
    }

    Gender ofGivenName(String name) {
        return given.getOrDefault(name, Gender.UNKNOWN);
    }

    boolean isTitle(String word) {
        return titles.containsKey(bare(word));
    }

    Gender ofTitle(String word) {
        return titles.getOrDefault(bare(word), Gender.UNKNOWN);
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}

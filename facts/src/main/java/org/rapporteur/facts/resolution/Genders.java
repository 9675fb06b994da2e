// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.Map;
import org.rapporteur.facts.lexicon.Language;

/** What titles of courtesy and given names tell of a person's gender. Immutable and safe for use by many threads. */
final class Genders {

    private final Map<String, Gender> given;
    private final Map<String, Gender> titles;

    Genders(Language language) {
        this.given = language.table("given-names", Gender::of);
        this.titles = language.table("courtesy-titles", Gender::of);
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

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.entity.CountryCode;

/** Countries by their names and by what their people are called. Immutable and safe for use by many threads. */
final class Countries {

    private final Map<String, CountryCode> names;
    private final Map<String, CountryCode> peoples;

    Countries(Language language) {
        this.names = column(language, "name");
        this.peoples = column(language, "people");
    }

    private static Map<String, CountryCode> column(Language language, String use) {
        return language.rows("country-names", 3).stream()
                .filter(row -> row.get(1).equals(use))
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0).toLowerCase(Locale.ROOT), row -> new CountryCode(row.get(2)), (a, b) -> a));
    }

    /** The country of this name. */
    Optional<CountryCode> named(String words) {
        return Optional.ofNullable(names.get(words.toLowerCase(Locale.ROOT)));
    }

    /** The country whose people are called this. */
    Optional<CountryCode> people(String words) {
        return Optional.ofNullable(peoples.get(words.toLowerCase(Locale.ROOT)));
    }

    /** The country that words tell of in either way. */
    Optional<CountryCode> of(String words) {
        return named(words).or(() -> people(words));
    }
}

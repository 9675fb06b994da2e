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
    private final Map<String, CountryCode> parts;
    private final Map<String, CountryCode> partPeoples;

    Countries(Language language) {
        this.names = column(language, "name");
        this.peoples = column(language, "people");
        this.parts = column(language, "part");
        this.partPeoples = column(language, "part-people");
    }

    private static Map<String, CountryCode> column(Language language, String use) {
        return language.rows("country-names", 3).stream()
                .filter(row -> row.get(1).equals(use))
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0).toLowerCase(Locale.ROOT), row -> new CountryCode(row.get(2)), (a, b) -> a));
    }

    /** The country of this name; empty for a part of one, of which {@link #around} tells. */
    Optional<CountryCode> named(String words) {
        return find(names, words);
    }

    /** The country in which the country of this name lies that is part of it: the United Kingdom for Scotland. */
    Optional<CountryCode> around(String words) {
        return find(parts, words);
    }

    /** Whether the people of a country, or of a part of one, are called this. */
    boolean isPeople(String words) {
        return find(peoples, words).isPresent() || find(partPeoples, words).isPresent();
    }

    /** Whether words tell of a part of a country, which is not the country. */
    boolean isPart(String words) {
        return find(parts, words).isPresent() || find(partPeoples, words).isPresent();
    }

    /** The country that words tell of in any way. */
    Optional<CountryCode> of(String words) {
        return named(words)
                .or(() -> around(words))
                .or(() -> find(peoples, words))
                .or(() -> find(partPeoples, words));
    }

    private static Optional<CountryCode> find(Map<String, CountryCode> table, String words) {
        return Optional.ofNullable(table.get(words.toLowerCase(Locale.ROOT)));
    }
}

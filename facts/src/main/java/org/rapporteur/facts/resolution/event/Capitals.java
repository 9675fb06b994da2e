// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Lexicon;
import org.rapporteur.model.entity.CountryCode;

/** Capitals, which stand for their countries. Immutable and safe for use by many threads. */
final class Capitals {

    private final Map<String, CountryCode> countries;

    Capitals(String language) {
        this.countries = Lexicon.rows(language + "/capitals.txt", 2).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> new CountryCode(row.get(1))));
    }

    /** The country that a city is the capital of. */
    Optional<CountryCode> country(String city) {
        return Optional.ofNullable(countries.get(city));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.model.entity.CountryCode;

/**
 * The words by which it is decided who takes part in an event. Immutable and safe for use by many threads.
 *
 * @param language the function words
 * @param clause what verbs tell by the tree
 * @param capitals the countries that cities stand for as their capitals
 * @param counts how many words such as <em>both</em> and <em>three</em> count
 * @param countryNouns nouns that may mean countries; any other means persons or bodies
 */
record PartyWords(
        Language language,
        Clause clause,
        Map<String, CountryCode> capitals,
        Map<String, Integer> counts,
        Set<String> countryNouns) {

    static PartyWords of(Language language) {
        return new PartyWords(
                language,
                new Clause(language),
                language.table("capitals", CountryCode::new),
                language.table("list-counts", Integer::valueOf),
                language.words("country-nouns"));
    }

    /** The country that a city is the capital of. */
    Optional<CountryCode> country(String city) {
        return Optional.ofNullable(capitals.get(city));
    }
}

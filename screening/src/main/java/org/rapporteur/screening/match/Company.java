// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.Set;

/**
 * Who and what is named in the same documents as the bearer of a name.
 *
 * @param names of persons and bodies
 * @param countries ISO 3166-1 alpha-3 codes of countries
 */
public record Company(Set<String> names, Set<String> countries) {

    /** Nobody is known to be named beside. */
    public static final Company NONE = new Company(Set.of(), Set.of());

    public Company {
        names = Set.copyOf(names);
        countries = Set.copyOf(countries);
    }
}

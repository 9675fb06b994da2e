// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.search;

/**
 * A person or body with its country: a value of {@link Facet#NAME_COUNTRY}. There are as many as names, so it is cut and not parsed.
 *
 * @param country ISO 3166-1 alpha-3
 * @param name as a report has it
 */
record NameCountry(String country, String name) {

    private static final int LETTERS = 3;

    NameCountry {
        if (country.length() != LETTERS) {
            throw new IllegalArgumentException("country must have three letters, is " + country);
        }
    }

    /** As the index has it. */
    String value() {
        return country + " " + name;
    }

    /** What a value of the index stands for. */
    static NameCountry of(String value) {
        return new NameCountry(value.substring(0, LETTERS), value.substring(LETTERS + 1));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.entity;

import java.util.regex.Pattern;

/**
 * A country by its ISO 3166-1 alpha-3 code.
 *
 * @param value three capital letters
 */
public record CountryCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    public CountryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value must be three capital letters, is " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

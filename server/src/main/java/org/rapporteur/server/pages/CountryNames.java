// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** English names of countries, as the JDK has them (Unicode CLDR). */
final class CountryNames {

    private static final Map<String, Locale> BY_CODE = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .collect(Collectors.toUnmodifiableMap(Locale::getISO3Country, Function.identity()));

    private CountryNames() {}

    /** @param code ISO 3166-1 alpha-3; the code itself where it is none */
    static String name(String code) {
        Locale country = BY_CODE.get(code);
        return country == null ? code : country.getDisplayCountry(Locale.UK);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Countries by code or English name: those of the JDK and, for other ways of writing them, {@code screening-countries.tsv}.
 */
public final class CountryCodes {

    private static final Map<String, String> CODES = codes();

    private CountryCodes() {}

    /** The alpha-3 code of a country given by alpha-2 or alpha-3 code or by English name; null if it is none. */
    public static @Nullable String code(String country) {
        return CODES.get(country.strip().toLowerCase(Locale.ROOT));
    }

    /** The codes of countries parted by semicolons; what is no country is left out. */
    public static Set<String> codes(String countries) {
        Set<String> found = new TreeSet<>();
        for (String country : countries.split(";", -1)) {
            String code = code(country);
            if (code != null) {
                found.add(code);
            }
        }
        return found;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            Locale country = Locale.of("", alpha2);
            String alpha3 = country.getISO3Country();
            codes.put(alpha2.toLowerCase(Locale.ROOT), alpha3);
            codes.put(alpha3.toLowerCase(Locale.ROOT), alpha3);
            codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), alpha3);
        }
        String list = "/en/screening-countries.tsv";
        try (InputStream bytes = CountryCodes.class.getResourceAsStream(list)) {
            if (bytes == null) {
                throw new IllegalStateException("list " + list + " must be on the class path, is not");
            }
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> codes.put(row[0], row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("list " + list + " cannot be read", e);
        }
        return Map.copyOf(codes);
    }
}

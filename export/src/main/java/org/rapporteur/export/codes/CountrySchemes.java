// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.codes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.CountryCode;

/** What countries are called elsewhere; null for what the table does not know. */
public final class CountrySchemes {

    private static final CodeTable TABLE = new CodeTable("countries.tsv", 1, 6);

    private CountrySchemes() {}

    /** ISO 3166-1 alpha-2, in lower case. */
    public static @Nullable String alpha2(@Nullable CountryCode country) {
        String code = cell(country, 0);
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }

    /** ISO 3166-1 numeric. */
    public static @Nullable String numeric(@Nullable CountryCode country) {
        return cell(country, 1);
    }

    /** FIPS 10-4. */
    public static @Nullable String fips(@Nullable CountryCode country) {
        return cell(country, 2);
    }

    /** Region of the United Nations. */
    public static @Nullable String region(@Nullable CountryCode country) {
        return cell(country, 3);
    }

    public static @Nullable String name(@Nullable CountryCode country) {
        return cell(country, 4);
    }

    private static @Nullable String cell(@Nullable CountryCode country, int column) {
        return country == null ? null : CodeTable.cell(TABLE.row(country.value()), column);
    }
}

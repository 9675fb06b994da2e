// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the many columns of GDELT write them. */
final class Days {

    private Days() {}

    /** {@code YYYYMMDD}. */
    static String of(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** {@code YYYYMMDDHHMMSS}, at midnight: no more is known. */
    static String midnight(LocalDate day) {
        return of(day) + "000000";
    }

    /** {@code YYYYMM}. */
    static String month(LocalDate day) {
        return of(day).substring(0, 6);
    }

    /** {@code YYYY.FFFF}, the year with the share of it that is past, as the codebook reckons: (month * 30 + day) / 365. */
    static String fraction(LocalDate day) {
        double past = (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0;
        return String.format(Locale.ROOT, "%.4f", day.getYear() + past);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as people write them. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    /** Such as <em>23 September 2019</em>. */
    static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** A day as {@code 2019-09-23}, or less or more than one, which stay as they are. */
    public static String written(@Nullable String day) {
        try {
            return day == null ? "No date" : written(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return day.replace("/", " to ");
        }
    }
}

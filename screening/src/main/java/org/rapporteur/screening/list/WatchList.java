// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A list as it was read.
 *
 * @param source where it was read from
 * @param format the form it was in
 * @param date the day the list gives itself, else that of the last change of its file
 * @param dated whether the list itself gives that day
 * @param sha256 hash of its files, 64 hexadecimal digits
 * @param entries what can be screened against
 * @param rejected rows that could not be used
 */
public record WatchList(
        String source,
        ListFormat format,
        LocalDate date,
        boolean dated,
        String sha256,
        List<ListEntry> entries,
        List<RejectedRow> rejected) {

    /** Lists change every few days; after this many days one is old. */
    public static final int FRESH_DAYS = 30;

    public WatchList {
        if (sha256.length() != 64) {
            throw new IllegalArgumentException("sha256 must have 64 digits, is " + sha256);
        }
        entries = List.copyOf(entries);
        rejected = List.copyOf(rejected);
    }

    /** Whether the list is more than {@value #FRESH_DAYS} days old on a day. */
    public boolean isOldOn(LocalDate today) {
        return ChronoUnit.DAYS.between(date, today) > FRESH_DAYS;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.particulars;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.table.Table;

/** What 5/4/2019 means where an outlet writes it. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nobody tells: such a date could be one of two days and is none. */
    UNKNOWN;

    private static final Pattern HOST = Pattern.compile("(?i)(?:https?://)?(?:[^/@\\s]*@)?([^/:\\s]+).*");

    private static final Pattern LAST_LABEL = Pattern.compile(".*\\.([a-z]{2,})\\.?");

    private static final Set<String> DAY_FIRST_DOMAINS =
            Table.read(DayOrder.class, "/en/day-order.tsv").keysOf("day");

    private static final Set<String> MONTH_FIRST_DOMAINS =
            Table.read(DayOrder.class, "/en/day-order.tsv").keysOf("month");

    /**
     * How the country writes that a site belongs to by its domain.
     *
     * @param site address or name of a host; what is neither tells nothing
     */
    public static DayOrder of(@Nullable String site) {
        Matcher host = HOST.matcher(site == null ? "" : site.strip());
        if (!host.matches()) {
            return UNKNOWN;
        }
        Matcher label = LAST_LABEL.matcher(host.group(1).toLowerCase(Locale.ROOT));
        String domain = label.matches() ? label.group(1) : "";
        return DAY_FIRST_DOMAINS.contains(domain)
                ? DAY_FIRST
                : MONTH_FIRST_DOMAINS.contains(domain) ? MONTH_FIRST : UNKNOWN;
    }
}

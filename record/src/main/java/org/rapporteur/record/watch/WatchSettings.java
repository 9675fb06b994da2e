// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How addresses are followed.
 *
 * @param every how long after a feed, a sitemap or a page that was named is looked at again, at least a minute
 * @param settled how long after its last change a page that a feed or sitemap listed is still looked at
 * @param since what a list dates before is passed over; null where all counts
 * @param once whether to end when nothing more is to be fetched now
 * @param isKept whether replies are kept as they came
 * @param agent what the program calls itself, its name first
 */
public record WatchSettings(
        Duration every, Duration settled, @Nullable LocalDate since, boolean once, boolean isKept, String agent) {

    private static final Duration LEAST = Duration.ofMinutes(1);

    public WatchSettings {
        if (every.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("every must be at least " + LEAST + ", is " + every);
        }
        if (settled.isNegative()) {
            throw new IllegalArgumentException("settled must be at least nothing, is " + settled);
        }
        if (agent.isBlank()) {
            throw new IllegalArgumentException("agent must not be blank, is \"" + agent + "\"");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.rapporteur.engine.web.WebResponse;

/**
 * When an address that could not be had is asked again.
 *
 * @param random for the jitter of waits
 */
record Retries(Pace pace, RandomGenerator random) {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LAST = Duration.ofDays(1);

    /** After a failure that may pass: twice as long after each, give or take half by chance, so that not all come at once. */
    Instant soon(Visit visit) {
        long factor = 1L << Math.min(visit.failures(), 12);
        return pace.now().plus(jittered(FIRST.multipliedBy(factor)));
    }

    /** After one that will hardly pass. */
    Instant late() {
        return pace.now().plus(jittered(LAST));
    }

    private Duration jittered(Duration time) {
        long most = Math.min(time.toMillis(), LAST.toMillis());
        return Duration.ofMillis((long) (most * (0.5 + random.nextDouble())));
    }

    /**
     * When a host says that it may be asked again, in seconds or as a time; within a day. A time that has come already says nothing:
     * whoever went by it would ask a host that is asked too much again and again.
     */
    Optional<Instant> asTold(WebResponse response) {
        Instant now = pace.now();
        return response.header("Retry-After")
                .map(String::strip)
                .flatMap(written -> {
                    if (written.matches("\\d{1,9}")) {
                        return Optional.of(now.plusSeconds(Long.parseLong(written)));
                    }
                    try {
                        return Optional.of(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                })
                .filter(time -> time.isAfter(now))
                .map(time -> time.isAfter(now.plus(LAST)) ? now.plus(LAST) : time);
    }
}

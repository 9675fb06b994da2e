// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.rapporteur.engine.web.WebResponse;

/** How long an address that could not be had is left alone. */
class RetriesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final WaitingClock clock = new WaitingClock();

    /** Chance that always gives the same, 0 to 1. */
    private Retries retries(double chance) {
        return new Retries(clock, new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        });
    }

    private Duration wait(Instant again) {
        return Duration.between(clock.now(), again);
    }

    private Visit failed(int times) {
        Visit visit = Visit.of("https://a.example/", Visit.Role.PAGE, null, clock.now());
        for (int i = 0; i < times; i++) {
            visit = visit.failed(clock.now());
        }
        return visit;
    }

    @Test
    void theWaitDoublesUpToADay() {
        Retries middle = retries(0.5);
        assertThat(wait(middle.soon(failed(0)))).isEqualTo(Duration.ofMinutes(1));
        assertThat(wait(middle.soon(failed(1)))).isEqualTo(Duration.ofMinutes(2));
        assertThat(wait(middle.soon(failed(10)))).isEqualTo(Duration.ofMinutes(1024));
        assertThat(wait(middle.soon(failed(11)))).isEqualTo(DAY);
        assertThat(wait(middle.soon(failed(100)))).isEqualTo(DAY);
        assertThat(wait(middle.late())).isEqualTo(DAY);
    }

    @Test
    void chanceMakesItHalfAsLongOrHalfAsLongAgain() {
        assertThat(wait(retries(0).soon(failed(0)))).isEqualTo(Duration.ofSeconds(30));
        assertThat(wait(retries(1).soon(failed(0)))).isEqualTo(Duration.ofSeconds(90));
        assertThat(wait(retries(0).late())).isEqualTo(Duration.ofHours(12));
        assertThat(wait(retries(1).late())).isEqualTo(Duration.ofHours(36));
    }

    private Optional<Duration> told(String written) {
        WebResponse response = new WebResponse(
                URI.create("https://a.example/"),
                503,
                "",
                List.of(new WebResponse.Header("retry-after", written)),
                new byte[0]);
        return retries(0.5).asTold(response).map(this::wait);
    }

    @Test
    void aHostIsAskedAgainWhenItSays() {
        assertThat(told("120")).hasValue(Duration.ofMinutes(2));
        assertThat(told(" 120 ")).hasValue(Duration.ofMinutes(2));
        assertThat(told("Wed, 02 Apr 2031 09:00:00 GMT")).hasValue(Duration.ofHours(1));
    }

    @Test
    void noHostIsLeftAloneForMoreThanADay() {
        assertThat(told("86400")).hasValue(DAY);
        assertThat(told("86401")).hasValue(DAY);
        assertThat(told("Fri, 02 Apr 2032 09:00:00 GMT")).hasValue(DAY);
    }

    @Test
    void whatIsNoTimeToComeSaysNothing() {
        assertThat(told("soon")).isEmpty();
        assertThat(told("")).isEmpty();
        assertThat(told("-5")).isEmpty();
        assertThat(told("0")).isEmpty();
        assertThat(told("Wed, 02 Apr 2031 08:00:00 GMT")).isEmpty();
        assertThat(told("Tue, 01 Apr 2031 08:00:00 GMT")).isEmpty();
        WebResponse silent = new WebResponse(URI.create("https://a.example/"), 503, "", List.of(), new byte[0]);
        assertThat(retries(0.5).asTold(silent)).isEmpty();
    }
}

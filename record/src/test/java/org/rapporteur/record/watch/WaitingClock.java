// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.time.Duration;
import java.time.Instant;

/** A clock that goes on only while somebody waits; it can be stopped, as by an interrupt. */
final class WaitingClock implements Pace {

    private Instant now = Instant.parse("2031-04-02T08:00:00Z");
    private Instant end = Instant.MAX;

    /** Whoever waits until this time or longer is interrupted. */
    void stopAt(Instant time) {
        end = time;
    }

    @Override
    public Instant now() {
        return now;
    }

    /** Time passes. */
    void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            forward(time);
        }
        if (!now.isBefore(end)) {
            throw new InterruptedException("stopped");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.time.Duration;
import java.time.Instant;

/** The time, and waiting for it. */
public interface Pace {

    Instant now();

    /** Waits, not at all where the time is nothing or less. */
    void pause(Duration time) throws InterruptedException;

    /** That of this machine. */
    static Pace ofSystem() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                if (time.isPositive()) {
                    Thread.sleep(time);
                }
            }
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GuardTest {

    private final Guard guard = new Guard(Duration.ofHours(1), Duration.ofHours(1));

    private Outcome.Refused<String> refused(Guard by, Supplier<Outcome<String>> reading) {
        Outcome<String> outcome = by.read("report", 5, reading);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused<String>) outcome;
    }

    private static int deep(int depth) {
        return depth == Integer.MIN_VALUE ? 0 : 1 + deep(depth + 1);
    }

    @Test
    void aStackThatOverflowsIsTheRefusalOfThatDocument() {
        Outcome.Refused<String> refused = refused(guard, () -> new Outcome.Read<>("" + deep(0)));
        assertThat(refused.code()).isEqualTo("too-complex");
        assertThat(refused.reason()).contains("report").contains("nested too deeply");
        assertThat(guard.read("other", 5, () -> new Outcome.Read<>("fine"))).isEqualTo(new Outcome.Read<>("fine"));
    }

    @Test
    void whoeverRunsOutOfMemoryIsReadAgainAlone() {
        AtomicInteger times = new AtomicInteger();
        Outcome<String> outcome = guard.read("report", 5, () -> {
            if (times.getAndIncrement() == 0) {
                throw new OutOfMemoryError("another document has it");
            }
            return new Outcome.Read<>("fine");
        });
        assertThat(outcome).isEqualTo(new Outcome.Read<>("fine"));
        assertThat(times).hasValue(2);
    }

    @Test
    void memoryThatIsNotThereEvenForOneIsTheRefusalOfThatDocument() {
        Outcome.Refused<String> refused = refused(
                guard, () -> new Outcome.Read<>("" + new long[Integer.MAX_VALUE - 8][Integer.MAX_VALUE - 8].length));
        assertThat(refused.code()).isEqualTo("too-complex");
        assertThat(refused.reason()).contains("more memory");
    }

    @Test
    void whatTakesTooLongIsInterruptedAndTheNextOneIsNot() {
        Guard strict = new Guard(Duration.ofMillis(1), Duration.ZERO);
        CountDownLatch never = new CountDownLatch(1);
        Outcome.Refused<String> refused = refused(strict, () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new CancellationException("interrupted");
            }
            return new Outcome.Read<>("never");
        });
        assertThat(refused.code()).isEqualTo("too-slow");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(guard.read("next", 5, () -> new Outcome.Read<>("fine"))).isEqualTo(new Outcome.Read<>("fine"));
    }

    @Test
    void whoeverIsInterruptedByOthersStops() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> guard.read("report", 5, () -> {
                    throw new CancellationException("the service goes down");
                }));
    }

    @Test
    void aMistakeOfOursIsToldWithItsPlace() {
        Outcome.Refused<String> refused = refused(guard, () -> {
            throw new IllegalStateException("odd");
        });
        assertThat(refused.code()).isEqualTo("internal");
        assertThat(refused.reason()).contains("odd").contains("GuardTest");
    }
}

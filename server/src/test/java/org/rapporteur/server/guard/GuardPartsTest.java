// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.rapporteur.server.http.Problem;

class GuardPartsTest {

    private static final String TOKEN = "a-token-of-more-than-24-characters";

    @Test
    void aPassEndsInTimeAndWithTheProgram() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-03-02T10:00:00Z"));
        Gate gate = new Gate(TOKEN, now::get);
        String pass = gate.pass();

        assertThat(gate.isPass(pass)).isTrue();
        assertThat(gate.isPass(pass.replaceFirst("^\\d", "9"))).isFalse();
        assertThat(gate.isPass(null)).isFalse();
        assertThat(new Gate(TOKEN, now::get).isPass(pass)).isFalse();
        now.set(now.get().plus(Gate.LASTING));
        assertThat(gate.isPass(pass)).isFalse();
    }

    @Test
    void withoutATokenNobodyHasIt() {
        Gate gate = new Gate(null, Instant::now);

        assertThat(gate.isOpen()).isTrue();
        assertThat(gate.isToken("")).isFalse();
        assertThat(gate.isAuthorized("Bearer ")).isFalse();
    }

    @Test
    void aClientMayDoSoMuchAtOnceAndSoMuchASecond() {
        AtomicLong nanos = new AtomicLong();
        RateLimit rate = new RateLimit(2, 1, nanos::get);

        assertThat(List.of(rate.admits("a"), rate.admits("a"), rate.admits("a")))
                .containsExactly(true, true, false);
        assertThat(rate.admits("b")).isTrue();
        nanos.addAndGet(1_000_000_000);
        assertThat(List.of(rate.admits("a"), rate.admits("a"))).containsExactly(true, false);
    }

    @Test
    void aTurnEndsOnce() {
        Turns turns = new Turns(1, Duration.ZERO, "Too much.");
        Turns.Turn turn = turns.take();

        assertThatThrownBy(turns::take).isInstanceOf(Problem.class).hasMessageStartingWith("Too much.");
        turn.close();
        turn.close();
        try (Turns.Turn _ = turns.take()) {
            assertThatThrownBy(turns::take).isInstanceOf(Problem.class);
        }
    }

    @Test
    void anAddressOfAllAddressesAnswersToThoseOfTheMachine() throws Exception {
        Hosts hosts = Hosts.of(InetAddress.getByName("0.0.0.0"), List.of("News.example"));

        assertThat(hosts.isOurs("127.0.0.1")).isTrue();
        assertThat(hosts.isOurs("[0:0:0:0:0:0:0:1]")).isTrue();
        assertThat(hosts.isOurs("news.EXAMPLE")).isTrue();
        assertThat(hosts.isOurs("203.0.113.9")).isFalse();
        assertThat(hosts.isOurs("[::::]")).isFalse();
    }
}

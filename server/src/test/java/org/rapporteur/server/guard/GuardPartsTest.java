// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.token.Caller;
import org.rapporteur.server.token.Role;
import org.rapporteur.server.token.TokenFile;
import org.rapporteur.server.token.TokenHolder;
import org.rapporteur.server.token.Tokens;

class GuardPartsTest {

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();

    private Gate gate(AtomicReference<Instant> now, TokenHolder... holders) throws IOException {
        TokenFile tokens = TokenFile.EMPTY;
        for (TokenHolder holder : holders) {
            tokens = tokens.with(holder);
        }
        tokens.write(file());
        return new Gate(new Tokens(file(), now::get, log::add), now::get);
    }

    private Path file() {
        return folder.resolve("tokens");
    }

    @Test
    void aPassEndsInTimeByItsHolderAndWithTheProgram() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-03-02T10:00:00Z"));
        TokenHolder.Made made = TokenHolder.make("A. Lee", Role.REVIEWER, LocalDate.parse("2021-03-01"));
        Gate gate = gate(now, made.holder());
        Caller lee = gate.ofToken(made.token()).orElseThrow();
        String pass = gate.pass(lee);
        String other = gate.pass(lee);

        assertThat(lee.name()).isEqualTo("A. Lee");
        assertThat(gate.ofPass(pass)).contains(lee);
        assertThat(gate.ofPass(pass.replaceFirst("^.", "x"))).isEmpty();
        assertThat(gate.ofPass(null)).isEmpty();
        assertThat(gate(now, made.holder()).ofPass(pass)).isEmpty();
        gate.end(pass);
        assertThat(gate.ofPass(pass)).isEmpty();
        assertThat(gate.ofPass(other)).contains(lee);
        now.set(now.get().plus(Gate.LASTING));
        assertThat(gate.ofPass(other)).isEmpty();
    }

    @Test
    void aTokenThatIsTakenBackEndsAtOnceWithItsPasses() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        TokenHolder.Made lee = TokenHolder.make("A. Lee", Role.REVIEWER, LocalDate.parse("2021-03-01"));
        TokenHolder.Made ito = TokenHolder.make("B. Ito", Role.READER, LocalDate.parse("2021-03-01"));
        Gate gate = gate(now, lee.holder(), ito.holder());
        String pass = gate.pass(gate.ofToken(lee.token()).orElseThrow());

        TokenFile.read(file()).without(lee.holder().id()).write(file());

        assertThat(gate.ofToken(lee.token())).isEmpty();
        assertThat(gate.ofPass(pass)).isEmpty();
        assertThat(gate.ofToken(ito.token())).map(Caller::name).contains("B. Ito");
        TokenFile.read(file()).with(lee.holder()).write(file());
        assertThat(gate.ofToken(lee.token())).map(Caller::role).contains(Role.REVIEWER);
    }

    @Test
    void aFileThatCannotBeReadLetsNobodyInUntilItCan() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        TokenHolder.Made lee = TokenHolder.make("A. Lee", Role.REVIEWER, LocalDate.parse("2021-03-01"));
        Gate gate = gate(now, lee.holder());
        assertThat(gate.ofToken(lee.token())).isPresent();
        String whole = Files.readString(file());

        Files.writeString(file(), whole.substring(0, whole.length() - 9));
        assertThat(gate.ofToken(lee.token())).isEmpty();
        assertThat(log).singleElement().asString().contains("line 3", "rapporteur token add");
        Files.delete(file());
        assertThat(gate.ofToken(lee.token())).isEmpty();
        Files.writeString(file(), whole);
        assertThat(gate.ofToken(lee.token())).isPresent();
    }

    @Test
    void withoutTokensNobodyHasOne() {
        Gate gate = new Gate(null, Instant::now);

        assertThat(gate.isOpen()).isTrue();
        assertThat(gate.ofToken("")).isEmpty();
        assertThat(gate.ofHeader("Bearer ")).isEmpty();
    }

    @Test
    void aProxyIsAnAddressOrARange() {
        assertThat(Proxies.of(List.of("10.0.0.0/8", "::1")).ranges()).hasSize(2);
        for (String wrong : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/x", "")) {
            assertThatThrownBy(() -> Proxies.of(List.of(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("10.0.0.0/8");
        }
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
        Turns turns = new Turns(1, 1, Duration.ZERO, "Too much.");
        Turns.Turn turn = turns.take("a");

        assertThatThrownBy(() -> turns.take("b")).isInstanceOf(Problem.class).hasMessageStartingWith("Too much.");
        turn.close();
        turn.close();
        try (Turns.Turn _ = turns.take("a")) {
            assertThatThrownBy(() -> turns.take("b")).isInstanceOf(Problem.class);
        }
    }

    @Test
    void whoAsksForMuchDoesNotStarveTheRest() throws Exception {
        Turns turns = new Turns(4, 3, Duration.ZERO, "Too much.");
        List<Turns.Turn> greedy = List.of(turns.take("greedy"), turns.take("greedy"), turns.take("greedy"));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take("greedy")).isInstanceOf(Problem.class);
        }
        turns.take("modest").close();
        greedy.getFirst().close();
        turns.take("greedy").close();
    }

    @Test
    void theNextTurnIsOfTheClientThatDoesLeast() throws Exception {
        Turns turns = new Turns(2, 2, Duration.ofMinutes(1), "Too much.");
        Turns.Turn first = turns.take("greedy");
        Turns.Turn second = turns.take("greedy");
        BlockingQueue<String> came = new LinkedBlockingQueue<>();
        List<Thread> waiting = new ArrayList<>();
        for (String client : List.of("greedy", "greedy", "modest")) {
            waiting.add(Thread.ofVirtual().start(() -> {
                try (Turns.Turn _ = turns.take(client)) {
                    came.add(client);
                }
            }));
            while (turns.waiting() < waiting.size()) {
                Thread.onSpinWait();
            }
        }

        first.close();

        assertThat(came.take()).isEqualTo("modest");
        second.close();
        for (Thread thread : waiting) {
            thread.join();
        }
    }

    @Test
    void whatTakesLongKeepsNoCarrierOfOthers() throws Exception {
        Turns turns = new Turns(1, 1, Duration.ZERO, "Too much.");
        FutureTask<Boolean> task = new FutureTask<>(
                () -> turns.in("a", () -> Thread.currentThread().isVirtual()));
        Thread.ofVirtual().start(task);

        assertThat(task.get()).isFalse();
        assertThatThrownBy(() -> turns.in("a", () -> {
                    throw new UncheckedIOException("gone", new IOException());
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("gone");
        assertThat(turns.in("a", () -> "free again")).isEqualTo("free again");
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

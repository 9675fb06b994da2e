// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.rapporteur.engine.web.FetchException;
import org.rapporteur.engine.web.Robots;
import org.rapporteur.engine.web.WebClient;
import org.rapporteur.engine.web.WebRequest;
import org.rapporteur.intake.Rejection;

/**
 * The manners of a guest: no host is asked twice within a second, or the time that it names; what its {@code robots.txt} keeps
 * programs from is not asked for; and who answers that it is too much is left alone for as long as they say. Not safe for use by
 * many threads.
 */
final class Hosts implements WebClient.Permission {

    private static final Duration DELAY = Duration.ofSeconds(1);

    /** How long the rules of a site count, as RFC 9309 has it. */
    private static final Duration RULES = Duration.ofHours(24);

    /** How soon they are asked for again where the site did not give them. */
    private static final Duration RULES_FAILED = Duration.ofMinutes(30);

    private record Rules(Robots robots, Instant until) {}

    private final WebClient client;
    private final Pace pace;
    private final String agent;
    private final Map<String, Rules> rules = new HashMap<>();
    private final Map<String, Instant> free = new HashMap<>();

    /** @param agent what the program calls itself, its name first */
    Hosts(WebClient client, Pace pace, String agent) {
        this.client = client;
        this.pace = pace;
        this.agent = agent.split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    }

    /** From when on a host may be asked. */
    Instant free(URI address) {
        return free.getOrDefault(host(address), Instant.MIN);
    }

    /** Leaves a host alone until then. */
    void leaveAlone(URI address, Instant until) {
        free.merge(host(address), until, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public void ask(URI address) throws FetchException {
        Robots robots = robots(address);
        if (!robots.isKnown()) {
            throw new FetchException(
                    Rejection.Code.UNREADABLE,
                    "is not asked for while " + Robots.address(address) + " fails; it is tried again later");
        }
        if (!robots.allow(address)) {
            throw new FetchException(
                    Rejection.Code.REFUSED_ADDRESS,
                    "is not to be fetched by programs, as " + Robots.address(address) + " has it; ask the site");
        }
        await(address, robots.delay().orElse(DELAY));
    }

    private void await(URI address, Duration delay) {
        try {
            pace.pause(Duration.between(pace.now(), max(free(address), pace.now())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        free.put(host(address), pace.now().plus(delay.compareTo(DELAY) < 0 ? DELAY : delay));
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Robots robots(URI address) throws FetchException {
        String site = Robots.address(address);
        Rules known = rules.get(site);
        if (known != null && pace.now().isBefore(known.until())) {
            return known.robots();
        }
        await(address, DELAY);
        try {
            // A site's rules may stand elsewhere; where they lead is checked like every address.
            Robots robots = Robots.of(client.get(WebRequest.of(site), step -> {}), agent);
            rules.put(site, new Rules(robots, pace.now().plus(robots.isKnown() ? RULES : RULES_FAILED)));
            return robots;
        } catch (FetchException e) {
            if (known != null) {
                return known.robots();
            }
            throw new FetchException(
                    e.code(), "is not asked for: " + site + " " + Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a site lets programs fetch: its {@code robots.txt} as RFC 9309 has it. Immutable; safe for use by many threads.
 */
public final class Robots {

    /** What has to be parsed at least, and all that is. */
    private static final int MOST_BYTES = 500 * 1024;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

    private final SimpleRobotRules rules;
    private final boolean isKnown;

    private Robots(SimpleRobotRules rules, boolean isKnown) {
        this.rules = rules;
        this.isKnown = isKnown;
    }

    /** The address of the rules for an address. */
    public static String address(URI page) {
        return page.getScheme() + "://" + page.getRawAuthority() + "/robots.txt";
    }

    /**
     * The rules as a server gives them. Where there are none, everything is allowed; where the server fails, nothing is.
     *
     * @param agent name of the program in lower case, one word
     */
    public static Robots of(WebResponse response, String agent) {
        return switch (response.status() / 100) {
            case 2 -> new Robots(parsed(response, agent), true);
            case 4 -> new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), true);
            default -> new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), false);
        };
    }

    private static SimpleRobotRules parsed(WebResponse response, String agent) {
        byte[] body = response.body();
        byte[] start = body.length > MOST_BYTES ? Arrays.copyOf(body, MOST_BYTES) : body;
        return new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 0)
                .parseContent(response.address().toString(), start, "text/plain", List.of(agent));
    }

    /** Whether the site gave rules, or has none; false where it failed. */
    public boolean isKnown() {
        return isKnown;
    }

    /** Whether an address of the site may be fetched. */
    public boolean allow(URI page) {
        return rules.isAllowed(page.toString());
    }

    /** How long to wait between two requests, at most ten minutes, where the site says so. */
    public Optional<Duration> delay() {
        long delay = rules.getCrawlDelay();
        return delay > 0 ? Optional.of(Duration.ofMillis(Math.min(delay, LONGEST_DELAY.toMillis()))) : Optional.empty();
    }
}

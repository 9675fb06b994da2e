// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets each client do so much at once and so much a second (a token bucket). Safe for use by many threads. */
public final class RateLimit {

    /** More clients than this are not remembered: the one longest quiet is forgotten, and begins anew. */
    private static final int CLIENTS = 10_000;

    private static final double NANOS = 1e9;

    private final double burst;
    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    private record Bucket(double tokens, long at) {}

    /**
     * @param burst at once, at least 1
     * @param perSecond in the long run, more than 0
     * @param nanoTime such as {@link System#nanoTime}
     */
    public RateLimit(double burst, double perSecond, LongSupplier nanoTime) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    /** Whether the client may do one more thing now; if so it counts as done. */
    public synchronized boolean admits(String client) {
        long now = nanoTime.getAsLong();
        Bucket before = buckets.getOrDefault(client, new Bucket(burst, now));
        double tokens = Math.min(burst, before.tokens() + (now - before.at()) / NANOS * perSecond);
        boolean admitted = tokens >= 1;
        buckets.put(client, new Bucket(admitted ? tokens - 1 : tokens, now));
        return admitted;
    }
}

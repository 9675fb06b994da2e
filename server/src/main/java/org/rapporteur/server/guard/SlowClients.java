// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Closes connections on which a request comes in too slowly, its headers or its body, or none at all. Jetty's own limit is for bodies
 * alone, and an idle connection is one that sends nothing, so a byte now and then holds it for ever. Only the time counts in which the
 * service waits for bytes: whoever is kept waiting is not slow. Safe for use by many threads.
 */
public final class SlowClients implements Connection.Listener {

    /** A request may begin so slowly. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private final int slowest;
    private final Duration idle;
    private final LongSupplier nanoTime;
    private final Map<HttpConnection, Watched> connections = new ConcurrentHashMap<>();

    /**
     * Those that are watched.
     *
     * @param slowest bytes a second, at least 1
     * @param idle how long a connection may go without a request
     * @param nanoTime such as {@link System#nanoTime}
     */
    public SlowClients(int slowest, Duration idle, LongSupplier nanoTime) {
        this.slowest = slowest;
        this.idle = idle;
        this.nanoTime = nanoTime;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            connections.put(http, new Watched(http, nanoTime.getAsLong()));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            connections.remove(http);
        }
    }

    /** Closes those that were too slow up to now. To be called about once a second. */
    public void look() {
        long now = nanoTime.getAsLong();
        connections.values().forEach(watched -> watched.look(now));
    }

    /** Connections on which the service waits for more of a request that has begun. */
    long waitedFor() {
        return connections.values().stream().filter(Watched::isWaitedFor).count();
    }

    private final class Watched {

        private final HttpConnection connection;
        private long looked;
        private long requests;
        private boolean wasBetween = true;
        private long bytesBefore;
        private long waited;

        private Watched(HttpConnection connection, long now) {
            this.connection = connection;
            this.looked = now;
        }

        private boolean isBetween() {
            return switch (connection.getParser().getState()) {
                case START, END, CLOSE, CLOSED -> true;
                default -> false;
            };
        }

        private boolean isWaitedFor() {
            return !isBetween() && connection.getEndPoint().isFillInterested();
        }

        /** Called by one thread at a time. */
        private void look(long now) {
            boolean isBetween = isBetween();
            EndPoint way = connection.getEndPoint();
            // What is counted begins anew with each request, with its body, and with the rest after it.
            if (connection.getMessagesIn() != requests || isBetween != wasBetween) {
                requests = connection.getMessagesIn();
                wasBetween = isBetween;
                bytesBefore = connection.getBytesIn();
                waited = 0;
            } else if (way.isFillInterested()) {
                waited += now - looked;
            }
            looked = now;
            long bytes = connection.getBytesIn() - bytesBefore;
            double seconds = (double) waited / TimeUnit.SECONDS.toNanos(1);
            boolean isTooSlow =
                    isBetween ? waited > idle.toNanos() : waited > GRACE.toNanos() && bytes < seconds * slowest;
            if (isTooSlow) {
                connections.remove(connection);
                way.close();
            }
        }
    }
}

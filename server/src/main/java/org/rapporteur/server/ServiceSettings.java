// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.web.WebPages;
import org.rapporteur.server.guard.Proxies;

/**
 * How the service runs.
 *
 * @param ledger folder of the record
 * @param host address to listen on
 * @param port 0 for a free one
 * @param tokens file of the tokens of those who may ask; null for none, on loopback and without further names only
 * @param names further names that the service answers to
 * @param proxies whose word about who asks, and by TLS or not, counts
 * @param bodyBytes largest body of a request, at least 1
 * @param patience how long a text may take to be read, and an idle connection may stay
 * @param requestsPerSecond of one client in the long run, at least 1; ten times as many at once
 * @param pages from where addresses that are sent are read; null where none is opened
 * @param isFourEyes whether two people must agree before a hostile act counts as established
 */
public record ServiceSettings(
        Path ledger,
        InetAddress host,
        int port,
        @Nullable Path tokens,
        List<String> names,
        Proxies proxies,
        int bodyBytes,
        Duration patience,
        int requestsPerSecond,
        @Nullable WebPages pages,
        boolean isFourEyes) {

    public static final int PORT = 8470;

    private static final int BODY_BYTES = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int REQUESTS_PER_SECOND = 100;

    public ServiceSettings {
        names = List.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be within 0 to 65535, is " + port);
        }
        if (tokens == null && !names.isEmpty()) {
            throw new IllegalArgumentException("token must be given where the service answers to further names, as "
                    + names.getFirst()
                    + ": they stand for a way in from other machines. Make one by: rapporteur token add NAME"
                    + " --token-file FILE, and name the file by --token-file");
        }
        if (tokens == null && !host.isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "token must be given where the service can be reached from other machines, as on "
                            + host.getHostAddress()
                            + ". Make one by: rapporteur token add NAME --token-file FILE, and name the file by --token-file");
        }
        if (bodyBytes < 1) {
            throw new IllegalArgumentException("bodyBytes must be at least 1, is " + bodyBytes);
        }
        if (requestsPerSecond < 1) {
            throw new IllegalArgumentException("requestsPerSecond must be at least 1, is " + requestsPerSecond);
        }
    }

    /** With the usual limits; no address is opened. */
    public ServiceSettings(Path ledger, InetAddress host, int port, @Nullable Path tokens, List<String> names) {
        this(ledger, host, port, tokens, names, Proxies.NONE, BODY_BYTES, PATIENCE, REQUESTS_PER_SECOND, null, false);
    }

    /** The same, with addresses opened. */
    public ServiceSettings withPages(WebPages opened) {
        return new ServiceSettings(
                ledger, host, port, tokens, names, proxies, bodyBytes, patience, requestsPerSecond, opened, isFourEyes);
    }

    /** The same, behind proxies. */
    public ServiceSettings withProxies(Proxies before) {
        return new ServiceSettings(
                ledger, host, port, tokens, names, before, bodyBytes, patience, requestsPerSecond, pages, isFourEyes);
    }

    /** The same, with two people asked for before a hostile act counts as established. */
    public ServiceSettings withFourEyes() {
        return new ServiceSettings(
                ledger, host, port, tokens, names, proxies, bodyBytes, patience, requestsPerSecond, pages, true);
    }
}

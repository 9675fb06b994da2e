// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * How far the opening of addresses may go.
 *
 * @param names where a name leads; asked once for each connection
 * @param addresses which addresses may be connected to
 * @param ports which ports
 */
public record Reach(Names names, Predicate<InetAddress> addresses, IntPredicate ports) {

    /** Finds the addresses of a name. */
    public interface Names {

        /**
         * The addresses of a host, at least one.
         *
         * @param host a name, or an address as it is written
         * @throws UnknownHostException if there are none
         */
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    private static final String TABLE = "/web/special-addresses.tsv";

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * The public internet: hosts as the machine finds them, the ports of http and https, and no address of a special purpose,
     * such as loopback, private, link-local, multicast, or one of IPv6 that holds one of IPv4.
     */
    public static Reach internet() {
        List<AddressBlock> special = special();
        return new Reach(
                host -> List.of(InetAddress.getAllByName(host)),
                address -> special.stream().noneMatch(block -> block.contains(address)),
                port -> port == HTTP || port == HTTPS);
    }

    private static List<AddressBlock> special() {
        try (InputStream bytes = Reach.class.getResourceAsStream(TABLE)) {
            if (bytes == null) {
                throw new IllegalStateException(TABLE + " must be on the class path, is not");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> AddressBlock.parse(line.substring(0, line.indexOf('\t'))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
    }
}

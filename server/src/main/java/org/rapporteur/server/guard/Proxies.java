// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.guard;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose word counts about who asks and how: of others anybody can write such headers.
 *
 * @param ranges of their addresses
 */
public record Proxies(List<Range> ranges) {

    public static final Proxies NONE = new Proxies(List.of());

    /**
     * Addresses that begin alike.
     *
     * @param bits that must be the same, 0 to 32 or 128
     */
    public record Range(InetAddress first, int bits) {

        static Range parse(String words) {
            String[] parts = words.strip().split("/", 2);
            try {
                InetAddress first = InetAddress.ofLiteral(parts[0]);
                int most = first.getAddress().length * 8;
                int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
                if (bits >= 0 && bits <= most) {
                    return new Range(first, bits);
                }
            } catch (IllegalArgumentException e) {
                // Told below.
            }
            throw new IllegalArgumentException(
                    "a proxy must be an address as 10.0.0.5 or a range as 10.0.0.0/8, is " + words);
        }

        boolean has(InetAddress address) {
            byte[] one = first.getAddress();
            byte[] other = address.getAddress();
            if (one.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((one[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    public Proxies {
        ranges = List.copyOf(ranges);
    }

    /** @throws IllegalArgumentException if one is neither an address nor a range */
    public static Proxies of(List<String> words) {
        return new Proxies(words.stream().map(Range::parse).toList());
    }

    private boolean has(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address.replaceFirst("^\\[(.*)]$", "$1"));
            return ranges.stream().anyMatch(range -> range.has(literal));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The address from which a request comes: behind proxies of ours the last that is none of them. */
    String client(Context context) {
        String peer = context.ip();
        String header = context.header("X-Forwarded-For");
        if (header == null || !has(peer)) {
            return peer;
        }
        List<String> way = Arrays.stream(header.split(",")).map(String::strip).toList();
        return way.reversed().stream()
                .filter(address -> !has(address))
                .findFirst()
                .orElse(peer);
    }

    /**
     * Whether the browser asks by TLS: a proxy of ours says so, or the browser itself by the address of its page. Whoever makes
     * that up harms nobody but himself.
     */
    public boolean isSecure(Context context) {
        String origin = context.header("Origin");
        return (has(context.ip()) && "https".equalsIgnoreCase(first(context.header("X-Forwarded-Proto"))))
                || (origin != null && origin.startsWith("https://"));
    }

    private static @Nullable String first(@Nullable String header) {
        return header == null ? null : header.split(",", 2)[0].strip();
    }
}

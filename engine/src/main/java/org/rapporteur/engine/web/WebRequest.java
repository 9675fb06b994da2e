// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the web. Immutable.
 *
 * @param address where
 * @param types of content that are taken, in lower case; empty for any
 * @param mayBePacked whether a reply may be packed by gzip, and is left so
 * @param known what came the last time; null to have it whatever came before
 */
public record WebRequest(
        String address,
        Set<String> types,
        boolean mayBePacked,
        @Nullable Known known) {

    /**
     * What a server said of a reply, by which it can tell whether it is still good.
     *
     * @param address that it came from in the end
     * @param etag as the server gave it, where it gave one
     * @param modified the same of {@code Last-Modified}
     */
    public record Known(
            String address, @Nullable String etag, @Nullable String modified) {

        /** Whether it was this address that the reply came from. */
        boolean isOf(URI other) {
            return other.toString().equals(address);
        }
    }

    public WebRequest {
        types = Set.copyOf(types);
    }

    /** Asks for content of any type. */
    public static WebRequest of(String address) {
        return new WebRequest(address, Set.of(), false, null);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.token;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param id of the token; null where the service asks for none
 * @param name behind the token, as it goes on record; null where there is none
 */
public record Caller(@Nullable String id, @Nullable String name, Role role) {

    /** Everybody, where the service asks for no token and can be reached from its own machine alone. */
    public static final Caller ANYBODY = new Caller(null, null, Role.KEEPER);
}

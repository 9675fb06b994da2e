// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.rapporteur.ledger.log.Hash;

/** Short numbers by which ids are looked up. */
final class Keys {

    private static final int DIGITS = 15;

    private Keys() {}

    /** The first 60 bits of the SHA-256 of an id, as {@code 002-keys.sql} has them. Two ids may share one. */
    static long of(String id) {
        String hex = Hash.sha256(id.getBytes(StandardCharsets.UTF_8)).hex();
        return Long.parseLong(hex.substring(0, DIGITS), 16);
    }

    /** The numbers of several ids. */
    static List<Long> of(Collection<String> ids) {
        return ids.stream().map(Keys::of).toList();
    }
}

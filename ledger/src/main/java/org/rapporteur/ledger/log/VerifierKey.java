// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.security.PublicKey;

/**
 * A public key with its name, as signed notes know it (c2sp.org/signed-note, Ed25519).
 *
 * @param name of the log that it signs for, without white space or plus sign
 * @param raw the 32 bytes of the key in base64
 */
public record VerifierKey(String name, String raw) {

    public VerifierKey {
        // Refuses what is no key.
        var _ = new NamedKey(name, NamedKey.Type.NOTE, raw);
    }

    static VerifierKey of(String name, PublicKey key) {
        return of(NamedKey.of(name, NamedKey.Type.NOTE, key));
    }

    private static VerifierKey of(NamedKey key) {
        return new VerifierKey(key.name(), key.raw());
    }

    /**
     * Reads {@code name+hash+key}.
     *
     * @throws IllegalArgumentException if it is none, or its parts do not fit
     */
    public static VerifierKey parse(String text) {
        return of(NamedKey.parse(text, NamedKey.Type.NOTE));
    }

    NamedKey named() {
        return new NamedKey(name, NamedKey.Type.NOTE, raw);
    }

    /** As {@code name+hash+key}. */
    @Override
    public String toString() {
        return named().toString();
    }
}

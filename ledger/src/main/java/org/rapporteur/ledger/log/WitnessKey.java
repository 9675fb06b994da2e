// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The public key of a witness (c2sp.org/tlog-cosignature, Ed25519): one who signs heads of logs of others, each with the time,
 * and only where a head goes on from the one that they signed last.
 *
 * @param name of the witness, without white space or plus sign
 * @param raw the 32 bytes of the key in base64
 */
public record WitnessKey(String name, String raw) {

    private static final int SIGNATURE = 64;

    public WitnessKey {
        // Refuses what is no key.
        var _ = new NamedKey(name, NamedKey.Type.COSIGNATURE, raw);
    }

    static WitnessKey of(String name, PublicKey key) {
        NamedKey named = NamedKey.of(name, NamedKey.Type.COSIGNATURE, key);
        return new WitnessKey(named.name(), named.raw());
    }

    /**
     * Reads {@code name+hash+key}.
     *
     * @throws IllegalArgumentException if it is none, or its parts do not fit
     */
    public static WitnessKey parse(String text) {
        NamedKey named = NamedKey.parse(text, NamedKey.Type.COSIGNATURE);
        return new WitnessKey(named.name(), named.raw());
    }

    /** When this witness signed a head, to the second; none where they did not, or their signature does not hold. */
    public Optional<Instant> signed(SignedNote head) {
        return head.signaturesOf(named())
                .filter(bytes -> bytes.length == Long.BYTES + SIGNATURE)
                .flatMap(bytes -> time(head.text(), ByteBuffer.wrap(bytes)).stream())
                .findFirst();
    }

    private Optional<Instant> time(String text, ByteBuffer bytes) {
        long time = bytes.getLong();
        byte[] signature = new byte[SIGNATURE];
        bytes.get(signature);
        return time > 0 && time <= Instant.MAX.getEpochSecond() && named().verifies(message(text, time), signature)
                ? Optional.of(Instant.ofEpochSecond(time))
                : Optional.empty();
    }

    /** What a witness signs. */
    static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    NamedKey named() {
        return new NamedKey(name, NamedKey.Type.COSIGNATURE, raw);
    }

    /** As {@code name+hash+key}. */
    @Override
    public String toString() {
        return named().toString();
    }
}

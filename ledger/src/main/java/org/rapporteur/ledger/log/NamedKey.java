// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of an Ed25519 key under a name, as verifier keys of signed notes write it (c2sp.org/signed-note).
 *
 * @param name of whoever signs, without white space or plus sign
 * @param type says what is signed: the text of a note, or a cosignature with its time
 * @param raw the 32 bytes of the key in base64
 */
record NamedKey(String name, Type type, String raw) {

    /** The kinds of signatures that are known here, with the byte that stands for each. */
    enum Type {
        NOTE((byte) 1, "a key must be of Ed25519"),
        COSIGNATURE((byte) 4, "the key of a witness must be of Ed25519 cosignatures (type 4)");

        private final byte code;
        private final String rule;

        Type(byte code, String rule) {
            this.code = code;
            this.rule = rule;
        }
    }

    private static final int LENGTH = 32;

    /** What stands before the 32 bytes in the X.509 form of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    NamedKey {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
            throw new IllegalArgumentException("name must have neither white space nor +, is \"" + name + "\"");
        }
        if (Base64.getDecoder().decode(raw).length != LENGTH) {
            throw new IllegalArgumentException("raw must be 32 bytes in base64, is " + raw);
        }
    }

    static NamedKey of(String name, Type type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new NamedKey(
                name,
                type,
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, X509.length, encoded.length)));
    }

    /**
     * Reads {@code name+hash+key}.
     *
     * @throws IllegalArgumentException if it is none, of another type, or its parts do not fit
     */
    static NamedKey parse(String text, Type type) {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a key must be name+hash+key, is " + text);
        }
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length != LENGTH + 1 || bytes[0] != type.code) {
            throw new IllegalArgumentException(type.rule + ", is " + text);
        }
        NamedKey key = new NamedKey(
                parts[0], type, Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 1, bytes.length)));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the hash of a key must fit it, does not in " + text);
        }
        return key;
    }

    /** The four bytes by which a signature names its key. */
    byte[] id() {
        byte[] start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + 1 + LENGTH);
        all[start.length] = type.code;
        System.arraycopy(bytes(), 0, all, start.length + 1, LENGTH);
        return Arrays.copyOf(Hash.sha256(all).bytes(), 4);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(raw);
    }

    boolean verifies(byte[] text, byte[] signature) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
        System.arraycopy(bytes(), 0, encoded, X509.length, LENGTH);
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong length is refused so; it does not hold.
            return false;
        }
    }

    /** As {@code name+hash+key}. */
    @Override
    public String toString() {
        byte[] typed = new byte[LENGTH + 1];
        typed[0] = type.code;
        System.arraycopy(bytes(), 0, typed, 1, LENGTH);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}

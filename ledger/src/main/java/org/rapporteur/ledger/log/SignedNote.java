// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures (c2sp.org/signed-note).
 *
 * @param text what is signed, ends with a line feed
 * @param signatures lines of an em dash, the name of the key, and base64 of key id and signature; at least one
 */
public record SignedNote(String text, List<String> signatures) {

    private static final String MARK = "\u2014 ";

    public SignedNote {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("text must end with a line feed, is \"" + text + "\"");
        }
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || !signatures.stream().allMatch(line -> line.startsWith(MARK))) {
            throw new IllegalArgumentException("signatures must be lines that begin with a dash, are " + signatures);
        }
    }

    static SignedNote of(String text, VerifierKey key, byte[] signature) {
        byte[] signed = Arrays.copyOf(key.id(), 4 + signature.length);
        System.arraycopy(signature, 0, signed, 4, signature.length);
        return new SignedNote(
                text, List.of(MARK + key.name() + " " + Base64.getEncoder().encodeToString(signed)));
    }

    /**
     * Reads a whole note.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0) {
            throw new IllegalArgumentException("a signed note must have an empty line before its signatures");
        }
        return new SignedNote(
                note.substring(0, gap + 1), note.substring(gap + 2).lines().toList());
    }

    /** Whether this key signed the text. */
    public boolean isSignedBy(VerifierKey key) {
        return signatures.stream().anyMatch(line -> holds(line, key));
    }

    private boolean holds(String line, VerifierKey key) {
        String[] parts = line.substring(MARK.length()).split(" ", 2);
        if (parts.length < 2 || !parts[0].equals(key.name())) {
            return false;
        }
        try {
            byte[] signed = Base64.getDecoder().decode(parts[1]);
            return signed.length > 4
                    && Arrays.equals(Arrays.copyOf(signed, 4), key.id())
                    && key.verifies(
                            text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(signed, 4, signed.length));
        } catch (IllegalArgumentException e) {
            // No base64: somebody else's kind of signature, or a damaged one.
            return false;
        }
    }

    /** The whole note. */
    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}

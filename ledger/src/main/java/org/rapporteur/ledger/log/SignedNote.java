// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text with signatures (c2sp.org/signed-note).
 *
 * @param text what is signed, ends with a line feed
 * @param signatures lines of an em dash, the name of the key, and base64 of key id and signature; at least one
 */
public record SignedNote(String text, List<String> signatures) {

    private static final String MARK = "\u2014 ";

    /** Bytes by which a signature names its key. */
    private static final int ID = 4;

    public SignedNote {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("text must end with a line feed, is \"" + text + "\"");
        }
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || !signatures.stream().allMatch(line -> line.startsWith(MARK))) {
            throw new IllegalArgumentException("signatures must be lines that begin with a dash, are " + signatures);
        }
    }

    static SignedNote of(String text, NamedKey key, byte[] signature) {
        return new SignedNote(text, List.of(line(key, signature)));
    }

    /** The line of a signature. */
    static String line(NamedKey key, byte[] signature) {
        byte[] signed = Arrays.copyOf(key.id(), ID + signature.length);
        System.arraycopy(signature, 0, signed, ID, signature.length);
        return MARK + key.name() + " " + Base64.getEncoder().encodeToString(signed);
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

    /** The same with more signatures; those that it has are not added again. */
    public SignedNote with(Collection<String> lines) {
        Set<String> all = new LinkedHashSet<>(signatures);
        all.addAll(lines);
        return new SignedNote(text, List.copyOf(all));
    }

    /** Whether this key signed the text. */
    public boolean isSignedBy(VerifierKey key) {
        NamedKey named = key.named();
        return signaturesOf(named)
                .anyMatch(signature -> named.verifies(text.getBytes(StandardCharsets.UTF_8), signature));
    }

    /** The signatures that say to be of this key, without its id; whether one holds is not looked at. */
    Stream<byte[]> signaturesOf(NamedKey key) {
        return signatures.stream().flatMap(line -> bytes(line, key).stream());
    }

    private static Optional<byte[]> bytes(String line, NamedKey key) {
        String[] parts = line.substring(MARK.length()).split(" ", 2);
        if (parts.length < 2 || !parts[0].equals(key.name())) {
            return Optional.empty();
        }
        try {
            byte[] signed = Base64.getDecoder().decode(parts[1]);
            // Only one spelling of a signature counts: a letter that was changed is never passed over.
            boolean isOfKey = signed.length > ID
                    && Arrays.equals(Arrays.copyOf(signed, ID), key.id())
                    && Base64.getEncoder().encodeToString(signed).equals(parts[1]);
            return isOfKey ? Optional.of(Arrays.copyOfRange(signed, ID, signed.length)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // No base64: somebody else's kind of signature, or a damaged one.
            return Optional.empty();
        }
    }

    /** The whole note. */
    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An inclusion proof as text in the form of C2SP (c2sp.org/tlog-proof), which other programs read. The leaf travels as its
 * extra data; that is not signed, but it is what the path is for, so another leaf leads to another root.
 *
 * @param leaf what is on record
 * @param index place of the leaf, from 0
 * @param path siblings on the way to the root, the lowest first
 * @param checkpoint signed head of the log, perhaps with cosignatures
 */
public record TlogProof(String leaf, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String FORM = "c2sp.org/tlog-proof@v1";

    private static final Pattern HEAD =
            Pattern.compile(Pattern.quote(FORM) + "\nextra ([A-Za-z0-9+/=]+)\nindex (0|[1-9][0-9]{0,17})\n");

    public TlogProof {
        path = List.copyOf(path);
    }

    /** Whether a text begins as one does. */
    public static boolean is(String text) {
        return text.startsWith(FORM);
    }

    /**
     * Reads one that carries its leaf.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static TlogProof parse(String text) {
        int gap = text.indexOf("\n\n");
        Matcher head = HEAD.matcher(text);
        if (gap < 0 || !head.lookingAt() || head.end() > gap + 1) {
            throw new IllegalArgumentException("a proof must begin with lines of " + FORM
                    + ", extra (the leaf) and index, and have a head after an empty line");
        }
        List<Hash> path = new ArrayList<>();
        for (String line : text.substring(head.end(), gap + 1).lines().toList()) {
            path.add(Hash.ofBase64(line));
        }
        TlogProof proof = new TlogProof(
                new String(Base64.getDecoder().decode(head.group(1)), StandardCharsets.UTF_8),
                Long.parseLong(head.group(2)),
                path,
                SignedNote.parse(text.substring(gap + 2)));
        if (!proof.toString().equals(text)) {
            throw new IllegalArgumentException(
                    "a proof must be written as " + FORM + " says, to the last character; it was changed");
        }
        return proof;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FORM)
                .append("\nextra ")
                .append(Base64.getEncoder().encodeToString(leaf.getBytes(StandardCharsets.UTF_8)))
                .append("\nindex ")
                .append(index)
                .append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}

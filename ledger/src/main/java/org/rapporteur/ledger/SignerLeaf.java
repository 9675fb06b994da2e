// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.VerifierKey;

/**
 * The leaf by which somebody whose signature counts lets another key sign too, or ends that. It counts once a checkpoint
 * covers it that was signed by a key whose signature counts.
 *
 * @param key of whom it speaks
 * @param state what becomes of it
 * @param recorded when, by the clock of the writer
 */
public record SignerLeaf(VerifierKey key, State state, Instant recorded) {

    /** What becomes of a key. */
    public enum State {
        /** It signs from here on. */
        ADMITTED("admitted"),
        /** It signed before, in a record of version 0.1, which let any key sign; and it signs from here on. */
        SIGNED_BEFORE("signed-before"),
        /** It signs no more; what it signed stays. */
        RETIRED("retired");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** As leaves have it. */
        public String label() {
            return label;
        }
    }

    private static final int DIGITS = 24;

    private static final Pattern FORM = Pattern.compile(
            "\\{\"kind\":\"signer\",\"id\":\"([^\"]+)\",\"key\":\"([^\"\\\\]+)\",\"state\":\"([a-z-]+)\",\"recorded\":\"([^\"]+)\"}");

    /** What the leaves about a key go by. */
    public static String id(VerifierKey key) {
        return "k-"
                + Hash.sha256(key.toString().getBytes(StandardCharsets.UTF_8))
                        .hex()
                        .substring(0, DIGITS);
    }

    /** What is on record of it: JSON on one line. */
    public String body() {
        return "{\"kind\":\"signer\",\"id\":\"%s\",\"key\":\"%s\",\"state\":\"%s\",\"recorded\":\"%s\"}"
                .formatted(id(key), key, state.label(), recorded);
    }

    Entry entry() {
        return new Entry(EntryKind.SIGNER, id(key), Facets.NONE, body());
    }

    /**
     * Reads a leaf that {@link #body} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SignerLeaf parse(String body) {
        Matcher found = FORM.matcher(body);
        if (!found.matches()) {
            throw new IllegalArgumentException("body must be that of a signer, is " + body);
        }
        VerifierKey key = VerifierKey.parse(found.group(2));
        if (!id(key).equals(found.group(1))) {
            throw new IllegalArgumentException("id must be that of the key, " + id(key) + ", is " + found.group(1));
        }
        for (State state : State.values()) {
            if (state.label().equals(found.group(3))) {
                return new SignerLeaf(key, state, time(found.group(4)));
            }
        }
        throw new IllegalArgumentException("state must be one of a signer, is " + found.group(3));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("recorded must be a time as 2026-01-01T00:00:00Z, is " + text, e);
        }
    }
}

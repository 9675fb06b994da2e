// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.util.Arrays;
import java.util.Locale;

/** What a leaf of the log is. Whoever adds a kind gives it the {@code kind} that its body says. */
public enum EntryKind {
    /** A document as one reader read it, with its entities and times. */
    DOCUMENT,
    STATEMENT,
    EVENT,
    FIGURE,
    /** A person whom harm befell. */
    VICTIM,
    /** What somebody is to another. */
    RELATION,
    /** The reports of one incident, with what holds between them: read from no single document. */
    STORY,
    /** A sanctions list that the record was screened against. */
    LIST,
    /** An entry of a list that an actor of the record may be. */
    HIT,
    /** What a person decided about a hit. */
    DECISION,
    /** What a person decided about a fact. */
    REVIEW,
    /** What somebody did to a case. */
    CASE,
    /** A search that somebody keeps. */
    SEARCH,
    /** A source that could not be read, and why. */
    REJECTION,
    /** The names that one actor goes by, with what joins them. */
    IDENTITY,
    /** What a person ruled about two names: one actor, or two. */
    RULING,
    /** What an address of the web held at a time. */
    CAPTURE,
    /** Whose signatures count from here on, or no longer do. */
    SIGNER;

    /** The name in bodies and outputs: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none with this label */
    public static EntryKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("label must be one of a kind, is " + label));
    }
}

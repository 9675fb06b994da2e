// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

/**
 * How much is read at most.
 *
 * @param documentBytes most bytes of one document, 1 to 1 000 000 000, counted after unpacking; a file of JSON lines may
 *     be of any size, each line counts as one document
 */
public record Limits(int documentBytes) {

    /** Ten million bytes, about two thousand pages: longer than any report. */
    public static final Limits STANDARD = new Limits(10_000_000);

    private static final int MOST = 1_000_000_000;

    public Limits {
        if (documentBytes < 1 || documentBytes > MOST) {
            throw new IllegalArgumentException("documentBytes must be 1 to " + MOST + ", is " + documentBytes);
        }
    }
}

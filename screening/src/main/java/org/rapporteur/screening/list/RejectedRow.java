// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

/**
 * A row of a list that could not be used; the rest of the list is.
 *
 * @param line where it begins in its file, from 1
 * @param code kind of obstacle; the codes are stable
 * @param reason one sentence with value and remedy
 */
public record RejectedRow(long line, String code, String reason) {

    public RejectedRow {
        if (line < 1) {
            throw new IllegalArgumentException("line must be at least 1, is " + line);
        }
    }
}

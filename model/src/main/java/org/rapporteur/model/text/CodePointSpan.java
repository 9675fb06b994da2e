// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

/**
 * A place in a text as every output writes it: half-open, in Unicode code points. A type of its own, so that the two
 * ways of counting are never mixed; only {@link Text} turns one into the other.
 *
 * @param start first code point, at least 0
 * @param end code point after the last, at least {@code start}
 */
public record CodePointSpan(int start, int end) {

    public CodePointSpan {
        if (start < 0) {
            throw new IllegalArgumentException("start must be at least 0, is " + start);
        }
        if (end < start) {
            throw new IllegalArgumentException("end must be at least start " + start + ", is " + end);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

/**
 * A word where it stands on its page; distances in points from the upper left corner.
 *
 * @param base the line it stands on
 * @param size of its letters
 */
record Word(String text, double left, double right, double base, double size) {

    /** As much as the letters of a line rise above it. */
    double top() {
        return base - size * 0.8;
    }
}

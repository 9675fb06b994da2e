// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

/**
 * How far people are with looking at facts.
 *
 * @param all how many facts there are
 * @param open at how many of these somebody still should look
 */
public record Progress(int all, int open) {

    public Progress {
        if (open < 0 || open > all) {
            throw new IllegalArgumentException("open must be within 0 to " + all + ", is " + open);
        }
    }

    /** How many were looked at. */
    public int looked() {
        return all - open;
    }
}

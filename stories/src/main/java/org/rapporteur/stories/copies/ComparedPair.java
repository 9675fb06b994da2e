// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

/**
 * Two reports of which one holds much of the other.
 *
 * @param earlier place in the order of the reports
 * @param later place of the later one
 * @param pair what they are to each other
 */
public record ComparedPair(int earlier, int later, TextPair pair) {

    public ComparedPair {
        if (earlier < 0 || later <= earlier) {
            throw new IllegalArgumentException("earlier must be within 0 to later, is " + earlier + ", later " + later);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

/** How well each word of a sentence would depend on each other: words are numbered from 1, 0 is ROOT. */
@FunctionalInterface
interface ArcScores {

    /** The score of a head, 0 to the number of words, for a dependent, 1 to the number of words. */
    double at(int dependent, int head);
}

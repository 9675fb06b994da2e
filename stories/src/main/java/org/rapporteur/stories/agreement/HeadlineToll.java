// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import org.rapporteur.model.analysis.FigureCategory;

/**
 * A number of people hit, counted up from the words of a headline or a first sentence.
 *
 * @param fate what befell them
 * @param value how many, above 0
 * @param victims whether he who did it is left out: <em>kills two</em>, unlike <em>two dead</em>
 * @param number whether a number was written: <em>one killed</em>, unlike <em>man killed</em>, which leaves others open
 * @param more whether they are told of as further ones: <em>girl hurt, two men also wounded</em>
 */
record HeadlineToll(TollWords.Fate fate, int value, boolean victims, boolean number, boolean more) {

    HeadlineToll {
        if (value <= 0) {
            throw new IllegalArgumentException("value must be above 0, is " + value);
        }
    }

    FigureCategory category() {
        return fate.category();
    }

    HeadlineToll plus(HeadlineToll other) {
        return new HeadlineToll(fate, value + other.value, victims || other.victims, number || other.number, false);
    }
}

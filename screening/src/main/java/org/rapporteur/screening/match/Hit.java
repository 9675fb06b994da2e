// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.screening.list.ListEntry;

/**
 * An entry that a name may stand for.
 *
 * @param query id of the query
 * @param list source of the list
 * @param entry the entry
 * @param score how alike the two are, from 0 to 1; of use to put hits in order
 * @param level how surely it is the same
 * @param why feature by feature
 */
public record Hit(String query, String list, ListEntry entry, double score, Level level, List<Feature> why) {

    public Hit {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be within 0 to 1, is " + score);
        }
        why = List.copyOf(why);
    }

    /** The same hit at another level, for one reason more. */
    public Hit at(Level newLevel, Feature reason) {
        List<Feature> reasons = new ArrayList<>(why);
        reasons.add(reason);
        return new Hit(query, list, entry, score, newLevel, reasons);
    }
}

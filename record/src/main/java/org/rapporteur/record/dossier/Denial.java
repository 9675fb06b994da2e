// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.Set;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.stories.digest.Profile;

/**
 * A denial as a document tells it.
 *
 * @param record id of the statement or the act that is denied
 * @param document where it stands
 * @param start where in its text
 * @param types kinds of act that it denies; empty where the words tell of none
 * @param wording of what is denied
 * @param isGeneral whether it says nothing of what is denied, as <em>denied it</em>
 * @param others who takes part in what is denied, beside who denies it
 */
record Denial(
        String record,
        RecordedDocument document,
        int start,
        Set<EventType> types,
        Profile wording,
        boolean isGeneral,
        Set<String> others) {

    Denial {
        types = Set.copyOf(types);
        others = Set.copyOf(others);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.List;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;

/**
 * What a rule says of the status of a word.
 *
 * @param status the status
 * @param rule its name as in docs/method.md
 * @param cues the words it went by; none where nothing told and the status is what is left
 */
record Finding(Status status, String rule, List<Token> cues) {

    /** Nothing tells that it did not happen. */
    static final Finding NONE = new Finding(Status.HAPPENED, "status-plain", List.of());

    Finding {
        cues = List.copyOf(cues);
    }

    static Finding of(Status status, String rule, Token... cues) {
        return new Finding(status, rule, List.of(cues));
    }

    /** Whether some word tells it. */
    boolean told() {
        return !cues.isEmpty();
    }

    boolean is(Status other) {
        return status == other && told();
    }

    Finding or(Finding other) {
        return told() ? this : other;
    }
}

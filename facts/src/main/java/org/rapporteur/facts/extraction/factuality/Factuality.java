// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.Objects;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.Why;

/**
 * Whether something took place, by whose word.
 *
 * @param status whether it took place
 * @param voice who vouches for that
 * @param why who decided, word list or model, and by which words: the reason of the status, with that of the voice as its
 *     last detail
 */
public record Factuality(Status status, Voice voice, Why why) {

    public Factuality {
        Objects.requireNonNull(status, "status must be given, is null");
        Objects.requireNonNull(voice, "voice must be given, is null");
        Objects.requireNonNull(why, "why must be given, is null");
    }
}

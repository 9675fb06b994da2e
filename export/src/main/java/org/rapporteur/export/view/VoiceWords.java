// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;

/** Who vouches for a fact, where that is not the report itself: <em>alleged by the prosecutor</em>. */
final class VoiceWords {

    private VoiceWords() {}

    /** @param statement the one it is told in; null for none */
    static Optional<String> of(Voice voice, @Nullable FactId statement, FactsDocument facts) {
        if (voice == Voice.REPORTED) {
            return Optional.empty();
        }
        String by = facts.statements().stream()
                .filter(one -> one.id().equals(statement))
                .findFirst()
                .map(one -> StatementWords.speaker(one, facts).words())
                .orElse("");
        String key = "voice." + voice.label();
        return Optional.of(by.isEmpty() ? Phrases.fixed(key) : Phrases.fixed(key + ".by", "by", by));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The verbs that show that somebody speaks, by every form of theirs. Immutable and safe for use by many threads. */
final class Cues {

    private final Map<String, String> lemmas;

    Cues(String language) {
        Map<String, String> forms = new HashMap<>();
        WordList.rows(language + "/cues.txt").forEach(row -> {
            forms.put(row.get(0), row.get(0));
            for (String form : row.get(2).split(" ", -1)) {
                forms.put(form, row.get(0));
            }
        });
        this.lemmas = Map.copyOf(forms);
    }

    /** The verb of saying that a word is a form of. */
    Optional<String> lemma(String word) {
        return Optional.ofNullable(lemmas.get(word.toLowerCase(Locale.ROOT)));
    }
}

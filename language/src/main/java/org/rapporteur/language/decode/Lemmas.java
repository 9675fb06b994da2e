// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.model.analysis.PartOfSpeech;

/**
 * Makes lemmas: by the script that the model chose, unless a word is known to have another.
 *
 * @param scripts the scripts in the order of the model
 * @param exceptions lemmas by form in lower case, with straight apostrophes, and part of speech
 */
record Lemmas(List<LemmaScript> scripts, Map<String, Map<PartOfSpeech, String>> exceptions) {

    Lemmas {
        scripts = List.copyOf(scripts);
        exceptions = Map.copyOf(exceptions);
    }

    String of(String form, PartOfSpeech pos, int script) {
        String known = exceptions
                .getOrDefault(form.toLowerCase(Locale.ROOT).replace('’', '\''), Map.of())
                .get(pos);
        return known == null ? scripts.get(script).lemma(form) : known;
    }
}

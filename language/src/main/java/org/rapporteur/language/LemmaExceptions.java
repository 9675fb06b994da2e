// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.language.segment.WordLists;
import org.rapporteur.model.analysis.PartOfSpeech;

/** Lemmas that no rule of the model gives, or that it gets wrong. */
final class LemmaExceptions {

    private LemmaExceptions() {}

    /** By form in lower case, with straight apostrophes, and part of speech. */
    static Map<String, Map<PartOfSpeech, String>> of(String language) {
        Map<String, Map<PartOfSpeech, String>> lemmas = new HashMap<>();
        for (String row : WordLists.rows(language, "lemma-exceptions.tsv")) {
            String[] columns = row.split("\t", -1);
            lemmas.computeIfAbsent(columns[0], form -> new EnumMap<>(PartOfSpeech.class))
                    .put(PartOfSpeech.valueOf(columns[1]), columns[2]);
        }
        return lemmas;
    }
}

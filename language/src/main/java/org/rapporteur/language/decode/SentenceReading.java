// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.List;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.Word;

/**
 * What the model sees in one sentence.
 *
 * @param words its words with their grammar
 * @param marks its marks, tokens counted from the start of the sentence
 */
public record SentenceReading(List<Word> words, Marks marks) {

    public SentenceReading {
        words = List.copyOf(words);
    }
}

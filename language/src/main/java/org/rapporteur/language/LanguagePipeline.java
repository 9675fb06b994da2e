// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language;

import java.util.List;
import org.rapporteur.language.network.LanguageModelException;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.text.Text;

/**
 * Reads texts of one language. Safe for use by many threads; the analysis of a text depends on nothing but the text, neither
 * on those beside it nor on the number of threads. A stretch of text that was read lately is not read again, be it of another
 * text: what the model makes of it would be the same.
 */
public interface LanguagePipeline {

    /**
     * The analyses of texts, in their order. Many at once are read faster than one after the other.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    List<Analysis> analyze(List<Text> texts);

    /** The analysis of a text. */
    default Analysis analyze(Text text) {
        return analyze(List.of(text)).getFirst();
    }

    /**
     * The pipeline of a language, loaded on first use and then one for the whole process. It runs on the threads of its
     * callers, one thread a call.
     *
     * @param language two letters as in ISO 639-1, such as {@code en}
     * @throws IllegalArgumentException if there are no word lists of that language
     * @throws LanguageModelException if its model is missing or damaged or cannot be run
     */
    static LanguagePipeline of(String language) {
        return NetworkPipeline.of(language);
    }

    /**
     * A pipeline of its own that reads again what it has read before; for measuring.
     *
     * @throws IllegalArgumentException if there are no word lists of that language
     * @throws LanguageModelException if its model is missing or damaged or cannot be run
     */
    static LanguagePipeline forgetful(String language) {
        return NetworkPipeline.load(language, new ReadStretches(0));
    }
}

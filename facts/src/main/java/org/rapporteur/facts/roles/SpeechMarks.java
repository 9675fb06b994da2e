// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.text.Span;

/** The model's marks of speech, found by word. For one reading. */
final class SpeechMarks {

    /** Ends this many characters apart are the same: a quotation mark stands between them. */
    private static final int NEAR = 2;

    private final Analysis analysis;

    /** Of each kind how sure its surest mark of each word is; -1 without one. */
    private final Map<Class<? extends SpeechMark>, double[]> surest = new HashMap<>();

    /** Where contents start and end in the text, rising. */
    private final int[] starts;

    private final int[] ends;

    SpeechMarks(Analysis analysis) {
        this.analysis = analysis;
        List<SpeechMark> marks = analysis.marks().speech();
        for (SpeechMark mark : marks) {
            double[] sure = surest.computeIfAbsent(mark.getClass(), kind -> {
                double[] none = new double[analysis.tokenCount()];
                Arrays.fill(none, -1);
                return none;
            });
            for (int i = mark.tokens().first(); i < mark.tokens().end(); i++) {
                sure[i] = Math.max(sure[i], mark.confidence());
            }
        }
        List<Span> contents = marks.stream()
                .filter(SpeechMark.Content.class::isInstance)
                .map(mark -> analysis.span(mark.tokens()))
                .toList();
        starts = contents.stream().mapToInt(Span::start).sorted().toArray();
        ends = contents.stream().mapToInt(Span::end).sorted().toArray();
    }

    /** How sure the model is of its surest mark of a kind that overlaps some words; -1 without one. */
    double surest(@Nullable Span words, Class<? extends SpeechMark> kind) {
        double[] sure = surest.get(kind);
        double best = -1;
        if (words != null && sure != null) {
            for (Token token : analysis.tokens(words)) {
                best = Math.max(best, sure[token.index()]);
            }
        }
        return best;
    }

    /** How many ends of marks of content stand at the same end of some words. */
    int edges(Span words) {
        return near(starts, words.start()) + near(ends, words.end());
    }

    private static int near(int[] rising, int place) {
        return Standing.greater(rising, place - NEAR - 1) - Standing.greater(rising, place + NEAR);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Ud;

/**
 * The cues of a text with their sources.
 *
 * @param cues in order
 * @param sources of {@code cues}, each at the same number
 */
record Attributions(List<Cue> cues, List<Optional<Source>> sources) {

    Attributions {
        cues = List.copyOf(cues);
        sources = List.copyOf(sources);
        if (cues.size() != sources.size()) {
            throw new IllegalArgumentException(
                    "sources must be as many as the " + cues.size() + " cues, are " + sources.size());
        }
    }

    /** Finds the source of each cue; cues that only the word list sees and that have none are left out. */
    static Attributions of(List<Cue> seen, SpeechWords words, SourceFinder finder, QuotedWords quoting) {
        List<Cue> cues = new ArrayList<>();
        List<Optional<Source>> sources = new ArrayList<>();
        Cue before = null;
        Optional<Source> last = Optional.empty();
        for (Cue cue : seen) {
            Optional<Source> own = finder.find(cue, seen, quoting);
            if (own.isEmpty() && before != null && goesOn(words, before, cue)) {
                own = last;
            }
            before = cue;
            last = own;
            // Only the model can tell a saying of nobody: "residents were told".
            if (cue.marked() || own.isPresent()) {
                cues.add(cue);
                sources.add(own);
            }
        }
        return new Attributions(cues, sources);
    }

    /** In <em>he said …, adding …</em> and <em>he said … and warned …</em> the second verb has the subject of the first. */
    private static boolean goesOn(SpeechWords words, Cue before, Cue cue) {
        int first = cue.tokens().first();
        boolean joined = first > 0
                && cue.head().analysis().token(first - 1).pos() == PartOfSpeech.CCONJ
                && cue.head().dependents(Ud.NSUBJ).isEmpty();
        return (joined || words.isGerund(cue.head()))
                && cue.head().pos() != PartOfSpeech.NOUN
                && cue.head().dependents(Ud.AUX_PASS).isEmpty()
                && cue.head().sentence().equals(before.head().sentence());
    }

    int size() {
        return cues.size();
    }

    Cue cue(int number) {
        return cues.get(number);
    }

    /** The source of a cue, where it has one. */
    @Nullable
    Source source(int number) {
        return sources.get(number).orElse(null);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Role;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Who vouches for a word: a word of doubt that bears on it, else the speaker whose words it stands in. */
final class VoiceRules {

    private static final int DEEPEST = 8;

    private final FactualityWords words;

    private final EmbeddingFinder tree;

    VoiceRules(FactualityWords words, EmbeddingFinder tree) {
        this.words = words;
        this.tree = tree;
    }

    /** What the rules say. */
    record VoiceFinding(Voice voice, Why why) {}

    VoiceFinding of(Token word, List<Span> contents) {
        Optional<Token> doubt = doubt(word, 0);
        if (doubt.isPresent()) {
            return new VoiceFinding(
                    Voice.ALLEGED, Why.of("voice-doubt", doubt.get().span()));
        }
        Optional<Token> accusation = accusation(word);
        if (accusation.isPresent()) {
            return new VoiceFinding(
                    isPassive(accusation.get()) ? Voice.ALLEGED : Voice.ATTRIBUTED,
                    Why.of("voice-accusation", accusation.get().span()));
        }
        return contents.stream()
                .filter(content -> content.contains(word.span()))
                .min(Comparator.comparingInt(Span::length))
                .map(content -> new VoiceFinding(Voice.ATTRIBUTED, Why.of("voice-statement", content)))
                .orElseGet(() -> new VoiceFinding(Voice.REPORTED, Why.of("voice-plain")));
    }

    private Optional<Token> accusation(Token word) {
        return word.head().filter(governor -> tree.frames(word).anyMatch(frame -> words.isAccused(governor, frame)));
    }

    /** <em>Is accused of, a man accused of</em>: nobody says who accuses. */
    private static boolean isPassive(Token verb) {
        boolean agent = !verb.dependents(Ud.OBL_AGENT).isEmpty();
        boolean passive = !verb.dependents(Ud.AUX_PASS).isEmpty() || verb.is(Ud.ACL);
        return passive && !agent;
    }

    /** The word of doubt at a word or at what embeds it. */
    private Optional<Token> doubt(Token word, int depth) {
        for (Token dependent : word.dependents()) {
            boolean bears = dependent.is(Ud.ADVMOD)
                    ? words.is(dependent, Role.DOUBT)
                    : dependent.is(Ud.AMOD) && words.isDoubted(dependent, FactualityWords.Frame.DESCRIBED);
            if (bears) {
                return Optional.of(dependent);
            }
        }
        Optional<Token> governor = word.head();
        if (governor.isEmpty() || depth >= DEEPEST) {
            return Optional.empty();
        }
        if (tree.frames(word).anyMatch(frame -> words.isDoubted(governor.get(), frame))) {
            return governor;
        }
        boolean within = word.is(Ud.XCOMP) || (word.is(Ud.CONJ) && !StatusRules.isClauseOfItsOwn(word));
        return within ? doubt(governor.get(), depth + 1) : Optional.empty();
    }
}

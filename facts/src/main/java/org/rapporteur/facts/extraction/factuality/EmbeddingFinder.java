// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Effect;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Frame;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Role;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** Finds the word that embeds another: the one above it in the tree, else one right before it. */
final class EmbeddingFinder {

    /** So many words before an infinitive its embedding word may stand, and so many before a noun. */
    private static final int NEAR = 8;

    private static final int NEAR_NOUN = 5;

    private final FactualityWords words;

    EmbeddingFinder(FactualityWords words) {
        this.words = words;
    }

    /**
     * An embedding word.
     *
     * @param word the word
     * @param effect what it makes of what it embeds
     */
    record Embedding(Token word, Effect effect) {}

    /**
     * The word that embeds a word.
     *
     * @param itself whether the status of the word itself is asked for, not that of what it embeds in turn
     */
    Optional<Embedding> find(Token word, boolean itself) {
        Optional<Embedding> above = word.head()
                .flatMap(governor -> frames(word)
                        .flatMap(frame ->
                                words
                                        .effect(governor, frame)
                                        .filter(effect -> holds(effect, frame, word, itself))
                                        .stream())
                        .findFirst()
                        .map(effect -> new Embedding(governor, effect)));
        return above.or(() -> nearby(word, itself));
    }

    /**
     * Where the tree hangs an infinitive, an object, or what stands after <em>for</em>, on a word that embeds nothing, the
     * nearest word before it that does: long sentences are often parsed wrongly just there.
     */
    private Optional<Embedding> nearby(Token word, boolean itself) {
        int first = word.sentence().tokens().first();
        int to = to(word);
        for (int i = to - 1; i >= Math.max(first, to - NEAR); i--) {
            Token token = word.analysis().token(i);
            boolean may = i == to - 1 || token.pos() == PartOfSpeech.VERB || token.pos() == PartOfSpeech.NOUN;
            Optional<Effect> effect = words.effect(token, Frame.INFINITIVE)
                    .filter(known -> known instanceof Effect.Outcome || known instanceof Effect.Wish);
            if (may && effect.isPresent()) {
                return Optional.of(new Embedding(token, effect.get()));
            }
        }
        return to >= 0 ? Optional.empty() : nearbyNoun(word, first, itself);
    }

    private Optional<Embedding> nearbyNoun(Token word, int first, boolean itself) {
        int i = word.index() - 1;
        while (i > first
                && i > word.index() - NEAR_NOUN
                && isPremodifier(word.analysis().token(i))) {
            i--;
        }
        if (i < first) {
            return Optional.empty();
        }
        Token before = word.analysis().token(i);
        boolean isFor = words.is(before, FunctionWord.DEMAND) && i > first;
        Token embedding = isFor ? word.analysis().token(i - 1) : before;
        if (!isFor && (before.pos() != PartOfSpeech.VERB || !ClauseRules.isNoun(word))) {
            return Optional.empty();
        }
        return words.effect(embedding, isFor ? Frame.FOR : Frame.OBJECT)
                .filter(effect -> holds(effect, Frame.OBJECT, word, itself))
                .map(effect -> new Embedding(embedding, effect));
    }

    private static boolean isPremodifier(Token token) {
        return switch (token.pos()) {
            case DET, ADJ, NUM, SYM -> true;
            case ADP, ADV, AUX, CCONJ, INTJ, NOUN, PART, PRON, PROPN, PUNCT, SCONJ, VERB, X -> false;
        };
    }

    /** A demand is told in the bare form (<em>demands that it leave</em>); a demand that is refused has been made. */
    private boolean holds(Effect effect, Frame frame, Token word, boolean itself) {
        if (!(effect instanceof Effect.Outcome(Status status))) {
            return true;
        }
        if (status == Status.REQUESTED && frame == Frame.CLAUSE) {
            return isBare(word);
        }
        boolean refused = status == Status.DENIED || status == Status.POSSIBLE;
        return !(itself && refused && frame == Frame.OBJECT && words.embedsClauses(word));
    }

    private boolean isBare(Token word) {
        boolean mistagged =
                !ClauseRules.isVerb(word) && !word.dependents(Ud.MARK).isEmpty();
        boolean base = mistagged || (ClauseRules.isVerb(word) && word.text().equalsIgnoreCase(word.lemma()));
        return word.dependents(Ud.AUX).stream().allMatch(aux -> words.is(aux, FunctionWord.BARE_AUXILIARY))
                && (base || !word.dependents(Ud.AUX).isEmpty());
    }

    /** The number of the <em>to</em> right before a word, past adverbs; -1 if there is none. */
    private int to(Token word) {
        int i = word.index() - 1;
        while (i >= word.sentence().tokens().first()) {
            Token token = word.analysis().token(i);
            if (words.is(token, FunctionWord.INFINITIVE)) {
                return token.pos() == PartOfSpeech.PART ? i : -1;
            }
            if (token.pos() != PartOfSpeech.ADV && token.pos() != PartOfSpeech.AUX) {
                return -1;
            }
            i--;
        }
        return -1;
    }

    /** The ways in which a word may hang on the word above it, the likeliest first. */
    Stream<Frame> frames(Token word) {
        List<Token> before = word.dependents().stream()
                .filter(dependent ->
                        dependent.index() < word.index() && (dependent.is(Ud.CASE) || dependent.is(Ud.MARK)))
                .toList();
        if (before.stream().anyMatch(mark -> words.is(mark, FunctionWord.INFINITIVE) && mark.is(Ud.MARK))) {
            boolean isTo = word.dependents(Ud.AUX).stream().anyMatch(aux -> words.is(aux, Role.NOW));
            return Stream.of(isTo ? Frame.CLAUSE : Frame.INFINITIVE);
        }
        if (word.is(Ud.NSUBJ) || word.is(Ud.CSUBJ)) {
            boolean follows =
                    word.head().filter(verb -> verb.index() < word.index()).isPresent();
            boolean object = follows || word.is(Ud.NSUBJ_PASS) || word.is(Ud.CSUBJ_PASS);
            return Stream.of(object ? Frame.OBJECT : Frame.SUBJECT);
        }
        boolean gerund = isGerund(word);
        Frame noun = word.is(Ud.NMOD) || word.is(Ud.COMPOUND) ? Frame.NOUN : Frame.OBLIQUE;
        if (!word.is(Ud.ADVCL)
                && !word.is(Ud.ACL_RELCL)
                && word.dependents(Ud.AUX).stream().anyMatch(this::isOpen)) {
            return Stream.of(Frame.CLAUSE);
        }
        if (before.stream().anyMatch(mark -> words.is(mark, FunctionWord.DEMAND))) {
            return gerund ? Stream.of(Frame.GERUND, Frame.FOR, noun) : Stream.of(Frame.FOR, noun);
        }
        if (word.is(Ud.OBJ)) {
            return gerund && before.isEmpty() ? Stream.of(Frame.OBJECT, Frame.GERUND) : Stream.of(Frame.OBJECT);
        }
        if (word.is(Ud.OBL) || word.is(Ud.NMOD) || word.is(Ud.COMPOUND)) {
            return gerund ? Stream.of(Frame.GERUND, noun) : Stream.of(noun);
        }
        return word.is(Ud.ACL_RELCL) ? Stream.empty() : clause(word, before, gerund);
    }

    private boolean isOpen(Token auxiliary) {
        return words.is(auxiliary, Role.FUTURE) || words.is(auxiliary, Role.WOULD) || words.is(auxiliary, Role.CHANCE);
    }

    private boolean isGerund(Token word) {
        return words.isGerund(word) && !ClauseRules.isArticled(word);
    }

    private Stream<Frame> clause(Token word, List<Token> before, boolean gerund) {
        boolean that = before.stream().anyMatch(mark -> words.is(mark, FunctionWord.COMPLEMENTIZER));
        if (word.is(Ud.CCOMP)) {
            return gerund && !that ? Stream.of(Frame.CLAUSE, Frame.GERUND) : Stream.of(Frame.CLAUSE);
        }
        if (word.is(Ud.ACL) || word.is(Ud.ADVCL)) {
            boolean aside = before.stream().anyMatch(mark -> mark.is(Ud.MARK) && words.is(mark, Role.ASIDE));
            return that ? Stream.of(Frame.CLAUSE) : gerund && !aside ? Stream.of(Frame.GERUND) : Stream.empty();
        }
        if (word.is(Ud.XCOMP)) {
            boolean noun = ClauseRules.isNoun(word);
            return gerund ? Stream.of(Frame.GERUND) : Stream.of(noun ? Frame.OBJECT : Frame.INFINITIVE);
        }
        return Stream.empty();
    }
}

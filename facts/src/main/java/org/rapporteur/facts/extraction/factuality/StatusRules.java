// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Effect;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Frame;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Role;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;

/**
 * The status of a word by the tree: its own clause first, then word by word what embeds it. Follows the idea of factuality
 * profiles (Saurí and Pustejovsky 2012): each embedding word makes something of what it is given.
 */
final class StatusRules {

    /** Deeper nesting than this tells nothing of a word. */
    private static final int DEEPEST = 8;

    /** So many words before an infinitive its embedding word may stand, and so many before a noun. */
    private static final int NEAR = 8;

    private static final int NEAR_NOUN = 5;

    private final FactualityWords words;
    private final ClauseRules clauses;

    StatusRules(FactualityWords words) {
        this.words = words;
        this.clauses = new ClauseRules(words);
    }

    Finding of(Token word) {
        return of(word, 0);
    }

    private Finding of(Token word, int depth) {
        Finding own = clauses.of(word);
        Token top = word;
        boolean shared = true;
        while (top.is("conj") && top.head().isPresent()) {
            shared &= !isClauseOfItsOwn(top);
            Token before = top;
            top = top.head().get();
            if (shared && !own.told()) {
                own = joined(before, clauses.of(top));
            }
        }
        Optional<Token> governor = top.head();
        if (governor.isEmpty() || depth >= DEEPEST) {
            return own;
        }
        for (Frame frame : frames(top).toList()) {
            Effect effect = words.effect(governor.get(), frame).orElse(null);
            if (effect != null && holds(effect, frame, word, depth)) {
                return embedded(own, effect, governor.get(), depth);
            }
        }
        Optional<Near> near = nearby(top);
        return near.isPresent()
                ? embedded(own, near.get().effect(), near.get().word(), depth)
                : plain(top, own, governor.get(), depth);
    }

    /** A word that embeds another by where it stands. */
    private record Near(Token word, Effect effect) {}

    /**
     * Where the tree hangs an infinitive, an object, or what stands after <em>for</em>, on a word that embeds nothing, the
     * nearest word before it that does: long sentences are often parsed wrongly just there.
     */
    private Optional<Near> nearby(Token word) {
        int first = word.sentence().tokens().first();
        int to = to(word);
        for (int i = to - 1; i >= Math.max(first, to - NEAR); i--) {
            Token token = word.analysis().token(i);
            boolean may = i == to - 1 || token.pos() == PartOfSpeech.VERB || token.pos() == PartOfSpeech.NOUN;
            Optional<Effect> effect = words.effect(token, Frame.INFINITIVE)
                    .filter(known -> known instanceof Effect.Makes || known instanceof Effect.Wants);
            if (may && effect.isPresent()) {
                return Optional.of(new Near(token, effect.get()));
            }
        }
        return to >= 0 ? Optional.empty() : nearbyNoun(word, first);
    }

    private Optional<Near> nearbyNoun(Token word, int first) {
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
        boolean isFor = ClauseRules.isWord(before, "for") && i > first;
        Token embedding = isFor ? word.analysis().token(i - 1) : before;
        if (!isFor && (before.pos() != PartOfSpeech.VERB || !ClauseRules.isNoun(word))) {
            return Optional.empty();
        }
        return words.effect(embedding, isFor ? Frame.FOR : Frame.OBJECT)
                .filter(effect -> holds(effect, Frame.OBJECT, word, 0))
                .map(effect -> new Near(embedding, effect));
    }

    private static boolean isPremodifier(Token token) {
        return token.pos() == PartOfSpeech.DET || token.pos() == PartOfSpeech.ADJ;
    }

    /** A demand is told in the bare form (<em>demands that it leave</em>); a demand that is refused has been made. */
    private boolean holds(Effect effect, Frame frame, Token word, int depth) {
        if (!(effect instanceof Effect.Makes(Status status))) {
            return true;
        }
        if (status == Status.REQUESTED && frame == Frame.CLAUSE) {
            return isBare(word);
        }
        boolean refused = status == Status.DENIED || status == Status.POSSIBLE;
        return !(depth == 0 && refused && frame == Frame.OBJECT && words.embedsClauses(word));
    }

    private static boolean isBare(Token word) {
        boolean base = word.text().equalsIgnoreCase(word.lemma()) || !ClauseRules.isVerb(word);
        return word.dependents("aux").stream()
                        .allMatch(aux -> ClauseRules.isWord(aux, "be") || ClauseRules.isWord(aux, "should"))
                && (base || !word.dependents("aux").isEmpty());
    }

    /** The number of the <em>to</em> right before a word, past adverbs; -1 if there is none. */
    private static int to(Token word) {
        int i = word.index() - 1;
        while (i >= word.sentence().tokens().first()) {
            Token token = word.analysis().token(i);
            if (ClauseRules.isWord(token, "to")) {
                return token.pos() == PartOfSpeech.PART ? i : -1;
            }
            if (token.pos() != PartOfSpeech.ADV && token.pos() != PartOfSpeech.AUX) {
                return -1;
            }
            i--;
        }
        return -1;
    }

    /** What the first of joined verbs has, the others share; a negation not over <em>but</em>. */
    private static Finding joined(Token word, Finding first) {
        boolean but = word.dependents("cc").stream().anyMatch(cc -> ClauseRules.isWord(cc, "but"));
        return but && first.status() == Status.DENIED ? Finding.NONE : first;
    }

    static boolean isClauseOfItsOwn(Token word) {
        return word.dependents().stream()
                .anyMatch(dependent -> dependent.is("nsubj") || dependent.is("aux") || dependent.is("cop"));
    }

    /** The ways in which a word may hang on the word above it, the likeliest first. */
    Stream<Frame> frames(Token word) {
        List<Token> before = word.dependents().stream()
                .filter(dependent -> dependent.index() < word.index() && (dependent.is("case") || dependent.is("mark")))
                .toList();
        if (before.stream().anyMatch(mark -> ClauseRules.isWord(mark, "to") && mark.is("mark"))) {
            return Stream.of(Frame.INFINITIVE);
        }
        if (word.is("nsubj") || word.is("csubj")) {
            return Stream.of(word.is("nsubj:pass") || word.is("csubj:pass") ? Frame.OBJECT : Frame.SUBJECT);
        }
        boolean gerund = isGerund(word);
        if (!word.is("advcl")
                && !word.is("acl:relcl")
                && word.dependents("aux").stream().anyMatch(this::isOpen)) {
            return Stream.of(Frame.CLAUSE);
        }
        if (before.stream().anyMatch(mark -> ClauseRules.isWord(mark, "for"))) {
            return gerund ? Stream.of(Frame.GERUND, Frame.FOR, Frame.NOUN) : Stream.of(Frame.FOR, Frame.NOUN);
        }
        if (word.is("obj")) {
            return gerund && before.isEmpty() ? Stream.of(Frame.OBJECT, Frame.GERUND) : Stream.of(Frame.OBJECT);
        }
        if (word.is("obl") || word.is("nmod") || word.is("compound")) {
            return gerund ? Stream.of(Frame.GERUND, Frame.NOUN) : Stream.of(Frame.NOUN);
        }
        return word.is("acl:relcl") ? Stream.empty() : clause(word, before, gerund);
    }

    private boolean isOpen(Token auxiliary) {
        return words.is(auxiliary, Role.FUTURE) || words.is(auxiliary, Role.WOULD) || words.is(auxiliary, Role.CHANCE);
    }

    private static boolean isGerund(Token word) {
        return word.text().toLowerCase(Locale.ROOT).endsWith("ing") && !ClauseRules.isArticled(word);
    }

    private Stream<Frame> clause(Token word, List<Token> before, boolean gerund) {
        boolean that = before.stream().anyMatch(mark -> ClauseRules.isWord(mark, "that"));
        if (word.is("ccomp")) {
            return gerund && !that ? Stream.of(Frame.CLAUSE, Frame.GERUND) : Stream.of(Frame.CLAUSE);
        }
        if (word.is("acl") || word.is("advcl")) {
            boolean aside = before.stream().anyMatch(mark -> mark.is("mark") && words.is(mark, Role.ASIDE));
            return that ? Stream.of(Frame.CLAUSE) : gerund && !aside ? Stream.of(Frame.GERUND) : Stream.empty();
        }
        if (word.is("xcomp")) {
            boolean noun = ClauseRules.isNoun(word);
            return gerund ? Stream.of(Frame.GERUND) : Stream.of(noun ? Frame.OBJECT : Frame.INFINITIVE);
        }
        return Stream.empty();
    }

    /** No known word embeds it: what is part of an act that lies ahead or is open lies ahead or is open too. */
    private Finding plain(Token word, Finding own, Token governor, int depth) {
        if (own.told()) {
            return own;
        }
        boolean part = word.is("nsubj") || word.is("obj") || word.is("xcomp") || word.is("advcl");
        if (!part) {
            return own;
        }
        Finding outer = of(governor, depth + 1);
        boolean ahead = outer.is(Status.EXPECTED) || outer.is(Status.POSSIBLE);
        Optional<Token> until = word.dependents("mark").stream()
                .filter(mark -> words.is(mark, Role.UNTIL))
                .findFirst();
        if (ahead && until.isPresent()) {
            return Finding.of(Status.POSSIBLE, "status-condition", until.get());
        }
        boolean aside = word.is("advcl") && (isMarked(word) || !isBareForm(word));
        return ahead && !aside ? outer : own;
    }

    private static boolean isMarked(Token word) {
        return word.dependents("mark").stream().anyMatch(mark -> !ClauseRules.isWord(mark, "to"));
    }

    private static boolean isBareForm(Token word) {
        return word.text().equalsIgnoreCase(word.lemma())
                || word.text().toLowerCase(Locale.ROOT).endsWith("ing");
    }

    private Finding embedded(Finding own, Effect effect, Token governor, int depth) {
        Finding outer = of(governor, depth + 1);
        return switch (effect) {
            case Effect.Same same -> own.or(outer);
            case Effect.Told told -> outer.is(Status.DENIED) ? outer : own;
            case Effect.Wants wants ->
                made(own, isAsked(governor) ? Status.REQUESTED : Status.EXPECTED, outer, governor);
            case Effect.Warns warns ->
                own.is(Status.EXPECTED) || own.is(Status.POSSIBLE)
                        ? Finding.of(Status.THREATENED, "status-embedded", governor)
                        : own;
            case Effect.Makes(Status status) -> made(own, status, outer, governor);
        };
    }

    /** <em>They want him to go</em>: somebody else is to act. */
    private static boolean isAsked(Token governor) {
        return governor.dependents().stream().anyMatch(dependent -> dependent.is("obj") || dependent.is("iobj"))
                || governor.dependents("xcomp").stream()
                        .anyMatch(act -> !act.dependents("nsubj").isEmpty());
    }

    private static Finding made(Finding own, Status status, Finding outer, Token governor) {
        Finding made = Finding.of(status, "status-embedded", governor);
        if (status == Status.DENIED) {
            return outer.is(Status.DENIED) ? Finding.of(Status.POSSIBLE, "status-embedded", governor) : made;
        }
        if (own.is(Status.DENIED) || outer.is(Status.DENIED)) {
            return own.is(Status.DENIED) ? own : outer;
        }
        boolean open = status == Status.EXPECTED || status == Status.POSSIBLE || status == Status.ONGOING;
        boolean wider = outer.is(Status.POSSIBLE) || outer.is(Status.REQUESTED) || outer.is(Status.THREATENED);
        if (open && own.is(Status.POSSIBLE)) {
            return own;
        }
        return open && wider ? outer : made;
    }
}

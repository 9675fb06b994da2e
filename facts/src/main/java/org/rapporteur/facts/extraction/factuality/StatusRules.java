// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.factuality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Effect;
import org.rapporteur.facts.extraction.factuality.FactualityWords.Frame;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;

/**
 * The status of a word by the tree: its own clause first, then word by word what embeds it. Follows the idea of factuality
 * profiles (Saurí and Pustejovsky 2012): each embedding word makes something of what it is given.
 */
final class StatusRules {

    /** Deeper nesting than this tells nothing of a word. */
    private static final int DEEPEST = 8;

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
        Effect effect = effect(top, governor.get());
        return effect == null ? plain(top, own, governor.get(), depth) : embedded(own, effect, governor.get(), depth);
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

    private @Nullable Effect effect(Token word, Token governor) {
        return frames(word).map(frame -> words.effect(governor, frame))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** The ways in which a word may hang on the word above it, the likeliest first. */
    static Stream<Frame> frames(Token word) {
        if (word.is("obj") || word.is("nsubj:pass") || word.is("csubj:pass")) {
            return Stream.of(Frame.OBJECT);
        }
        if (word.is("nsubj") || word.is("csubj")) {
            return Stream.of(Frame.SUBJECT);
        }
        List<Token> before = word.dependents().stream()
                .filter(dependent -> dependent.index() < word.index() && (dependent.is("case") || dependent.is("mark")))
                .toList();
        boolean gerund = word.text().toLowerCase(Locale.ROOT).endsWith("ing");
        if (before.stream().anyMatch(mark -> ClauseRules.isWord(mark, "to") && mark.is("mark"))) {
            return Stream.of(Frame.INFINITIVE);
        }
        if (before.stream().anyMatch(mark -> ClauseRules.isWord(mark, "for"))) {
            return gerund ? Stream.of(Frame.GERUND, Frame.FOR, Frame.NOUN) : Stream.of(Frame.FOR, Frame.NOUN);
        }
        if (word.is("obl") || word.is("nmod") || word.is("compound")) {
            return gerund ? Stream.of(Frame.GERUND, Frame.NOUN) : Stream.of(Frame.NOUN);
        }
        if (word.is("xcomp") || word.is("ccomp") || word.is("advcl") || word.is("acl")) {
            if (word.is("acl:relcl")) {
                return Stream.empty();
            }
            if (gerund && before.stream().noneMatch(mark -> ClauseRules.isWord(mark, "that"))) {
                return word.is("ccomp") ? Stream.of(Frame.CLAUSE, Frame.GERUND) : Stream.of(Frame.GERUND);
            }
            return word.is("ccomp") || !before.isEmpty() ? Stream.of(Frame.CLAUSE) : Stream.of(Frame.INFINITIVE);
        }
        return Stream.empty();
    }

    /** No known word embeds it. */
    private Finding plain(Token word, Finding own, Token governor, int depth) {
        if (own.told()) {
            return own;
        }
        boolean participle = word.is("advcl")
                && word.text().toLowerCase(Locale.ROOT).endsWith("ing")
                && word.dependents("mark").isEmpty();
        return participle ? of(governor, depth + 1) : own;
    }

    private Finding embedded(Finding own, Effect effect, Token governor, int depth) {
        Finding outer = of(governor, depth + 1);
        return switch (effect) {
            case Effect.Same same -> own.or(outer);
            case Effect.Warns warns ->
                own.is(Status.EXPECTED) || own.is(Status.POSSIBLE)
                        ? Finding.of(Status.THREATENED, "status-embedded", governor)
                        : own;
            case Effect.Makes(Status status) -> made(own, status, outer, governor);
        };
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

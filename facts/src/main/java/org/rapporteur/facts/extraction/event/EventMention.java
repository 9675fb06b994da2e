// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.fact.Why;

/**
 * Words of a sentence that tell of an event, before it is known who is meant.
 *
 * @param head the word that carries it
 * @param anchor the words that carry it, {@code head} among them
 * @param type what kind of act
 * @param mode the PLOVER mode, where one is told
 * @param contexts context words of the PLOVER manual
 * @param mark what the language model says of the head, where it marks it
 * @param arguments the words that may tell who acts, on whom, and with what
 * @param believed whether frame and mark are sure enough by themselves
 * @param why which of frame and mark spoke, and how sure they are
 */
public record EventMention(
        Token head,
        TokenRange anchor,
        EventType type,
        @Nullable String mode,
        List<String> contexts,
        @Nullable Trigger mark,
        Arguments arguments,
        boolean believed,
        Why why) {

    /**
     * The words that may tell who takes part. Whether they name anybody who can act is not yet decided.
     *
     * @param actors heads of the phrases of those who may act
     * @param recipients heads of the phrases of those acted on
     * @param inner words inside the phrases of {@code recipients} whose those are, for where they name nobody themselves:
     *     <em>condemned the raids of the army</em>
     * @param items heads of the phrases of what is given, used, signed or discussed
     * @param makers who made what {@code actors} name, for where that is nobody: <em>signed a decree that bars them</em>
     */
    public record Arguments(
            List<Token> actors, List<Token> recipients, List<Token> inner, List<Token> items, List<Token> makers) {

        public Arguments {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            inner = List.copyOf(inner);
            items = List.copyOf(items);
            makers = List.copyOf(makers);
        }

        /** Those that stand outside of some words: in <em>house arrest</em> no house takes part. */
        Arguments outside(TokenRange words) {
            return new Arguments(
                    outside(actors, words),
                    outside(recipients, words),
                    outside(inner, words),
                    outside(items, words),
                    outside(makers, words));
        }

        private static List<Token> outside(List<Token> tokens, TokenRange words) {
            return tokens.stream()
                    .filter(token -> !words.contains(token.index()))
                    .toList();
        }
    }

    /** The rule of a frame. */
    static final String FRAMED = "event-framed";

    public EventMention {
        contexts = List.copyOf(contexts);
        if (!anchor.contains(head.index())) {
            throw new IllegalArgumentException("anchor must hold the head " + head.index() + ", is " + anchor);
        }
    }

    EventMention withMode(String newMode) {
        return new EventMention(head, anchor, type, newMode, contexts, mark, arguments, believed, why);
    }

    /** How sure the frame is that it carries, 0 to 1; 0 where it carries none. */
    public double framed() {
        return Stream.concat(Stream.of(why), why.details().stream())
                .filter(part -> part.rule().equals(FRAMED))
                .mapToDouble(Why::confidence)
                .findFirst()
                .orElse(0);
    }

    /** The numbers of all words whose meaning must be known. */
    public IntStream words() {
        return Stream.of(arguments.actors(), arguments.recipients(), arguments.inner(), arguments.makers())
                .flatMap(List::stream)
                .mapToInt(Token::index);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.syntax;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** Nouns, names and pronouns with their attributes and those joined to them. */
public final class Nominals {

    private Nominals() {}

    public static boolean is(Token token) {
        return switch (token.pos()) {
            case NOUN, PROPN, PRON, NUM -> true;
            default -> false;
        };
    }

    /** The head of the name that a word ends. */
    static Token top(Token noun) {
        return noun.is(Ud.FLAT) || noun.is(Ud.COMPOUND) ? noun.head().orElse(noun) : noun;
    }

    /**
     * The names and nouns that stand before a noun as its attributes. What stands before its preposition is none, whatever the tree
     * says: the bearer of the name in <em>Unicorp was hit by strikes</em> would have struck.
     */
    public static List<Token> attributes(Token noun) {
        int first = noun.dependents(Ud.CASE).stream()
                .mapToInt(Token::index)
                .filter(at -> at < noun.index())
                .max()
                .orElse(-1);
        return noun.dependents().stream()
                .filter(token -> token.is(Ud.COMPOUND) || token.is(Ud.AMOD) || token.is(Ud.NMOD_DESC))
                .filter(token ->
                        token.index() > first && token.index() < noun.index() && token.pos() != PartOfSpeech.VERB)
                .toList();
    }

    /** A nominal and those joined to it; a list of names goes on where the tree breaks off. */
    public static List<Token> joined(Token head) {
        List<Token> tree = conjuncts(head);
        if (tree.size() < 2 || tree.stream().anyMatch(token -> token.name().isEmpty())) {
            return tree;
        }
        List<Token> all = new ArrayList<>(tree);
        NameKind kind = head.name().orElseThrow().kind();
        Analysis analysis = head.analysis();
        int end = head.sentence().tokens().end();
        int last = tree.stream().mapToInt(Token::index).max().orElse(head.index());
        for (int i = last + 1; i < end && isInList(analysis.token(i)); i++) {
            Token token = analysis.token(i);
            boolean begins = token.name()
                    .filter(name -> name.kind() == kind && name.tokens().first() == token.index())
                    .isPresent();
            if (begins
                    && tree.stream()
                            .allMatch(other -> other.name().orElseThrow().kind() == kind)) {
                all.add(token);
            }
        }
        return all;
    }

    private static boolean isInList(Token token) {
        return switch (token.pos()) {
            case NOUN, PROPN, ADJ, CCONJ, DET -> true;
            case PUNCT -> token.text().equals(",") || token.text().equals("-");
            case PART -> !Character.isLetterOrDigit(token.text().charAt(0));
            default -> false;
        };
    }

    private static List<Token> conjuncts(Token head) {
        List<Token> all = new ArrayList<>();
        all.add(head);
        for (Token joined : head.dependents(Ud.CONJ)) {
            if (is(joined) || (head.is(Ud.AMOD) && joined.pos() == head.pos())) {
                all.addAll(conjuncts(joined));
            }
        }
        return all;
    }
}

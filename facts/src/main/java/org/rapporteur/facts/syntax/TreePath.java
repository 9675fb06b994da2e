// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;

/** The way from one word of a sentence to another through the tree. */
public final class TreePath {

    /** Steps that a clause of its own between two words counts for. */
    private static final int CLAUSE = 3;

    /** Longer than any way within a sentence. */
    public static final int NONE = 1_000_000;

    private TreePath() {}

    /**
     * Steps from one word to another, more where the end of a clause lies between.
     *
     * @return from 0, {@link #NONE} for words of two sentences
     */
    public static int length(Token one, Token other) {
        Map<Integer, Integer> up = new HashMap<>();
        int steps = 0;
        Optional<Token> at = Optional.of(one);
        while (at.isPresent() && up.putIfAbsent(at.get().index(), steps) == null) {
            steps += step(at.get());
            at = at.get().head();
        }
        steps = 0;
        at = Optional.of(other);
        // A tree has no circles, but a damaged analysis may: no word is passed twice.
        for (int i = 0; at.isPresent() && i <= one.sentence().tokens().length(); i++) {
            Integer met = up.get(at.get().index());
            if (met != null) {
                return met + steps;
            }
            steps += step(at.get());
            at = at.get().head();
        }
        return NONE;
    }

    private static int step(Token word) {
        return word.is(Ud.CCOMP) || word.is(Ud.ADVCL) || word.is(Ud.PARATAXIS) || word.is(Ud.ACL_RELCL) ? CLAUSE : 1;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.List;

/**
 * Neighbouring tokens of an analysis: half-open, counted from 0 over the whole text, never empty.
 *
 * @param first number of the first token, at least 0
 * @param end number of the token after the last, more than {@code first}
 */
public record TokenRange(int first, int end) {

    public TokenRange {
        if (first < 0) {
            throw new IllegalArgumentException("first must be at least 0, is " + first);
        }
        if (end <= first) {
            throw new IllegalArgumentException("end must be more than first " + first + ", is " + end);
        }
    }

    /** The range of one token. */
    public static TokenRange of(Token token) {
        return new TokenRange(token.index(), token.index() + 1);
    }

    /**
     * From the first to the last of tokens in order.
     *
     * @param tokens at least one
     */
    public static TokenRange of(List<Token> tokens) {
        return of(tokens.getFirst()).cover(of(tokens.getLast()));
    }

    /** The smallest range that holds both. */
    public TokenRange cover(TokenRange other) {
        return new TokenRange(Math.min(first, other.first), Math.max(end, other.end));
    }

    public int length() {
        return end - first;
    }

    public int last() {
        return end - 1;
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }

    public boolean contains(TokenRange other) {
        return first <= other.first && other.end <= end;
    }

    public boolean overlaps(TokenRange other) {
        return first < other.end && other.first < end;
    }
}

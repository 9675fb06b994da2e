// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Hangs punctuation where Universal Dependencies wants it, whatever the scores say: a pair of brackets or quotation marks on
 * the head of what they enclose, the stop at the end of a sentence on its root.
 */
final class Punctuation {

    private static final Map<String, String> PAIRS =
            Map.of("(", ")", "[", "]", "{", "}", "“", "”", "‘", "’", "\"", "\"", "``", "''", "«", "»", "„", "“");

    private static final String STOPS = ".?!…";

    private final List<String> forms;

    private final BitSet movable;

    private final int[] heads;

    private Punctuation(List<String> forms, BitSet movable, int[] heads) {
        this.forms = forms;
        this.movable = movable;
        this.heads = heads;
    }

    /**
     * The heads with those of punctuation settled; what was a tree stays one.
     *
     * @param forms the words of a sentence
     * @param punctuation the words that are punctuation
     * @param heads the head of each word, counted from 1; 0 for the root
     */
    static int[] settled(List<String> forms, BitSet punctuation, int[] heads) {
        BitSet movable = (BitSet) punctuation.clone();
        for (int head : heads) {
            // What has dependents stays: it could be moved under one of them.
            if (head > 0) {
                movable.clear(head - 1);
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == 0) {
                movable.clear(i);
            }
        }
        Punctuation settling = new Punctuation(forms, movable, heads.clone());
        settling.stop();
        settling.pairs();
        return settling.heads;
    }

    private void stop() {
        int last = heads.length - 1;
        if (movable.get(last) && forms.get(last).chars().allMatch(c -> STOPS.indexOf(c) >= 0)) {
            for (int i = 0; i < heads.length; i++) {
                if (heads[i] == 0) {
                    heads[last] = i + 1;
                }
            }
        }
    }

    private void pairs() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = movable.nextSetBit(0); i >= 0; i = movable.nextSetBit(i + 1)) {
            String form = forms.get(i);
            if (!open.isEmpty() && form.equals(PAIRS.get(forms.get(open.peek())))) {
                enclose(open.pop(), i);
            } else if (PAIRS.containsKey(form)) {
                open.push(i);
            }
        }
    }

    /** Hangs a pair on the one word inside that depends on a word outside, if there is just one. */
    private void enclose(int open, int close) {
        int top = -1;
        for (int i = open + 1; i < close; i++) {
            boolean inside = heads[i] - 1 > open && heads[i] - 1 < close;
            if (!inside && !movable.get(i)) {
                if (top >= 0) {
                    return;
                }
                top = i;
            }
        }
        if (top >= 0) {
            heads[open] = top + 1;
            heads[close] = top + 1;
        }
    }
}

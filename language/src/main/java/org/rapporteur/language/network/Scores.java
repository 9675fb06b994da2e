// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import java.util.Map;

/** The scores of one window: a view into those of its batch. Not changed after the run. */
public final class Scores {

    private final Map<Head, float[]> batch;

    private final int row;

    private final int rowWords;

    private final int words;

    /**
     * Makes a view.
     *
     * @param batch the scores of the batch by head, [window, word, label]
     * @param row which window of the batch
     * @param rowWords how many words each window of the batch has with padding
     * @param words how many it has without
     */
    Scores(Map<Head, float[]> batch, int row, int rowWords, int words) {
        this.batch = batch;
        this.row = row;
        this.rowWords = rowWords;
        this.words = words;
    }

    public int words() {
        return words;
    }

    /** The score of a label for a word; for {@link Head#ARC} the label is the number of the head word from 1, or 0. */
    public float at(Head head, int word, int label) {
        float[] scores = scores(head);
        return scores[offset(scores, word) + label];
    }

    /** The scores of the first labels of a word, copied. */
    public float[] of(Head head, int word, int labels) {
        float[] scores = scores(head);
        float[] copy = new float[labels];
        System.arraycopy(scores, offset(scores, word), copy, 0, labels);
        return copy;
    }

    /** The number of the best of the first labels of a word; of equal ones the first. */
    public int best(Head head, int word, int labels) {
        float[] scores = scores(head);
        int offset = offset(scores, word);
        int best = 0;
        for (int i = 1; i < labels; i++) {
            if (scores[offset + i] > scores[offset + best]) {
                best = i;
            }
        }
        return best;
    }

    private float[] scores(Head head) {
        float[] scores = batch.get(head);
        if (scores == null) {
            throw new IllegalArgumentException("head must be an output of the model, is not: " + head.label());
        }
        return scores;
    }

    private int offset(float[] scores, int word) {
        int width = scores.length / (windows() * rowWords);
        return (row * rowWords + word) * width;
    }

    private int windows() {
        return scores(Head.END).length / rowWords;
    }
}

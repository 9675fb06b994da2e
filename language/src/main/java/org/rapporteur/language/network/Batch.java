// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.List;
import org.rapporteur.language.piece.PiecedWord;
import org.rapporteur.language.piece.Shape;

/**
 * Windows as the tensors that the model takes, row by row, padded with zeros.
 *
 * @param windows the windows, at least one
 * @param pieces columns of {@code inputIds} and {@code shapeIds}
 * @param words columns of {@code wordIndex} without that of ROOT
 * @param inputIds numbers of the pieces
 * @param shapeIds number of the shape of the word to which each piece belongs
 * @param wordIndex 0 for ROOT, then where the first piece of each word stands
 */
record Batch(
        List<Window> windows, int pieces, int words, LongBuffer inputIds, LongBuffer shapeIds, LongBuffer wordIndex) {

    /**
     * Lays out windows.
     *
     * @param start number of the piece that begins a window and plays ROOT
     * @param end number of the piece that ends it
     */
    static Batch of(List<Window> windows, int pieces, int words, int start, int end) {
        int rows = windows.size();
        LongBuffer inputIds = zeros(rows * pieces);
        LongBuffer shapeIds = zeros(rows * pieces);
        LongBuffer wordIndex = zeros(rows * (1 + words));
        for (int row = 0; row < rows; row++) {
            int at = row * pieces;
            int column = 0;
            inputIds.put(at + column++, start);
            int word = 1;
            for (PiecedWord next : windows.get(row).words()) {
                wordIndex.put(row * (1 + words) + word++, column);
                for (int piece : next.pieces()) {
                    shapeIds.put(at + column, next.shape().number());
                    inputIds.put(at + column++, piece);
                }
            }
            shapeIds.put(at + column, Shape.SPECIAL.number());
            inputIds.put(at + column, end);
        }
        return new Batch(List.copyOf(windows), pieces, words, inputIds, shapeIds, wordIndex);
    }

    private static LongBuffer zeros(int size) {
        return ByteBuffer.allocateDirect(size * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of one column.
 *
 * @param words from left to right, at least one
 * @param isRow whether it is a row of a table, whose cells are parted by tabs
 */
record Line(List<Word> words, boolean isRow) {

    Line {
        words = List.copyOf(words);
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.getLast().right();
    }

    double base() {
        return words.getFirst().base();
    }

    double top() {
        return base() - size() * 0.8;
    }

    /** The size of most of its letters. */
    double size() {
        return words.stream().mapToDouble(Word::size).max().orElse(0);
    }

    int letters() {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }

    String text() {
        if (!isRow) {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
        StringBuilder row = new StringBuilder(words.getFirst().text());
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            boolean isCell = word.left() - words.get(i - 1).right() > word.size() * 0.7;
            row.append(isCell ? '\t' : ' ').append(word.text());
        }
        return row.toString();
    }

    /** How much of the narrower of two lines stands above or below the other, 0 to 1. */
    double overlap(Line other) {
        double common = Math.min(right(), other.right()) - Math.max(left(), other.left());
        double narrower = Math.min(right() - left(), other.right() - other.left());
        return narrower <= 0 ? (common >= 0 ? 1 : 0) : Math.max(0, common) / narrower;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.util.List;

/**
 * Lines that follow one another in one column and are of one size.
 *
 * @param page number of the page, from 0
 * @param lines from top to bottom, at least one
 */
record Block(int page, List<Line> lines) {

    Block {
        lines = List.copyOf(lines);
    }

    double left() {
        return lines.stream().mapToDouble(Line::left).min().orElse(0);
    }

    double right() {
        return lines.stream().mapToDouble(Line::right).max().orElse(0);
    }

    double top() {
        return lines.getFirst().top();
    }

    double bottom() {
        return lines.getLast().base();
    }

    double size() {
        return lines.getFirst().size();
    }

    int letters() {
        return lines.stream().mapToInt(Line::letters).sum();
    }

    int words() {
        return lines.stream().mapToInt(line -> line.words().size()).sum();
    }

    /** Whether they share some of their width. */
    boolean isAboveOrBelow(Block other) {
        double common = Math.min(right(), other.right()) - Math.max(left(), other.left());
        return common > Math.min(size(), other.size()) * 0.5;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes lines of words: those at one height, cut where a column ends. A gap ends a column if it is wide, or if the rows above
 * and below leave the same place free.
 */
final class Lines {

    /** In sizes of letters. Wider than any space between words. */
    private static final double WIDE = 2.2;

    /** In sizes of letters. Narrower is the space between words in a line that is spread out. */
    private static final double NARROW = 0.45;

    /** Rows above and below that are looked at. */
    private static final int NEIGHBOURS = 5;

    /** Cells of tables have few words. */
    private static final double CELL_WORDS = 2.5;

    private Lines() {}

    static List<Line> of(List<Word> words) {
        List<List<Word>> rows = rows(words);
        List<Line> lines = new ArrayList<>();
        List<List<List<Word>>> pieces = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            pieces.add(pieces(rows, i));
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (isTableRow(pieces, i)) {
                lines.add(new Line(pieces.get(i).stream().flatMap(List::stream).toList(), true));
            } else {
                pieces.get(i).forEach(piece -> lines.add(new Line(piece, false)));
            }
        }
        return lines;
    }

    private static List<List<Word>> rows(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::base).thenComparingDouble(Word::left));
        List<List<Word>> rows = new ArrayList<>();
        for (Word word : sorted) {
            boolean begins = rows.isEmpty()
                    || word.base() - rows.getLast().getFirst().base()
                            > 0.3 * rows.getLast().getFirst().size();
            if (begins) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(word);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Word::left)));
        return rows;
    }

    private static List<List<Word>> pieces(List<List<Word>> rows, int index) {
        List<Word> row = rows.get(index);
        List<List<Word>> pieces = new ArrayList<>();
        List<Word> piece = new ArrayList<>();
        for (Word word : row) {
            if (!piece.isEmpty() && isGutter(rows, index, piece.getLast(), word)) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
            piece.add(word);
        }
        pieces.add(piece);
        return pieces;
    }

    private static boolean isGutter(List<List<Word>> rows, int index, Word before, Word after) {
        double size = Math.max(before.size(), after.size());
        double gap = after.left() - before.right();
        if (gap > WIDE * size) {
            return true;
        }
        if (Math.abs(before.size() - after.size()) > 0.2 * size && gap > 0.8 * size) {
            return true;
        }
        if (gap < NARROW * size) {
            return false;
        }
        double middle = (after.left() + before.right()) / 2;
        int free = 0;
        int looked = 0;
        for (int step : new int[] {-1, 1}) {
            int seen = 0;
            for (int i = index + step; i >= 0 && i < rows.size() && seen < NEIGHBOURS; i += step) {
                List<Word> row = rows.get(i);
                boolean isFar = Math.abs(row.getFirst().base() - before.base()) > size * 1.8 * (NEIGHBOURS + 1);
                if (isFar) {
                    break;
                }
                boolean isBeside = row.stream()
                                .anyMatch(word -> word.right() < middle && word.right() > middle - 20 * size)
                        && row.stream().anyMatch(word -> word.left() > middle && word.left() < middle + 20 * size);
                boolean isCrossed = row.stream()
                        .anyMatch(word -> word.left() < middle + 0.15 * size && word.right() > middle - 0.15 * size);
                if (isBeside || isCrossed) {
                    seen++;
                    looked++;
                    free += isCrossed ? 0 : 1;
                }
            }
        }
        return gap > size ? looked == 0 || free * 2 >= looked : looked >= 3 && free * 5 >= looked * 4;
    }

    /** Rows of a table have several short pieces, and so have those beside them. */
    private static boolean isTableRow(List<List<List<Word>>> rows, int index) {
        return isCells(rows.get(index))
                && ((index > 0 && isCells(rows.get(index - 1)))
                        || (index + 1 < rows.size() && isCells(rows.get(index + 1))));
    }

    private static boolean isCells(List<List<Word>> pieces) {
        double words = pieces.stream().collect(Collectors.averagingInt(List::size));
        long numbers = pieces.stream()
                .filter(piece -> piece.stream().allMatch(word -> word.text().matches("[-+$€£(]?\\d[\\d.,%)–-]*|[–—-]")))
                .count();
        return pieces.size() >= 2
                && ((pieces.size() >= 3 && words <= CELL_WORDS) || (numbers > 0 && numbers * 2 >= pieces.size()));
    }
}

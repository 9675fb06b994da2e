// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What one text has and the other has not, paragraph by paragraph.
 *
 * @param lines in the order of the texts, what is gone before what took its place
 */
public record TextChange(List<Line> lines) {

    /** A paragraph that one of the two has. */
    public record Line(boolean isNew, String words) {}

    /** Beyond this, paragraphs are compared without their order. */
    private static final long MOST_PAIRS = 4_000_000;

    public TextChange {
        lines = List.copyOf(lines);
    }

    /** What changed from one text to another. */
    public static TextChange between(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        return new TextChange((long) old.size() * now.size() > MOST_PAIRS ? unordered(old, now) : ordered(old, now));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Line> unordered(List<String> old, List<String> now) {
        List<Line> lines = new ArrayList<>();
        HashSet<String> kept = new HashSet<>(now);
        old.stream().filter(line -> !kept.contains(line)).forEach(line -> lines.add(new Line(false, line)));
        HashSet<String> had = new HashSet<>(old);
        now.stream().filter(line -> !had.contains(line)).forEach(line -> lines.add(new Line(true, line)));
        return lines;
    }

    /** By the longest row of paragraphs that both have. */
    private static List<Line> ordered(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(false, old.get(i++)));
            } else {
                lines.add(new Line(true, now.get(j++)));
            }
        }
        return lines;
    }

    /** Paragraphs that are new. */
    public long added() {
        return lines.stream().filter(Line::isNew).count();
    }

    /** Paragraphs that are gone. */
    public long removed() {
        return lines.size() - added();
    }
}

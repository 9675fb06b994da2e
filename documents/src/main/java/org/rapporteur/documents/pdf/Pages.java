// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection.Code;

/** The blocks of the pages in the order in which people read them, without what runs along all pages. */
final class Pages {

    private static final int MOST_PAGES = 2000;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[-–—\\s]*(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—\\s]*");

    private static final int RUNNING_WORDS = 12;

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** In sizes of letters, from one line to the next of the same block. */
    private static final double LEADING = 2.1;

    private Pages() {}

    static List<Block> of(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new Refusal(Code.TOO_LARGE, "has more than " + MOST_PAGES + " pages; split it");
        }
        List<List<Line>> pages = new ArrayList<>();
        for (List<Word> words : Glyphs.words(document)) {
            pages.add(Lines.of(words));
        }
        Set<String> running = running(pages);
        double size = textSize(pages);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Line> lines = new ArrayList<>(pages.get(i));
            lines.removeAll(edges(lines).stream()
                    .filter(line -> running.contains(key(line))
                            || PAGE_NUMBER.matcher(line.text()).matches()
                            || isApart(line, lines, size))
                    .toList());
            blocks.addAll(ReadingOrder.of(blocks(i, lines)));
        }
        return blocks;
    }

    /** Lines that stand at the top or bottom of several pages, but for their numbers. */
    private static Set<String> running(List<List<Line>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Line> lines : pages) {
            Set<String> keys = new HashSet<>();
            edges(lines).forEach(line -> keys.add(key(line)));
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        Set<String> running = new HashSet<>();
        counts.forEach((key, count) -> {
            if (count >= 2 && count * 3 >= pages.size()) {
                running.add(key);
            }
        });
        return running;
    }

    /** The lines of the uppermost two and the lowermost two rows. */
    private static List<Line> edges(List<Line> lines) {
        List<Double> bases = lines.stream().map(Line::base).sorted().distinct().toList();
        if (bases.isEmpty()) {
            return List.of();
        }
        double upper = bases.get(Math.min(1, bases.size() - 1));
        double lower = bases.get(Math.max(0, bases.size() - 2));
        return lines.stream()
                .filter(line -> line.base() <= upper || line.base() >= lower)
                .toList();
    }

    /** A short line in small letters above or below all others and well apart from them: the head of a single page. */
    private static boolean isApart(Line line, List<Line> lines, double size) {
        boolean isSmall = line.size() < 0.92 * size && line.words().size() <= RUNNING_WORDS;
        return isSmall
                && lines.stream()
                        .filter(other -> Math.abs(other.base() - line.base()) > 0.3 * size)
                        .allMatch(other -> Math.abs(other.base() - line.base()) > 1.8 * size)
                && (lines.stream().noneMatch(other -> other.base() < line.base() - 0.3 * size)
                        || lines.stream().noneMatch(other -> other.base() > line.base() + 0.3 * size));
    }

    /** The size in which most letters are set. */
    private static double textSize(List<List<Line>> pages) {
        Map<Long, Integer> letters = new HashMap<>();
        pages.stream()
                .flatMap(List::stream)
                .forEach(line -> letters.merge(Math.round(line.size() * 2), line.letters(), Integer::sum));
        return letters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(20L)
                / 2.0;
    }

    private static String key(Line line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }

    /** Joins lines with the one line below that follows them. */
    private static List<Block> blocks(int page, List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left));
        Map<Line, Line> follower = new HashMap<>();
        Map<Line, Integer> leaders = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            List<Line> below = below(sorted, i);
            below.forEach(line -> leaders.merge(line, 1, Integer::sum));
            if (below.size() == 1) {
                follower.put(sorted.get(i), below.getFirst());
            }
        }
        Set<Line> taken = new HashSet<>();
        List<Block> blocks = new ArrayList<>();
        for (Line line : sorted) {
            List<Line> block = new ArrayList<>();
            for (Line at = line; at != null && taken.add(at); ) {
                block.add(at);
                Line next = follower.get(at);
                at = next != null && leaders.getOrDefault(next, 0) == 1 && isAlike(at, next) ? next : null;
            }
            if (!block.isEmpty()) {
                blocks.add(new Block(page, block));
            }
        }
        return blocks;
    }

    /** The lines of the next row that stand below this one. */
    private static List<Line> below(List<Line> sorted, int index) {
        Line line = sorted.get(index);
        List<Line> found = new ArrayList<>();
        for (int i = index + 1; i < sorted.size(); i++) {
            Line other = sorted.get(i);
            double distance = other.base() - line.base();
            if (distance > LEADING * Math.max(line.size(), other.size())
                    || (!found.isEmpty() && other.base() - found.getFirst().base() > 0.3 * other.size())) {
                break;
            }
            if (distance > 0.5 * line.size() && line.overlap(other) > 0.3) {
                found.add(other);
            }
        }
        return found;
    }

    private static boolean isAlike(Line line, Line other) {
        return Math.abs(line.size() - other.size()) <= 0.12 * line.size() && line.isRow() == other.isRow();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.figure.FigureWords.Cue;
import org.rapporteur.facts.extraction.figure.FigureWords.Side;
import org.rapporteur.model.text.Span;

/**
 * The rows of numbers in a text that are parted into cells, under a line that heads their columns, as situation reports have
 * them. What heads a column tells what its numbers count, else what stands above the table. For one document.
 */
final class TableRows {

    /**
     * What parts cells: an upright stroke, a tab, a dash between blanks, or a wide gap. A line is parted by one of them. A run of blanks is
     * looked at from its beginning alone: from each of its places, a long one would take the square of its length.
     */
    private static final List<Pattern> PARTINGS = List.of(
            Pattern.compile("(?:\\G|(?<!\\s))\\s*+\\|\\s*+"),
            Pattern.compile("(?<! ) *+\\t\\s*+"),
            Pattern.compile(" [–—] "),
            Pattern.compile(" {2,}"));

    /** A heading is short; a line of prose with a dash in it is none. */
    private static final int LONGEST_HEADING = 48;

    private static final Set<CountedKind> NO_FATE =
            Set.of(CountedKind.PERSON, CountedKind.HOUSEHOLD, CountedKind.EVENT, CountedKind.DAMAGED);

    /**
     * A number's place in a table.
     *
     * @param cell where its cell stands
     * @param label the first cell of its row
     * @param heading what heads its column
     * @param counted the heading, where it says more than what became of those counted; else null
     * @param kind what the numbers of its column count
     */
    record Place(
            Span cell, Span label, Span heading, @Nullable Span counted, CountedKind kind) {}

    private record Line(Span span, int parting, List<Span> cells) {

        boolean isLike(Line other) {
            return parting == other.parting && cells.size() == other.cells.size();
        }
    }

    private final String text;
    private final FigureWords lists;
    private final List<Place> places = new ArrayList<>();

    TableRows(String text, FigureWords lists) {
        this.text = text;
        this.lists = lists;
        Line head = null;
        Span above = null;
        Span caption = null;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Line line = line(start, end);
            if (head != null && line != null && line.isLike(head) && hasNumbers(line)) {
                add(head, line, caption);
            } else if (end > start) {
                head = line == null || hasNumbers(line) ? null : line;
                caption = above;
            }
            above = end > start && line == null ? new Span(start, end) : above;
            start = end + 1;
        }
    }

    /** Where in a table a number stands; empty where it stands in none, or where nothing tells what its column counts. */
    Optional<Place> of(Span number) {
        return places.stream().filter(place -> place.cell().contains(number)).findFirst();
    }

    private @Nullable Line line(int start, int end) {
        for (int parting = 0; parting < PARTINGS.size(); parting++) {
            List<Span> cells = cells(PARTINGS.get(parting), start, end);
            if (cells.size() > 1) {
                return new Line(new Span(start, end), parting, cells);
            }
        }
        return null;
    }

    private List<Span> cells(Pattern parting, int start, int end) {
        List<Span> cells = new ArrayList<>();
        Matcher matcher = parting.matcher(text).region(start, end);
        int at = start;
        while (matcher.find()) {
            if (matcher.start() > start) {
                cells.add(new Span(at, matcher.start()));
            }
            at = matcher.end();
        }
        if (at < end) {
            cells.add(new Span(at, end));
        }
        return cells.stream().allMatch(cell -> !cell.isEmpty()) ? cells : List.of();
    }

    private boolean hasNumbers(Line line) {
        return line.cells().stream().skip(1).anyMatch(cell -> Character.isDigit(text.charAt(cell.start())));
    }

    private void add(Line head, Line row, @Nullable Span caption) {
        for (int i = 1; i < row.cells().size(); i++) {
            Span heading = head.cells().get(i);
            if (heading.length() > LONGEST_HEADING) {
                continue;
            }
            CountedKind kind = kind(heading);
            if (kind == null && caption != null && caption.length() <= LONGEST_HEADING) {
                kind = kind(caption);
            }
            if (kind != null) {
                Span counted = isFate(heading) ? null : heading;
                places.add(new Place(row.cells().get(i), row.cells().getFirst(), heading, counted, kind));
            }
        }
    }

    private boolean isFate(Span heading) {
        SentenceWords words = SentenceWords.of(text, heading);
        return lists.starting(Side.COLUMN, words, 0)
                .filter(cue -> cue.length() == words.size())
                .isPresent();
    }

    /** What words of a heading tell: the longest phrase of the lists, else the first noun that has a fate of its own. */
    private @Nullable CountedKind kind(Span words) {
        SentenceWords heading = SentenceWords.of(text, words);
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < heading.size(); i++) {
            lists.starting(Side.COLUMN, heading, i).ifPresent(cues::add);
        }
        Optional<CountedKind> told =
                cues.stream().max(Comparator.comparingInt(Cue::length)).map(Cue::kind);
        return told.or(() -> heading.words().stream()
                        .flatMap(word -> lists.kinds(word).stream().sorted())
                        .filter(kind -> !NO_FATE.contains(kind))
                        .findFirst())
                .orElse(null);
    }
}

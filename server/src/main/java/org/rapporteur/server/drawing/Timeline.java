// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DateWords;

/**
 * What is told of a story along an axis of time, with a lane for each kind of fact. Marks that would cover each other stand in
 * rows; where a lane has no room for another row, what the fewest reports tell is left out.
 *
 * @param height of the drawing, {@link #WIDTH} wide
 * @param lanes those that have something in them
 * @param ticks of the axis
 * @param today where today stands; null where it is outside
 * @param earlier how many marks lie before the axis, being of long ago
 * @param later how many lie after it
 */
public record Timeline(
        int height,
        List<Lane> lanes,
        List<Tick> ticks,
        @Nullable String today,
        int earlier,
        int later) {

    public static final int WIDTH = 1120;

    /** Where the axis begins; the names of the lanes stand before. */
    public static final int LEFT = 92;

    /** Height of a row: a finger finds a mark of it. */
    public static final int ROW = 24;

    private static final int HEAD = 26;
    private static final int RIGHT = WIDTH - 8;
    private static final int ROWS = 8;

    /** Letters of a label. */
    private static final int LETTERS = 34;

    /** Width of a letter, at a size of 12, a little more than in the middle. */
    private static final double LETTER = 6.4;

    private static final double DOT = 5;

    /** Fewest days that the axis goes beyond the reports. */
    private static final long BEYOND = 45;

    private static final List<Step> STEPS = List.of(
            new Step(ChronoUnit.DAYS, 1),
            new Step(ChronoUnit.DAYS, 2),
            new Step(ChronoUnit.DAYS, 7),
            new Step(ChronoUnit.DAYS, 14),
            new Step(ChronoUnit.MONTHS, 1),
            new Step(ChronoUnit.MONTHS, 3),
            new Step(ChronoUnit.MONTHS, 6),
            new Step(ChronoUnit.YEARS, 1),
            new Step(ChronoUnit.YEARS, 5),
            new Step(ChronoUnit.YEARS, 10),
            new Step(ChronoUnit.YEARS, 50));

    /** Most ticks: each has a date below it. */
    private static final int TICKS = 7;

    private record Step(ChronoUnit unit, int times) {}

    /**
     * A fact to be shown.
     *
     * @param kind of the fact: its lane
     * @param first day that it may have been
     * @param last such day
     * @param label who, or what
     * @param words all of it
     * @param styles style classes of its status and voice
     * @param reports how many tell it
     */
    public record Told(
            String kind,
            LocalDate first,
            LocalDate last,
            String label,
            String words,
            String styles,
            String address,
            int reports) {}

    /** The marks of a kind; {@code more} are left out for want of room. */
    public record Lane(String kind, String title, int top, int height, List<Mark> marks, int more) {

        /** Where the name of the lane stands. */
        public int line() {
            return top + 20;
        }
    }

    /**
     * A mark with its label.
     *
     * @param x where it begins
     * @param y of its middle
     * @param width of a bar, where it is more than a day; else empty
     * @param anchor where the label begins, as SVG has it
     * @param from where a finger finds it, the label with it
     * @param wide how far
     */
    public record Mark(
            String x,
            String y,
            String width,
            String label,
            String labelX,
            String anchor,
            String from,
            String wide,
            String words,
            String styles,
            String address) {

        /** Upper edge of its row. */
        public String rowTop() {
            return at(Double.parseDouble(y) - ROW / 2.0);
        }

        /** Upper edge of a bar. */
        public String top() {
            return at(Double.parseDouble(y) - 4);
        }

        /** Where the label stands. */
        public String base() {
            return at(Double.parseDouble(y) + 4);
        }
    }

    /** A day of the axis. */
    public record Tick(String x, String day) {}

    /**
     * Draws facts; nothing where there is no more than one day.
     *
     * @param reports days of the reports, around which the axis lies
     * @param titles of the lanes by kind, in their order
     */
    public static Optional<Timeline> of(
            List<Told> told, List<LocalDate> reports, Map<String, String> titles, LocalDate today) {
        Axis axis = Axis.around(told, reports, today);
        if (axis == null) {
            return Optional.empty();
        }
        List<Lane> lanes = new ArrayList<>();
        int top = 4;
        for (Map.Entry<String, String> title : titles.entrySet()) {
            List<Told> of = told.stream()
                    .filter(one -> one.kind().equals(title.getKey()) && axis.has(one))
                    .sorted(Comparator.comparingInt((Told one) -> -one.reports())
                            .thenComparing(Told::first))
                    .toList();
            if (!of.isEmpty()) {
                Lane lane = lane(title.getKey(), title.getValue(), merged(of), top, axis);
                lanes.add(lane);
                top += lane.height();
            }
        }
        String now = axis.isWithin(today) ? at(axis.x(today)) : null;
        return Optional.of(new Timeline(
                top + HEAD,
                lanes,
                axis.ticks(),
                now,
                (int) told.stream()
                        .filter(one -> one.last().isBefore(axis.from()))
                        .count(),
                (int) told.stream()
                        .filter(one -> one.first().isAfter(axis.to()))
                        .count()));
    }

    /** What has the same label on the same days is one mark. */
    private static List<Told> merged(List<Told> told) {
        Map<List<Object>, List<Told>> same = new LinkedHashMap<>();
        told.forEach(one -> same.computeIfAbsent(
                        List.of(one.label(), one.first(), one.last(), one.styles()), key -> new ArrayList<>())
                .add(one));
        return same.values().stream()
                .map(of -> of.size() == 1
                        ? of.getFirst()
                        : new Told(
                                of.getFirst().kind(),
                                of.getFirst().first(),
                                of.getFirst().last(),
                                of.getFirst().label() + " ×" + of.size(),
                                of.getFirst().words() + " (and " + (of.size() - 1) + " more)",
                                of.getFirst().styles(),
                                of.getFirst().address(),
                                of.getFirst().reports()))
                .toList();
    }

    private static Lane lane(String kind, String title, List<Told> told, int top, Axis axis) {
        List<List<double[]>> rows = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int more = 0;
        for (Told one : told) {
            double from = axis.x(one.first());
            double to = one.last().isAfter(one.first()) ? axis.x(one.last().plusDays(1)) : from;
            String label = one.label().length() <= LETTERS
                    ? one.label()
                    : one.label().substring(0, LETTERS - 1).strip() + "…";
            double wide = label.length() * LETTER;
            boolean isLeft = Math.max(from, to) + DOT + 4 + wide > RIGHT + 8;
            // A bar from end to end has its label upon it.
            boolean isUpon = isLeft && from - DOT - 8 - wide < LEFT;
            double[] room = isUpon
                    ? new double[] {from - DOT, Math.max(to, from + wide) + DOT}
                    : isLeft
                            ? new double[] {from - DOT - 8 - wide, Math.max(to, from + DOT)}
                            : new double[] {from - DOT, Math.max(from, to) + DOT + 8 + wide};
            int row = row(rows, room);
            if (row == ROWS) {
                more++;
                continue;
            }
            double y = top + 4 + ROW * row + ROW / 2.0;
            boolean isBar = to - from > 2 * DOT;
            marks.add(new Mark(
                    at(from),
                    at(y),
                    isBar ? at(to - from) : "",
                    label,
                    at(isUpon ? from + 8 : isLeft ? from - DOT - 4 : (isBar ? to : from + DOT) + 4),
                    isLeft && !isUpon ? "end" : "start",
                    at(room[0]),
                    at(Math.max(ROW, room[1] - room[0] - 2)),
                    one.words(),
                    one.styles(),
                    one.address()));
        }
        return new Lane(kind, title, top, rows.size() * ROW + 10, marks, more);
    }

    /** The first row with room, made where there may be another; {@value #ROWS} where there is none. */
    private static int row(List<List<double[]>> rows, double[] room) {
        if (room[0] < LEFT - DOT - 1) {
            return ROWS;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().noneMatch(taken -> taken[0] < room[1] && room[0] < taken[1])) {
                rows.get(i).add(room);
                return i;
            }
        }
        if (rows.size() == ROWS) {
            return ROWS;
        }
        rows.add(new ArrayList<>(List.of(room)));
        return rows.size() - 1;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /** The days that are shown. */
    private record Axis(LocalDate from, LocalDate to) {

        static @Nullable Axis around(List<Told> told, List<LocalDate> reports, LocalDate today) {
            LocalDate first = reports.stream().min(Comparator.naturalOrder()).orElse(null);
            LocalDate last = reports.stream().max(Comparator.naturalOrder()).orElse(null);
            if (first == null || last == null) {
                first = told.stream()
                        .map(Told::first)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                last = told.stream()
                        .map(Told::last)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
            }
            if (first == null || last == null) {
                return null;
            }
            long beyond = Math.max(BEYOND, ChronoUnit.DAYS.between(first, last));
            LocalDate earliest = first.minusDays(beyond);
            LocalDate latest = last.plusDays(beyond);
            Axis whole = new Axis(earliest, latest);
            LocalDate from = told.stream()
                    .filter(whole::has)
                    .map(one -> one.first().isBefore(earliest) ? earliest : one.first())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            LocalDate to = told.stream()
                    .filter(whole::has)
                    .map(one -> one.last().isAfter(latest) ? latest : one.last())
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            if (from == null || to == null || !to.isAfter(from)) {
                return null;
            }
            // Today is shown where it is near.
            LocalDate end = today.isAfter(to) && today.isBefore(latest) ? today : to;
            return new Axis(from, end);
        }

        boolean isWithin(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean has(Told one) {
            return !one.last().isBefore(from) && !one.first().isAfter(to);
        }

        double x(LocalDate day) {
            LocalDate within = day.isBefore(from) ? from : day.isAfter(to.plusDays(1)) ? to.plusDays(1) : day;
            double days = ChronoUnit.DAYS.between(from, to) + 1;
            return LEFT + ChronoUnit.DAYS.between(from, within) / days * (RIGHT - LEFT);
        }

        List<Tick> ticks() {
            Step step = STEPS.stream()
                    .filter(one -> one.unit().between(from, to) / one.times() <= TICKS)
                    .findFirst()
                    .orElse(STEPS.getLast());
            LocalDate day = switch (step.unit()) {
                case MONTHS -> from.plusMonths(1).withDayOfMonth(1);
                case YEARS -> from.plusYears(1).withDayOfYear(1);
                default -> from;
            };
            List<Tick> ticks = new ArrayList<>();
            for (; !day.isAfter(to); day = day.plus(step.times(), step.unit())) {
                String written = switch (step.unit()) {
                    case MONTHS -> day.toString().substring(0, 7);
                    case YEARS -> String.valueOf(day.getYear());
                    default -> day.toString();
                };
                ticks.add(new Tick(at(x(day)), DateWords.of(written)));
            }
            return ticks;
        }
    }
}

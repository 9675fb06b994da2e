// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.AmountWords;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.record.leaf.StoryLeaf;

/**
 * A running figure as a step chart: a step a report, with a band from the smallest to the largest number that each may mean,
 * and an open end where one of them is not told. On a scale of logarithms where the largest is more than fifty times the
 * smallest.
 *
 * @param line path of the steps
 * @param open path of the open ends: upwards where a number is at least so much, downwards where it is at most
 * @param bands from low to high, where they are apart, and over the numbers of one day, where these differ
 * @param dots a report each on its day, the latest filled
 * @param ticks lines of the scale
 * @param days of the first and the last report
 * @param isLog whether the scale is one of logarithms
 */
public record StepChart(
        String line, String open, List<Band> bands, List<Dot> dots, List<Tick> ticks, List<Day> days, boolean isLog) {

    public static final int WIDTH = 560;
    public static final int HEIGHT = 210;

    /** Where the steps begin; the numbers of the scale stand before. */
    public static final int LEFT = 64;

    private static final int TOP = 24;
    private static final int BOTTOM = 32;

    /** Length of an open end. */
    private static final int OPEN = 14;

    /** From so many times the smallest number on, the scale is one of logarithms. */
    private static final int WIDE = 50;

    /** Most letters of a label, and their width. */
    private static final int LABEL = 22;

    private static final double LETTER = 6.2;

    /** A band from {@code x} on. */
    public record Band(String x, String y, String width, String height) {}

    /**
     * A report's number.
     *
     * @param words what it says and who published it
     * @param label who published it, where there is room; else empty
     * @param base where the label stands
     */
    public record Dot(String x, String y, boolean isLatest, String words, String label, String base, String anchor) {}

    /** A line of the scale with its number. */
    public record Tick(String y, String number) {}

    /** A day below the scale; {@code anchor} as SVG has it. */
    public record Day(String x, String day, String anchor) {}

    /**
     * Draws a series.
     *
     * @param outlets who published the report of a point; empty where that is not known
     */
    static StepChart of(StoryLeaf.Series series, Function<StoryLeaf.Point, String> outlets) {
        List<StoryLeaf.Point> points = series.points();
        Scale scale = Scale.of(
                points.stream().mapToDouble(StepChart::low).min().orElse(0),
                points.stream().mapToDouble(StepChart::high).max().orElse(1));
        StringBuilder line = new StringBuilder();
        StringBuilder open = new StringBuilder();
        List<Band> bands = new ArrayList<>();
        List<@Nullable String> days = new ArrayList<>();
        points.forEach(point -> days.add(point.day()));
        TimeAxis time = TimeAxis.of(days, LEFT, WIDTH);
        bands.addAll(differing(points, time, scale));
        for (int i = 0; i < points.size(); i++) {
            StoryLeaf.Point point = points.get(i);
            double x = time.x(i);
            double step = time.x(i + 1) - x;
            double y = scale.y(best(point.quantity()));
            line.append(i == 0 ? "M" : "L").append(at(x)).append(' ').append(at(y));
            line.append('H').append(at(x + step));
            double top = scale.y(high(point));
            double bottom = scale.y(low(point));
            if (bottom - top > 1) {
                bands.add(new Band(at(x), at(top), at(step), at(bottom - top)));
            }
            if ((point.quantity().min() == null) != (point.quantity().max() == null)) {
                int way = point.quantity().max() == null ? -1 : 1;
                open.append(arrow(time.dot(i), y + way * 6, way));
            }
        }
        List<Dot> dots = dots(series, time, scale, outlets);
        return new StepChart(line.toString(), open.toString(), bands, dots, scale.ticks(), days(points), scale.isLog());
    }

    /** Each with who published it where that covers nothing, above it or below. */
    private static List<Dot> dots(
            StoryLeaf.Series series, TimeAxis time, Scale scale, Function<StoryLeaf.Point, String> outlets) {
        List<StoryLeaf.Point> points = series.points();
        List<double[]> taken = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double y = scale.y(best(points.get(i).quantity()));
            taken.add(new double[] {time.dot(i) - 5, y - 5, time.dot(i) + 5, y + 5});
        }
        List<Dot> dots = new ArrayList<>();
        String before = "";
        for (int i = 0; i < points.size(); i++) {
            StoryLeaf.Point point = points.get(i);
            String outlet = outlets.apply(point);
            double x = time.dot(i);
            double y = scale.y(best(point.quantity()));
            boolean isLeft = x > (LEFT + WIDTH) / 2.0;
            double wide = LETTER * Math.min(LABEL, outlet.length());
            String base = "";
            for (double way : outlet.isEmpty() || outlet.equals(before) ? new double[0] : new double[] {-9, 19}) {
                double[] box = {isLeft ? x - wide - 2 : x + 2, y + way - 11, isLeft ? x - 2 : x + 2 + wide, y + way + 2
                };
                if (base.isEmpty() && box[1] > 0 && taken.stream().noneMatch(other -> overlaps(box, other))) {
                    base = at(y + way);
                    taken.add(box);
                }
            }
            if (!base.isEmpty()) {
                before = outlet;
            }
            dots.add(new Dot(
                    at(x),
                    at(y),
                    point.equals(series.latest()),
                    AmountWords.of(point.quantity()) + " · " + DateWords.of(point.day())
                            + (outlet.isEmpty() ? "" : " · " + outlet),
                    base.isEmpty() ? "" : outlet.length() <= LABEL ? outlet : outlet.substring(0, LABEL - 1) + "…",
                    base,
                    isLeft ? "end" : "start"));
        }
        return dots;
    }

    private static boolean overlaps(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    /** Where reports of one day differ, from the least to the most of what they say. */
    private static List<Band> differing(List<StoryLeaf.Point> points, TimeAxis time, Scale scale) {
        List<Band> bands = new ArrayList<>();
        for (int from = 0, to; from < points.size(); from = to) {
            String day = points.get(from).day();
            to = from + 1;
            while (to < points.size()
                    && day != null
                    && day.equals(points.get(to).day())) {
                to++;
            }
            List<Double> said = points.subList(from, to).stream()
                    .map(point -> scale.y(best(point.quantity())))
                    .toList();
            double top = said.stream().mapToDouble(y -> y).min().orElse(0);
            double bottom = said.stream().mapToDouble(y -> y).max().orElse(0);
            if (bottom - top > 1) {
                bands.add(new Band(at(time.x(from)), at(top), at(time.x(to) - time.x(from)), at(bottom - top)));
            }
        }
        return bands;
    }

    /** A stroke with a head, up where {@code way} is -1, down where it is 1. */
    private static String arrow(double x, double y, int way) {
        double end = y + way * OPEN;
        return "M%s %sV%sM%s %sL%s %sL%s %s"
                .formatted(
                        at(x),
                        at(y),
                        at(end),
                        at(x - 3),
                        at(end - way * 4),
                        at(x),
                        at(end),
                        at(x + 3),
                        at(end - way * 4));
    }

    private static List<Day> days(List<StoryLeaf.Point> points) {
        String first = points.isEmpty() ? null : points.getFirst().day();
        String last = points.isEmpty() ? null : points.getLast().day();
        List<Day> days = new ArrayList<>();
        if (first != null) {
            days.add(new Day(at(LEFT), DateWords.of(first), "start"));
        }
        if (last != null && !last.equals(first)) {
            days.add(new Day(at(WIDTH), DateWords.of(last), "end"));
        }
        return days;
    }

    private static double low(StoryLeaf.Point point) {
        BigDecimal low = point.quantity().min();
        return Math.min(low == null ? Double.MAX_VALUE : low.doubleValue(), best(point.quantity()));
    }

    private static double high(StoryLeaf.Point point) {
        BigDecimal high = point.quantity().max();
        return Math.max(high == null ? -Double.MAX_VALUE : high.doubleValue(), best(point.quantity()));
    }

    /** The number to draw it at: the one that was written, else the least, else the most. */
    private static double best(Quantity quantity) {
        return Stream.of(quantity.value(), quantity.min(), quantity.max())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO)
                .doubleValue();
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /**
     * A scale.
     *
     * @param low number at its foot, 0 where it is linear, else a power of ten
     * @param high number at its head, above {@code low}
     * @param step between two of its lines, where it is linear
     */
    private record Scale(double low, double high, double step, boolean isLog) {

        private static final int LINES = 4;

        static Scale of(double least, double most) {
            if (least > 0 && most / least > WIDE) {
                return new Scale(
                        Math.pow(10, Math.floor(Math.log10(least))),
                        Math.pow(10, Math.ceil(Math.log10(most))),
                        0,
                        true);
            }
            double top = Math.max(most, 1);
            double step = step(top);
            return new Scale(0, Math.ceil(top / step) * step, step, false);
        }

        /** The least of 1, 2 and 5 times a power of ten that needs no more than {@value #LINES} lines; whole, for it counts. */
        private static double step(double top) {
            double power = Math.pow(10, Math.floor(Math.log10(top / LINES)));
            for (double times : new double[] {1, 2, 5, 10}) {
                if (top / (times * power) <= LINES) {
                    return Math.max(1, times * power);
                }
            }
            return Math.max(1, 10 * power);
        }

        double y(double number) {
            double share = isLog
                    ? Math.log10(Math.max(number, low) / low) / Math.log10(high / low)
                    : (number - low) / (high - low);
            return HEIGHT - BOTTOM - Math.clamp(share, 0, 1) * (HEIGHT - TOP - BOTTOM);
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            double decades = isLog ? Math.round(Math.log10(high / low)) : 0;
            double times = Math.pow(10, Math.max(1, Math.ceil(decades / LINES)));
            for (double number = low; number <= high * 1.0001; number = isLog ? number * times : number + step) {
                ticks.add(new Tick(at(y(number)), written(number)));
            }
            return ticks;
        }

        private static String written(double number) {
            return number >= 1e9
                    ? String.format(Locale.ROOT, "%,.0f bn", number / 1e9)
                    : number >= 1e6
                            ? String.format(Locale.ROOT, "%,.0f m", number / 1e6)
                            : String.format(Locale.ROOT, "%,.0f", number);
        }
    }
}

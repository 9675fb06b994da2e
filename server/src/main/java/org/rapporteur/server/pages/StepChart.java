// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.engine.browse.ToldStory;

/**
 * A running figure as a step chart: a step a report, with a band from the smallest to the largest number that each may mean.
 * On a scale of logarithms where the largest is more than fifty times the smallest.
 *
 * @param line path of the steps
 * @param bands from low to high, where they are apart
 * @param dots a report each, the latest first filled
 * @param ticks lines of the scale
 */
public record StepChart(String line, List<Band> bands, List<Dot> dots, List<Tick> ticks) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 180;

    private static final int LEFT = 64;
    private static final int RIGHT = 14;
    private static final int TOP = 14;
    private static final int BOTTOM = 14;

    /** A band from {@code x} on. */
    public record Band(String x, String y, String width, String height) {}

    /** A report's number. */
    public record Dot(String x, String y, boolean isLatest) {}

    /** A line of the scale with its number. */
    public record Tick(String y, String number) {}

    /** Draws a series. */
    static StepChart of(ToldStory.Series series) {
        List<ToldStory.Point> points = series.points();
        double least = points.stream().mapToDouble(StepChart::low).min().orElse(0);
        double most = points.stream().mapToDouble(StepChart::high).max().orElse(1);
        boolean isLog = least > 0 && most / least > 50;
        Scale scale = new Scale(isLog ? Math.log10(least) : 0, isLog ? Math.log10(most) : Math.max(most, 1), isLog);
        StringBuilder line = new StringBuilder();
        List<Band> bands = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        double step = (WIDTH - LEFT - RIGHT) / (double) Math.max(1, points.size());
        for (int i = 0; i < points.size(); i++) {
            ToldStory.Point point = points.get(i);
            double x = LEFT + i * step;
            double y = scale.y(point.best());
            line.append(i == 0 ? "M" : "L").append(at(x)).append(' ').append(at(y));
            line.append('H').append(at(x + step));
            double top = scale.y(high(point));
            double bottom = scale.y(low(point));
            if (bottom - top > 1) {
                bands.add(new Band(at(x), at(top), at(step), at(bottom - top)));
            }
            dots.add(new Dot(at(x + step / 2), at(y), point.equals(series.latest())));
        }
        return new StepChart(line.toString(), bands, dots, scale.ticks(least, most));
    }

    private static double low(ToldStory.Point point) {
        return point.low() == null ? point.best() : Math.min(point.low(), point.best());
    }

    private static double high(ToldStory.Point point) {
        return point.high() == null ? point.best() : Math.max(point.high(), point.best());
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private record Scale(double low, double high, boolean isLog) {

        double y(double number) {
            double value = isLog ? Math.log10(Math.max(number, 1e-9)) : number;
            double share = high == low ? 0.5 : (value - low) / (high - low);
            return HEIGHT - BOTTOM - Math.clamp(share, 0, 1) * (HEIGHT - TOP - BOTTOM);
        }

        List<Tick> ticks(double least, double most) {
            List<Double> numbers =
                    isLog ? List.of(least, Math.sqrt(least * most), most) : List.of(0.0, Math.floor(high / 2), high);
            return numbers.stream()
                    .map(number -> new Tick(at(y(number)), String.format(Locale.ROOT, "%,.0f", number)))
                    .distinct()
                    .toList();
        }
    }
}

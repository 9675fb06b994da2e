// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where reports stand on a line of time: each at its day, those of one day side by side within it. Where one has no day, or they are
 * not in the order of their days, they stand at even distances. Immutable.
 */
final class TimeAxis {

    /** Most that a dot stands behind the beginning of its step. */
    private static final double AHEAD = 6;

    private final List<Double> places;

    private TimeAxis(List<Double> places) {
        this.places = List.copyOf(places);
    }

    /**
     * @param days as 2019-09-23; what is no day counts as none
     * @param left where the first begins
     * @param right where the last ends
     */
    static TimeAxis of(List<@Nullable String> days, double left, double right) {
        List<Double> times = times(days);
        double first = times.isEmpty() ? 0 : times.getFirst();
        double last = times.isEmpty() ? 1 : Math.floor(times.getLast()) + 1;
        List<Double> places = new ArrayList<>();
        times.forEach(time -> places.add(left + (time - first) / (last - first) * (right - left)));
        places.add(right);
        return new TimeAxis(places);
    }

    private static List<Double> times(List<@Nullable String> days) {
        List<Double> even = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            String day = days.get(i);
            LocalDate date = date(day);
            int at = days.indexOf(day);
            long together =
                    days.stream().filter(other -> Objects.equals(other, day)).count();
            even.add((double) i);
            if (date != null) {
                times.add(date.toEpochDay() + (i - at) / (double) together);
            }
        }
        boolean isInOrder = times.size() == days.size();
        for (int i = 1; isInOrder && i < times.size(); i++) {
            isInOrder = times.get(i - 1) < times.get(i);
        }
        return isInOrder ? times : even;
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            // A month or a year, which is no place on the line.
            return null;
        }
    }

    /** Where the step of a report begins; of one after the last, where that ends. */
    double x(int number) {
        return places.get(number);
    }

    /** Where its dot stands. */
    double dot(int number) {
        return x(number) + Math.min(AHEAD, (x(number + 1) - x(number)) / 2);
    }
}

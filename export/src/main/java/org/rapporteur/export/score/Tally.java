// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts of what was right, by name. Not safe for use by many threads. */
final class Tally {

    private static final int BINS = 10;

    private final Map<String, Integer> right = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final Map<String, Integer> gold = new HashMap<>();
    private final Map<String, List<Values>> values = new HashMap<>();
    private final Map<String, List<Sure>> sure = new HashMap<>();

    private record Values(@Nullable String gold, @Nullable String found) {}

    /** A fact by its confidence, and whether it is right as a whole. */
    record Sure(@Nullable Double confidence, boolean isRight) {}

    void right(String name, int count) {
        right.merge(name, count, Integer::sum);
    }

    void sizes(String name, int inGold, int wasFound) {
        gold.merge(name, inGold, Integer::sum);
        found.merge(name, wasFound, Integer::sum);
    }

    void pair(String name, @Nullable String inGold, @Nullable String wasFound) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Values(inGold, wasFound));
    }

    void sure(String name, @Nullable Double confidence, boolean isRight) {
        sure.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Sure(confidence, isRight));
    }

    int gold(String name) {
        return gold.getOrDefault(name, 0);
    }

    int found(String name) {
        return found.getOrDefault(name, 0);
    }

    int right(String name) {
        return right.getOrDefault(name, 0);
    }

    double precision(String name) {
        return share(right(name), found(name)).orElse(0);
    }

    double recall(String name) {
        return share(right(name), gold(name)).orElse(0);
    }

    double f1(String name) {
        double p = precision(name);
        double r = recall(name);
        return p > 0 && r > 0 ? 2 * p * r / (p + r) : 0;
    }

    /** None where there is nothing to have a share of. */
    static OptionalDouble share(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    OptionalDouble accuracy(String name) {
        List<Values> pairs = values.getOrDefault(name, List.of());
        return share(
                (double) pairs.stream()
                        .filter(it -> Objects.equals(it.gold(), it.found()))
                        .count(),
                pairs.size());
    }

    /** The mean of F1 over the values of the gold, so that a rare value counts as much as a frequent one. */
    OptionalDouble macroF1(String name) {
        List<Values> pairs = values.getOrDefault(name, List.of());
        Set<String> classes = new LinkedHashSet<>();
        pairs.forEach(it -> classes.add(String.valueOf(it.gold())));
        double sum = 0;
        for (String one : classes) {
            long both = pairs.stream()
                    .filter(it -> one.equals(String.valueOf(it.gold())) && Objects.equals(it.gold(), it.found()))
                    .count();
            long either = pairs.stream()
                            .filter(it -> one.equals(String.valueOf(it.gold())))
                            .count()
                    + pairs.stream()
                            .filter(it -> one.equals(String.valueOf(it.found())))
                            .count();
            sum += 2.0 * both / either;
        }
        return share(sum, classes.size());
    }

    private @Nullable List<Sure> curve(String name) {
        List<Sure> pairs = sure.getOrDefault(name, List.of());
        return pairs.isEmpty() || pairs.stream().anyMatch(it -> it.confidence() == null) ? null : pairs;
    }

    /** The greatest share of the gold that is found where facts are taken by falling confidence while nine of ten are right. */
    OptionalDouble foundAt90(String name, int total) {
        List<Sure> pairs = curve(name);
        if (pairs == null) {
            return OptionalDouble.empty();
        }
        List<Sure> order = pairs.stream()
                .sorted(Comparator.comparingDouble(Tally::confidence).reversed())
                .toList();
        int best = 0;
        int good = 0;
        for (int n = 1; n <= order.size(); n++) {
            good += order.get(n - 1).isRight() ? 1 : 0;
            // Facts of one confidence are taken together.
            boolean isEnd = n == order.size() || confidence(order.get(n)) != confidence(order.get(n - 1));
            if (isEnd && good >= 0.9 * n) {
                best = good;
            }
        }
        return share(best, total);
    }

    private static double confidence(Sure one) {
        return Objects.requireNonNull(one.confidence());
    }

    /**
     * Facts of about the same confidence.
     *
     * @param count how many
     * @param confidence their mean
     * @param right share of them that is right
     */
    record Bin(int count, double confidence, double right) {}

    /** Ten bins of confidence, those without facts left out; none where facts carry none. */
    List<Bin> bins(String name) {
        List<Sure> pairs = curve(name);
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS && pairs != null; b++) {
            int bin = b;
            List<Sure> part = pairs.stream()
                    .filter(it -> Math.min((int) (confidence(it) * BINS), BINS - 1) == bin)
                    .toList();
            if (!part.isEmpty()) {
                bins.add(new Bin(
                        part.size(),
                        part.stream().mapToDouble(Tally::confidence).average().orElse(0),
                        (double) part.stream().filter(Sure::isRight).count() / part.size()));
            }
        }
        return bins;
    }

    /** The mean gap between confidence and being right, over ten bins. */
    OptionalDouble calibration(String name) {
        List<Bin> bins = bins(name);
        int count = bins.stream().mapToInt(Bin::count).sum();
        double gap = bins.stream()
                .mapToDouble(bin -> Math.abs(bin.confidence() - bin.right()) * bin.count())
                .sum();
        return share(gap, count);
    }
}

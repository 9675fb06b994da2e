// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.factuality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts of what was right and what was said.
 *
 * @param <E> the labels
 */
final class Confusion<E extends Enum<E>> {

    private record Pair<E>(E gold, E said) {}

    private final Class<E> labels;
    private final List<Pair<E>> pairs = new ArrayList<>();

    Confusion(Class<E> labels) {
        this.labels = labels;
    }

    void add(E gold, E said) {
        pairs.add(new Pair<>(gold, said));
    }

    private long count(E gold, E said) {
        return pairs.stream()
                .filter(pair -> pair.gold() == gold && pair.said() == said)
                .count();
    }

    /** F1 of each label that the gold has, 0 to 1. */
    private Map<E, Double> f1() {
        Map<E, Double> scores = new EnumMap<>(labels);
        for (E label : labels.getEnumConstants()) {
            long gold = pairs.stream().filter(pair -> pair.gold() == label).count();
            long said = pairs.stream().filter(pair -> pair.said() == label).count();
            if (gold > 0) {
                scores.put(label, 2.0 * count(label, label) / (gold + said));
            }
        }
        return scores;
    }

    /** Accuracy, mean F1, and a row for each right label: its F1 and how often each label was said. */
    String report(String title) {
        long right = pairs.stream().filter(pair -> pair.gold() == pair.said()).count();
        Map<E, Double> scores = f1();
        double macro =
                scores.values().stream().mapToDouble(score -> score).average().orElse(0);
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: n %d, accuracy %.3f, macro-F1 %.3f%n",
                title,
                pairs.size(),
                (double) right / Math.max(1, pairs.size()),
                macro));
        scores.forEach((gold, score) -> {
            report.append(String.format(Locale.ROOT, "  %-10s F1 %.3f", gold, score));
            for (E said : labels.getEnumConstants()) {
                report.append(String.format(Locale.ROOT, "  %s %d", said, count(gold, said)));
            }
            report.append(System.lineSeparator());
        });
        return report.toString();
    }
}

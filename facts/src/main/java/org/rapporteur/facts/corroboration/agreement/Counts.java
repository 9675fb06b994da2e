// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.corroboration.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.corroboration.wording.Wording;
import org.rapporteur.facts.corroboration.wording.WordingReader;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.Series.Point;

/**
 * Chooses, for each thing that a report counts, the number it gives for the whole: the one told most and first, what the
 * headline says before what the text does. Immutable and safe for use by many threads.
 */
final class Counts {

    /** What a headline weighs against the first number of the text. */
    private static final double HEADLINE = 2.5;

    /** What one victim who is told of, not counted, weighs against a count: there may be others. */
    private static final double NAMED_ONE = 0.15;

    /** Characters beside a number that tell what befell the counted. */
    private static final int BESIDE = 40;

    /** Words of the text that tell the main thing. */
    private static final int LEAD = 45;

    private static final double LEAD_WEIGHT = 0.9;

    private final WordingReader wordings = new WordingReader();
    private final TollReader tolls = new TollReader();

    /** A number with all that speaks for it. */
    private static final class Candidate {
        private double weight;
        private @Nullable Figure figure;
        private String rule = "count-in-text";
        private boolean victims;
        private boolean shot;
        private boolean written;
    }

    /** The number of each category that the report gives, none where it gives none. */
    Map<FigureCategory, Count> of(FactsDocument report) {
        Map<FigureCategory, Map<BigDecimal, Candidate>> candidates = new EnumMap<>(FigureCategory.class);
        Map<FigureCategory, Integer> told = new EnumMap<>(FigureCategory.class);
        for (Figure figure : report.figures()) {
            BigDecimal value = value(figure.quantity());
            if (value != null && isOfTheWhole(figure)) {
                int before = told.merge(figure.category(), 1, Integer::sum) - 1;
                Candidate candidate = candidate(candidates, figure.category(), value);
                candidate.weight += 1.0 / (1 + before);
                candidate.figure = candidate.figure == null ? figure : candidate.figure;
                candidate.victims |= isOfVictims(report, figure);
                candidate.shot |= isShot(report, figure);
                candidate.written = true;
            }
        }
        boolean attackerDead = false;
        String title = report.document().title();
        if (title != null) {
            Wording headline = wordings.read(title);
            attackerDead = tolls.isAttackerDead(headline);
            add(candidates, tolls.read(headline), HEADLINE, "count-in-headline");
        }
        Wording body = wordings.read(report.document().text());
        Wording lead = wordings.read(report.document()
                .text()
                .value()
                .substring(
                        0,
                        body.size() == 0
                                ? 0
                                : body.span(0, Math.min(LEAD, body.size())).end()));
        add(candidates, tolls.read(lead), LEAD_WEIGHT, "count-in-lead");
        attackerDead |= tolls.isAttackerDead(body);
        Map<FigureCategory, Point> counts = new EnumMap<>(FigureCategory.class);
        boolean withAttacker = attackerDead;
        candidates.forEach((category, values) -> counts.put(category, best(report, category, values, withAttacker)));
        Map<FigureCategory, Set<BigDecimal>> all = new EnumMap<>(FigureCategory.class);
        candidates.forEach((category, values) -> all.put(category, new HashSet<>(values.keySet())));
        for (Figure figure : report.figures()) {
            BigDecimal value = value(figure.quantity());
            if (value != null) {
                all.computeIfAbsent(figure.category(), key -> new HashSet<>()).add(value.stripTrailingZeros());
            }
        }
        lessDead(report, candidates, counts);
        Map<FigureCategory, Count> sure = new EnumMap<>(FigureCategory.class);
        counts.forEach((category, point) -> {
            BigDecimal value = Objects.requireNonNull(value(point.quantity())).stripTrailingZeros();
            Set<BigDecimal> numbers = Objects.requireNonNull(all.get(category));
            numbers.add(value);
            Candidate candidate =
                    Objects.requireNonNull(candidates.get(category)).get(value);
            sure.put(category, new Count(point, numbers, candidate == null || candidate.written));
        });
        return sure;
    }

    private static void add(
            Map<FigureCategory, Map<BigDecimal, Candidate>> candidates,
            List<CountedUp> counted,
            double weight,
            String rule) {
        for (CountedUp count : counted) {
            Candidate candidate = candidate(candidates, count.category(), BigDecimal.valueOf(count.value()));
            candidate.weight += count.value() == 1 && !count.number() ? weight * NAMED_ONE : weight;
            candidate.victims |= count.victims();
            candidate.written |= count.number() || count.value() > 1;
            if (candidate.figure == null) {
                candidate.rule = rule;
            }
        }
    }

    private static Candidate candidate(
            Map<FigureCategory, Map<BigDecimal, Candidate>> candidates, FigureCategory category, BigDecimal value) {
        return candidates
                .computeIfAbsent(category, key -> new HashMap<>())
                .computeIfAbsent(value.stripTrailingZeros(), key -> new Candidate());
    }

    private static boolean isOfTheWhole(Figure figure) {
        return figure.partOf() == null && (figure.status() == Status.HAPPENED || figure.status() == Status.ONGOING);
    }

    /** <em>Six shot, one dead</em>: five hurt. */
    private static void lessDead(
            FactsDocument report,
            Map<FigureCategory, Map<BigDecimal, Candidate>> candidates,
            Map<FigureCategory, Point> counts) {
        Point hurt = counts.get(FigureCategory.INJURED);
        Point dead = counts.get(FigureCategory.KILLED);
        if (hurt == null || dead == null) {
            return;
        }
        BigDecimal shot = Objects.requireNonNull(value(hurt.quantity()));
        BigDecimal killed = Objects.requireNonNull(value(dead.quantity()));
        Candidate candidate = candidate(candidates, FigureCategory.INJURED, shot);
        BigDecimal left = shot.subtract(killed);
        if (candidate.shot && left.signum() > 0) {
            counts.put(
                    FigureCategory.INJURED,
                    new Point(
                            report.document().id(),
                            null,
                            new Quantity(Quantity.Bound.EXACTLY, left, left, left),
                            null,
                            report.document().published(),
                            hurt.source(),
                            new Why(
                                    "count-shot-less-dead",
                                    List.of(),
                                    hurt.why().confidence(),
                                    List.of(hurt.why(), dead.why()))));
        }
    }

    /** Whether the words before a number tell that somebody killed those whom it counts. */
    private boolean isOfVictims(FactsDocument report, Figure figure) {
        String text = report.document().text().value();
        int start = figure.span().start();
        boolean victims = text.substring(start, figure.span().end())
                .toLowerCase(Locale.ROOT)
                .contains("victim");
        return victims || tolls.endsInAct(wordings.read(text.substring(Math.max(0, start - BESIDE), start)));
    }

    private boolean isShot(FactsDocument report, Figure figure) {
        String text = report.document().text().value();
        int end = Math.min(text.length(), figure.span().end() + BESIDE);
        return tolls.isOnlyShot(
                wordings.read(text.substring(Math.max(0, figure.span().start() - BESIDE / 2), end)));
    }

    /** The number written, else its lower or its upper limit. */
    static @Nullable BigDecimal value(Quantity quantity) {
        return quantity.value() != null ? quantity.value() : quantity.min() != null ? quantity.min() : quantity.max();
    }

    private static Point best(
            FactsDocument report, FigureCategory category, Map<BigDecimal, Candidate> values, boolean attackerDead) {
        Map.Entry<BigDecimal, Candidate> best = values.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<BigDecimal, Candidate> entry) -> entry.getValue().weight)
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow();
        Figure figure = best.getValue().figure;
        BigDecimal value = best.getKey();
        List<Why> details = new ArrayList<>();
        String rule = best.getValue().rule;
        BigDecimal more = value.add(BigDecimal.ONE).stripTrailingZeros();
        if (category == FigureCategory.KILLED
                && attackerDead
                && (best.getValue().victims || values.containsKey(more))) {
            details.add(Why.of(rule));
            rule = "count-with-attacker";
            figure = Optional.ofNullable(values.get(more))
                    .map(other -> other.figure)
                    .orElse(null);
            value = more;
        }
        Quantity quantity =
                figure != null ? figure.quantity() : new Quantity(Quantity.Bound.EXACTLY, value, value, value);
        double total = values.values().stream()
                .mapToDouble(candidate -> candidate.weight)
                .sum();
        return new Point(
                report.document().id(),
                figure == null ? null : figure.id(),
                quantity,
                figure == null ? null : figure.asOf(),
                report.document().published(),
                figure == null ? null : figure.source(),
                new Why(rule, List.of(), best.getValue().weight / total, details));
    }
}

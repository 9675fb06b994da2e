// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.Series.Point;
import org.rapporteur.stories.agreement.ComparableFigures.Told;
import org.rapporteur.stories.wording.Wording;
import org.rapporteur.stories.wording.WordingReader;

/**
 * Chooses, for each thing that a report counts, the number it gives for the whole: the one told most and first, what the
 * headline says before what the text does. Immutable and safe for use by many threads.
 */
final class Counts {

    /** What a headline weighs against the first number of the text. */
    private static final double HEADLINE = 2.5;

    /** What one victim who is told of, not counted, weighs against a count: there may be others. */
    private static final double NAMED_ONE = 0.15;

    /** What a count of one weighs in the text against others: most are of one among several. */
    private static final double ONE = 0.5;

    /** A weight below is a rest of rounding. */
    private static final double NOTHING = 1e-9;

    /** Words of the text that tell the main thing. */
    private static final int LEAD = 45;

    private static final double LEAD_WEIGHT = 0.9;

    private final WordingReader wordings;
    private final TollWords words;
    private final TollReader tolls;
    private final AttackerDeaths deaths;
    private final ComparableFigures figures;

    Counts(Language language) {
        this.wordings = new WordingReader(language);
        this.words = new TollWords(language);
        this.tolls = new TollReader(words);
        this.deaths = new AttackerDeaths(language, words);
        this.figures = new ComparableFigures(wordings, words, deaths);
    }

    /** A number with all that speaks for it. */
    private static final class Candidate {
        private double weight;
        /** Of the weight, that of words which tell that they were shot, but not how it ended. */
        private double hit;

        private @Nullable Figure figure;
        private String rule = "count-in-text";
        private boolean victims;
        private boolean written;

        private void add(double more, boolean isHit) {
            weight += more;
            hit += isHit ? more : 0;
        }
    }

    /** The numbers of one category. */
    private static final class Candidates extends HashMap<BigDecimal, Candidate> {

        private static final long serialVersionUID = 1;

        private Candidate of(BigDecimal value) {
            return computeIfAbsent(value.stripTrailingZeros(), key -> new Candidate());
        }
    }

    /**
     * The number of each category that the report gives, none where it gives none.
     *
     * @param settled categories of figures on which people decided: of these the figures alone count, whatever else the words tell
     */
    Map<FigureCategory, Count> of(FactsDocument report, Set<FigureCategory> settled) {
        Map<FigureCategory, Candidates> candidates = new EnumMap<>(FigureCategory.class);
        Map<FigureCategory, Integer> before = new EnumMap<>(FigureCategory.class);
        Set<Figure> shot = new HashSet<>();
        for (Told told : figures.of(report)) {
            if (told.hit()) {
                shot.add(told.figure());
            }
            int rank = before.merge(told.category(), 1, Integer::sum);
            Candidate candidate = of(candidates, told.category()).of(told.value());
            double weight = told.value().compareTo(BigDecimal.ONE) == 0 ? ONE : 1;
            candidate.add(weight / rank, told.hit());
            candidate.figure = candidate.figure == null ? told.figure() : candidate.figure;
            candidate.rule = told.rule();
            candidate.victims |= told.victims();
            candidate.written = true;
        }
        Wording body = wordings.read(report.document().text());
        boolean attackerDead = deaths.areTold(body);
        String title = report.document().title();
        if (title != null) {
            Wording headline = wordings.read(title);
            attackerDead |= deaths.areTold(headline);
            add(candidates, open(tolls.read(headline), settled), HEADLINE, "count-in-headline");
        }
        add(candidates, open(tolls.read(lead(report, body)), settled), LEAD_WEIGHT, "count-in-lead");
        Map<FigureCategory, Point> counts = new EnumMap<>(FigureCategory.class);
        boolean withAttacker = attackerDead;
        // The dead come first: those shot and not dead are hurt.
        candidates.forEach((category, values) -> {
            if (category == FigureCategory.INJURED) {
                lessDead(values, counts.get(FigureCategory.KILLED));
            }
            best(report, category, values, withAttacker).ifPresent(point -> counts.put(category, point));
        });
        return sure(report, candidates, counts, shot);
    }

    private static List<HeadlineToll> open(List<HeadlineToll> counted, Set<FigureCategory> settled) {
        return counted.stream()
                .filter(count -> !settled.contains(count.category()))
                .toList();
    }

    private static Candidates of(Map<FigureCategory, Candidates> candidates, FigureCategory category) {
        return candidates.computeIfAbsent(category, key -> new Candidates());
    }

    private Wording lead(FactsDocument report, Wording body) {
        int end =
                body.size() == 0 ? 0 : body.span(0, Math.min(LEAD, body.size())).end();
        return wordings.read(report.document().text().value().substring(0, end));
    }

    private static void add(
            Map<FigureCategory, Candidates> candidates, List<HeadlineToll> counted, double weight, String rule) {
        for (HeadlineToll count : counted) {
            if (count.fate() == TollWords.Fate.HIT && count.value() == 1) {
                // Man shot: he may as well be dead.
                continue;
            }
            Candidate candidate = of(candidates, count.category()).of(BigDecimal.valueOf(count.value()));
            candidate.add(
                    count.value() == 1 && !count.number() ? weight * NAMED_ONE : weight,
                    count.fate() == TollWords.Fate.HIT);
            candidate.victims |= count.victims();
            candidate.written |= count.number() || count.value() > 1;
            if (candidate.figure == null) {
                candidate.rule = rule;
            }
        }
    }

    private static Map<FigureCategory, Count> sure(
            FactsDocument report,
            Map<FigureCategory, Candidates> candidates,
            Map<FigureCategory, Point> counts,
            Set<Figure> shot) {
        Map<FigureCategory, Set<BigDecimal>> all = new EnumMap<>(FigureCategory.class);
        candidates.forEach((category, values) -> all.put(category, new HashSet<>(values.keySet())));
        for (Figure figure : report.figures()) {
            BigDecimal value = value(figure.quantity());
            // Who were shot are not all hurt where some of them died.
            boolean holdsDead = shot.contains(figure) && counts.containsKey(FigureCategory.KILLED);
            if (value != null && !holdsDead) {
                all.computeIfAbsent(figure.category(), key -> new HashSet<>()).add(value.stripTrailingZeros());
            }
        }
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

    /** <em>Six shot, one dead</em>: five hurt. */
    private static void lessDead(Candidates hurt, @Nullable Point dead) {
        for (Map.Entry<BigDecimal, Candidate> entry : List.copyOf(hurt.entrySet())) {
            Candidate shot = entry.getValue();
            if (dead != null && shot.hit > 0) {
                BigDecimal left = entry.getKey().subtract(Objects.requireNonNull(value(dead.quantity())));
                if (left.signum() > 0) {
                    Candidate others = hurt.of(left);
                    others.weight += shot.hit;
                    others.written = true;
                    others.rule = others.figure == null ? "count-shot-less-dead" : others.rule;
                }
                shot.weight -= shot.hit;
            }
        }
        hurt.values().removeIf(candidate -> candidate.weight <= NOTHING);
    }

    /** The number written, else its lower or its upper limit. */
    static @Nullable BigDecimal value(Quantity quantity) {
        return quantity.value() != null ? quantity.value() : quantity.min() != null ? quantity.min() : quantity.max();
    }

    private static Quantity exactly(BigDecimal value) {
        return new Quantity(Quantity.Bound.EXACTLY, value, value, value);
    }

    private static Optional<Point> best(
            FactsDocument report, FigureCategory category, Candidates values, boolean attackerDead) {
        return values.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<BigDecimal, Candidate> entry) -> entry.getValue().weight)
                        .thenComparing(Map.Entry::getKey))
                .map(best -> point(report, category, values, best, attackerDead));
    }

    private static Point point(
            FactsDocument report,
            FigureCategory category,
            Candidates values,
            Map.Entry<BigDecimal, Candidate> best,
            boolean attackerDead) {
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
        double total = values.values().stream()
                .mapToDouble(candidate -> candidate.weight)
                .sum();
        boolean whole = figure != null
                && value.compareTo(Objects.requireNonNullElse(value(figure.quantity()), BigDecimal.ZERO)) == 0;
        return new Point(
                report.document().id(),
                figure == null ? null : figure.id(),
                figure != null && whole ? figure.quantity() : exactly(value),
                figure == null ? null : figure.asOf(),
                report.document().published(),
                figure == null ? null : figure.source(),
                new Why(rule, List.of(), best.getValue().weight / total, details));
    }
}

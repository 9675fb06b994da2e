// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity.Bound;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.link.Link;
import org.rapporteur.model.link.LinkEnd;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.model.link.Series;
import org.rapporteur.model.link.Series.Point;
import org.rapporteur.model.source.DocumentId;

/**
 * Follows the numbers of a story from report to report. A report is linked with the last before it for each other number
 * told so far, so links grow with the reports and not with their square. Immutable and safe for use by many threads.
 */
final class RunningFigures {

    /** Of what a story tells many numbers of different things, which make no series. */
    private static final Set<FigureCategory> OF_MANY_THINGS = EnumSet.of(
            FigureCategory.MONEY,
            FigureCategory.VOTES,
            FigureCategory.FORCES,
            FigureCategory.EQUIPMENT,
            FigureCategory.AFFECTED);

    /** What a story counts once, so that two numbers of it are of the same. */
    private static final Set<FigureCategory> OF_ONE_THING = EnumSet.of(
            FigureCategory.KILLED,
            FigureCategory.INJURED,
            FigureCategory.MISSING,
            FigureCategory.DISPLACED,
            FigureCategory.SICK);

    /** What a number is worth a day later, against one. */
    private static final double FADES = 0.7;

    /** What a number is worth that a report tells besides its own. */
    private static final double ALSO_TOLD = 0.4;

    /** What a victim who is told of is worth against a number. */
    private static final double UNSURE = 0.3;

    /** Supports that differ less are equal. */
    private static final double EQUAL = 0.05;

    private final Counts counts;
    private final Origins origins;

    RunningFigures(Language language, Origins origins) {
        this.counts = new Counts(language);
        this.origins = origins;
    }

    /**
     * The series of a story and the links between its numbers.
     *
     * @param reports in their order
     * @param origin of each report
     * @param links to add to
     */
    List<Series> of(
            List<FactsDocument> reports,
            Map<DocumentId, String> origin,
            Map<DocumentId, Set<FigureCategory>> settled,
            List<Link> links) {
        Map<FigureCategory, List<Count>> told = new TreeMap<>();
        Map<DocumentId, FactsDocument> byId = new HashMap<>();
        for (FactsDocument report : reports) {
            byId.put(report.document().id(), report);
            counts.of(report, settled.getOrDefault(report.document().id(), Set.of()))
                    .forEach((category, count) -> told.computeIfAbsent(category, key -> new ArrayList<>())
                            .add(count));
        }
        told.remove(FigureCategory.OTHER);
        List<Series> series = new ArrayList<>();
        told.forEach((category, numbers) -> {
            if (!OF_MANY_THINGS.contains(category)) {
                series.add(series(category, numbers, origin));
            }
            link(category, numbers, byId, origin, links);
        });
        return series;
    }

    /**
     * The latest is the number that has most support, where of each origin the last report counts, the less the longer
     * before the last of all it came out; of equals the later, of one day the higher. A single late report that counts something else does not
     * overturn it.
     */
    private static Series series(FigureCategory category, List<Count> counts, Map<DocumentId, String> origin) {
        Map<String, Count> lastOf = new LinkedHashMap<>();
        counts.forEach(count ->
                lastOf.put(Objects.requireNonNull(origin.get(count.point().document())), count));
        LocalDate last = counts.getLast().point().published();
        Count latest = counts.getLast();
        double most = 0;
        for (Count count : lastOf.values()) {
            double support = lastOf.values().stream()
                    .mapToDouble(other -> weight(other, last) * share(other, count))
                    .sum();
            // Of equals the later, of one day the higher: more are found more often than fewer.
            boolean equal = Math.abs(support - most) < EQUAL;
            if (equal
                    ? isLater(count.point(), latest.point()) || count.value().compareTo(latest.value()) > 0
                    : support > most) {
                most = support;
                latest = count;
            }
        }
        return new Series(
                category,
                counts.stream().map(Count::point).toList(),
                latest.point(),
                Why.of("series-most-support-of-late"));
    }

    /** How much a report speaks for the number of another. */
    private static double share(Count speaker, Count spoken) {
        if (speaker.value().compareTo(spoken.value()) == 0) {
            return 1;
        }
        return speaker.told().contains(spoken.value()) ? ALSO_TOLD : 0;
    }

    private static double weight(Count count, @Nullable LocalDate last) {
        LocalDate published = count.point().published();
        double sure = count.point().why().confidence() * (count.sure() ? 1 : UNSURE);
        if (published == null || last == null) {
            return sure;
        }
        long days = Math.max(0, last.toEpochDay() - published.toEpochDay());
        return sure * Math.pow(FADES, (double) days);
    }

    private void link(
            FigureCategory category,
            List<Count> counts,
            Map<DocumentId, FactsDocument> reports,
            Map<DocumentId, String> origin,
            List<Link> links) {
        Map<BigDecimal, Count> told = new TreeMap<>();
        for (Count count : counts) {
            told.forEach((value, before) -> {
                if (value.compareTo(count.value()) == 0) {
                    String own = origin(count.point(), reports, origin);
                    if (!own.equals(origin(before.point(), reports, origin))) {
                        links.add(link(LinkType.CORROBORATES, "count-same", count.point(), before.point(), reports));
                    }
                } else if (OF_ONE_THING.contains(category) && count.differs(before)) {
                    links.add(differ(count.point(), before.point(), reports));
                }
            });
            told.put(count.value(), count);
        }
    }

    /** What a number rests on: who is named to give it, the agency its sentence names, else the origin of its report. */
    private String origin(Point point, Map<DocumentId, FactsDocument> reports, Map<DocumentId, String> origin) {
        FactsDocument report = Objects.requireNonNull(reports.get(point.document()));
        if (point.source() != null) {
            return report.entity(point.source()).name();
        }
        Optional<String> agency =
                figure(point, report).flatMap(figure -> origins.agencyAt(report.document(), figure.span()));
        return agency.orElse(Objects.requireNonNull(origin.get(point.document())));
    }

    private static Optional<Figure> figure(Point point, FactsDocument report) {
        return report.figures().stream()
                .filter(figure -> figure.id().equals(point.figure()))
                .findFirst();
    }

    /** A later or wider number takes the place of the one before; two of one day that cannot both be true contradict. */
    private static Link differ(Point later, Point earlier, Map<DocumentId, FactsDocument> reports) {
        if (isLater(later, earlier)) {
            return link(LinkType.SUPERSEDES, "count-revised", later, earlier, reports);
        }
        boolean atLeast = earlier.quantity().bound() == Bound.AT_LEAST
                || earlier.quantity().bound() == Bound.MORE_THAN;
        boolean more = Objects.requireNonNull(Counts.value(later.quantity()))
                        .compareTo(Objects.requireNonNull(Counts.value(earlier.quantity())))
                > 0;
        return atLeast && more
                ? link(LinkType.SUPERSEDES, "count-grown", later, earlier, reports)
                : link(LinkType.CONTRADICTS, "count-other", later, earlier, reports);
    }

    private static boolean isLater(Point later, Point earlier) {
        LocalDate first = earlier.published();
        LocalDate second = later.published();
        return first != null && second != null && second.isAfter(first);
    }

    private static Link link(LinkType type, String rule, Point from, Point to, Map<DocumentId, FactsDocument> reports) {
        double confidence = Math.min(from.why().confidence(), to.why().confidence());
        return new Link(type, end(from, reports), end(to, reports), new Why(rule, List.of(), confidence, List.of()));
    }

    private static LinkEnd end(Point point, Map<DocumentId, FactsDocument> reports) {
        FactsDocument report = Objects.requireNonNull(reports.get(point.document()));
        return new LinkEnd(
                point.document(),
                point.figure(),
                figure(point, report).map(figure -> List.of(figure.span())).orElse(List.of()));
    }
}

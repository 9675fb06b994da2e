// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.corroboration.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    /** What a number is worth a day later, against one. */
    private static final double FADES = 0.7;

    private final Counts counts = new Counts();
    private final Origins origins;

    RunningFigures(Origins origins) {
        this.origins = origins;
    }

    /**
     * The series of a story and the links between its numbers.
     *
     * @param reports in their order
     * @param origin of each report
     * @param links to add to
     */
    List<Series> of(List<FactsDocument> reports, Map<DocumentId, String> origin, List<Link> links) {
        Map<FigureCategory, List<Point>> points = new TreeMap<>();
        Map<DocumentId, FactsDocument> byId = new TreeMap<>(Comparator.comparing(DocumentId::value));
        for (FactsDocument report : reports) {
            byId.put(report.document().id(), report);
            counts.of(report).forEach((category, point) -> points.computeIfAbsent(category, key -> new ArrayList<>())
                    .add(point));
        }
        List<Series> series = new ArrayList<>();
        points.forEach((category, told) -> {
            if (category != FigureCategory.OTHER) {
                series.add(series(category, told, origin));
                link(told, byId, origin, links);
            }
        });
        return series;
    }

    /**
     * The latest is the number that has most support, where of each origin the last report counts, the less the longer
     * before the last of all it came out; of equals the last. A single late report that counts something else does not
     * overturn it.
     */
    private static Series series(FigureCategory category, List<Point> points, Map<DocumentId, String> origin) {
        LocalDate last = points.getLast().published();
        Point latest = points.getLast();
        double most = 0;
        Map<String, Point> lastOf = new LinkedHashMap<>();
        points.forEach(point -> lastOf.put(Objects.requireNonNull(origin.get(point.document())), point));
        for (Point point : lastOf.values()) {
            double support = lastOf.values().stream()
                    .filter(other -> Counts.same(point, other))
                    .mapToDouble(other -> weight(other, last))
                    .sum();
            if (support >= most && weight(point, last) > 0) {
                most = support;
                latest = point;
            }
        }
        return new Series(category, points, latest, Why.of("series-most-support-of-late"));
    }

    private static double weight(Point point, @Nullable LocalDate last) {
        LocalDate published = point.published();
        if (published == null || last == null) {
            return point.why().confidence();
        }
        long days = Math.max(0, last.toEpochDay() - published.toEpochDay());
        return point.why().confidence() * Math.pow(FADES, (double) days);
    }

    private void link(
            List<Point> points,
            Map<DocumentId, FactsDocument> reports,
            Map<DocumentId, String> origin,
            List<Link> links) {
        Map<BigDecimal, Point> told = new TreeMap<>();
        for (Point point : points) {
            BigDecimal value = Objects.requireNonNull(Counts.value(point.quantity())).stripTrailingZeros();
            told.forEach((other, before) -> {
                if (other.compareTo(value) != 0) {
                    links.add(differ(point, before, reports));
                } else if (!origin(point, reports, origin).equals(origin(before, reports, origin))) {
                    links.add(link(LinkType.CORROBORATES, "count-same", point, before, reports));
                }
            });
            told.put(value, point);
        }
    }

    /** What a number rests on: who is named to give it, the agency its sentence names, else the origin of its report. */
    private String origin(Point point, Map<DocumentId, FactsDocument> reports, Map<DocumentId, String> origin) {
        FactsDocument report = Objects.requireNonNull(reports.get(point.document()));
        if (point.source() != null) {
            return report.entity(point.source()).name();
        }
        Optional<String> agency = figure(point, report).flatMap(figure -> origins.agencyAt(report.document(), figure.span()));
        return agency.orElse(Objects.requireNonNull(origin.get(point.document())));
    }

    private static Optional<Figure> figure(Point point, FactsDocument report) {
        return report.figures().stream().filter(figure -> figure.id().equals(point.figure())).findFirst();
    }

    /** A later or wider number takes the place of the one before; two of one day that cannot both be true contradict. */
    private static Link differ(Point later, Point earlier, Map<DocumentId, FactsDocument> reports) {
        if (isLater(later, earlier)) {
            return link(LinkType.SUPERSEDES, "count-revised", later, earlier, reports);
        }
        boolean atLeast = earlier.quantity().bound() == Bound.AT_LEAST || earlier.quantity().bound() == Bound.MORE_THAN;
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

    private static Link link(
            LinkType type, String rule, Point from, Point to, Map<DocumentId, FactsDocument> reports) {
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

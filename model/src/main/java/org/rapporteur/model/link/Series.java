// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.DocumentId;

/**
 * One count of a story as it runs on from report to report.
 *
 * @param category what is counted
 * @param points what the reports say, oldest first, at least one
 * @param latest the newest that no other supersedes: one of {@code points}
 * @param why how it was chosen
 */
public record Series(FigureCategory category, List<Point> points, Point latest, Why why) {

    /**
     * What one report says.
     *
     * @param document the report
     * @param figure the figure that says it; null where the headline does, or where it was counted up
     * @param quantity the number with its bound
     * @param asOf when it holds
     * @param published when the report came out
     * @param source the entity of the document who gives it
     * @param why how it was chosen among the numbers of the report
     */
    public record Point(
            DocumentId document,
            @Nullable FactId figure,
            Quantity quantity,
            @Nullable When asOf,
            @Nullable LocalDate published,
            @Nullable EntityId source,
            Why why) {

        public Point {
            Objects.requireNonNull(document, "document must be given, is null");
            Objects.requireNonNull(quantity, "quantity must be given, is null");
            Objects.requireNonNull(why, "why must be given, is null");
        }
    }

    public Series {
        Objects.requireNonNull(category, "category must be given, is null");
        Objects.requireNonNull(why, "why must be given, is null");
        points = List.copyOf(points);
        if (!points.contains(latest)) {
            throw new IllegalArgumentException("latest must be one of the points, is " + latest);
        }
    }
}

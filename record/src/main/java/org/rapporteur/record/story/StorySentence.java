// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.link.LinkType;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.leaf.StoryLeaf.Report;
import org.rapporteur.record.leaf.StoryLeaf.Series;

/** Puts into words what a story establishes. */
public final class StorySentence {

    private StorySentence() {}

    /**
     * What is established, in one sentence: the headline of the first report, the latest of each count with the number of
     * sources that give it, and how much is borne out or disputed.
     */
    public static String of(StoryLeaf story) {
        String headline = story.name().strip().replaceAll("\\s+", " ");
        List<String> parts = new ArrayList<>();
        for (Series series : story.series()) {
            String latest = number(series.latest().quantity());
            long sources = series.points().stream()
                    .filter(point -> number(point.quantity()).equals(latest))
                    .map(point -> origin(story, point.at().source()))
                    .distinct()
                    .count();
            parts.add(series.category().label() + " " + latest + (sources > 1 ? " by " + sources + " sources" : ""));
        }
        count(story, LinkType.CORROBORATES, "corroborated").ifPresent(parts::add);
        count(story, LinkType.CONTRADICTS, "contradicted").ifPresent(parts::add);
        return parts.isEmpty() ? headline : headline + " (" + String.join("; ", parts) + ")";
    }

    private static Optional<String> count(StoryLeaf story, LinkType type, String word) {
        int count = story.links(type).size();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + word);
    }

    private static int origin(StoryLeaf story, String source) {
        return story.reports().stream()
                .filter(report -> report.source().equals(source))
                .mapToInt(Report::origin)
                .findFirst()
                .orElse(0);
    }

    /** A number as a reader would write it, with its bound. */
    public static String number(Quantity quantity) {
        String value = plain(quantity.value());
        String min = plain(quantity.min());
        String max = plain(quantity.max());
        return switch (quantity.bound()) {
            case EXACTLY -> value;
            case MORE_THAN -> "more than " + value;
            case AT_LEAST -> "at least " + (quantity.value() == null ? min : value);
            case LESS_THAN -> "fewer than " + value;
            case AT_MOST -> "at most " + (quantity.value() == null ? max : value);
            case ABOUT -> "about " + value;
            case BETWEEN -> min + " to " + max;
            case VAGUE -> min + " or more";
        };
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.story;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.AmountWords;
import org.rapporteur.record.leaf.StoryLeaf;

/**
 * What a list of stories says of one.
 *
 * @param id what it goes by
 * @param place of its leaf in the log
 * @param title headline of its oldest report, or the source where that has none
 * @param origins how many of its reports rest on sources of their own
 * @param documents ids of its reports, the oldest first
 * @param days of its reports that tell one, as {@code 2019-09-23}, each once, the first first
 * @param counts latest number of each running figure, as {@code at least 17 killed}
 */
public record StoryHead(
        String id,
        long place,
        String title,
        int origins,
        List<String> documents,
        List<String> days,
        List<String> counts) {

    /** Before all days. */
    private static final String NO_DAY = "0";

    public StoryHead {
        documents = List.copyOf(documents);
        days = List.copyOf(days);
        counts = List.copyOf(counts);
    }

    /** What a leaf says, with its place in the log. */
    static StoryHead of(StoryLeaf story, long place) {
        return new StoryHead(
                story.id(),
                place,
                story.name(),
                story.origins(),
                story.reports().stream()
                        .map(report -> report.document().value())
                        .toList(),
                story.reports().stream()
                        .map(StoryLeaf.Report::published)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .distinct()
                        .sorted()
                        .toList(),
                story.series().stream()
                        .map(series -> AmountWords.of(series.latest().quantity()) + " "
                                + series.category().label())
                        .toList());
    }

    /** Day of its oldest report that tells one; null where none does. */
    public @Nullable String first() {
        return days.isEmpty() ? null : days.getFirst();
    }

    /** Day of its newest report. */
    public @Nullable String last() {
        return days.isEmpty() ? null : days.getLast();
    }

    /** Whether one of its reports is of these days, as the command {@code stories} has it. */
    boolean isWithin(@Nullable String from, @Nullable String to) {
        return (from == null && to == null)
                || days.stream()
                        .anyMatch(day ->
                                (from == null || day.compareTo(from) >= 0) && (to == null || day.compareTo(to) <= 0));
    }

    /** Sorts the newest last, those without a day first, and tells two of a day apart: where a list goes on after it. */
    public String key() {
        return Objects.requireNonNullElse(last(), NO_DAY) + "|" + id;
    }
}

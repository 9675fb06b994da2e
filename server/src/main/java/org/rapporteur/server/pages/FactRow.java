// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DateWords;
import org.rapporteur.export.view.Mark;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.Review;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.Gist;

/**
 * A document or fact as a list shows it.
 *
 * @param kind style class of what it is
 * @param styles style classes of its status and voice
 * @param status in a word; null where it has none
 * @param review how it stands after review, and what is not sure of it; null where there is nothing to say
 * @param line what it says
 * @param address where it stands
 * @param report where it comes from: day, outlet, headline
 * @param sentence that it rests on; null where the line has its words
 */
public record FactRow(
        String kind,
        String styles,
        @Nullable String status,
        @Nullable String review,
        String line,
        String address,
        String report,
        @Nullable String sentence) {

    /** Rows of one day. */
    public record Day(String day, List<FactRow> rows) {}

    /** Where it is put into a case. */
    public String star() {
        return address.replaceFirst("^/(?:facts|documents)/", "/star/");
    }

    static FactRow of(Found.Hit hit) {
        Gist gist = hit.gist();
        return new FactRow(
                hit.kind(),
                gist == null ? "" : styles(gist),
                gist == null ? null : status(gist),
                gist == null ? null : review(gist),
                hit.line(),
                hit.kind().equals("document") ? "/documents/" + hit.id() : "/facts/" + hit.id(),
                report(hit),
                hit.kind().equals("event") || hit.kind().equals("figure")
                        ? hit.report().sentence()
                        : null);
    }

    /** Day of publication, outlet and headline, else what the report was given under. */
    private static String report(Found.Hit hit) {
        boolean isDocument = hit.kind().equals("document");
        String headline = hit.report().headline();
        return Stream.of(
                        hit.published() == null ? null : DateWords.of(hit.published()),
                        hit.report().outlet(),
                        isDocument ? null : headline,
                        isDocument || headline == null ? hit.source() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** A fact of the queue, which leads to where it is decided on. */
    static FactRow ofQueue(Found.Hit hit) {
        FactRow row = of(hit);
        Gist gist = hit.gist();
        String sure = gist == null || gist.confidence() == null
                ? ""
                : "%d %% sure".formatted(Math.round(gist.confidence() * 100));
        String review = Stream.of(sure, row.review() == null ? "" : row.review())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return new FactRow(
                row.kind(),
                row.styles(),
                row.status(),
                review.isEmpty() ? null : review,
                row.line(),
                DeskPages.address(hit),
                row.report(),
                row.sentence());
    }

    private static @Nullable String review(Gist gist) {
        return gist.review() == null ? gist.unsure() : Mark.words(Review.State.of(gist.review()));
    }

    private static @Nullable String status(Gist gist) {
        if (gist.status() == null) {
            return null;
        }
        String words = Mark.words(Status.valueOf(gist.status().toUpperCase(Locale.ROOT)));
        return gist.isAlleged() ? words + ", " + Mark.words(Voice.ALLEGED) : words;
    }

    /** Style classes of its status and voice. */
    static String styles(Gist gist) {
        return (gist.status() == null ? "" : gist.status()) + (gist.isAlleged() ? " alleged" : "");
    }

    /** The rows of a search by words: the best first, whatever their day. */
    static List<Day> ranked(List<Found.Hit> hits) {
        List<FactRow> rows = hits.stream().map(FactRow::of).toList();
        return rows.isEmpty() ? List.of() : List.of(new Day("Best first", rows));
    }

    /** The rows by the day that they are about, in their order. */
    static List<Day> byDay(List<Found.Hit> hits) {
        List<Day> days = new ArrayList<>();
        for (Found.Hit hit : hits) {
            String day = day(hit);
            if (days.isEmpty() || !days.getLast().day().equals(day)) {
                days.add(new Day(day, new ArrayList<>()));
            }
            days.getLast().rows().add(of(hit));
        }
        return days;
    }

    /** Of an event or figure when it happened or holds, of others when they were published. */
    private static String day(Found.Hit hit) {
        boolean hasOwn = hit.kind().equals("event") || hit.kind().equals("figure");
        return DateWords.of(hasOwn && hit.gist() != null ? hit.gist().day() : Objects.toString(hit.published(), null));
    }
}

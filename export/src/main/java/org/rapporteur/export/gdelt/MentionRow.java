// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.text.Span;

/** The mentions of an event as rows of GDELT's table of mentions: 16 columns, one row for each place that tells of it. */
final class MentionRow {

    static final int COLUMNS = 16;

    private static final String UNKNOWN_PLACE = "-1";
    private static final String FROM_THE_WEB = "1";
    private static final String CITATION_ONLY = "2";

    private MentionRow() {}

    static List<List<String>> of(Event event, LocalDate date, LocalDate added, RecordedDocument document) {
        Entity actor =
                document.entity(event.actors().isEmpty() ? null : event.actors().getFirst());
        Entity recipient = document.entity(
                event.recipients().isEmpty() ? null : event.recipients().getFirst());
        List<List<String>> rows = new ArrayList<>();
        for (Span anchor : event.anchors()) {
            rows.add(List.of(
                    EventRow.number(document.key(event.id())),
                    Days.midnight(date),
                    Days.midnight(added),
                    document.document().url() == null ? CITATION_ONLY : FROM_THE_WEB,
                    document.document().outlet() == null
                            ? ""
                            : document.document().outlet().name(),
                    EventRow.address(document),
                    String.valueOf(sentence(anchor, document.document().text().value())),
                    offset(actor, anchor, document),
                    offset(recipient, anchor, document),
                    String.valueOf(document.codePoints(anchor).start()),
                    "1",
                    String.valueOf(Math.round(event.why().confidence() * 100)),
                    String.valueOf(document.document().text().codePointCount()),
                    "",
                    "",
                    "review=" + document.review(event.id()).state().label()));
        }
        return rows;
    }

    /** Which sentence it is in, from 1, as the JDK parts sentences: the record keeps none. */
    private static int sentence(Span anchor, String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int number = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            number++;
            if (anchor.start() < end) {
                return number;
            }
        }
        return number;
    }

    /** The place of an actor's mention nearest to the event, in code points. */
    private static String offset(@Nullable Entity entity, Span anchor, RecordedDocument document) {
        if (entity == null) {
            return UNKNOWN_PLACE;
        }
        return entity.mentions().stream()
                .map(Mention::span)
                .min(Comparator.comparingInt(span -> Math.abs(span.start() - anchor.start())))
                .map(span -> String.valueOf(document.codePoints(span).start()))
                .orElse(UNKNOWN_PLACE);
    }
}

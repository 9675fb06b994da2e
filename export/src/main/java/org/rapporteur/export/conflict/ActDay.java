// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.conflict;

import static org.rapporteur.export.conflict.ViolenceWords.Role.COURT;
import static org.rapporteur.export.conflict.ViolenceWords.Role.UNTIL;

import java.util.List;
import org.rapporteur.export.view.Sentence;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Whether the day of an act is its own: not one up to which something was counted (<em>as of Monday</em>), nor that on which a court or the police
 * dealt with it (<em>was released on Friday</em>). A row with the day of something else is worse than none.
 */
final class ActDay {

    /** Words before a time by which it is told that something was counted up to then. */
    private static final int BEFORE = 3;

    private ActDay() {}

    static boolean isOwn(Event event, When date, RecordedDocument document) {
        String day = date.start().toString();
        List<TimeExpression> told = document.facts().times().stream()
                .filter(time -> time.value().startsWith(day))
                .toList();
        return (told.isEmpty() || told.stream().anyMatch(time -> !isCountedTo(time.span(), document)))
                && event.anchors().stream().anyMatch(anchor -> !isOfCourt(anchor, told, document));
    }

    private static boolean isCountedTo(Span time, RecordedDocument document) {
        String text = document.document().text().value();
        List<String> before = ViolenceWords.of(text.substring(Math.max(0, time.start() - 40), time.start()));
        return ViolenceWords.has(before.subList(Math.max(0, before.size() - BEFORE), before.size()), UNTIL);
    }

    /** Whether the sentence is about what became of the act in court, and its day is nearer to that, or told elsewhere. */
    private static boolean isOfCourt(Span anchor, List<TimeExpression> told, RecordedDocument document) {
        Text text = document.document().text();
        Span sentence = Sentence.around(text, anchor);
        if (!ViolenceWords.any(ViolenceWords.of(text.slice(sentence)), COURT)) {
            return false;
        }
        return told.stream()
                .map(TimeExpression::span)
                .filter(sentence::overlaps)
                .noneMatch(time -> !isNearerToCourt(time, anchor, sentence, text));
    }

    private static boolean isNearerToCourt(Span time, Span anchor, Span sentence, Text text) {
        List<String> gap = ViolenceWords.of(
                time.start() < anchor.start()
                        ? text.value().substring(Math.min(time.end(), anchor.start()), anchor.start())
                        : text.value().substring(anchor.end(), Math.max(anchor.end(), time.start())));
        List<String> before =
                ViolenceWords.of(text.value().substring(sentence.start(), Math.max(sentence.start(), time.start())));
        List<String> behind =
                ViolenceWords.of(text.value().substring(Math.min(time.end(), sentence.end()), sentence.end()));
        return Math.min(distance(before.reversed()), distance(behind)) < gap.size();
    }

    /** Words up to the first of a court. */
    private static int distance(List<String> words) {
        int at = 0;
        while (at < words.size() && !ViolenceWords.is(words.get(at), COURT)) {
            at++;
        }
        return at == words.size() ? Integer.MAX_VALUE : at;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.conflict;

import static org.rapporteur.export.conflict.ViolenceWords.Role.ACCIDENT;
import static org.rapporteur.export.conflict.ViolenceWords.Role.DEAD;
import static org.rapporteur.export.conflict.ViolenceWords.Role.DOUBTFUL;
import static org.rapporteur.export.conflict.ViolenceWords.Role.FORCE;
import static org.rapporteur.export.conflict.ViolenceWords.Role.HURT;
import static org.rapporteur.export.conflict.ViolenceWords.Role.KILL;
import static org.rapporteur.export.conflict.ViolenceWords.Role.WEAPON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.Sentence;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * An act of violence that a report tells to have happened or to go on, on a day or within a month that it gives.
 *
 * @param event the act
 * @param first first day on which it may have been
 * @param last last such day
 * @param figures of dead that its sentence ties to it
 * @param deaths what they say together; null where they say nothing
 * @param sentence of the report, that ties them, else the first that tells of the act; on one line
 */
public record ViolentAct(
        Event event,
        LocalDate first,
        LocalDate last,
        List<Figure> figures,
        @Nullable Tally deaths,
        String sentence) {

    /** What lasts longer is a time of many acts. */
    private static final int MONTH = 31;

    public ViolentAct {
        figures = List.copyOf(figures);
    }

    /**
     * The acts among the wanted events of a document, in their order. A figure counts the dead of one act alone, the first whose
     * sentence ties it.
     */
    public static List<ViolentAct> of(RecordedDocument document) {
        List<ViolentAct> acts = new ArrayList<>();
        Set<FactId> counted = new HashSet<>();
        for (Event event : document.events()) {
            When date = event.date();
            if (date == null || !isReal(event.status()) || !isKind(event)) {
                continue;
            }
            LocalDate first = date.firstDay();
            LocalDate last = date.lastDay();
            if (last.toEpochDay() - first.toEpochDay() >= MONTH) {
                continue;
            }
            if (!isForce(event, document) || !ActDay.isOwn(event, date, document)) {
                continue;
            }
            List<ActDeaths.Tie> dead = ActDeaths.of(event, document).stream()
                    .filter(tie -> counted.add(tie.figure().id()))
                    .toList();
            List<Figure> figures = dead.stream().map(ActDeaths.Tie::figure).toList();
            Span told = dead.stream()
                    .filter(tie -> tie.figure().quantity().value() != null)
                    .findFirst()
                    .or(() -> dead.stream().findFirst())
                    .map(ActDeaths.Tie::anchor)
                    .orElse(event.anchor());
            ViolentAct act = new ViolentAct(
                    event, first, last, figures, Tally.of(figures, FigureCategory.KILLED), sentence(told, document));
            if (acts.stream().anyMatch(act::isToldBy)) {
                continue;
            }
            int before = again(act, told, acts, document);
            if (before < 0) {
                acts.add(act);
            } else {
                acts.set(before, acts.get(before).with(act));
            }
        }
        return List.copyOf(acts);
    }

    /**
     * Which of the acts before is this one again, with another number: those of the same days and place that are told by the same
     * word, which does not bring in another act; -1 for none.
     */
    private static int again(ViolentAct act, Span told, List<ViolentAct> acts, RecordedDocument document) {
        if (act.deaths == null || ActDeaths.isAnew(told, document)) {
            return -1;
        }
        String word = lastWord(told, document);
        for (int i = 0; i < acts.size(); i++) {
            ViolentAct before = acts.get(i);
            if (before.deaths != null
                    && before.first.equals(act.first)
                    && before.last.equals(act.last)
                    && isAtOnePlace(act.event, before.event)
                    && before.event.anchors().stream()
                            .anyMatch(anchor -> lastWord(anchor, document).equals(word))) {
                return i;
            }
        }
        return -1;
    }

    private static String lastWord(Span anchor, RecordedDocument document) {
        List<String> words = ViolenceWords.of(document.words(anchor));
        return words.isEmpty() ? "" : words.getLast();
    }

    /** The same act with the numbers of another telling, in the sentence that has the best of them. */
    private ViolentAct with(ViolentAct again) {
        List<Figure> all = new ArrayList<>(figures);
        all.addAll(again.figures);
        Tally both = Tally.of(all, FigureCategory.KILLED);
        boolean isOfAgain = again.deaths != null && both != null && both.best() == again.deaths.best();
        return new ViolentAct(event, first, last, all, both, isOfAgain ? again.sentence : sentence);
    }

    /** Whether an act of the same report has as many dead and nothing speaks for another place: then it is this one, told again. */
    private boolean isToldBy(ViolentAct before) {
        return deaths != null
                && before.deaths != null
                && deaths.best() == before.deaths.best()
                && isAtOnePlace(event, before.event);
    }

    private static boolean isAtOnePlace(Event one, Event other) {
        return one.place() == null || other.place() == null || one.place().equals(other.place());
    }

    private static String sentence(Span told, RecordedDocument document) {
        return Sentence.words(document.document().text(), told);
    }

    private static boolean isReal(Status status) {
        return status == Status.HAPPENED || status == Status.ONGOING;
    }

    private static boolean isKind(Event event) {
        return event.type() == EventType.ASSAULT || (event.type() == EventType.PROTEST && "riot".equals(event.mode()));
    }

    /** Whether some word of it tells of force, or may and stands with a weapon, the dead or the hurt. */
    private static boolean isForce(Event event, RecordedDocument document) {
        String text = document.document().text().value();
        for (Span anchor : event.anchors()) {
            List<String> words = ViolenceWords.of(text.substring(anchor.start(), anchor.end()));
            if (ViolenceWords.any(words, ACCIDENT) && !ViolenceWords.any(words, FORCE)) {
                if (!event.actors().isEmpty()
                        || ViolenceWords.any(ViolenceWords.of(paragraph(anchor, document)), WEAPON, FORCE)) {
                    return true;
                }
                continue;
            }
            if (ViolenceWords.any(words, KILL, FORCE)) {
                return true;
            }
            Span sentence = Sentence.around(document.document().text(), anchor);
            String around = text.substring(sentence.start(), anchor.start())
                    + " "
                    + text.substring(Math.min(sentence.end(), anchor.end()), sentence.end());
            if (ViolenceWords.any(words, DOUBTFUL)
                    && ViolenceWords.any(ViolenceWords.of(around), WEAPON, DEAD, HURT, FORCE)) {
                return true;
            }
        }
        return false;
    }

    /** The paragraph of a place, with the headline. */
    private static String paragraph(Span place, RecordedDocument document) {
        Text text = document.document().text();
        return Objects.requireNonNullElse(document.document().title(), "") + "\n"
                + text.slice(Sentence.paragraph(text, place));
    }
}

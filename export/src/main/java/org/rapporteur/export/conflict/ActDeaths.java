// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.conflict;

import static org.rapporteur.export.conflict.ViolenceWords.Role.ANEW;
import static org.rapporteur.export.conflict.ViolenceWords.Role.APART;
import static org.rapporteur.export.conflict.ViolenceWords.Role.BARE;
import static org.rapporteur.export.conflict.ViolenceWords.Role.CARRY;
import static org.rapporteur.export.conflict.ViolenceWords.Role.DEAD;
import static org.rapporteur.export.conflict.ViolenceWords.Role.DOUBTFUL;
import static org.rapporteur.export.conflict.ViolenceWords.Role.FORCE;
import static org.rapporteur.export.conflict.ViolenceWords.Role.HURT;
import static org.rapporteur.export.conflict.ViolenceWords.Role.KILL;
import static org.rapporteur.export.conflict.ViolenceWords.Role.LINK;
import static org.rapporteur.export.conflict.ViolenceWords.Role.PART;
import static org.rapporteur.export.conflict.ViolenceWords.Role.PERIOD;
import static org.rapporteur.export.conflict.ViolenceWords.Role.RECORD;
import static org.rapporteur.export.conflict.ViolenceWords.Role.SEVERAL;
import static org.rapporteur.export.conflict.ViolenceWords.Role.SINCE;
import static org.rapporteur.export.conflict.ViolenceWords.Role.THING;
import static org.rapporteur.export.conflict.ViolenceWords.Role.UNTIL;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.export.view.Sentence;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.text.Span;

/**
 * Finds the figures of dead that a sentence ties to an act: <em>killing five</em>, <em>a blast that killed five</em>, <em>five died
 * in the attack</em>. A number that only stands near is none of them, and where the sentence counts over years or over
 * several acts there is none at all: it is better to give no number than that of something else.
 */
public final class ActDeaths {

    /** Most words between an act and its dead. */
    private static final int REACH = 16;

    /** Most words between a word of killing and the number of whom it is said. */
    private static final int NEAR = 7;

    private static final Pattern STOP = Pattern.compile("[;:()\\[\\]—–\"“”]|(?<=\\p{L})[.!?](?=\\s)");

    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");

    /** What joins two numbers of one count; a noun of the first may lie outside its figure. */
    private static final Pattern JOINED = Pattern.compile("\\s*(?:\\p{L}+\\s+)?(?:,\\s*(?:and|&)?|and|&)\\s+");

    /** Where a place stands in a larger one: <em>in Lund, Skåne, which</em>. */
    private static final Pattern WITHIN =
            Pattern.compile(",\\s+\\p{Lu}[\\p{L}.’'-]*(?:\\s+\\p{Lu}[\\p{L}.’'-]*)*(?=,|\\s+(\\p{L}+))");

    private static final Pattern COMMA = Pattern.compile(",\\s+(?:and\\s+)?([\\p{L}]+)");

    /** A figure of dead, and the word of the act that its sentence ties it to. */
    record Tie(Figure figure, Span anchor) {}

    private ActDeaths() {}

    /** The figures of dead that the words of an act are tied to by their sentences. */
    public static List<Figure> figures(Event event, RecordedDocument document) {
        return of(event, document).stream().map(Tie::figure).toList();
    }

    static List<Tie> of(Event event, RecordedDocument document) {
        return document.facts().figures().stream()
                .filter(figure ->
                        figure.category() == FigureCategory.KILLED && figure.isCount() && figure.since() == null)
                .filter(figure -> figure.status() == Status.HAPPENED || figure.status() == Status.ONGOING)
                .filter(figure -> !ViolenceWords.any(ViolenceWords.of(document.words(figure.span())), PART))
                .filter(figure -> !isThing(figure))
                .filter(figure -> !isOfSeveral(figure, document))
                .flatMap(figure -> event.anchors().stream()
                        .filter(anchor -> anchor.equals(event.anchor()) || !isAnew(anchor, document))
                        .filter(anchor -> isTied(anchor, figure.span(), document))
                        .map(anchor -> new Tie(figure, anchor))
                        .limit(1))
                .toList();
    }

    /** Whether what is counted is no person, whatever was done to it: orders that are executed, animals that are killed. */
    private static boolean isThing(Figure figure) {
        List<String> counted = ViolenceWords.of(figure.of() == null ? "" : figure.of());
        return !counted.isEmpty() && ViolenceWords.is(counted.getLast(), THING);
    }

    /**
     * Whether words of an act bring it in as one not yet told of: <em>an attack</em>, <em>another deadly attack</em>. Where that is not the first
     * mention, it may be a second act, taken for the same.
     */
    static boolean isAnew(Span anchor, RecordedDocument document) {
        String text = document.document().text().value();
        Span sentence = Sentence.around(document.document().text(), anchor);
        String before = text.substring(Math.min(sentence.start(), anchor.start()), anchor.start());
        for (String word : ViolenceWords.of(before.substring(lastStop(before))).reversed()) {
            if (ViolenceWords.is(word, ANEW)) {
                return true;
            }
            if (ViolenceWords.is(word, LINK) || ViolenceWords.is(word, APART)) {
                return false;
            }
        }
        return false;
    }

    private static int lastStop(String words) {
        return Math.max(words.lastIndexOf(','), words.lastIndexOf(';')) + 1;
    }

    /** Whether another number stands beside it and is added to it: <em>two adults and four children</em>. */
    private static boolean isOfSeveral(Figure figure, RecordedDocument document) {
        String text = document.document().text().value();
        return document.facts().figures().stream()
                .map(Figure::span)
                .filter(other -> !other.overlaps(figure.span()))
                .anyMatch(other -> JOINED.matcher(
                                other.start() < figure.span().start()
                                        ? text.substring(
                                                other.end(), figure.span().start())
                                        : text.substring(figure.span().end(), other.start()))
                        .matches());
    }

    private static boolean isTied(Span anchor, Span figure, RecordedDocument document) {
        String text = document.document().text().value();
        Span sentence = Sentence.around(document.document().text(), anchor);
        List<String> whole = ViolenceWords.of(text.substring(sentence.start(), sentence.end()));
        List<String> act = ViolenceWords.of(text.substring(anchor.start(), anchor.end()));
        if (!sentence.overlaps(figure)
                || ViolenceWords.any(act, SEVERAL)
                || ViolenceWords.any(whole, PERIOD)
                || (ViolenceWords.any(whole, SINCE)
                        && (!ViolenceWords.any(whole, RECORD) || isSince(sentence, anchor, figure, text)))
                || ViolenceWords.has(whole, UNTIL)) {
            return false;
        }
        if (anchor.overlaps(figure)) {
            return ViolenceWords.any(act, KILL, DEAD);
        }
        boolean isBefore = figure.start() < anchor.start();
        String gap = PARENTHESES
                .matcher(
                        isBefore
                                ? text.substring(figure.end(), anchor.start())
                                : text.substring(anchor.end(), figure.start()))
                .replaceAll(" ");
        List<String> between = ViolenceWords.of(gap);
        if (STOP.matcher(gap).find() || between.size() > REACH || ViolenceWords.any(between, APART)) {
            return false;
        }
        if (ViolenceWords.any(act, KILL)) {
            return between.size() <= NEAR
                    && gap.indexOf(',') < 0
                    && between.stream().allMatch(word -> ViolenceWords.is(word, BARE));
        }
        if (between.stream().anyMatch(ActDeaths::isOtherAct)) {
            return false;
        }
        List<String> counted = ViolenceWords.of(text.substring(figure.start(), figure.end()));
        if (isBefore) {
            return ViolenceWords.any(concat(counted, between), DEAD)
                    && gap.indexOf(',') < 0
                    && !between.isEmpty()
                    && ViolenceWords.any(concat(between, act), LINK);
        }
        String behind =
                text.substring(figure.end(), Math.max(figure.end(), Math.min(sentence.end(), figure.end() + 30)));
        List<String> next = ViolenceWords.of(behind).stream().limit(3).toList();
        return isCarried(gap)
                && (ViolenceWords.any(concat(counted, between), DEAD)
                        || (behind.indexOf(',') != 0 && ViolenceWords.any(next, DEAD)));
    }

    /** Whether a word that begins a time stands before the act or its dead: they are of that earlier time then. */
    private static boolean isSince(Span sentence, Span anchor, Span figure, String text) {
        int end = Math.min(sentence.end(), Math.max(anchor.end(), figure.end()));
        return ViolenceWords.any(ViolenceWords.of(text.substring(sentence.start(), end)), SINCE);
    }

    /** Whether what follows each comma goes on with what the act did. */
    private static boolean isCarried(String gap) {
        Matcher comma = COMMA.matcher(WITHIN.matcher(gap)
                .replaceAll(within -> within.group(1) == null || ViolenceWords.is(within.group(1), CARRY) ? "" : "$0"));
        while (comma.find()) {
            if (!ViolenceWords.is(comma.group(1), CARRY)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOtherAct(String word) {
        return !ViolenceWords.is(word, DEAD)
                && !ViolenceWords.is(word, HURT)
                && (ViolenceWords.is(word, FORCE) || ViolenceWords.is(word, DOUBTFUL));
    }

    private static List<String> concat(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}

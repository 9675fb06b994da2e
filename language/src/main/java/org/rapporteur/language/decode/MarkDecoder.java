// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.rapporteur.language.network.Head;
import org.rapporteur.language.network.Manifest;
import org.rapporteur.language.network.Scores;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.FigureMark;
import org.rapporteur.model.analysis.Marks;
import org.rapporteur.model.analysis.Name;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.SpeechMark.Cue;
import org.rapporteur.model.analysis.SpeechMark.Quoting;
import org.rapporteur.model.analysis.SpeechMark.Source;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Voice;

/** Reads names and the marks of facts out of the scores of one sentence. */
final class MarkDecoder {

    /** A type less likely than this is not worth a mention. */
    private static final double LEAST = 0.01;

    /** Words of which an event is less likely than this are not marked. */
    private static final double FAINT = 0.1;

    /** Beyond this lead of "no event" over every type, all of them together are less likely than {@link #FAINT}. */
    private static final double LEAD = 5.5;

    private final Manifest manifest;

    private final List<NameKind> names;

    private final List<Quoting> contents;

    private final List<Quoting> nested;

    private final List<EventType> events;

    private final List<Status> statuses;

    private final List<Voice> voices;

    private final List<FigureCategory> figures;

    MarkDecoder(Manifest manifest) {
        this.manifest = manifest;
        this.names = kinds(Head.NAME, NameKind::valueOf);
        this.contents = kinds(Head.CONTENT, Quoting::valueOf);
        this.nested = kinds(Head.NESTED, Quoting::valueOf);
        TagDecoder.check(manifest.labels(Head.CUE));
        TagDecoder.check(manifest.labels(Head.SOURCE));
        this.events = labels(Head.EVENT, 1, EventType::valueOf);
        this.statuses = labels(Head.STATUS, 0, Status::valueOf);
        this.voices = labels(Head.VOICE, 0, Voice::valueOf);
        this.figures = labels(Head.FIGURE, 1, FigureCategory::valueOf);
    }

    /** The kinds of a head of spans, in the order of its tags. */
    private <K> List<K> kinds(Head head, Function<String, K> kind) {
        List<String> labels = manifest.labels(head);
        TagDecoder.check(labels);
        return labels.stream()
                .filter(label -> label.startsWith("B-"))
                .map(label -> kind.apply(label.substring(2).toUpperCase(Locale.ROOT)))
                .toList();
    }

    private <K> List<K> labels(Head head, int skipped, Function<String, K> kind) {
        return manifest.labels(head).stream()
                .skip(skipped)
                .map(label -> kind.apply(label.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** The marks of a sentence; tokens are counted from its start. */
    Marks decode(Scores scores, int first, int size) {
        List<Name> found = new ArrayList<>();
        spans(scores, Head.NAME, first, size, (range, kind, sure) -> found.add(new Name(range, names.get(kind), sure)));
        List<SpeechMark> speech = new ArrayList<>();
        spans(scores, Head.CUE, first, size, (range, kind, sure) -> speech.add(new Cue(range, sure)));
        spans(scores, Head.SOURCE, first, size, (range, kind, sure) -> speech.add(new Source(range, sure)));
        spans(
                scores,
                Head.CONTENT,
                first,
                size,
                (range, kind, sure) -> speech.add(new SpeechMark.Content(range, contents.get(kind), false, sure)));
        spans(
                scores,
                Head.NESTED,
                first,
                size,
                (range, kind, sure) -> speech.add(new SpeechMark.Content(range, nested.get(kind), true, sure)));
        List<Trigger> triggers = new ArrayList<>();
        List<FigureMark> counts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            trigger(scores, first + i, i, triggers);
            figure(scores, first + i, i, counts);
        }
        return new Marks(found, speech, triggers, counts);
    }

    private interface SpanSink {
        void add(TokenRange range, int kind, double confidence);
    }

    /** Reads the spans of a head; a span is as sure as the least sure of its words. */
    private void spans(Scores scores, Head head, int first, int size, SpanSink sink) {
        float[][] tags = new float[size][];
        boolean any = false;
        for (int i = 0; i < size; i++) {
            tags[i] = row(scores, head, first + i);
            any |= !isBest(tags[i], 0);
        }
        if (!any) {
            return;
        }
        int[] best = TagDecoder.best(tags);
        int i = 0;
        while (i < size) {
            if (best[i] == 0) {
                i++;
                continue;
            }
            int start = i;
            double confidence = 1;
            do {
                confidence = Math.min(confidence, Probabilities.of(tags[i])[best[i]]);
                i++;
            } while (i < size && TagDecoder.isInside(best[i]));
            sink.add(new TokenRange(start, i), TagDecoder.kind(best[start]), confidence);
        }
    }

    private static boolean isBest(float[] scores, int label) {
        for (float score : scores) {
            if (score > scores[label]) {
                return false;
            }
        }
        return true;
    }

    private float[] row(Scores scores, Head head, int word) {
        return scores.of(head, word, manifest.labels(head).size());
    }

    private static boolean leads(float[] row) {
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[0] - LEAD) {
                return false;
            }
        }
        return true;
    }

    private void trigger(Scores scores, int word, int token, List<Trigger> triggers) {
        float[] row = row(scores, Head.EVENT, word);
        if (leads(row)) {
            return;
        }
        double[] likely = Probabilities.of(row);
        if (1 - likely[0] < FAINT) {
            return;
        }
        int best = 1;
        for (int i = 2; i < likely.length; i++) {
            best = likely[i] > likely[best] ? i : best;
        }
        Map<EventType, Double> types = new EnumMap<>(EventType.class);
        for (int i = 1; i < likely.length; i++) {
            if (i == best || likely[i] >= LEAST) {
                types.put(events.get(i - 1), likely[i]);
            }
        }
        double[] status = Probabilities.of(scores.of(Head.STATUS, word, statuses.size()));
        double[] voice = Probabilities.of(scores.of(Head.VOICE, word, voices.size()));
        int bestStatus = Probabilities.best(status);
        int bestVoice = Probabilities.best(voice);
        triggers.add(new Trigger(
                token,
                events.get(best - 1),
                types,
                statuses.get(bestStatus),
                status[bestStatus],
                voices.get(bestVoice),
                voice[bestVoice]));
    }

    private void figure(Scores scores, int word, int token, List<FigureMark> counts) {
        float[] row = row(scores, Head.FIGURE, word);
        if (!isBest(row, 0)) {
            double[] likely = Probabilities.of(row);
            int best = Probabilities.best(likely);
            counts.add(new FigureMark(token, figures.get(best - 1), likely[best]));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Span;
import org.rapporteur.stories.wording.Wording;

/**
 * What two texts are to each other, whose words are largely the same.
 *
 * @param shared words that both have
 * @param shorter words of the shorter
 * @param longer words of the longer
 * @param rework whether each tells much that the other does not
 * @param changed the rule of the first fact that differs, null where none does
 * @param fromWords where facts differ, in the second text
 * @param toWords where facts differ, in the first text
 */
public record TextPair(
        int shared,
        int shorter,
        int longer,
        boolean rework,
        @Nullable String changed,
        List<Span> fromWords,
        List<Span> toWords) {

    /** Of the shorter text, the least share that the other must hold for it to be the same text. */
    private static final double HELD = 0.5;

    /** Fewest words of the same text. */
    private static final int WORDS = 20;

    /** What each must have for itself for one to be a rework of the other: words, and share of the text. */
    private static final int OWN_WORDS = 40;

    private static final double OWN_SHARE = 0.25;

    public TextPair {
        // There may be millions of pairs: a copy of a list of one or none is the smallest there is.
        fromWords = List.copyOf(fromWords);
        toWords = List.copyOf(toWords);
    }

    /** The share of the shorter text that the other holds, 0 to 1 in hundredths: fewer words make no difference. */
    double held() {
        return Math.round(100.0 * shared / shorter) / 100.0;
    }

    /** Shared words by all words of the longer, 0 to 1. */
    double likeness() {
        return (double) shared / longer;
    }

    boolean isCopy() {
        return changed == null && !rework;
    }

    /** Empty where the two are different texts. */
    static Optional<TextPair> of(Seeds earlier, Seeds later, Changes changes) {
        Alignment alignment = Alignment.of(earlier, later);
        Wording first = earlier.wording();
        Wording second = later.wording();
        int shared = alignment.matched();
        int shorter = Math.min(first.size(), second.size());
        int longer = Math.max(first.size(), second.size());
        if (shared < HELD * shorter || shared < Math.min(WORDS, shorter)) {
            return Optional.empty();
        }
        List<Change> facts = changes.between(first, second, alignment).stream()
                .filter(change -> change.kind().isFact())
                .toList();
        boolean rework = isOwn(first.size(), shared) && isOwn(second.size(), shared);
        List<Span> fromWords = facts.stream()
                .map(Change::place)
                .filter(place -> place.secondEnd() > place.secondStart())
                .map(place -> second.span(place.secondStart(), place.secondEnd()))
                .toList();
        List<Span> toWords = facts.stream()
                .map(Change::place)
                .filter(place -> place.firstEnd() > place.firstStart())
                .map(place -> first.span(place.firstStart(), place.firstEnd()))
                .sorted()
                .toList();
        String changed = facts.isEmpty() ? null : facts.getFirst().kind().rule();
        return Optional.of(new TextPair(shared, shorter, longer, rework, changed, fromWords, toWords));
    }

    /** Writes it so that {@link #read} gives an equal one. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(shared);
        out.writeInt(shorter);
        out.writeInt(longer);
        out.writeBoolean(rework);
        out.writeUTF(changed == null ? "" : changed);
        for (List<Span> words : List.of(fromWords, toWords)) {
            out.writeInt(words.size());
            for (Span span : words) {
                out.writeInt(span.start());
                out.writeInt(span.end());
            }
        }
    }

    /** Reads what {@link #write} has written. */
    public static TextPair read(DataInput in) throws IOException {
        int shared = in.readInt();
        int shorter = in.readInt();
        int longer = in.readInt();
        boolean rework = in.readBoolean();
        String changed = in.readUTF();
        return new TextPair(
                shared, shorter, longer, rework, changed.isEmpty() ? null : changed.intern(), spans(in), spans(in));
    }

    private static List<Span> spans(DataInput in) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            spans.add(new Span(in.readInt(), in.readInt()));
        }
        return spans;
    }

    private static boolean isOwn(int size, int shared) {
        return size - shared >= OWN_WORDS && size - shared >= OWN_SHARE * size;
    }
}

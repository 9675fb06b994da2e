// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leads from a cleaned text, the view, back to the text it was made from, the original. It is a row of runs: in an
 * <em>equal</em> run both sides have the same length and each code unit its own counterpart; in a <em>replaced</em> run
 * the sides belong together only as wholes, so a span that touches one is widened to all of it, and no more words are
 * ever claimed than the ones that gave rise to the span. Immutable and safe for use by many threads.
 */
public final class OffsetMap {

    /**
     * One run. Both sides start where the run before ended.
     *
     * @param view code units in the view, at least 0
     * @param original code units in the original, at least 0
     * @param equal whether the code units correspond one to one
     */
    private record Run(int viewStart, int view, int originalStart, int original, boolean equal) {
        int viewEnd() {
            return viewStart + view;
        }

        int originalEnd() {
            return originalStart + original;
        }
    }

    private final List<Run> runs;

    private OffsetMap(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    /**
     * The map of a text that was not changed.
     *
     * @param length code units of the text, at least 0
     */
    public static OffsetMap identity(int length) {
        return builder().equal(length).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Code units of the view. */
    public int viewLength() {
        return runs.isEmpty() ? 0 : runs.getLast().viewEnd();
    }

    /** Code units of the original. */
    public int originalLength() {
        return runs.isEmpty() ? 0 : runs.getLast().originalEnd();
    }

    /**
     * The place in the original that a place in the view came from. An empty span stays empty unless it stands inside a
     * replaced run.
     *
     * @throws IllegalArgumentException if the span ends after the view
     */
    public Span toOriginal(Span view) {
        requireWithin(view, viewLength(), "view");
        return mapped(view, true);
    }

    /**
     * The place in the view that shows a place of the original; empty where it was left out.
     *
     * @throws IllegalArgumentException if the span ends after the original
     */
    public Span toView(Span original) {
        requireWithin(original, originalLength(), "original");
        return mapped(original, false);
    }

    private static void requireWithin(Span span, int length, String side) {
        if (span.end() > length) {
            throw new IllegalArgumentException(
                    "span must end within the " + side + " of " + length + " code units, is " + span);
        }
    }

    /** The edges of a span carried over, each by the run that holds the code unit inside the span next to it. */
    private Span mapped(Span span, boolean fromView) {
        if (span.isEmpty()) {
            return mappedPoint(span.start(), fromView);
        }
        Run first = runAt(span.start(), fromView);
        Run last = runAt(span.end() - 1, fromView);
        int start = first.equal
                ? targetStart(first, fromView) + span.start() - sourceStart(first, fromView)
                : targetStart(first, fromView);
        int end = last.equal
                ? targetStart(last, fromView) + span.end() - sourceStart(last, fromView)
                : targetStart(last, fromView) + targetLength(last, fromView);
        return new Span(start, end);
    }

    private Span mappedPoint(int point, boolean fromView) {
        int length = fromView ? viewLength() : originalLength();
        if (point == length) {
            int end = fromView ? originalLength() : viewLength();
            return new Span(end, end);
        }
        Run run = runAt(point, fromView);
        int into = point - sourceStart(run, fromView);
        int start = targetStart(run, fromView);
        if (run.equal || into == 0) {
            return new Span(start + into, start + into);
        }
        return new Span(start, start + targetLength(run, fromView));
    }

    private Run runAt(int unit, boolean fromView) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Run run = runs.get(middle);
            if (unit < sourceStart(run, fromView) + (fromView ? run.view : run.original)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return runs.get(low);
    }

    private static int sourceStart(Run run, boolean fromView) {
        return fromView ? run.viewStart : run.originalStart;
    }

    private static int targetStart(Run run, boolean fromView) {
        return fromView ? run.originalStart : run.viewStart;
    }

    private static int targetLength(Run run, boolean fromView) {
        return fromView ? run.original : run.view;
    }

    /**
     * The map of two cleanings in a row.
     *
     * @param next leads from a text made of this map's view back to that view
     * @return leads from that text back to this map's original
     * @throws IllegalArgumentException if {@code next} was made from a text of another length than this view
     */
    public OffsetMap andThen(OffsetMap next) {
        if (next.originalLength() != viewLength()) {
            throw new IllegalArgumentException("next must start from this view of " + viewLength()
                    + " code units, starts from one of " + next.originalLength());
        }
        Composition composition = new Composition();
        for (Run run : next.runs) {
            if (run.equal) {
                runs.stream().flatMap(own -> kept(own, run)).forEach(composition::add);
            } else {
                Span original = mapped(new Span(run.originalStart, run.originalEnd()), true);
                composition.add(new Piece(run.view, original, false));
            }
        }
        return composition.build(originalLength());
    }

    /** What a stretch kept by the next map shows of one of these runs: a part of it where it is equal, else all of it. */
    private static Stream<Piece> kept(Run own, Run next) {
        int start = Math.max(own.viewStart, next.originalStart);
        int end = Math.min(own.viewEnd(), next.originalEnd());
        if (start >= end) {
            return Stream.empty();
        }
        Span original = own.equal
                ? new Span(start, end).shift(own.originalStart - own.viewStart)
                : new Span(own.originalStart, own.originalEnd());
        return Stream.of(new Piece(end - start, original, own.equal));
    }

    /** A stretch of the last view and the stretch of the first original that it came from. */
    private record Piece(int view, Span original, boolean equal) {}

    /** Lays pieces in a row; two that came from one replaced run belong together only as a whole. */
    private static final class Composition {

        private final List<Piece> pieces = new ArrayList<>();

        void add(Piece piece) {
            Piece whole = piece;
            while (!pieces.isEmpty()
                    && whole.original.start() < pieces.getLast().original.end()) {
                Piece last = pieces.removeLast();
                whole = new Piece(last.view + whole.view, last.original.cover(whole.original), false);
            }
            pieces.add(whole);
        }

        OffsetMap build(int originalLength) {
            Builder composed = builder();
            int used = 0;
            for (Piece piece : pieces) {
                composed.replace(piece.original.start() - used, 0);
                if (piece.equal) {
                    composed.equal(piece.view);
                } else {
                    composed.replace(piece.original.length(), piece.view);
                }
                used = piece.original.end();
            }
            return composed.replace(originalLength - used, 0).build();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OffsetMap map && map.runs.equals(runs);
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        return "OffsetMap" + runs;
    }

    /** Collects runs from the first to the last. Not safe for use by many threads. */
    public static final class Builder {

        private final List<Run> runs = new ArrayList<>();
        private int view;
        private int original;

        private Builder() {}

        /**
         * A stretch that was kept.
         *
         * @param length code units, at least 0
         */
        public Builder equal(int length) {
            return add(length, length, true);
        }

        /**
         * A stretch that was replaced, left out ({@code viewLength} 0) or put in ({@code originalLength} 0).
         *
         * @param originalLength code units of the original, at least 0
         * @param viewLength code units of the view, at least 0
         */
        public Builder replace(int originalLength, int viewLength) {
            return add(originalLength, viewLength, false);
        }

        private Builder add(int originalLength, int viewLength, boolean equal) {
            if (originalLength < 0 || viewLength < 0) {
                throw new IllegalArgumentException(
                        "lengths must be at least 0, are " + originalLength + " and " + viewLength);
            }
            if (originalLength == 0 && viewLength == 0) {
                return this;
            }
            // Neighbouring equal runs are one: so equal maps compare as equal however they were built.
            if (equal && !runs.isEmpty() && runs.getLast().equal) {
                Run last = runs.removeLast();
                runs.add(new Run(
                        last.viewStart,
                        last.view + viewLength,
                        last.originalStart,
                        last.original + originalLength,
                        true));
            } else {
                runs.add(new Run(view, viewLength, original, originalLength, equal));
            }
            view += viewLength;
            original += originalLength;
            return this;
        }

        public OffsetMap build() {
            return new OffsetMap(runs);
        }
    }
}

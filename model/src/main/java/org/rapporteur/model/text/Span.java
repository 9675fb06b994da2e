// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place in a text: half-open, in UTF-16 code units, as {@link String#substring(int, int)} counts them. What leaves the
 * program is counted in code points instead: see {@link CodePointSpan}. An empty span is a place between two characters.
 *
 * @param start first code unit, at least 0
 * @param end code unit after the last, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> ORDER = Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed());

    public Span {
        if (start < 0) {
            throw new IllegalArgumentException("start must be at least 0, is " + start);
        }
        if (end < start) {
            throw new IllegalArgumentException("end must be at least start " + start + ", is " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(int position) {
        return start <= position && position < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end && !isEmpty() && !other.isEmpty();
    }

    /** The code units both have, if there are any. */
    public Optional<Span> intersection(Span other) {
        return overlaps(other)
                ? Optional.of(new Span(Math.max(start, other.start), Math.min(end, other.end)))
                : Optional.empty();
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** How many code units lie between the two; 0 where they touch or overlap. */
    public int distance(Span other) {
        return Math.max(0, Math.max(start - other.end, other.start - end));
    }

    /** The same span in a text that has {@code distance} more code units before it. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /** By start; of two with one start the longer first, so that what holds another comes before it. */
    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "[" + start + "," + end + ")";
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The characters of one document, which never change. It owns them; everything else points in with a {@link Span}.
 * Immutable and safe for use by many threads.
 */
public final class Text {

    /** Distance in code units between two remembered code point counts: a conversion scans at most this far. */
    private static final int STRIDE = 256;

    private final String value;

    /** Code points before code unit {@code i * STRIDE}; empty where the text has no surrogate pair. */
    private final int[] codePointsBefore;

    private final int codePointCount;

    private final List<Paragraph> paragraphs;

    public Text(String value) {
        this.value = Objects.requireNonNull(value, "value must be given, is null");
        this.codePointCount = value.codePointCount(0, value.length());
        this.codePointsBefore = codePointCount == value.length() ? new int[0] : countStrides(value);
        this.paragraphs = Paragraphs.of(value);
    }

    private static int[] countStrides(String value) {
        int[] counts = new int[value.length() / STRIDE + 1];
        for (int i = 1; i < counts.length; i++) {
            int from = (i - 1) * STRIDE;
            counts[i] = counts[i - 1] + starts(value, from, from + STRIDE);
        }
        return counts;
    }

    /** Code points that begin in the range: a pair counts where its first half stands. */
    private static int starts(String value, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            boolean secondHalf = Character.isLowSurrogate(value.charAt(i))
                    && i > 0
                    && Character.isHighSurrogate(value.charAt(i - 1));
            count += secondHalf ? 0 : 1;
        }
        return count;
    }

    public String value() {
        return value;
    }

    /** Length in UTF-16 code units. */
    public int length() {
        return value.length();
    }

    public int codePointCount() {
        return codePointCount;
    }

    public Span span() {
        return new Span(0, value.length());
    }

    /** The paragraphs in order, not empty; see {@link Paragraphs} for what parts them. */
    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /**
     * The words at a place.
     *
     * @throws IllegalArgumentException if the span is not a place of this text: see {@link #check}
     */
    public String slice(Span span) {
        check(span);
        return value.substring(span.start(), span.end());
    }

    /**
     * Makes sure that a span is a place of this text.
     *
     * @return the span
     * @throws IllegalArgumentException if it ends after the text, or begins or ends inside a surrogate pair
     */
    public Span check(Span span) {
        if (span.end() > value.length()) {
            throw new IllegalArgumentException(
                    "span must end within the text of " + value.length() + " code units, is " + span);
        }
        checkEdge(span, span.start());
        checkEdge(span, span.end());
        return span;
    }

    private void checkEdge(Span span, int edge) {
        if (edge > 0
                && edge < value.length()
                && Character.isLowSurrogate(value.charAt(edge))
                && Character.isHighSurrogate(value.charAt(edge - 1))) {
            throw new IllegalArgumentException("span must not cut a surrogate pair, cuts one at " + edge + ": " + span);
        }
    }

    /** The same place counted in code points. */
    public CodePointSpan toCodePoints(Span span) {
        check(span);
        return new CodePointSpan(codePointsBefore(span.start()), codePointsBefore(span.end()));
    }

    /**
     * The same place counted in code units.
     *
     * @throws IllegalArgumentException if the span ends after the text
     */
    public Span toCodeUnits(CodePointSpan span) {
        if (span.end() > codePointCount) {
            throw new IllegalArgumentException(
                    "span must end within the text of " + codePointCount + " code points, is " + span);
        }
        return new Span(codeUnitsBefore(span.start()), codeUnitsBefore(span.end()));
    }

    private int codePointsBefore(int codeUnit) {
        if (codePointsBefore.length == 0) {
            return codeUnit;
        }
        int stride = codeUnit / STRIDE;
        return codePointsBefore[stride] + starts(value, stride * STRIDE, codeUnit);
    }

    private int codeUnitsBefore(int codePoint) {
        if (codePointsBefore.length == 0) {
            return codePoint;
        }
        int found = Arrays.binarySearch(codePointsBefore, codePoint);
        // A stride that begins inside a pair shares its count with the code unit after the pair: step to the first.
        int stride = found >= 0 ? found : -found - 2;
        int unit = stride * STRIDE;
        if (unit > 0 && isSecondHalf(unit)) {
            unit++;
        }
        return value.offsetByCodePoints(unit, codePoint - codePointsBefore[stride]);
    }

    private boolean isSecondHalf(int unit) {
        return unit < value.length()
                && Character.isLowSurrogate(value.charAt(unit))
                && Character.isHighSurrogate(value.charAt(unit - 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The whole text. */
    @Override
    public String toString() {
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.wording;

import java.util.Arrays;
import java.util.List;
import org.rapporteur.model.text.Span;

/**
 * The words of a text in a form in which the same words are equal: lower case, numbers in digits without groups, no
 * punctuation. Immutable and safe for use by many threads.
 */
public final class Wording {

    private final String[] words;
    private final String[] written;
    private final boolean[] closes;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] capitals;
    private final boolean[] small;

    Wording(List<WordingReader.Read> read) {
        int size = read.size();
        words = new String[size];
        written = new String[size];
        closes = new boolean[size];
        starts = new int[size];
        ends = new int[size];
        capitals = new boolean[size];
        small = new boolean[size];
        for (int i = 0; i < size; i++) {
            WordingReader.Read word = read.get(i);
            words[i] = word.form();
            written[i] = word.written();
            closes[i] = word.closes();
            starts[i] = word.start();
            ends[i] = word.end();
            capitals[i] = word.capital();
            small[i] = word.small();
        }
    }

    public int size() {
        return words.length;
    }

    /** The form of a word in which it is compared. */
    public String word(int index) {
        return words[index];
    }

    public boolean isNumber(int index) {
        return Character.isDigit(words[index].charAt(0));
    }

    /** Whether it begins with a capital and goes on small, as names do. */
    public boolean isCapital(int index) {
        return capitals[index];
    }

    /** Whether it begins with a small letter. */
    public boolean isSmall(int index) {
        return small[index];
    }

    /** Whether a sentence ends right after it. */
    public boolean closesSentence(int index) {
        return closes[index];
    }

    /** The letters and digits of neighbouring words as written, in lower case, in a row; {@code end} is after the last. */
    public String letters(int start, int end) {
        return String.join("", Arrays.asList(written).subList(start, end));
    }

    /** The forms of neighbouring words; {@code end} is after the last. */
    public List<String> words(int start, int end) {
        return Arrays.asList(words).subList(start, end);
    }

    /** Where neighbouring words stand in the text; {@code end} is after the last, more than {@code start}. */
    public Span span(int start, int end) {
        return new Span(starts[start], ends[end - 1]);
    }

    /** A hash of neighbouring words that is the same on every machine and run. */
    public long hash(int start, int end) {
        long hash = 0xcbf29ce484222325L;
        for (int i = start; i < end; i++) {
            String word = words[i];
            for (int c = 0; c < word.length(); c++) {
                hash = (hash ^ word.charAt(c)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        // FNV-1a leaves its low bits weak; the finaliser of SplitMix64 spreads them.
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}

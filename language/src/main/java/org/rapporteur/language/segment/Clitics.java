// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.rapporteur.model.text.Span;

/** Parts what is written as one into words: <i>don't</i> into <i>do</i> and <i>n't</i>, <i>cannot</i> into <i>can</i> and <i>not</i>. */
final class Clitics {

    private static final int LONGEST = 3;

    /** More letters than any word of a list has. */
    private static final int LONGEST_WORD = 64;

    private final WordLists lists;

    Clitics(WordLists lists) {
        this.lists = lists;
    }

    /** Adds the words between a place and {@code end}. */
    void split(Place place, int end, List<Word> words) {
        int at = place.at();
        Deque<Word> clitics = new ArrayDeque<>();
        int stop = end;
        // What is longer than any word of a list can only lose clitics; looking at all of it each time would take
        // forever.
        while (stop - at > LONGEST_WORD) {
            int cut = cut(place.plain(stop - LONGEST - 1, stop));
            if (cut == 0) {
                break;
            }
            int from = stop - LONGEST - 1 + cut;
            clitics.push(new Word(new Span(from, stop), true));
            stop = from;
        }
        while (stop - at <= LONGEST_WORD) {
            String plain = place.plain(at, stop);
            boolean isWhole = plain.length() != stop - at
                    || lists.whole().contains(plain)
                    || lists.joined().containsKey(plain);
            int cut = isWhole ? 0 : cut(plain);
            if (cut == 0) {
                break;
            }
            clitics.push(new Word(new Span(at + cut, stop), true));
            stop = at + cut;
        }
        first(place, stop, words);
        words.addAll(clitics);
    }

    /** Adds what is left when clitics are parted off. */
    private void first(Place place, int end, List<Word> words) {
        int at = place.at();
        String plain = place.plain(at, end);
        if (plain.length() != end - at || lists.whole().contains(plain)) {
            words.add(new Word(new Span(at, end), false));
            return;
        }
        List<Integer> parts = lists.joined().get(plain);
        if (parts != null) {
            int from = at;
            for (int length : parts) {
                words.add(new Word(new Span(from, from + length), from > at));
                from += length;
            }
            return;
        }
        words.add(new Word(
                new Span(at, end), at > place.start() && lists.enclitics().contains(plain)));
    }

    /** Where the last clitic of a word begins, or 0. */
    private int cut(String plain) {
        for (int length = LONGEST; length > 1; length--) {
            int cut = plain.length() - length;
            if (cut > 0
                    && plain.charAt(plain.length() - 1) >= 'a'
                    && lists.enclitics().contains(plain.substring(cut))) {
                return cut;
            }
        }
        return 0;
    }
}

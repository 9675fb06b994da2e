// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.List;
import org.rapporteur.model.text.Span;

/** Parts what is written as one into words: <i>don't</i> into <i>do</i> and <i>n't</i>, <i>cannot</i> into <i>can</i> and <i>not</i>. */
final class Clitics {

    private static final int LONGEST = 3;

    private final WordLists lists;

    Clitics(WordLists lists) {
        this.lists = lists;
    }

    /** Adds the words between a place and {@code end}. */
    void split(Place place, int end, List<Word> words) {
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
        int cut = cut(plain);
        if (cut > 0) {
            split(place, at + cut, words);
            words.add(new Word(new Span(at + cut, end), true));
        } else {
            words.add(new Word(
                    new Span(at, end), at > place.start() && lists.enclitics().contains(plain)));
        }
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

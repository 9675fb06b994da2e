// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.segment;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.text.Span;

/** Splits a paragraph into words. It goes from left to right and takes at each place the longest word that a rule knows. */
final class WordSplitter {

    private final WebNames webNames;

    private final Numbers numbers;

    private final Letters letters;

    private final Signs signs;

    private final Clitics clitics;

    WordSplitter(WordLists lists) {
        this.webNames = new WebNames(lists);
        this.numbers = new Numbers(lists);
        this.letters = new Letters(lists);
        this.signs = new Signs(lists);
        this.clitics = new Clitics(lists);
    }

    List<Word> split(String text, Span paragraph) {
        List<Word> words = new ArrayList<>();
        int i = paragraph.start();
        while (i < paragraph.end()) {
            if (Characters.isSpace(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < paragraph.end() && !Characters.isSpace(text.charAt(end))) {
                end++;
            }
            run(Place.of(text, i, end, paragraph.end()), words);
            i = end;
        }
        return words;
    }

    /** Splits what stands between two white spaces. */
    private void run(Place start, List<Word> words) {
        Place place = start;
        while (place.at() < place.end()) {
            place = place.moved(take(place, words));
        }
    }

    /** Adds the next word, or the next words that are written as one, and tells where they end. */
    private int take(Place place, List<Word> words) {
        int at = place.at();
        int c = place.peek(at);
        int end = webNames.end(place);
        if (end == at && Characters.isDigit(c)) {
            end = numbers.end(place);
        }
        if (end > at) {
            words.add(new Word(new Span(at, end), false));
            return end;
        }
        end = Characters.isWordPart(c) ? letters.end(place) : signs.end(place);
        clitics.split(place, end, words);
        return end;
    }
}

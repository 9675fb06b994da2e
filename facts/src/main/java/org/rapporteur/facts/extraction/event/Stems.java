// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.model.analysis.Token;

/** What a word may be found under in a list: its lemma, or where the model missed that, the word without a regular ending. */
final class Stems {

    private static final List<String> ENDINGS = List.of("ed", "ing", "es", "s", "d");

    private Stems() {}

    /** Forms in lower case, the likeliest first. */
    static Stream<String> of(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        Stream<String> stems = ENDINGS.stream()
                .filter(ending -> word.length() > ending.length() + 2 && word.endsWith(ending))
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .flatMap(Stems::wholes);
        return Stream.concat(Stream.of(token.lemma().toLowerCase(Locale.ROOT), word), stems);
    }

    /** <em>impos(ed), plann(ed), carri(ed)</em>. */
    private static Stream<String> wholes(String stem) {
        int last = stem.length() - 1;
        if (stem.charAt(last) == 'i') {
            return Stream.of(stem.substring(0, last) + "y");
        }
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? Stream.of(stem.substring(0, last), stem) : Stream.of(stem, stem + "e");
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.digest;

import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;

/** Words without the endings of grammar, roughly: enough to find <em>shootings</em> by <em>shooting</em>. */
final class Stem {

    private static final int LEAST = 3;

    private final List<String> endings;
    private final List<String> plurals;

    Stem(Language language) {
        this.plurals = List.copyOf(language.words(FunctionWord.PLURAL_ENDING));
        this.endings = Stream.of(FunctionWord.GERUND_ENDING, FunctionWord.PARTICIPLE_ENDING, FunctionWord.PLURAL_ENDING)
                .flatMap(kind -> language.words(kind).stream())
                .toList();
    }

    /** The word without one ending of grammar, if at least three letters are left; a doubled plural is none. */
    String of(String word) {
        if (word.length() <= LEAST + 1
                || Character.isDigit(word.charAt(0))
                || plurals.stream().anyMatch(plural -> word.endsWith(plural + plural))) {
            return word;
        }
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= LEAST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}

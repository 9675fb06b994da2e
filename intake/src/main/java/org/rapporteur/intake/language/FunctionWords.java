// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.intake.table.Table;

/**
 * The small words that no English text goes without. They settle nearly every article at once, so that the language
 * identifier, which takes most of a second to load, is loaded only in doubt.
 */
final class FunctionWords {

    private static final Set<String> WORDS =
            Table.read(FunctionWords.class, "/en/english-signs.txt").keys();

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Fewer words prove nothing. */
    private static final int LEAST_WORDS = 12;

    /** One word in so many: English prose has one in four, a sports report full of names one in nine; another
     * language that shares spellings has one in fifty. */
    private static final int WORDS_PER_FUNCTION_WORD = 12;

    private FunctionWords() {}

    /** Whether the text is English beyond doubt. False says nothing. */
    static boolean proveEnglish(CharSequence text) {
        int words = 0;
        int functionWords = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words++;
            functionWords += WORDS.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return words >= LEAST_WORDS && functionWords * WORDS_PER_FUNCTION_WORD >= words;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.name;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.WordList;

/**
 * Writes words in plain lower-case Latin letters. Letters of {@code screening-letters.tsv} first: most names are in these
 * scripts, in spellings closer to those of reports than the scholarly ones, and ICU takes half a second to load; ICU has the
 * rest. Safe for use by many threads.
 */
final class Romanizer {

    private static final int TABLE_SIZE = 0x800;

    /** Replacement by code unit, null where there is none. */
    private static final @Nullable String[] LETTERS = letters();

    private static final Map<UnicodeScript, Optional<Transliterator>> ICU = new ConcurrentHashMap<>();

    private Romanizer() {}

    /**
     * The word in letters a to z and digits; what cannot be written so stays.
     *
     * @param script that of its first letter
     */
    static String romanize(String word, UnicodeScript script) {
        String folded = fold(word);
        return isPlain(folded)
                ? folded
                : ICU.computeIfAbsent(script, Romanizer::transliterator)
                        .map(icu -> fold(icu.transliterate(word)).replace(" ", ""))
                        .orElse(folded);
    }

    /** Whether a word holds nothing but plain letters and digits. */
    static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = Character.toLowerCase(word.charAt(i));
            if (letter < 0x80) {
                folded.append(letter);
            } else if (!appendListed(letter, folded)) {
                String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
                for (int k = 0; k < parts.length(); k++) {
                    char part = Character.toLowerCase(parts.charAt(k));
                    int type = Character.getType(part);
                    boolean mark = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
                    if (!appendListed(part, folded) && !mark) {
                        folded.append(part);
                    }
                }
            }
        }
        return folded.toString();
    }

    private static boolean appendListed(char letter, StringBuilder folded) {
        String replacement = letter < TABLE_SIZE ? LETTERS[letter] : null;
        if (replacement != null) {
            folded.append(replacement);
        }
        return replacement != null || isApostrophe(letter);
    }

    /** Marks outside the table that stand for a glottal stop, a soft sign or an elision. */
    static boolean isApostrophe(char letter) {
        return letter == '\''
                || letter == '`'
                || (letter >= 0x2018 && letter <= 0x201B)
                || letter == 0x2032
                || (letter >= 0x02B9 && letter <= 0x02C0)
                || letter == 0x05F3
                || letter == 0x05F4
                || letter == 0x00B4;
    }

    private static Optional<Transliterator> transliterator(UnicodeScript script) {
        String name = switch (script) {
            case LATIN, COMMON, INHERITED, UNKNOWN -> null;
            default -> script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
        };
        try {
            return name == null ? Optional.empty() : Optional.of(Transliterator.getInstance(name + "-Latin"));
        } catch (IllegalArgumentException e) {
            return Optional
                    .empty(); // ICU knows no way to write Khmer, for one: such words match in their own script only.
        }
    }

    private static @Nullable String[] letters() {
        @Nullable String[] letters = new @Nullable String[TABLE_SIZE];
        for (List<String> row : WordList.rows("en/screening-letters.tsv", 2)) {
            char letter = row.get(0).charAt(0);
            if (letter < TABLE_SIZE) {
                letters[letter] = row.get(1);
            }
        }
        return letters;
    }
}

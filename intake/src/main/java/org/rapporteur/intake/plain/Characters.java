// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

/** Halves of characters, which JSON can name and no file of text can hold. Safe for use by many threads. */
public final class Characters {

    /** What stands for a character that was lost. */
    private static final char LOST = '\uFFFD';

    private Characters() {}

    /** The same words, in which half a surrogate pair stands as U+FFFD: each place stays where it was. */
    public static String whole(String words) {
        StringBuilder repaired = null;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < words.length()
                    && Character.isLowSurrogate(words.charAt(i + 1))) {
                i++;
                continue;
            }
            if (repaired == null) {
                repaired = new StringBuilder(words);
            }
            repaired.setCharAt(i, LOST);
        }
        return repaired == null ? words : repaired.toString();
    }
}

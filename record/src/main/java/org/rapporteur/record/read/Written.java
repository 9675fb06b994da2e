// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

/** What people write for the record: words and nothing that commands a terminal or turns the direction of writing. */
public final class Written {

    private Written() {}

    /**
     * Words that may go over several lines.
     *
     * @throws IllegalArgumentException if they have other control characters
     */
    public static void require(String name, String words) {
        requireNone(name, words.replaceAll("[\\n\\r\\t]", " "));
    }

    /** Words on one line; otherwise as {@link #require}. */
    public static void requireOnOneLine(String name, String words) {
        requireNone(name, words);
    }

    private static void requireNone(String name, String words) {
        words.codePoints().filter(Written::commands).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("%s must have no control characters, has U+%04X".formatted(name, c));
        });
    }

    private static boolean commands(int c) {
        return Character.isISOControl(c)
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}

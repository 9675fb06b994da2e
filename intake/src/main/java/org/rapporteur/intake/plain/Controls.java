// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells binary files from text by their control characters. Old wire copy carries a few that frame the message; one zero,
 * or more than one in fifty, is no text.
 */
public final class Controls {

    private static final int LENGTH_PER_CONTROL = 50;

    private Controls() {}

    /**
     * What makes it no text, if something does.
     *
     * @param text as decoded
     * @param charset by which its length in bytes is counted
     * @param offset bytes before the text
     */
    static Optional<Decoding.NotText> find(String text, Charset charset, int offset) {
        int count = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                first = first < 0 || text.charAt(i) == 0 ? i : first;
                if (text.charAt(i) == 0 || (long) ++count * LENGTH_PER_CONTROL > text.length()) {
                    long at = (long) offset + text.substring(0, first).getBytes(charset).length;
                    return Optional.of(new Decoding.NotText(
                            "the control character 0x%02X".formatted((int) text.charAt(first)), at));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What makes words no text, if something does, as the control character that does.
     *
     * @param words that were decoded elsewhere, as those of JSON, which can name any character
     * @param isText whether they are a whole text; of a title or name only a zero is refused
     */
    public static Optional<String> in(String words, boolean isText) {
        return isText || words.indexOf('\0') >= 0
                ? find(words, StandardCharsets.UTF_8, 0).map(Decoding.NotText::what)
                : Optional.empty();
    }

    /** The same for bytes whose encoding is not known: control characters are the same in all of one byte. */
    static Optional<Decoding.NotText> find(byte[] bytes) {
        return find(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, 0);
    }

    /** Control characters other than white space. */
    private static boolean isControl(char c) {
        return (c < ' ' && !(c >= '\t' && c <= '\r')) || c == 0x7F;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

/**
 * The consonants of a name in a few classes, without vowels: what Arabic and Hebrew write, and what stays where a name is written
 * as it is heard. Coarser than Soundex and the like, which know English or German spellings alone, and than
 * Beider-Morse, which gives dozens of keys a name.
 */
final class Sound {

    /** Class of each letter from a to z; a dot is dropped, a lower-case one only behind the first letter. */
    private static final String CLASSES = ".bkd.fkh.jklmn.bkrsd.fwsys";

    private Sound() {}

    /** The key; empty for words that are not in plain letters. */
    static String of(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter < 'a' || letter > 'z') {
                if (letter >= 0x80) {
                    return "";
                }
                key.append(letter);
                continue;
            }
            char sound = CLASSES.charAt(letter - 'a');
            boolean soft = sound == 'h' || sound == 'w' || sound == 'y';
            if (sound == '.' || (soft && !key.isEmpty())) {
                continue;
            }
            if (key.isEmpty() || key.charAt(key.length() - 1) != sound) {
                key.append(sound);
            }
        }
        return key.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.piece;

import java.util.Locale;

/** Case and make-up of a word, with the number by which the model knows it. */
public enum Shape {
    /** No word: the pieces at both ends of a window. */
    SPECIAL(0),
    LOWER(1),
    TITLE(2),
    UPPER(3),
    MIXED(4),
    /** Holds a digit. */
    DIGIT(5),
    /** Neither letter nor digit. */
    SYMBOL(6),
    /** A single capital. */
    LETTER(7);

    private final int number;

    Shape(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The shape of a word. */
    public static Shape of(String word) {
        boolean digit = word.codePoints().anyMatch(Character::isDigit);
        if (!digit && word.codePoints().noneMatch(Character::isLetter)) {
            return SYMBOL;
        }
        if (digit) {
            return DIGIT;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals(word)) {
            return LOWER;
        }
        if (word.toUpperCase(Locale.ROOT).equals(word)) {
            return word.codePointCount(0, word.length()) > 1 ? UPPER : LETTER;
        }
        int first = word.offsetByCodePoints(0, 1);
        boolean capital = lower.codePointAt(0) != word.codePointAt(0);
        String rest = word.substring(first);
        return capital && rest.equals(rest.toLowerCase(Locale.ROOT)) ? TITLE : MIXED;
    }
}

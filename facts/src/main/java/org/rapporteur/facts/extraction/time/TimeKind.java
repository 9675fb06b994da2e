// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.time;

/**
 * What a word can be in an expression of time. Each has a letter, so that a row of words is a string and the rules are
 * patterns over it.
 */
enum TimeKind {
    MONTH('M'),
    /** A month by a word of another sense too: <em>May, March</em>. */
    OPEN_MONTH('m'),
    WEEKDAY('D'),
    OPEN_WEEKDAY('w'),
    WEEKDAYS('v'),
    UNIT('U'),
    UNITS('u'),
    PART('P'),
    PARTS('j'),
    SEASON('S'),
    /** A season by a word of another sense too: <em>spring, fall</em>. */
    OPEN_SEASON('s'),
    DEICTIC('T'),
    TONIGHT('x'),
    HOLIDAY('H'),
    LAST('l'),
    NEXT('n'),
    THIS('t'),
    THAT('h'),
    THE('d'),
    ARTICLE('a'),
    EVERY('e'),
    AGO('g'),
    BEFORE('b'),
    AFTER('f'),
    OF('o'),
    IN('i'),
    ON('y'),
    AT('@'),
    AND('&'),
    OR('|'),
    TO('~'),
    FISCAL('F'),
    STAGE('p'),
    ABOUT('q'),
    VAGUE('V'),
    COUPLE('c'),
    RECENT('r'),
    /** Between a number and its unit: <em>two more years</em>. */
    MORE('+'),
    MERIDIEM('k'),
    ZONE('z'),
    CLOCK_WORD('J'),
    OCLOCK('E'),
    REF('R'),
    SET('W'),
    DECADE('X'),
    ORDINAL('O'),
    NUMBER('N'),
    YEAR('Y'),
    CLOCK('K'),
    /** A whole date in digits. */
    ISO('I'),
    COMMA(','),
    HYPHEN('-'),
    POSSESSIVE('\''),
    MONEY('$'),
    PARAGRAPH('\n'),
    OTHER('.');

    private final char letter;

    TimeKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}

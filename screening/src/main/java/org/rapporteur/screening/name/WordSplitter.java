// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.name;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.screening.name.NameParser.Word;

/** Splits a written name into its words: at all that is neither letter nor digit, at inner capitals, after the Arabic article. */
final class WordSplitter {

    private static final String ARABIC_ARTICLE = "\u0627\u0644";
    private static final int SHORTEST_JOINED = 3;
    private static final String TIES = "./&";

    private WordSplitter() {}

    static List<Word> split(String name) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            char sign = i < name.length() ? name.charAt(i) : ' ';
            if (isOfWord(sign)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                boolean tight = start > 0 && TIES.indexOf(name.charAt(start - 1)) >= 0;
                add(name.substring(start, i), sign == '.', tight, words);
                start = -1;
            }
        }
        return words;
    }

    /** Letters that follow each other are one word in the name of a body: L.L.C., J P Morgan, A/S. */
    static List<Word> joinLetters(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i <= words.size(); i++) {
            boolean letter = i < words.size() && words.get(i).isLetter();
            if (letter && (letters.isEmpty() || areOne(words.get(i - 1), words.get(i)))) {
                letters.append(words.get(i).text());
                continue;
            }
            if (!letters.isEmpty()) {
                joined.add(new Word(letters.toString(), words.get(i - 1).script(), false, false));
                letters.setLength(0);
            }
            if (letter) {
                letters.append(words.get(i).text());
            } else if (i < words.size()) {
                joined.add(words.get(i));
            }
        }
        return joined;
    }

    /** Fund V L.P. has a number and a legal form, not three letters. */
    private static boolean areOne(Word letter, Word next) {
        return next.tight() || letter.dotted() == next.dotted();
    }

    /** Apostrophes stand within words: Al-Qa'ida, Int’l, O'Brien. */
    private static boolean isOfWord(char sign) {
        if (sign < 0x80) {
            return (sign >= 'a' && sign <= 'z')
                    || (sign >= 'A' && sign <= 'Z')
                    || (sign >= '0' && sign <= '9')
                    || sign == '\'';
        }
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE,
                    Character.LETTER_NUMBER,
                    Character.FORMAT -> true;
            default -> Character.isLetterOrDigit(sign) ? sign != '\u30fb' : Romanizer.isApostrophe(sign);
        };
    }

    private static void add(String word, boolean dotted, boolean tight, List<Word> words) {
        String text = stripApostrophes(word);
        if (text.isEmpty()) {
            return;
        }
        UnicodeScript script = script(text);
        if (script == UnicodeScript.ARABIC && text.startsWith(ARABIC_ARTICLE) && text.length() > 4) {
            words.add(new Word(ARABIC_ARTICLE, script, false, false));
            text = text.substring(2);
        }
        int cut = script == UnicodeScript.LATIN ? innerCapital(text) : 0;
        if (cut > 0) {
            words.add(new Word(text.substring(0, cut), script, false, false));
            text = text.substring(cut);
        }
        words.add(new Word(text, script, dotted, tight));
    }

    private static String stripApostrophes(String word) {
        if (word.chars().noneMatch(sign -> Romanizer.isApostrophe((char) sign))) {
            return word;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            if (!Romanizer.isApostrophe(sign)) {
                text.append(sign);
            }
        }
        return text.toString();
    }

    /** That of the first letter which has one of its own. */
    private static UnicodeScript script(String word) {
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            if (sign < 0x80) {
                if (Character.isLetter(sign)) {
                    return UnicodeScript.LATIN;
                }
                continue;
            }
            UnicodeScript script = UnicodeScript.of(word.codePointAt(i));
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                return script;
            }
        }
        return UnicodeScript.LATIN;
    }

    /** Where a second word was joined on: RamiMakhlouf, SiemensAG, but not McDonald or LeBron; 0 if there is none. */
    private static int innerCapital(String word) {
        for (int i = SHORTEST_JOINED; i < word.length() - 1; i++) {
            if (Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i))) {
                return i;
            }
        }
        return 0;
    }
}

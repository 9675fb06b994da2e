// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.quantity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;

/** What the lists know of the words beside numbers. Immutable and safe for use by many threads. */
final class QuantityWords {

    /** What a word beside a number is. */
    enum Role {
        /** Ends an address that a number begins. */
        STREET,
        /** After a name and a number: the number counts. */
        COUNTING,
        /** A label only where it is written with a capital. */
        COMMON,
        /** Before the lower of two numbers. */
        OPENER,
        /** Before a number that another follows after <em>to</em>: the two are no range. */
        CHANGE,
        /** Between a bound and its number. */
        FURTHER,
        /** Before digits that are no count unless more is joined to them: <em>a 737 jet</em>. */
        ARTICLE,
        /** Before ages. */
        AGE,
        /** Before ages in words too. */
        AGED,
        /** One person, of an age: <em>a man of 31</em>. */
        PERSON,
        /** Between the numbers of a list. */
        LIST,
        /** After a number in digits: the two are a name of a make. */
        MAKE,
        /** A number that is called for help. */
        EMERGENCY,
        /** Before a number that is called. */
        CALL,
        /** Joined to a number with a hyphen, it leaves it a count. */
        JOINED,
        /** Between a part and its whole. */
        PARTITIVE,
        /** Between a part and its whole, after <em>of</em>. */
        DETERMINER,
        /** Before the number that a whole lacks. */
        EXCEPT,
        /** Between the two numbers of a share. */
        SHARE,
        /** After the age of a person. */
        YEARS,
        /** One person, who <em>was 64</em>. */
        SOMEBODY,
        /** Between somebody and an age. */
        TURNS,
        /** After an age that stands alone. */
        GOES_ON,
        /** After an age between commas. */
        AFTER_AGE,
        /** Between two ages. */
        BETWEEN_AGES,
        /** Between the two numbers of a range. */
        RANGE,
        /** Between the two numbers of a range that a word opens. */
        RANGE_AFTER_OPENER,
        /** Between the two numbers, in words, of which one holds. */
        EITHER,
        /** Before the two numbers of a vote, which a dash joins. */
        VOTE
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}++(?:[.'’]\\p{L}++)*+\\.?+");

    private final WordRoles<Role> roles;
    private final Set<String> measures;
    private final Set<String> labels;

    QuantityWords(Language language) {
        this.roles = language.roles("quantity-neighbours", Role.class);
        this.measures = language.words("quantity-measures");
        this.labels = language.words("quantity-labels");
    }

    boolean is(String word, Role role) {
        return roles.is(word, role);
    }

    String alternatives(Role role) {
        return roles.alternatives(role);
    }

    boolean isMeasure(String word) {
        return measures.contains(word);
    }

    boolean isLabel(String word) {
        return labels.contains(word);
    }

    /** The word that begins at a position, lower case, with a full stop where it has one; empty where none begins. */
    static String wordAt(String text, int start) {
        if (start < 0 || start >= text.length()) {
            return "";
        }
        Matcher word = WORD.matcher(text).region(start, text.length());
        return word.lookingAt() ? word.group().toLowerCase(Locale.ROOT) : "";
    }

    /** The word before a position, past blanks, lower case, with hyphens and full stops in it; empty where none is. */
    static String wordBefore(String text, int position) {
        int end = skipBlanksBack(text, position);
        return text.substring(startOfWord(text, end), end).toLowerCase(Locale.ROOT);
    }

    static int skipBlanksBack(String text, int position) {
        int end = position;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where the word that ends at a position begins. */
    static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '.' || c == '-';
    }

    static boolean hasAt(String text, int position, char c) {
        return position >= 0 && position < text.length() && text.charAt(position) == c;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.name;

import java.lang.Character.UnicodeScript;

/**
 * A word of a name.
 *
 * @param text in plain lower-case Latin letters and digits where it can be written so, not empty
 * @param written as it stands in the name, lower case
 * @param script in which it is written
 * @param role what it does in the name
 * @param group one name for all forms that count as the same: <em>muhammad</em> for <em>mohamed</em>; {@code text} if it has none
 */
public record NameToken(String text, String written, UnicodeScript script, Role role, String group) {

    /** What a word does in a name. */
    public enum Role {
        /** Tells who is meant. */
        NAME,
        /** One letter that stands for a name. */
        INITIAL,
        /** Article, preposition, <em>bin</em>. */
        PARTICLE,
        /** Title or honorific. */
        TITLE,
        /** Legal form: <em>Ltd</em>. */
        FORM,
        /** Word that many bodies have: <em>Bank</em>. */
        GENERIC,
        /** Number in the name of a body or vessel. */
        NUMBER,
        /** Country in the name of a body. */
        COUNTRY;

        /** Whether names are told apart by such words. */
        public boolean tellsApart() {
            return this == NAME || this == INITIAL || this == GENERIC || this == NUMBER || this == COUNTRY;
        }
    }

    public NameToken {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty, is \"\" for " + written);
        }
    }

    /** Whether the writing leaves out most vowels, so that only consonants can be compared with Latin letters. */
    public boolean isConsonantal() {
        return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
    }

    /** Whether one sign is a syllable or more, so that a sign more or less makes another name. */
    public boolean isSyllabic() {
        return switch (script) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> false;
        };
    }

    NameToken as(Role newRole) {
        return new NameToken(text, written, script, newRole, group);
    }
}

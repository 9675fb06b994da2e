// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.name.NameToken;
import org.rapporteur.screening.name.NameToken.Role;

/**
 * How alike two words of names are.
 *
 * @param degree from above 0 to 1 (the same)
 * @param edits cost of the spelling edits between them
 * @param evidence share of what the word tells that is left, for writing that leaves out vowels or tones; above 0 to 1
 * @param how one word for people: {@code same, spelling, variant, sound, initial, joined, slip}
 */
record Likeness(double degree, double edits, double evidence, String how) {

    private static final Likeness SAME = new Likeness(1, 0, 1, "same");
    private static final Likeness INITIAL = new Likeness(0.85, 0, 1, "initial");
    private static final double VARIANT = 0.95;
    private static final double CONSONANTS_TELL = 0.7;
    private static final double VARIANT_TELLS = 0.8;
    private static final double SYLLABLES_TELL = 0.45;
    private static final int SURE_SYLLABLES = 5;

    /** Compares two words; null where they are unlike. */
    static @Nullable Likeness of(NameToken one, NameToken other) {
        if (one.role() == Role.INITIAL || other.role() == Role.INITIAL) {
            return initial(one, other);
        }
        if (one.role() == Role.NUMBER || other.role() == Role.NUMBER) {
            return one.text().equals(other.text()) ? SAME : null;
        }
        boolean sameScript = one.script() == other.script();
        if (one.isSyllabic() && other.isSyllabic()) {
            return syllables(one, other);
        }
        if (one.text().equals(other.text())) {
            double told = sameScript ? 1 : told(one, other);
            return told == 1 ? SAME : new Likeness(1, 0, told, "same");
        }
        if (one.isConsonantal() != other.isConsonantal()) {
            return consonants(one, other);
        }
        Likeness spelling = spelling(one, other, told(one, other));
        boolean variant = one.group().equals(other.group());
        return variant && (spelling == null || spelling.degree < VARIANT)
                ? new Likeness(VARIANT, 0, VARIANT_TELLS * told(one, other), "variant")
                : spelling;
    }

    /** Two words of which one or both were put together from words written apart. */
    static @Nullable Likeness joined(String one, String other) {
        double edits = Spelling.distance(one, other);
        return Double.isInfinite(edits)
                ? null
                : new Likeness(degree(edits, Math.max(one.length(), other.length())), edits, 1, "joined");
    }

    private static double told(NameToken one, NameToken other) {
        return one.script() == other.script() || one.isSyllabic() == other.isSyllabic() ? 1 : SYLLABLES_TELL;
    }

    private static @Nullable Likeness initial(NameToken one, NameToken other) {
        if (one.role() == Role.INITIAL && other.role() == Role.INITIAL) {
            return one.text().equals(other.text()) ? SAME : null;
        }
        return one.text().charAt(0) == other.text().charAt(0) ? INITIAL : null;
    }

    private static @Nullable Likeness spelling(NameToken one, NameToken other, double told) {
        double edits = Spelling.distance(one.text(), other.text());
        if (Double.isInfinite(edits)) {
            return null;
        }
        int length = Math.max(one.text().length(), other.text().length());
        return new Likeness(degree(edits, length), edits, told, "spelling");
    }

    private static double degree(double edits, int length) {
        return Math.max(0.1, 1 - edits / Math.max(length, 4));
    }

    /** One sign more or less is another name, but for long foreign names written in syllables. */
    private static @Nullable Likeness syllables(NameToken one, NameToken other) {
        if (one.written().equals(other.written())) {
            return SAME;
        }
        int length = Math.min(one.written().length(), other.written().length());
        if (one.script() != other.script() || length < SURE_SYLLABLES) {
            return null;
        }
        double edits = Spelling.distance(one.written(), other.written());
        return edits > 1 ? null : new Likeness(degree(edits, length), edits, 1, "spelling");
    }

    private static @Nullable Likeness consonants(NameToken one, NameToken other) {
        if (one.isSyllabic() || other.isSyllabic()) {
            return null;
        }
        NameToken bare = one.isConsonantal() ? one : other;
        NameToken voiced = one.isConsonantal() ? other : one;
        double edits = Spelling.distanceWithoutVowels(bare.text(), voiced.text());
        if (Double.isInfinite(edits)) {
            return null;
        }
        int consonants = Sound.of(bare.text()).length();
        double told = Math.min(CONSONANTS_TELL, 0.1 + 0.12 * consonants);
        return new Likeness(degree(edits, bare.text().length()), edits, told, "sound");
    }
}

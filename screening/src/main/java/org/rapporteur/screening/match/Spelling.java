// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.List;
import org.rapporteur.model.text.WordList;

/**
 * How far two spellings are apart: the least cost of edits that turn one into the other (Damerau 1964, optimal string alignment),
 * where letters that romanisations exchange cost less ({@code screening-confusions.tsv}). Libraries count every edit as one.
 */
final class Spelling {

    private static final int LETTERS = 128;
    private static final double A_LETTER = 0.25;
    private static final double DOUBLED = 0.2;
    private static final double TRANSPOSED = 0.8;
    private static final double[][] CHANGE = new double[LETTERS][LETTERS];
    private static final double[] DROP = new double[LETTERS];
    private static final double[] VOWELS_DROP = new double[LETTERS];
    private static final double UNWRITTEN_VOWEL = 0.1;

    static {
        for (double[] row : CHANGE) {
            java.util.Arrays.fill(row, 1);
        }
        java.util.Arrays.fill(DROP, 1);
        java.util.Arrays.fill(VOWELS_DROP, 1);
        for (List<String> row : WordList.rows("en/screening-confusions.tsv", 3)) {
            char one = row.get(0).charAt(0);
            char other = row.get(1).charAt(0);
            double cost = Double.parseDouble(row.get(2));
            if (one == '-') {
                DROP[other] = cost;
                VOWELS_DROP[other] = "aeiou".indexOf(other) < 0 ? cost : UNWRITTEN_VOWEL;
            } else {
                CHANGE[one][other] = cost;
                CHANGE[other][one] = cost;
            }
        }
    }

    private Spelling() {}

    /** The most that two spellings of one name may be apart, by the length of the longer. */
    static double limit(int length) {
        return length <= 2 ? 0.5 : length == 3 ? 0.8 : Math.min(2.6, 1 + (length - 4) * A_LETTER);
    }

    /** The cost, or infinity where it is above the limit for these lengths. */
    static double distance(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        double limit = limit(Math.max(one.length(), other.length()));
        if (Math.abs(one.length() - other.length()) * DOUBLED > limit) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = cost(one, other, limit, DROP);
        return cost <= limit + 1e-9 ? cost : Double.POSITIVE_INFINITY;
    }

    /**
     * The cost between a word written without most vowels and one with them, whose vowels count little.
     *
     * @return infinity where it is above what these lengths allow
     */
    static double distanceWithoutVowels(String consonants, String other) {
        int length = Math.min(consonants.length(), other.length());
        double limit = length < 3 ? 0.4 : Math.min(1.2, 0.5 + (length - 3) * 0.25);
        double cost = cost(consonants, other, limit, VOWELS_DROP);
        return cost <= limit + 1e-9 ? cost : Double.POSITIVE_INFINITY;
    }

    /** The cost, or infinity where it is above that of one unlike letter. */
    static double oneEdit(String one, String other) {
        double cost = cost(one, other, 1, DROP);
        return cost <= 1 + 1e-9 ? cost : Double.POSITIVE_INFINITY;
    }

    private static double cost(String one, String other, double limit, double[] dropOfOther) {
        int columns = other.length();
        double[] before = new double[columns + 1];
        double[] last = new double[columns + 1];
        double[] row = new double[columns + 1];
        for (int j = 1; j <= columns; j++) {
            last[j] = last[j - 1] + drop(other, j - 1, dropOfOther);
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = last[0] + drop(one, i - 1, DROP);
            double least = row[0];
            char letter = one.charAt(i - 1);
            for (int j = 1; j <= columns; j++) {
                char counterpart = other.charAt(j - 1);
                double cost = Math.min(last[j] + drop(one, i - 1, DROP), row[j - 1] + drop(other, j - 1, dropOfOther));
                cost = Math.min(cost, last[j - 1] + change(letter, counterpart));
                if (i > 1 && j > 1 && letter == other.charAt(j - 2) && one.charAt(i - 2) == counterpart) {
                    cost = Math.min(cost, before[j - 2] + TRANSPOSED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return Double.POSITIVE_INFINITY;
            }
            double[] oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[columns];
    }

    private static double change(char one, char other) {
        return one == other ? 0 : one < LETTERS && other < LETTERS ? CHANGE[one][other] : 1;
    }

    /** A letter said twice is hardly heard. */
    private static double drop(String word, int at, double[] drop) {
        char letter = word.charAt(at);
        if (at > 0 && word.charAt(at - 1) == letter) {
            return DOUBLED;
        }
        return letter < LETTERS ? drop[letter] : 1;
    }
}

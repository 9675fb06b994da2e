// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

/** How alike two words are in their letters. All is safe for use by many threads. */
public final class Letters {

    private Letters() {}

    /**
     * Letters to be put in, left out, changed, or exchanged with their neighbour to make one word the other (optimal string
     * alignment, after Damerau).
     */
    static int distance(String first, String second) {
        int[] before = new int[second.length() + 1];
        int[] last = new int[second.length() + 1];
        int[] row = new int[second.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int change = first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && first.charAt(i - 1) == second.charAt(j - 2)
                        && first.charAt(i - 2) == second.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[second.length()];
    }

    /** Whether one is likely a slip of the other: a letter wrong, or two in words of seven and more, four in lines. */
    public static boolean isSlip(String first, String second) {
        int length = Math.max(first.length(), second.length());
        int allowed = length < 3 ? 0 : length < 7 ? 1 : length < 14 ? 2 : length / 6;
        return Math.abs(first.length() - second.length()) <= allowed && distance(first, second) <= allowed;
    }

    /** Whether they begin alike and differ in their ending only: <em>kill, killed</em>. */
    static boolean isForm(String first, String second) {
        int shorter = Math.min(first.length(), second.length());
        int same = 0;
        while (same < shorter && first.charAt(same) == second.charAt(same)) {
            same++;
        }
        return same >= 3 && same >= shorter - 1 && Math.max(first.length(), second.length()) - same <= 3;
    }
}

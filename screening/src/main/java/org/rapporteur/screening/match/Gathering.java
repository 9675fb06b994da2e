// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

/** Adds up what each listed name has in common with one name. Made once, used for one name after another by one thread. */
final class Gathering {

    private final float[] found;
    private final int[] lastWord;
    private final int[] touched;
    private int count;
    private int word;
    private float weight;

    Gathering(int names) {
        found = new float[names];
        lastWord = new int[names];
        touched = new int[names];
    }

    /** Takes a number and what was found under it. */
    interface Taker {
        void take(int number, double found);
    }

    void begin() {
        for (int i = 0; i < count; i++) {
            found[touched[i]] = 0;
            lastWord[touched[i]] = 0;
        }
        count = 0;
        word = 0;
    }

    /** What is added from now on belongs to another word, which counts once for a name. */
    void nextWord(double newWeight) {
        word++;
        weight = (float) newWeight;
    }

    void add(int number) {
        if (lastWord[number] == word) {
            return;
        }
        if (lastWord[number] == 0) {
            touched[count++] = number;
        }
        lastWord[number] = word;
        found[number] += weight;
    }

    void forEach(Taker taker) {
        for (int i = 0; i < count; i++) {
            taker.take(touched[i], found[touched[i]]);
        }
    }
}

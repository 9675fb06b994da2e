// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.digest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What a report is about: its telling words, each with a weight, as a vector of length 1 (or of length 0 where it has
 * none). Immutable and safe for use by many threads.
 */
public final class Profile {

    /** Words kept; the rest of a long report adds next to nothing to any product. */
    private static final int KEPT = 160;

    private final int[] terms;
    private final float[] weights;
    private final int[] names;

    private Profile(int[] terms, float[] weights, int[] names) {
        this.terms = terms;
        this.weights = weights;
        this.names = names;
    }

    /**
     * The profile with these weights, brought to length 1.
     *
     * @param weights by hash of the word, each above 0
     * @param named of the words that are parts of names the mark of the name, not 0
     */
    static Profile of(Map<Integer, Double> weights, Map<Integer, Integer> named) {
        var kept = weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        double length = Math.sqrt(kept.stream()
                .mapToDouble(term -> term.getValue() * term.getValue())
                .sum());
        int[] terms = new int[kept.size()];
        float[] scaled = new float[kept.size()];
        int[] names = new int[kept.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = kept.get(i).getKey();
            scaled[i] = (float) (kept.get(i).getValue() / length);
            names[i] = named.getOrDefault(terms[i], 0);
        }
        return new Profile(terms, scaled, names);
    }

    public int size() {
        return terms.length;
    }

    /** The hash of a word, in ascending order. */
    public int term(int index) {
        return terms[index];
    }

    public float weight(int index) {
        return weights[index];
    }

    /** The mark of the name that a word is part of, 0 where it is part of none. */
    public int name(int index) {
        return names[index];
    }

    /** The cosine of the two, 0 to 1. */
    public double likeness(Profile other) {
        double sum = 0;
        int j = 0;
        for (int i = 0; i < terms.length && j < other.terms.length; i++) {
            while (j < other.terms.length && other.terms[j] < terms[i]) {
                j++;
            }
            if (j < other.terms.length && other.terms[j] == terms[i]) {
                sum += (double) weights[i] * other.weights[j];
            }
        }
        return sum;
    }

    /**
     * What words that two reports share add to the cosine, 0 to 1: two that name the same mayor, or the same mayor of the
     * same town, need not tell the same thing.
     *
     * @param besidesOneName all but those of the one name that adds most
     * @param besidesNames those that are part of no name
     */
    public record Evidence(double besidesOneName, double besidesNames) {}

    /** What speaks for it that the two tell of one thing. */
    public Evidence evidence(Profile other) {
        Map<Integer, Double> own = new HashMap<>();
        Map<Integer, Double> others = new HashMap<>();
        double sum = 0;
        double most = 0;
        double plain = 0;
        for (int i = 0; i < terms.length; i++) {
            int j = Arrays.binarySearch(other.terms, terms[i]);
            if (j >= 0) {
                double part = (double) weights[i] * other.weights[j];
                sum += part;
                if (names[i] == 0 && other.names[j] == 0) {
                    plain += part;
                }
                if (names[i] != 0) {
                    most = Math.max(most, own.merge(names[i], part, Double::sum));
                }
                if (other.names[j] != 0) {
                    most = Math.max(most, others.merge(other.names[j], part, Double::sum));
                }
            }
        }
        return new Evidence(sum - most, plain);
    }

    /** The part of this vector, by squared weight, whose words the other has, 0 to 1. */
    double share(Profile other) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            sum += Arrays.binarySearch(other.terms, terms[i]) >= 0 ? (double) weights[i] * weights[i] : 0;
        }
        return sum;
    }

    /** The words of most weight, best first. */
    public int[] best(int count) {
        Integer[] order = new Integer[terms.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparingInt(i -> terms[i]));
        return Arrays.stream(order).limit(count).mapToInt(i -> terms[i]).toArray();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(terms.length);
        for (int i = 0; i < terms.length; i++) {
            out.writeInt(terms[i]);
            out.writeFloat(weights[i]);
            out.writeInt(names[i]);
        }
    }

    static Profile read(DataInput in) throws IOException {
        int size = in.readInt();
        int[] terms = new int[size];
        float[] weights = new float[size];
        int[] names = new int[size];
        for (int i = 0; i < size; i++) {
            terms[i] = in.readInt();
            weights[i] = in.readFloat();
            names[i] = in.readInt();
        }
        return new Profile(terms, weights, names);
    }
}

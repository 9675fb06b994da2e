// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Trees of decisions whose leaves add up to the log-odds of being right (gradient boosting), and a curve that makes of them
 * how often such candidates were right on articles that no part of the program was trained on. Immutable.
 */
final class Forest {

    /** The names of the features, in order. */
    private final List<String> columns;

    /** The first node of each tree. */
    private final int[] roots;

    /** Of each node the feature that it asks for; -1 for a leaf. */
    private final short[] feature;

    /** Of each node the greatest value that goes left; of a leaf what it adds. */
    private final float[] threshold;

    /** Of each node the next one for a value that is not greater; the other one stands after it. */
    private final int[] left;

    /** Rising log-odds, at least two. */
    private final float[] raw;

    /** How often candidates of these log-odds are right, rising, 0 to 1. */
    private final float[] likelihood;

    private Forest(
            List<String> columns,
            int[] roots,
            short[] feature,
            float[] threshold,
            int[] left,
            float[] raw,
            float[] likelihood) {
        this.columns = columns;
        this.roots = roots;
        this.feature = feature;
        this.threshold = threshold;
        this.left = left;
        this.raw = raw;
        this.likelihood = likelihood;
    }

    List<String> columns() {
        return columns;
    }

    /** How likely the candidate is right, 0 to 1. */
    double likelihood(Features features) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            while (feature[node] >= 0) {
                node = features.value(feature[node]) <= threshold[node] ? left[node] : left[node] + 1;
            }
            sum += threshold[node];
        }
        return onCurve(sum);
    }

    /** How often candidates of these log-odds are right. */
    double onCurve(double sum) {
        int last = raw.length - 1;
        if (sum <= raw[0]) {
            return likelihood[0];
        }
        if (sum >= raw[last]) {
            return likelihood[last];
        }
        int i = 1;
        while (raw[i] < sum) {
            i++;
        }
        double part = (sum - raw[i - 1]) / (raw[i] - raw[i - 1]);
        return likelihood[i - 1] + part * (likelihood[i] - likelihood[i - 1]);
    }

    /** Reads what {@code training} writes: columns, trees, curve; numbers big-endian. */
    static Forest read(DataInputStream in) throws IOException {
        String[] columns = new String[in.readUnsignedShort()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.readUTF();
        }
        int[] roots = new int[in.readUnsignedShort()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        int nodes = in.readInt();
        short[] feature = new short[nodes];
        float[] threshold = new float[nodes];
        int[] left = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            feature[i] = in.readShort();
            threshold[i] = in.readFloat();
            left[i] = feature[i] < 0 ? i : in.readInt();
        }
        float[] raw = new float[in.readUnsignedShort()];
        float[] likelihood = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = in.readFloat();
            likelihood[i] = in.readFloat();
        }
        return new Forest(List.of(columns), roots, feature, threshold, left, raw, likelihood);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.language.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the best tree with one root: Chu-Liu/Edmonds, where the best head of each word does not make a tree already. */
final class TreeDecoder {

    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /**
     * What each arc from ROOT costs more than the scores of all others together can be worth: so the best tree takes as few
     * as it must, and that is one.
     */
    private static final double ROOT_COST = 1e7;

    private TreeDecoder() {}

    /** The heads of the words from 1 on, 0 for ROOT; of equal trees always the same. */
    static int[] heads(int words, ArcScores arcs) {
        double[][] scores = new double[words + 1][words + 1];
        for (int dependent = 1; dependent <= words; dependent++) {
            for (int head = 0; head <= words; head++) {
                scores[dependent][head] = dependent == head ? NEVER : arcs.at(dependent, head);
            }
        }
        int[] heads = bestHeads(scores);
        if (roots(heads) != 1 || cycle(heads).length > 0) {
            for (int dependent = 1; dependent <= words; dependent++) {
                scores[dependent][0] -= ROOT_COST;
            }
            heads = spanning(scores);
        }
        return Arrays.copyOfRange(heads, 1, heads.length);
    }

    private static int[] bestHeads(double[][] scores) {
        int[] heads = new int[scores.length];
        for (int dependent = 1; dependent < scores.length; dependent++) {
            for (int head = 1; head < scores.length; head++) {
                if (scores[dependent][head] > scores[dependent][heads[dependent]]) {
                    heads[dependent] = head;
                }
            }
        }
        return heads;
    }

    private static int roots(int[] heads) {
        int roots = 0;
        for (int i = 1; i < heads.length; i++) {
            roots += heads[i] == 0 ? 1 : 0;
        }
        return roots;
    }

    /** The nodes of one cycle, or none. */
    private static int[] cycle(int[] heads) {
        int[] seenFrom = new int[heads.length];
        for (int i = 1; i < heads.length; i++) {
            int at = i;
            while (at != 0 && seenFrom[at] == 0) {
                seenFrom[at] = i;
                at = heads[at];
            }
            if (at != 0 && seenFrom[at] == i) {
                List<Integer> nodes = new ArrayList<>();
                int node = at;
                do {
                    nodes.add(node);
                    node = heads[node];
                } while (node != at);
                return nodes.stream().mapToInt(Integer::intValue).sorted().toArray();
            }
        }
        return new int[0];
    }

    /** The best tree under node 0 by {@code scores[dependent][head]}: a cycle becomes one node, which is solved first. */
    private static int[] spanning(double[][] scores) {
        int[] heads = bestHeads(scores);
        int[] cycle = cycle(heads);
        if (cycle.length == 0) {
            return heads;
        }
        int[] rest = rest(scores.length, cycle);
        int joint = rest.length;
        double[][] small = new double[joint + 1][joint + 1];
        int[] leaving = new int[joint];
        int[] entering = new int[joint];
        small[joint][joint] = NEVER;
        for (int i = 0; i < joint; i++) {
            for (int j = 0; j < joint; j++) {
                small[i][j] = scores[rest[i]][rest[j]];
            }
            leaving[i] = cycle[0];
            entering[i] = cycle[0];
            for (int node : cycle) {
                if (scores[rest[i]][node] > scores[rest[i]][leaving[i]]) {
                    leaving[i] = node;
                }
                if (gain(scores, heads, node, rest[i]) > gain(scores, heads, entering[i], rest[i])) {
                    entering[i] = node;
                }
            }
            small[i][joint] = scores[rest[i]][leaving[i]];
            small[joint][i] = gain(scores, heads, entering[i], rest[i]);
        }
        int[] solved = spanning(small);
        for (int i = 1; i < joint; i++) {
            heads[rest[i]] = solved[i] == joint ? leaving[i] : rest[solved[i]];
        }
        heads[entering[solved[joint]]] = rest[solved[joint]];
        return heads;
    }

    /** What is won if a node of a cycle takes another head. */
    private static double gain(double[][] scores, int[] heads, int node, int head) {
        return scores[node][head] - scores[node][heads[node]];
    }

    /** The nodes that are not in a cycle, 0 first. */
    private static int[] rest(int nodes, int[] cycle) {
        int[] rest = new int[nodes - cycle.length];
        int next = 0;
        for (int node = 0; node < nodes; node++) {
            if (Arrays.binarySearch(cycle, node) < 0) {
                rest[next++] = node;
            }
        }
        return rest;
    }
}

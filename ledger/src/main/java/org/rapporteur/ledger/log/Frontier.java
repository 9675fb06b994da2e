// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing Merkle tree: the roots of its complete subtrees, largest first, one for each bit of its
 * size. All that is needed to go on growing it. Not safe for use by many threads.
 */
public final class Frontier {

    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    /** A copy that grows on its own. */
    public Frontier copy() {
        Frontier copy = new Frontier();
        copy.subtrees.addAll(subtrees);
        copy.size = size;
        return copy;
    }

    /** Adds a leaf. */
    public void add(Hash leaf) {
        add(leaf, 1);
    }

    /**
     * Adds a complete subtree.
     *
     * @param leaves how many leaves it holds: a power of two that divides the size so far
     */
    public void add(Hash subtree, long leaves) {
        if (Long.bitCount(leaves) != 1 || size % leaves != 0) {
            throw new IllegalArgumentException(
                    "leaves must be a power of two that divides size " + size + ", are " + leaves);
        }
        Hash node = subtree;
        for (long bit = leaves; (size & bit) != 0; bit <<= 1) {
            node = Hash.node(subtrees.removeLast(), node);
        }
        subtrees.add(node);
        size += leaves;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** The root; of no leaves the hash of nothing. */
    public Hash root() {
        if (size == 0) {
            return Hash.sha256(new byte[0]);
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hash.node(subtrees.get(i), root);
        }
        return root;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree over the first leaves of a log (RFC 9162, section 2.1). Holds no leaf itself: it asks for the hashes
 * that it needs, so a tree of millions is worked on in little memory.
 *
 * @param size number of leaves, at least 0
 * @param hashes where the hashes of leaves and of complete subtrees come from
 */
public record MerkleTree(long size, Hashes hashes) {

    /** Leaves under a remembered subtree: {@link Hashes#tile} gives the root of that many leaves at once. */
    public static final int TILE = 256;

    /** Where a tree takes its hashes from. */
    public interface Hashes {

        /** The hash of the leaf at this place, from 0. */
        Hash leaf(long index);

        /** The root over the leaves from {@code index * TILE} to the next multiple of {@code TILE}. */
        Hash tile(long index);
    }

    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("size must be at least 0, is " + size);
        }
    }

    /** A tree over hashes in memory. */
    public static MerkleTree of(List<Hash> leaves) {
        return new MerkleTree(leaves.size(), new Hashes() {
            @Override
            public Hash leaf(long index) {
                return leaves.get(Math.toIntExact(index));
            }

            @Override
            public Hash tile(long index) {
                int from = Math.toIntExact(index * TILE);
                return of(leaves.subList(from, from + TILE)).split(0, TILE);
            }
        });
    }

    /** The root; of no leaves the hash of nothing. */
    public Hash root() {
        return size == 0 ? Hash.sha256(new byte[0]) : hash(0, size);
    }

    /**
     * The siblings on the way from a leaf to the root, the lowest first.
     *
     * @param index of the leaf, from 0
     * @throws IllegalArgumentException if there is no such leaf
     */
    public List<Hash> inclusionPath(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index must be 0 to " + (size - 1) + ", is " + index);
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (index < middle) {
                path.addFirst(hash(middle, to));
                to = middle;
            } else {
                path.addFirst(hash(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** The hash of a range that is a node of the tree. */
    private Hash hash(long from, long to) {
        if (to - from == 1) {
            return hashes.leaf(from);
        }
        if (to - from == TILE && from % TILE == 0) {
            return hashes.tile(from / TILE);
        }
        return split(from, to);
    }

    private Hash split(long from, long to) {
        long middle = from + largestPowerBelow(to - from);
        return Hash.node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below a number of at least 2. */
    private static long largestPowerBelow(long number) {
        return Long.highestOneBit(number - 1);
    }

    /**
     * The root that a leaf and its path lead to (RFC 9162, section 2.1.3.2).
     *
     * @throws IllegalArgumentException if the path has not the length of a path of that leaf
     */
    public static Hash rootOf(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index must be 0 to " + (size - 1) + ", is " + index);
        }
        long node = index;
        long last = size - 1;
        Hash root = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                throw new IllegalArgumentException("path must end at the root, has more hashes: " + path.size());
            }
            if ((node & 1) == 1 || node == last) {
                root = Hash.node(sibling, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = Hash.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("path must end at the root, has too few hashes: " + path.size());
        }
        return root;
    }
}

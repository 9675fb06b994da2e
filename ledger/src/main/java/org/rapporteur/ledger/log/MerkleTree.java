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

    /**
     * What shows that this tree goes on from one of its first leaves (RFC 9162, section 2.1.4.1).
     *
     * @param old number of leaves of the earlier tree, from 0; of none and of all nothing needs showing
     * @throws IllegalArgumentException if this tree has fewer
     */
    public List<Hash> consistencyPath(long old) {
        if (old < 0 || old > size) {
            throw new IllegalArgumentException("old must be 0 to " + size + ", is " + old);
        }
        List<Hash> path = new ArrayList<>();
        if (old == 0 || old == size) {
            return path;
        }
        long from = 0;
        long to = size;
        while (old < to) {
            long middle = from + largestPowerBelow(to - from);
            if (old <= middle) {
                path.addFirst(hash(middle, to));
                to = middle;
            } else {
                path.addFirst(hash(from, middle));
                from = middle;
            }
        }
        // The root of the earlier tree itself is known to whoever checks.
        if (from > 0) {
            path.addFirst(hash(from, to));
        }
        return path;
    }

    /** The hash of a range that is a node of the tree. */
    private Hash hash(long from, long to) {
        if (to - from == 1) {
            return hashes.leaf(from);
        }
        // A node of so many leaves begins at a multiple of them.
        if (to - from == TILE) {
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

    /** The roots of two trees. */
    public record Roots(Hash old, Hash grown) {}

    /**
     * The roots that a path of consistency leads to (RFC 9162, section 2.1.4.2): the later tree goes on from the earlier one where
     * both are as expected.
     *
     * @param root of the earlier tree, as it is known
     * @param old number of its leaves, at least 1
     * @param size number of leaves of the later tree, more than {@code old}
     * @throws IllegalArgumentException if the path has not the length of a path between those
     */
    public static Roots rootsOf(Hash root, long old, long size, List<Hash> path) {
        if (old < 1 || old >= size) {
            throw new IllegalArgumentException("old must be 1 to " + (size - 1) + ", is " + old);
        }
        boolean isWhole = Long.bitCount(old) == 1;
        if (path.isEmpty() && !isWhole) {
            throw new IllegalArgumentException("path must have hashes, has none");
        }
        long node = old - 1;
        long last = size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash before = isWhole ? root : path.getFirst();
        Hash now = before;
        for (Hash hash : isWhole ? path : path.subList(1, path.size())) {
            if (last == 0) {
                throw new IllegalArgumentException("path must end at the root, has more hashes: " + path.size());
            }
            if ((node & 1) == 1 || node == last) {
                before = Hash.node(hash, before);
                now = Hash.node(hash, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.node(now, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("path must end at the root, has too few hashes: " + path.size());
        }
        return new Roots(before, now);
    }
}

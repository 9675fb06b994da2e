// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.Frontier;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.MerkleTree;
import org.rapporteur.ledger.log.SignedNote;

/** The right edge of a Merkle tree: all that it takes to add leaves. Is not changed by what is added to it. */
final class RightEdge {

    /** Of a tree without leaves. */
    static final RightEdge NONE = new RightEdge(new Frontier(), new Frontier());

    private final Frontier tree;
    private final Frontier tile;

    private RightEdge(Frontier tree, Frontier tile) {
        this.tree = tree;
        this.tile = tile;
    }

    /** Of what is on record. */
    static RightEdge of(Head head, Database database) throws SQLException {
        RightEdge edge = new RightEdge(new Frontier(), new Frontier());
        long tiles = head.size() / MerkleTree.TILE;
        database.list("SELECT hash FROM tile ORDER BY number", List.of(), row -> Hash.of(Database.bytes(row, "hash")))
                .forEach(hash -> edge.tree.add(hash, MerkleTree.TILE));
        database.list(
                        "SELECT hash FROM entry WHERE seq >= ? ORDER BY seq",
                        List.of(tiles * MerkleTree.TILE),
                        row -> Hash.of(Database.bytes(row, "hash")))
                .forEach(hash -> {
                    edge.tree.add(hash);
                    edge.tile.add(hash);
                });
        return edge;
    }

    /** Whether it is that of the tree that a head signs. */
    boolean fits(Head head) {
        SignedNote last = head.checkpoint();
        return tree.size() == head.size()
                && (last == null || Checkpoint.parse(last.text()).root().equals(tree.root()));
    }

    /**
     * A tree that has grown.
     *
     * @param edge its right edge
     * @param tiles roots that were completed
     */
    record Growth(RightEdge edge, List<Hash> tiles) {

        Checkpoint checkpoint(String origin, Instant now) {
            return new Checkpoint(origin, edge.tree.size(), edge.tree.root(), now);
        }
    }

    /** The same tree with more leaves. */
    Growth with(List<Entry> entries) {
        Frontier grown = tree.copy();
        Frontier grownTile = tile.copy();
        List<Hash> tiles = new ArrayList<>();
        for (Entry entry : entries) {
            Hash hash = entry.hash();
            grown.add(hash);
            grownTile.add(hash);
            if (grownTile.size() == MerkleTree.TILE) {
                tiles.add(grownTile.root());
                grownTile = new Frontier();
            }
        }
        return new Growth(new RightEdge(grown, grownTile), tiles);
    }
}

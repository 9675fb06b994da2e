// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.ledger.log.Hash;
import org.rapporteur.ledger.log.MerkleTree;

/** The hashes of a tree from the tables: tiles at once, leaves a tile at a time. Not safe for use by many threads. */
final class TreeHashes implements MerkleTree.Hashes {

    private final Database database;
    private final List<Hash> tiles;
    private final Map<Long, List<Hash>> leaves = new HashMap<>();

    TreeHashes(Database database) throws SQLException {
        this.database = database;
        this.tiles = database.list(
                "SELECT hash FROM tile ORDER BY number", List.of(), row -> Hash.of(Database.bytes(row, "hash")));
    }

    @Override
    public Hash tile(long index) {
        return tiles.get(Math.toIntExact(index));
    }

    @Override
    public Hash leaf(long index) {
        List<Hash> row = leaves.computeIfAbsent(index / MerkleTree.TILE, this::leavesOf);
        return row.get((int) (index % MerkleTree.TILE));
    }

    private List<Hash> leavesOf(long tile) {
        long from = tile * MerkleTree.TILE;
        try {
            return database.list(
                    "SELECT hash FROM entry WHERE seq >= ? AND seq < ? ORDER BY seq",
                    List.of(from, from + MerkleTree.TILE),
                    row -> Hash.of(Database.bytes(row, "hash")));
        } catch (SQLException e) {
            throw LedgerException.damaged("the entries from " + from, e);
        }
    }
}

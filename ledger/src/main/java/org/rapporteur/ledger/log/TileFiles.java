// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a log as files for readers of transparency logs (c2sp.org/tlog-tiles), in memory that grows with the logarithm of the
 * log alone. Leaves go into bundles of {@value MerkleTree#TILE}; a bundle with a leaf of more than 65,535 bytes, which that form
 * cannot hold, goes under {@code leaves} instead of {@code tile/entries}, with lengths of four bytes. Not safe for use by many
 * threads.
 */
public final class TileFiles {

    private static final int TILE = MerkleTree.TILE;
    private static final int LONGEST = 0xffff;

    private final Path folder;
    private final List<List<Hash>> levels = new ArrayList<>();
    private final List<byte[]> bundle = new ArrayList<>();
    private final Frontier frontier = new Frontier();
    private long large;

    /** @param folder empty, or of an earlier state of the same log */
    public TileFiles(Path folder) {
        this.folder = folder;
    }

    /** Takes the next leaf. */
    public void add(byte[] leaf) throws IOException {
        bundle.add(leaf.clone());
        Hash hash = Hash.leaf(leaf);
        frontier.add(hash);
        if (bundle.size() == TILE) {
            writeBundle(frontier.size() / TILE - 1, 0);
        }
        add(0, hash);
    }

    private void add(int level, Hash hash) throws IOException {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<Hash> row = levels.get(level);
        row.add(hash);
        if (row.size() == TILE) {
            Hash root = MerkleTree.of(row).root();
            writeTile(level, number(level) - 1, 0, row);
            row.clear();
            add(level + 1, root);
        }
    }

    /** How many full tiles there are at a level. */
    private long number(int level) {
        return frontier.size() >> (8 * (level + 1));
    }

    /**
     * Ends the log.
     *
     * @param checkpoint the head of all leaves taken
     * @throws IllegalArgumentException if it is of other leaves
     */
    public void finish(SignedNote checkpoint) throws IOException {
        Checkpoint head = Checkpoint.parse(checkpoint.text());
        if (head.size() != frontier.size() || !head.root().equals(frontier.root())) {
            throw new IllegalArgumentException("the leaves must lead to the root of the head, do not");
        }
        if (!bundle.isEmpty()) {
            writeBundle(frontier.size() / TILE, bundle.size());
        }
        for (int level = 0; level < levels.size(); level++) {
            List<Hash> row = levels.get(level);
            if (!row.isEmpty()) {
                writeTile(level, number(level), row.size(), row);
            }
        }
        Files.writeString(folder.resolve("checkpoint"), checkpoint.toString());
    }

    /** How many bundles hold a leaf that is too long for {@code tile/entries}. */
    public long large() {
        return large;
    }

    private void writeTile(int level, long number, int width, List<Hash> row) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(row.size() * 32);
        row.forEach(hash -> bytes.put(hash.bytes()));
        write("tile/" + level + "/" + name(number, width), bytes.array());
    }

    private void writeBundle(long number, int width) throws IOException {
        boolean fits = bundle.stream().allMatch(leaf -> leaf.length <= LONGEST);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] leaf : bundle) {
            byte[] length = ByteBuffer.allocate(4).putInt(leaf.length).array();
            bytes.writeBytes(fits ? Arrays.copyOfRange(length, 2, 4) : length);
            bytes.writeBytes(leaf);
        }
        large += fits ? 0 : 1;
        write((fits ? "tile/entries/" : "leaves/") + name(number, width), bytes.toByteArray());
        bundle.clear();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, bytes);
    }

    /** A number in groups of three digits, all but the last marked by an x; with the width of a tile that is not full. */
    static String name(long number, int width) {
        StringBuilder name = new StringBuilder("%03d".formatted(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            name.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return width == 0 ? name.toString() : name + ".p/" + width;
    }

    /**
     * The hashes of a log that lies in such files, to check heads against each other without the log's own program.
     *
     * @param size number of leaves that the files hold
     */
    public static MerkleTree tree(Path folder, long size) {
        return new MerkleTree(size, new MerkleTree.Hashes() {
            private @Nullable List<Hash> row;
            private long at = -1;

            @Override
            public Hash leaf(long index) {
                return row(index / TILE).get((int) (index % TILE));
            }

            @Override
            public Hash tile(long index) {
                return MerkleTree.of(row(index)).root();
            }

            private List<Hash> row(long number) {
                List<Hash> known = row;
                if (known == null || at != number) {
                    known = read(folder, number, (int) Math.min(TILE, size - number * TILE));
                    row = known;
                    at = number;
                }
                return known;
            }
        });
    }

    private static List<Hash> read(Path folder, long number, int width) {
        Path full = folder.resolve("tile/0/" + name(number, 0));
        Path file = Files.exists(full) ? full : folder.resolve("tile/0/" + name(number, width));
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<Hash> row = new ArrayList<>();
            for (int i = 0; i < bytes.length / 32; i++) {
                row.add(Hash.of(Arrays.copyOfRange(bytes, 32 * i, 32 * i + 32)));
            }
            if (row.size() < width) {
                throw new IllegalArgumentException(file + " must have " + width + " hashes, has " + row.size());
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

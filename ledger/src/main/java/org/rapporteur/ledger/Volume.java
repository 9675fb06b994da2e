// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rapporteur.ledger.log.Hash;

/**
 * A DuckDB database with a range of the log. Never changed once a head names it.
 *
 * @param name of its file in the folder of volumes
 * @param first place of its first entry
 * @param end place after its last
 * @param hash SHA-256 of its file
 */
record Volume(String name, long first, long end, Hash hash) {

    static final String FOLDER = "volumes";
    static final String SUFFIX = ".duckdb";

    private static final int BUFFER = 1 << 20;

    Volume {
        if (!name.matches("[0-9a-z.-]+")) {
            throw new IllegalArgumentException("name must have small letters, digits, dots and dashes, is " + name);
        }
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("end must be above first " + first + ", is " + end);
        }
    }

    /** The name of the file with this range. */
    static String name(long first, long end, int schema) {
        return "%012d-%012d.v%d%s".formatted(first, end, schema, SUFFIX);
    }

    static Volume parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a volume must have name, first, end and hash, is " + text);
        }
        return new Volume(
                parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Hash.of(HexFormat.of().parseHex(parts[3])));
    }

    /** Number of entries. */
    long size() {
        return end - first;
    }

    Path file(Path directory) {
        return directory.resolve(FOLDER).resolve(name);
    }

    /**
     * Looks whether its file is the one recorded, before its rows are copied into another that somebody vouches for.
     *
     * @throws LedgerException if it is not
     */
    void requireWhole(Path directory) throws IOException {
        if (!hash(file(directory)).equals(hash)) {
            throw new LedgerException(
                    LedgerException.Code.DAMAGED,
                    file(directory) + ": its bytes are not those recorded. Run verify, and restore it from a copy.");
        }
    }

    /** The SHA-256 of a file. */
    static Hash hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Returns when a file, or what a folder lists, is on the disk. */
    static void force(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        if (isFolder && System.getProperty("os.name").startsWith("Windows")) {
            // Windows cannot open folders; it writes their lists through by itself.
            return;
        }
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return name + " " + first + " " + end + " " + hash;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.token;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file of tokens: lines that {@code rapporteur token} makes, or, as in version 0.1, one bare token that has no
 * name.
 *
 * @param bare at least {@value #SHORTEST_BARE} characters; null where the tokens have names
 */
public record TokenFile(List<TokenHolder> holders, @Nullable String bare) {

    public static final TokenFile EMPTY = new TokenFile(List.of(), null);

    public static final int SHORTEST_BARE = 24;

    private static final String HEAD = """
            # Who may use the service: id, name, role, day, hash, parted by tabs. Made by rapporteur token add, changed by rapporteur token
            # revoke; a running service follows. A token itself stands nowhere.
            """;

    public TokenFile {
        holders = List.copyOf(holders);
        if (bare != null && bare.length() < SHORTEST_BARE) {
            throw new IllegalArgumentException("a bare token must have at least " + SHORTEST_BARE + " characters, has "
                    + bare.length() + ". Make a named one by: rapporteur token add NAME --token-file FILE");
        }
    }

    /**
     * What stands in a file.
     *
     * @throws IllegalArgumentException if a line cannot be read, with its place
     */
    public static TokenFile read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " must be text in UTF-8, is not", e);
        }
        List<TokenHolder> holders = new ArrayList<>();
        String bare = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.contains("\t") && holders.isEmpty() && bare == null) {
                bare = line.strip();
                continue;
            }
            try {
                holders.add(TokenHolder.parse(line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file + ", line " + (i + 1) + ": " + e.getMessage()
                                + ". Lines are made by: rapporteur token add",
                        e);
            }
        }
        if (bare != null && !holders.isEmpty()) {
            throw new IllegalArgumentException(
                    file + " has a bare token beside named ones. Remove the bare one, which has no name.");
        }
        return new TokenFile(holders, bare);
    }

    /** With one more. */
    public TokenFile with(TokenHolder holder) {
        return new TokenFile(Stream.concat(holders.stream(), Stream.of(holder)).toList(), bare);
    }

    /** Without that of this id. */
    public TokenFile without(String id) {
        return new TokenFile(
                holders.stream().filter(holder -> !holder.id().equals(id)).toList(), bare);
    }

    /** Puts it in the place of what stands in a file, in one step, to be read by its owner alone. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " must be a file, is a folder");
        }
        boolean isPosix = Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
        Path fresh = isPosix
                ? Files.createTempFile(
                        folder,
                        ".tokens",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, ".tokens", "");
        try {
            StringBuilder words = new StringBuilder(HEAD);
            holders.forEach(holder -> words.append(holder.line()).append('\n'));
            Files.writeString(fresh, words);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Who else may read or write a file, in words for whoever starts the service; null where only its owner may, or the system
     * does not say.
     *
     * @throws IllegalArgumentException if everybody may write it: whoever can add a line can let himself in
     */
    public static @Nullable String openness(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            return null;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IllegalArgumentException(
                    file + " can be written by everybody on this machine. Close it by: chmod 600 " + file);
        }
        boolean all = permissions.contains(PosixFilePermission.OTHERS_READ);
        boolean group = permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.GROUP_WRITE);
        return all || group
                ? "WARNING: " + file + " can be read by " + (all ? "everybody on this machine" : "its group")
                        + ". Close it by: chmod 600 " + file
                : null;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.ledger.log.VerifierKey;
import org.rapporteur.record.read.RecordException;

/**
 * The keys that a user knows, of whichever records, in a file that lies in none of them: one a line as name+hash+key, lines
 * with a number sign are notes. A key begins with the name of its record, so a record has the lines that begin with its name.
 */
public final class KnownSigners {

    private static final String NAME = "known-signers";

    private final Path file;
    private final Path keyFile;

    private KnownSigners(Path file, Path keyFile) {
        this.file = file;
        this.keyFile = keyFile;
    }

    /** Those of this user, beside the key that this user signs with. */
    public static KnownSigners ofUser() {
        return besides(KeyFile.ofUser());
    }

    /** Those beside a key file. */
    static KnownSigners besides(Path keyFile) {
        return new KnownSigners(keyFile.resolveSibling(NAME), keyFile);
    }

    /** Where they are kept. */
    public Path file() {
        return file;
    }

    /**
     * The keys in a file of them.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line is no key
     */
    public static List<String> in(Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    keys.add(VerifierKey.parse(line.strip()).toString());
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            file + ": " + e.getMessage() + ". Correct or remove that line.", e);
                }
            }
        }
        return keys;
    }

    /**
     * Keys as they are given to a command: each as name+hash+key, or as a file of such.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if something is neither, or a file has no key
     */
    public static List<String> given(List<String> given) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String words : given) {
            if (Files.exists(Path.of(words))) {
                List<String> some = in(Path.of(words));
                if (some.isEmpty()) {
                    throw new IllegalArgumentException(words + " has no key, which is name+hash+key on a line");
                }
                keys.addAll(some);
            } else {
                keys.add(key(words));
            }
        }
        return keys;
    }

    private static String key(String words) {
        try {
            return VerifierKey.parse(words).toString();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(words + " is neither a file nor a key: " + e.getMessage(), e);
        }
    }

    /**
     * The keys known for a record; none where it was never seen.
     *
     * @throws RecordException if there is no record, or the file cannot be read
     */
    public List<String> of(Path record) {
        return ofLog(RecordException.translated(() -> Ledger.extent(record)).origin());
    }

    /** The keys known for the log of this name. */
    List<String> ofLog(String origin) {
        try {
            return in(file).stream().filter(key -> key.startsWith(origin + "+")).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | IllegalArgumentException e) {
            throw RecordException.environment(
                    file + " cannot be read (" + e.getMessage() + "). Mend it, or name keys with --key.");
        }
    }

    /** The keys known for the log of this name, with the one that this user would sign it with, if there is one. */
    List<String> withOwn(String origin) {
        Set<String> keys = new LinkedHashSet<>(ofLog(origin));
        if (Files.exists(keyFile)) {
            try {
                keys.add(SigningKey.at(keyFile).verifier(origin).toString());
            } catch (IOException | IllegalArgumentException e) {
                // It signs nothing, then; that is told where it is to sign.
            }
        }
        return List.copyOf(keys);
    }

    /**
     * Keeps keys, those that are not kept yet.
     *
     * @return those
     * @throws IOException if the file cannot be written
     */
    public List<String> keep(Collection<String> keys) throws IOException {
        List<String> known = Files.exists(file) ? in(file) : List.of();
        List<String> fresh =
                keys.stream().filter(key -> !known.contains(key)).distinct().toList();
        if (!fresh.isEmpty()) {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // Whoever edited it may have left its last line open.
            boolean isOpen = Files.exists(file)
                    && Files.size(file) > 0
                    && !Files.readString(file).endsWith("\n");
            Files.writeString(
                    file,
                    (isOpen ? "\n" : "") + String.join("\n", fresh) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        return fresh;
    }
}

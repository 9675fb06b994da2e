// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.WitnessKey;

/**
 * The witnesses that a user relies on, in the file {@value #NAME} beside the user's own key: one a line, a key as
 * name+hash+key, and after a space the address of its service where it has one; lines with a number sign are notes.
 */
public final class KnownWitnesses {

    private static final String NAME = "known-witnesses";

    private final Path file;

    private KnownWitnesses(Path file) {
        this.file = file;
    }

    /** Those of this user. */
    public static KnownWitnesses ofUser() {
        return new KnownWitnesses(KeyFile.ofUser().resolveSibling(NAME));
    }

    /**
     * One of them.
     *
     * @param key who signs
     * @param service where it is asked; null where heads reach it by other ways
     */
    public record Known(WitnessKey key, @Nullable URI service) {}

    /**
     * A head that a witness signed.
     *
     * @param witness its name
     * @param time by its clock
     */
    public record Signed(String witness, Instant time) {}

    /** Where they are kept. */
    public Path file() {
        return file;
    }

    /**
     * All of them.
     *
     * @throws IllegalArgumentException if a line is no key
     */
    public List<Known> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Known> all = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split(" +", 2);
                    all.add(new Known(WitnessKey.parse(parts[0]), parts.length < 2 ? null : URI.create(parts[1])));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage() + ". Correct or remove that line.", e);
        }
    }

    /**
     * Relies on one more.
     *
     * @param key as name+hash+key
     * @throws IllegalArgumentException if it is no key of a witness
     */
    public void add(String key, @Nullable URI service) throws IOException {
        WitnessKey known = WitnessKey.parse(key);
        if (all().stream().anyMatch(one -> one.key().equals(known))) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(
                file,
                known + (service == null ? "" : " " + service) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Which of them signed a head. */
    public List<Signed> signed(SignedNote head) {
        List<Signed> all = new ArrayList<>();
        for (Known one : all()) {
            Optional<Instant> time = one.key().signed(head);
            time.ifPresent(at -> all.add(new Signed(one.key().name(), at)));
        }
        return all;
    }

    /** Which of them signed a head, where it is kept as text. */
    public List<Signed> signed(String head) {
        return signed(SignedNote.parse(head));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.SigningKey;

/** The folder of a ledger: how it begins, and what may lie in it. */
final class LedgerFolder {

    private LedgerFolder() {}

    /**
     * Makes the folder where there is none.
     *
     * @throws LedgerException if it holds other things
     */
    static void make(Path directory) throws IOException {
        requireOurs(directory);
        Files.createDirectories(directory.resolve(Volume.FOLDER));
    }

    private static void requireOurs(Path directory) throws IOException {
        if (!Files.exists(directory) || Head.isIn(directory)) {
            return;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            Optional<Path> stranger = entries.filter(path -> !path.endsWith(WriterLock.FILE)
                            && !path.endsWith(Volume.FOLDER)
                            && !path.endsWith(Head.FILE + ".new"))
                    .findFirst();
            if (stranger.isPresent()) {
                throw new LedgerException(
                        Code.MISSING,
                        directory + " is no ledger and holds other things ("
                                + stranger.get().getFileName() + "). Name a new or empty folder.");
            }
        }
    }

    /** The head of a ledger that holds nothing yet. */
    static Head begin(Path directory, SigningKey key) throws IOException {
        try (Stream<Path> volumes = Files.list(directory.resolve(Volume.FOLDER))) {
            if (volumes.findAny().isPresent()) {
                throw new LedgerException(
                        Code.DAMAGED,
                        directory.resolve(Head.FILE) + " is missing, but there are volumes. Restore it from a copy.");
            }
        }
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        String origin = "rapporteur/ledger/" + HexFormat.of().formatHex(random);
        Head head = Head.draft(Schema.VERSION, origin, List.of(key.verifier(origin)), List.of(), null)
                .signedBy(key);
        head.write(directory);
        return head;
    }

    /** Takes away what a kill left: files that no head names. */
    static void sweep(Path directory, Head head) throws IOException {
        Set<String> named = head.volumes().stream().map(Volume::name).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(directory.resolve(Volume.FOLDER))) {
            for (Path file : files.filter(path -> !named.contains(String.valueOf(path.getFileName())))
                    .toList()) {
                discard(file);
            }
        }
    }

    /** Takes a file away; where a reader holds it, which some systems forbid, the next writer does. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It is in nobody's way: no head names it.
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A small ledger that version 0.1 wrote, with every kind of leaf: eleven invented reports and half a sign, links of all kinds but
 * updates, a story that became part of another, an identity and its undoing, hits with and without a decision, and one that is gone.
 */
public final class GoldenLedger {

    private static final String LEDGER = "ledger-0.1.zip";
    private static final String LEAVES = "leaves-0.1.jsonl";

    private GoldenLedger() {}

    /** Its leaves as they were written, in the order of the log. */
    public static List<String> leaves() {
        try (InputStream bytes = open(LEAVES)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it into a folder, as {@code record}, with the key that signed it beside it, {@code ledger-key.pem}. */
    public static Path unpack(Path folder) {
        try (ZipInputStream zip = new ZipInputStream(open(LEDGER))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
            return folder.resolve("record");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(GoldenLedger.class.getResourceAsStream(name), name);
    }
}

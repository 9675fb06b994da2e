// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The native part of DuckDB. The driver unpacks its 57 megabytes into the folder for temporary files at each start and
 * takes them away at the end, which a process that is killed does not reach.
 */
final class NativePart {

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final String NAME = "libduckdb_java";

    private NativePart() {}

    /** Takes the file away once it is loaded, where the system allows that: Linux keeps what is mapped. */
    static void takeAwayFile() {
        if (!Files.isReadable(MAPS)) {
            return;
        }
        try (Stream<String> maps = Files.lines(MAPS)) {
            Path folder = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
            List<Path> files = maps.filter(line -> line.contains(NAME))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .filter(file -> folder.equals(file.getParent()))
                    .distinct()
                    .toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It goes at the end, then.
        }
    }
}

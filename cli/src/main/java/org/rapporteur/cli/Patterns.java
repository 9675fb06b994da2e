// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that a pattern means, for shells that leave that to the program. */
final class Patterns {

    private static final String WILD = "(?s).*[*?\\[{].*";

    private Patterns() {}

    /** The same names, with each pattern that is no file itself replaced by the files it matches, in their order. */
    static List<String> expand(List<String> names) {
        return names.stream().flatMap(Patterns::expand).toList();
    }

    private static Stream<String> expand(String name) {
        if (!name.matches(WILD) || Files.exists(Path.of(name))) {
            return Stream.of(name);
        }
        Path folder = Path.of(name);
        while (folder != null && folder.toString().matches(WILD)) {
            folder = folder.getParent();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        try (Stream<Path> files = Files.walk(folder == null ? Path.of("") : folder)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .filter(matcher::matches)
                    .map(Path::toString)
                    .sorted()
                    .toList();
            // A pattern of nothing stays, and is told to be no such file.
            return found.isEmpty() ? Stream.of(name) : found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;

/** How many bytes inputs have, for telling how long they will take. */
final class InputSize {

    private InputSize() {}

    /** The sum, as files are stored; nothing where a part cannot be told without reading it: a stream, or a page. */
    static OptionalLong of(List<Input> inputs) {
        long sum = 0;
        try {
            for (Input input : inputs) {
                switch (input) {
                    case Input.Bytes _, Input.Page _ -> {
                        return OptionalLong.empty();
                    }
                    case Input.Files(Path path) -> {
                        sum += size(path);
                    }
                }
            }
            return OptionalLong.of(sum);
        } catch (IOException | UncheckedIOException e) {
            // Reading will come upon the same trouble and tell of it.
            return OptionalLong.empty();
        }
    }

    private static long size(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            long sum = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}

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

    private static final String PACKED = ".gz";

    private InputSize() {}

    /** The sum; nothing where a part cannot be told without reading it: a stream, or a file that is packed. */
    static OptionalLong of(List<Input> inputs) {
        long sum = 0;
        try {
            for (Input input : inputs) {
                switch (input) {
                    case Input.Bytes _, Input.Page _ -> {
                        return OptionalLong.empty();
                    }
                    case Input.Files(Path path) -> {
                        long size = size(path);
                        if (size < 0) {
                            return OptionalLong.empty();
                        }
                        sum += size;
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
                if (file.toString().endsWith(PACKED)) {
                    return -1;
                }
                sum += Files.size(file);
            }
            return sum;
        }
    }
}

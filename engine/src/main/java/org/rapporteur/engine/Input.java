// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.io.InputStream;
import java.nio.file.Path;

/** Where sources come from. */
public sealed interface Input {

    /** A file, or a folder of files. */
    record Files(Path path) implements Input {}

    /**
     * A stream such as standard input, read once.
     *
     * @param name what its documents go by
     */
    record Bytes(String name, InputStream bytes) implements Input {}
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.rapporteur.intake.Source;

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

    /**
     * A page of the web: see {@link org.rapporteur.engine.web.WebPages}.
     *
     * @param source gives the page, or why it cannot be had
     */
    record Page(Supplier<Source> source) implements Input {}
}

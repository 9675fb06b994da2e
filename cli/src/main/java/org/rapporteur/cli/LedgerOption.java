// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The record that a command is about. */
final class LedgerOption {

    @Option(names = "--ledger", paramLabel = "DIR", required = true, description = "Folder of the record.")
    private Path directory;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    LedgerOption() {}

    Path directory() {
        return directory;
    }
}

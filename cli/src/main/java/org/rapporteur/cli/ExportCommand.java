// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.record.RecordExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rapporteur export}: what is on record, for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Writes what is on record, in its order, each document in its current version.",
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur export --ledger record --format jsonl"})
final class ExportCommand implements Callable<Integer> {

    /** In which form. */
    enum Format {
        jsonl
    }

    private final Console console;

    @Option(names = "--ledger", paramLabel = "DIR", required = true, description = "Folder of the record.")
    private Path ledger;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl: one facts document a line. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--out", paramLabel = "PATH", description = "Write there instead of to standard output.")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(output == null ? console.out() : Files.newOutputStream(output), 1 << 16)) {
            switch (format) {
                case jsonl -> RecordExport.jsonl(ledger, out);
            }
        }
        return ExitStatus.DONE;
    }
}

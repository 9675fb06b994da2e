// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.StoryLeaf;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which stories of a record are listed, and how they are written. */
final class StoryListOptions {

    /** How it is written. */
    enum Format {
        text,
        jsonl
    }

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--from", paramLabel = "DATE", description = "Only stories with a report of this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only stories with a report of this day or earlier.")
    private @Nullable LocalDate to;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or jsonl (the lines of export). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    StoryListOptions() {}

    Format format() {
        return format;
    }

    /** Writes each of the stories. */
    int list(Console console, BiConsumer<Stream<StoryLeaf>, PrintStream> writer) {
        PrintStream out = new PrintStream(console.out(format == Format.text), false, StandardCharsets.UTF_8);
        try (Record record = Record.open(ledger.directory())) {
            writer.accept(record.stories().list(from, to), out);
        }
        out.flush();
        return ExitStatus.DONE;
    }
}

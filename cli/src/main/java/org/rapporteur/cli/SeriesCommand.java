// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Record;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.story.StoryLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapporteur series}: how numbers run on from report to report. */
@Command(
        name = "series",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Lists the running figures of the stories on record, each with its revisions and bounds.",
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur series --ledger record", "  $ rapporteur series --ledger record --category killed"})
final class SeriesCommand implements Callable<Integer> {

    /** How it is written. */
    enum Format {
        text,
        jsonl
    }

    private final Console console;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--from", paramLabel = "DATE", description = "Only stories with a report of this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only stories with a report of this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--category", paramLabel = "WORD", description = "Only this category, as killed or displaced.")
    private @Nullable String category;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or jsonl (the lines of export). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    SeriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(console.out(format == Format.text), false, StandardCharsets.UTF_8);
        try (Record record = Record.open(ledger.directory())) {
            record.stories().list(from, to).forEach(story -> print(story, out));
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private void print(StoryLeaf story, PrintStream out) {
        for (StoryLeaf.Series series : story.series()) {
            if (category == null || category.equals(series.category().label())) {
                out.print(
                        switch (format) {
                            case text -> StoryText.series(story, series);
                            case jsonl -> StoryLines.series(story, series) + "\n";
                        });
            }
        }
    }
}

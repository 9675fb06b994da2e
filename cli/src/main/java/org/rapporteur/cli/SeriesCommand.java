// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.StoryView;
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
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        for (StoryView story : StoryView.list(ledger.directory(), from, to)) {
            switch (format) {
                case text ->
                    story.series().stream()
                            .filter(series -> category == null || category.equals(series.category()))
                            .forEach(series -> out.print(StoryText.series(story, series)));
                case jsonl ->
                    story.lines(Set.of("series"))
                            .lines()
                            .filter(line -> category == null || line.contains("\"category\":\"" + category + "\""))
                            .forEach(line -> out.print(line + "\n"));
            }
        }
        out.flush();
        return ExitStatus.DONE;
    }
}

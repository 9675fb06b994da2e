// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.record.StoryView;
import picocli.CommandLine.Command;
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

    private final Console console;

    @Option(names = "--ledger", paramLabel = "DIR", required = true, description = "Folder of the record.")
    private Path ledger;

    @Option(names = "--from", paramLabel = "DATE", description = "Only stories with a report of this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only stories with a report of this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--category", paramLabel = "WORD", description = "Only this category, as killed or displaced.")
    private @Nullable String category;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    SeriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        for (StoryView story : StoryView.list(ledger, from, to)) {
            for (StoryView.Series series : story.series()) {
                if (category == null || category.equals(series.category())) {
                    print(story, series, out);
                }
            }
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private static void print(StoryView story, StoryView.Series series, PrintStream out) {
        out.printf(
                "%s  %s: %s%n", story.id(), series.category(), series.latest().number());
        for (StoryView.Point point : series.points()) {
            String day = point.day() == null ? "no date   " : point.day();
            String by = point.by() == null ? "" : "  by " + point.by();
            out.printf("    %s  %s  %s%s  (%s)%n", day, point.number(), point.source(), by, point.rule());
        }
    }
}

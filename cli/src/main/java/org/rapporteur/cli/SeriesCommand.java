// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    private final Console console;

    @Mixin
    private StoryListOptions list = new StoryListOptions();

    @Option(names = "--category", paramLabel = "WORD", description = "Only this category, such as killed or displaced.")
    private @Nullable String category;

    SeriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return list.list(console, (stories, out) -> stories.forEach(story -> print(story, out)));
    }

    private void print(StoryLeaf story, PrintStream out) {
        for (StoryLeaf.Series series : story.series()) {
            if (category == null || category.equals(series.category().label())) {
                out.print(
                        switch (list.format()) {
                            case text -> StoryText.series(story, series);
                            case jsonl -> StoryLines.series(story, series) + "\n";
                        });
            }
        }
    }
}

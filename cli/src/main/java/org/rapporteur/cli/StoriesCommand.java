// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.story.StoryLines;
import org.rapporteur.record.story.StorySentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rapporteur stories}: what several reports tell of. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Lists the stories on record, the newest first: what is established, on how many independent sources it"
                        + " rests, and the reports.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur stories --ledger record",
            "  $ rapporteur stories --ledger record --from 2019-09-01 --to 2019-09-30"
        })
final class StoriesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoryListOptions list = new StoryListOptions();

    @Option(names = "--all", description = "Include stories with a single report.")
    private boolean all;

    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return list.list(
                console,
                (stories, out) -> stories.filter(story -> all || story.reports().size() > 1)
                        .forEach(story -> {
                            switch (list.format()) {
                                case text -> print(story, out);
                                case jsonl -> out.print(StoryLines.story(story) + "\n");
                            }
                        }));
    }

    private static void print(StoryLeaf story, PrintStream out) {
        out.printf("%s  %s%n", story.id(), StorySentence.of(story));
        out.print(StoryText.reports(story));
    }
}

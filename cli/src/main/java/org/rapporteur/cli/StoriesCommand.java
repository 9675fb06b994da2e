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

    @Option(names = "--all", description = "List stories of a single report too.")
    private boolean all;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or jsonl (the lines of export). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(console.out(format == Format.text), false, StandardCharsets.UTF_8);
        try (Record record = Record.open(ledger.directory())) {
            record.stories()
                    .list(from, to)
                    .filter(story -> all || story.reports().size() > 1)
                    .forEach(story -> {
                        switch (format) {
                            case text -> print(story, out);
                            case jsonl -> out.print(StoryLines.story(story) + "\n");
                        }
                    });
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private static void print(StoryLeaf story, PrintStream out) {
        out.printf("%s  %s%n", story.id(), StorySentence.of(story));
        out.print(StoryText.reports(story));
    }
}

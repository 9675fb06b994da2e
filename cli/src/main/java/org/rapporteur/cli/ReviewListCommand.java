// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.export.view.Mark;
import org.rapporteur.model.fact.Review;
import org.rapporteur.record.Record;
import org.rapporteur.record.desk.DeskJson;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.search.ReviewProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapporteur review list}: what people should look at. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Lists the facts that nobody has looked at, what matters most and is least sure first: hostile acts of named actors,"
                    + " then numbers of victims, then the rest. With --review those that stand so."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur review list --type ASSAULT --ledger record"})
final class ReviewListCommand implements Callable<Integer> {

    private final Console console;

    /** How the list is written. */
    enum Format {
        text,
        jsonl
    }

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Only facts with these words.")
    private List<String> words = List.of();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--limit", paramLabel = "N", description = "Maximum number of facts. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or jsonl (a fact a line). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ReviewListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Progress progress = new Progress(console);
                Record record = Record.open(ledger.directory())) {
            RecordSearch search = record.search(taken -> progress.show(taken, () -> FindCommand.indexing(taken)));
            progress.clear();
            String wanted = String.join(" ", words);
            Found found = search.queue(wanted, selection.selection(), Math.clamp(limit, 1, 10_000));
            switch (format) {
                case text -> text(found);
                case jsonl -> found.hits().forEach(hit -> console.out().print(DeskJson.of(hit) + "\n"));
            }
            ReviewProgress far = search.progress(wanted, selection.selection());
            console.err().println("%,d of %,d looked at".formatted(far.looked(), far.all()));
        }
        return ExitStatus.DONE;
    }

    private void text(Found found) {
        PrintStream out = console.out(true);
        for (Found.Hit hit : found.hits()) {
            out.println(hit.line());
            String state = hit.gist() == null || hit.gist().review() == null
                    ? ""
                    : Mark.words(Review.State.of(hit.gist().review())) + " · ";
            String sure = hit.gist() == null || hit.gist().confidence() == null
                    ? ""
                    : String.format(Locale.ROOT, "%.0f %% sure · ", hit.gist().confidence() * 100);
            String day = hit.published() == null ? "" : hit.published() + " · ";
            out.println("  " + state + sure + hit.kind() + " " + hit.id() + " · " + day + hit.source());
        }
    }
}

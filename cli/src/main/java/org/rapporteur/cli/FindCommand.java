// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur find}: search what is on record. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Finds statements, events, figures and documents on record by their words and by who, where and when. All that is given "
                    + "must hold. Without words, the newest come first."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur find security --ledger record",
            "  $ rapporteur find --ledger record '\"arms race\"' -- -navy",
            "  $ rapporteur find --ledger record --speaker Rouhani --format jsonl"
        })
final class FindCommand implements Callable<Integer> {

    /** How hits are written. */
    enum Format {
        text,
        jsonl
    }

    private static final int MOST = 10_000;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description =
                    "Words that must all be there, in any form; in quotation marks one after the other. After -- a minus before a word "
                            + "or phrase says that it must not be there.")
    private List<String> words = List.of();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--limit", paramLabel = "N", description = "Most hits shown. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text (for people) or jsonl (the entry as it is on record, one a line). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    FindCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit must be within 1 to " + MOST + ", is " + limit);
        }
        Selection wanted = selection.selection();
        try (Progress progress = new Progress(console);
                Record record = Record.open(ledger.directory())) {
            RecordSearch search = record.search(taken -> progress.show(taken, () -> indexing(taken)));
            progress.clear();
            Found found = search.find(String.join(" ", words), wanted, limit);
            switch (format) {
                case text -> text(found);
                case jsonl ->
                    search.leaves(found.hits()).forEach(leaf -> console.out().print(leaf + "\n"));
            }
        }
        return ExitStatus.DONE;
    }

    static String indexing(long taken) {
        return "%,d entries in the index".formatted(taken);
    }

    private void text(Found found) {
        PrintStream out = console.out(true);
        for (Found.Hit hit : found.hits()) {
            String day = hit.published() == null ? "" : hit.published() + " · ";
            out.println(hit.line());
            out.println("  " + hit.kind() + " " + hit.id() + " · " + day + hit.source());
        }
        String more = found.isExact() ? "" : "more than ";
        console.err()
                .println(more
                        + "%,d found, %,d shown"
                                .formatted(found.total(), found.hits().size()));
    }
}

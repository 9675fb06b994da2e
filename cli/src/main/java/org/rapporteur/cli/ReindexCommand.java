// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.record.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rapporteur reindex}: make the index again. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Rebuilds the index that find uses from the record. find updates it by itself: this is for an "
                + "index that is damaged or of another version.",
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur reindex --ledger record"})
final class ReindexCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ReindexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Progress progress = new Progress(console);
                Record record = Record.open(ledger.directory())) {
            long entries = record.reindex(taken -> progress.show(taken, () -> FindCommand.indexing(taken)));
            progress.clear();
            console.err().println(FindCommand.indexing(entries));
        }
        return ExitStatus.DONE;
    }
}

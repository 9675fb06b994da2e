// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.rapporteur.record.leaf.DecisionLeaf;
import org.rapporteur.record.leaf.Verdict;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.screening.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rapporteur screen decide}: what a person decides about a hit. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Puts on record whether an actor is the listed one. The decision holds for later runs of screen "
                    + "until the list entry changes; a later decision replaces it, and both stay on record."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur screen decide Rouhani x-4 cleared --reason Age --ledger record",
        })
final class DecideCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "QUERY", description = "Id (a-...) of the actor, or words of its name.")
    private String query;

    @Parameters(
            index = "1",
            paramLabel = "ENTRY",
            description = "Id of the entry in its list, or of the hit (h-...) if several match.")
    private String entry;

    @Parameters(
            index = "2",
            paramLabel = "VERDICT",
            description = "cleared (somebody else) or confirmed (the listed one).")
    private Verdict verdict;

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DecisionLeaf decision = new Reviews(review.directory(), KeyFile.ofUser())
                .decide(
                        query,
                        entry,
                        DecisionLeaf.Review.now(verdict, review.reason(), review.reviewer(), Clock.systemUTC()));
        console.err()
                .println("%s = %s (%s of %s): %s"
                        .formatted(
                                decision.name(),
                                decision.listing().entryName(),
                                decision.listing().entry(),
                                decision.listing().list(),
                                decision.sentence()));
        return ExitStatus.DONE;
    }
}

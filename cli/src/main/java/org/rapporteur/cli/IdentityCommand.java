// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.rapporteur.record.compare.Identities;
import org.rapporteur.record.proof.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rapporteur identity}: what a person rules about two names. */
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Puts on record whether two names are of one person or body. The ruling overrides what documents "
                    + "suggest: names ruled apart are never joined again. A later ruling replaces it, and both "
                    + "stay on record."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur identity Rouhani Lam another --reason Unrelated --ledger record",
        })
final class IdentityCommand implements Callable<Integer> {

    /** What is ruled. */
    enum Verdict {
        same,
        another
    }

    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME", description = "A name as documents have it, or its id (a-...).")
    private String name;

    @Parameters(index = "1", paramLabel = "OTHER", description = "Another name, likewise.")
    private String other;

    @Parameters(
            index = "2",
            paramLabel = "VERDICT",
            description = "same (both are names of one) or another (they are not).")
    private Verdict verdict;

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    IdentityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err()
                .println(Identities.rule(
                        review.directory(),
                        KeyFile.ofUser(),
                        name,
                        other,
                        verdict == Verdict.same,
                        review.reason(),
                        review.reviewer(),
                        Clock.systemUTC()));
        return ExitStatus.DONE;
    }
}

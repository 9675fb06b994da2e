// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rapporteur review}: what people decide about facts. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            ReviewListCommand.class,
            ReviewDecideCommand.Confirm.class,
            ReviewDecideCommand.Reject.class,
            ReviewDecideCommand.Correct.class,
            ReviewDecideCommand.Add.class,
            ReviewDecideCommand.Undo.class
        },
        description = {
            "Puts on record what people decide about facts. A correction never overwrites what was read; a decision holds when the"
                    + " document is read again, as long as the words that the fact rests on are the same."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur review list --ledger record --type ASSAULT",
            "  $ rapporteur review confirm v-2606540fc7eb2b90887f4f1a --ledger record",
            "  $ rapporteur review reject v-2606540fc7eb2b90887f4f1a --reason \"Another village\" --ledger record",
            "  $ rapporteur review correct f-2c65119554aa778c8a52ddb0 --field number=14 --reason Misread --ledger record",
        })
final class ReviewCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ReviewCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "give list, confirm, reject, correct, add or undo after review");
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the console that it writes to. */
record CommandFactory(Console console) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == ReadCommand.class) {
            return type.cast(new ReadCommand(console));
        }
        if (type == ParseCommand.class) {
            return type.cast(new ParseCommand(console));
        }
        if (type == IngestCommand.class) {
            return type.cast(new IngestCommand(console));
        }
        if (type == WatchCommand.class) {
            return type.cast(new WatchCommand(console));
        }
        if (type == ExportCommand.class) {
            return type.cast(new ExportCommand(console));
        }
        if (type == VerifyCommand.class) {
            return type.cast(new VerifyCommand(console));
        }
        if (type == ProveCommand.class) {
            return type.cast(new ProveCommand(console));
        }
        if (type == SignerCommand.Show.class) {
            return type.cast(new SignerCommand.Show(console));
        }
        if (type == SignerCommand.Admit.class) {
            return type.cast(new SignerCommand.Admit(console));
        }
        if (type == SignerCommand.Retire.class) {
            return type.cast(new SignerCommand.Retire(console));
        }
        if (type == WitnessCommand.Add.class) {
            return type.cast(new WitnessCommand.Add(console));
        }
        if (type == WitnessCommand.Ask.class) {
            return type.cast(new WitnessCommand.Ask(console));
        }
        if (type == WitnessCommand.Check.class) {
            return type.cast(new WitnessCommand.Check(console));
        }
        if (type == WitnessingCommands.Show.class) {
            return type.cast(new WitnessingCommands.Show(console));
        }
        if (type == WitnessingCommands.Sign.class) {
            return type.cast(new WitnessingCommands.Sign(console));
        }
        if (type == WitnessingCommands.Serve.class) {
            return type.cast(new WitnessingCommands.Serve(console));
        }
        if (type == TimestampCommand.class) {
            return type.cast(new TimestampCommand(console));
        }
        if (type == DoctorCommand.class) {
            return type.cast(new DoctorCommand(console));
        }
        if (type == ScoreCommand.class) {
            return type.cast(new ScoreCommand(console));
        }
        if (type == ScreenCommand.class) {
            return type.cast(new ScreenCommand(console));
        }
        if (type == DecideCommand.class) {
            return type.cast(new DecideCommand(console));
        }
        if (type == DossierCommand.class) {
            return type.cast(new DossierCommand(console));
        }
        if (type == IdentityCommand.class) {
            return type.cast(new IdentityCommand(console));
        }
        if (type == StoriesCommand.class) {
            return type.cast(new StoriesCommand(console));
        }
        if (type == SeriesCommand.class) {
            return type.cast(new SeriesCommand(console));
        }
        if (type == ReviewListCommand.class) {
            return type.cast(new ReviewListCommand(console));
        }
        if (type == ReviewDecideCommand.Confirm.class) {
            return type.cast(new ReviewDecideCommand.Confirm(console));
        }
        if (type == ReviewDecideCommand.Reject.class) {
            return type.cast(new ReviewDecideCommand.Reject(console));
        }
        if (type == ReviewDecideCommand.Correct.class) {
            return type.cast(new ReviewDecideCommand.Correct(console));
        }
        if (type == ReviewDecideCommand.Add.class) {
            return type.cast(new ReviewDecideCommand.Add(console));
        }
        if (type == ReviewDecideCommand.Undo.class) {
            return type.cast(new ReviewDecideCommand.Undo(console));
        }
        if (type == FindCommand.class) {
            return type.cast(new FindCommand(console));
        }
        if (type == ShowCommand.class) {
            return type.cast(new ShowCommand(console));
        }
        if (type == ReindexCommand.class) {
            return type.cast(new ReindexCommand(console));
        }
        if (type == CaseCommand.class) {
            return type.cast(new CaseCommand(console));
        }
        if (type == EvidenceCommand.class) {
            return type.cast(new EvidenceCommand(console));
        }
        if (type == TokenCommand.Add.class) {
            return type.cast(new TokenCommand.Add(console));
        }
        if (type == TokenCommand.Listing.class) {
            return type.cast(new TokenCommand.Listing(console));
        }
        if (type == TokenCommand.Revoke.class) {
            return type.cast(new TokenCommand.Revoke(console));
        }
        if (type == ServeCommand.class) {
            return type.cast(new ServeCommand(console));
        }
        return CommandLine.defaultFactory().create(type);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.proof.Signing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur signer}: whose signatures count in a record. */
@Command(
        name = "signer",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Shows and changes whose signatures count in a record. A key is admitted or retired by a leaf of "
                    + "the record that is signed by a key which already counts, so anyone who knows one key can "
                    + "follow to the next."
        },
        subcommands = {SignerCommand.Show.class, SignerCommand.Admit.class, SignerCommand.Retire.class},
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nTo change to a new key:%n",
        footer = {
            "  $ RAPPORTEUR_CONFIG=new rapporteur signer show --ledger record",
            "  $ rapporteur signer admit KEY --ledger record",
            "  $ RAPPORTEUR_CONFIG=new rapporteur signer retire OLD --ledger record"
        })
final class SignerCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    SignerCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: show, admit or retire");
    }

    /** {@code rapporteur signer show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Prints your own key under the name of a record, to be published or admitted, followed by "
                    + "the keys that the record lists.")
    static final class Show implements Callable<Integer> {

        private final Console console;

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            String own = Signing.own(ledger.directory(), KeyFile.ofUser());
            console.out().println(own);
            Signing.listed(ledger.directory())
                    .forEach(key -> console.err().println((key.equals(own) ? "yours: " : "listed: ") + key));
            return ExitStatus.DONE;
        }
    }

    /** A command about one key of a record. */
    abstract static class OfKey implements Callable<Integer> {

        private final Console console;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "KEY", description = "As signer show prints it: name+hash+key.")
        private String key;

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        OfKey(Console console) {
            this.console = console;
        }

        /**
         * Puts on record what is to become of the key.
         *
         * @return what is said of it to people, before the key
         * @throws IllegalArgumentException if it is no key
         */
        abstract String change(Path record, String of);

        @Override
        public Integer call() {
            try {
                console.err().println(change(ledger.directory(), key) + key);
                return ExitStatus.DONE;
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** {@code rapporteur signer admit}. */
    @Command(
            name = "admit",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Lets a key sign in a record; your own key must count there.")
    static final class Admit extends OfKey {

        Admit(Console console) {
            super(console);
        }

        @Override
        String change(Path record, String of) {
            Signing.admit(record, KeyFile.ofUser(), of);
            return "signs from now on: ";
        }
    }

    /** {@code rapporteur signer retire}. */
    @Command(
            name = "retire",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Stops a key from signing in a record; what it signed stays valid. Your own key must count "
                    + "there and be a different one.")
    static final class Retire extends OfKey {

        Retire(Console console) {
            super(console);
        }

        @Override
        String change(Path record, String of) {
            Signing.retire(record, KeyFile.ofUser(), of);
            return "signs no more: ";
        }
    }
}

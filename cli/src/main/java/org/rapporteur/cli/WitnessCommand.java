// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.proof.AttestationRequests;
import org.rapporteur.record.proof.KnownWitnesses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur witness}: others who sign the head of a record, and signing those of others. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "A witness signs heads of somebody else's record, each with the time, and only where a head goes on from the one it signed last."
                    + " So a keeper who shows the record in two forms is found out (c2sp.org/tlog-witness, c2sp.org/tlog-cosignature).",
            "add, ask and check are for keepers and readers; show, sign and serve are for witnesses."
        },
        subcommands = {
            WitnessCommand.Add.class,
            WitnessCommand.Ask.class,
            WitnessCommand.Check.class,
            WitnessingCommands.Show.class,
            WitnessingCommands.Sign.class,
            WitnessingCommands.Serve.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nFor example:%n",
        footer = {
            "  $ rapporteur witness serve --log KEY --port 8471        # the witness; KEY as signer show prints it",
            "  $ rapporteur witness add WITNESS-KEY --url http://witness.example.org:8471",
            "  $ rapporteur witness ask --ledger record",
            "  $ rapporteur witness check --ledger record"
        })
final class WitnessCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    WitnessCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: add, ask, check, show, sign or serve");
    }

    /** {@code rapporteur witness add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Relies on a witness from now on: verify and witness check report what it signed.")
    static final class Add implements Callable<Integer> {

        private final Console console;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "KEY", description = "As witness show prints it: name+hash+key.")
        private String key;

        @Option(names = "--url", paramLabel = "URL", description = "Address of its service, for witness ask.")
        private @Nullable URI url;

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        Add(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            try {
                KnownWitnesses.ofUser().add(key, url);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
            console.err().println("known from now on: " + key);
            return ExitStatus.DONE;
        }
    }

    /** {@code rapporteur witness ask}. */
    @Command(
            name = "ask",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = {
                "Asks each witness that has an address to sign the last head of a record, and keeps what they sign in the record.",
                "With --signed it takes the lines that a witness has signed by other ways: see witness sign."
            })
    static final class Ask implements Callable<Integer> {

        private final Console console;

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Option(
                names = "--signed",
                paramLabel = "FILE",
                description = "Lines that witness sign printed; - for standard input.")
        private @Nullable String signed;

        Ask(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            List<String> lines =
                    signed == null ? List.of() : console.text(signed).lines().toList();
            int asked = 0;
            int failed = 0;
            for (KnownWitnesses.Known witness : KnownWitnesses.ofUser().all()) {
                if (signed != null || witness.service() != null) {
                    asked++;
                    try {
                        KnownWitnesses.Signed it = signed == null
                                ? AttestationRequests.ask(ledger.directory(), witness)
                                : AttestationRequests.keep(ledger.directory(), witness, lines);
                        console.err().println("witnessed by " + it.witness() + ", " + it.time());
                    } catch (IOException e) {
                        failed++;
                        if (signed == null) {
                            console.err().println("rapporteur: " + e.getMessage());
                        }
                    }
                }
            }
            if (failed == asked) {
                console.err()
                        .println("rapporteur: no witness has signed. Those you know are in "
                                + KnownWitnesses.ofUser().file() + "; see witness add");
                return ExitStatus.ENVIRONMENT;
            }
            return failed == 0 || signed != null ? ExitStatus.DONE : ExitStatus.REJECTED;
        }
    }

    /** {@code rapporteur witness check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description =
                    "Says which of the witnesses that you know signed the last head of a record, and when; the head with"
                            + " their signatures goes to standard output.")
    static final class Check implements Callable<Integer> {

        private final Console console;

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            String head = AttestationRequests.cosigned(ledger.directory());
            List<KnownWitnesses.Signed> signed = KnownWitnesses.ofUser().signed(head);
            console.out().print(head);
            signed.forEach(it -> console.err().println("witnessed by " + it.witness() + ", " + it.time()));
            if (signed.isEmpty()) {
                console.err().println("rapporteur: no witness that you know signed this head: see witness ask");
            }
            return signed.isEmpty() ? ExitStatus.DAMAGED : ExitStatus.DONE;
        }
    }
}

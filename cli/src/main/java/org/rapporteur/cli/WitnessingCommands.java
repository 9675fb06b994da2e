// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rapporteur.record.proof.KnownSigners;
import org.rapporteur.record.proof.Witness;
import org.rapporteur.record.proof.Witness.Answer;
import org.rapporteur.server.witness.WitnessService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a witness does: part of {@code rapporteur witness}. */
final class WitnessingCommands {

    private WitnessingCommands() {}

    /** Whose heads are signed. */
    private static Witness witness(CommandSpec spec, List<String> logs) throws IOException {
        try {
            return Witness.ofUser(KnownSigners.given(logs));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--log: " + e.getMessage(), e);
        }
    }

    /** {@code rapporteur witness show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Prints your key as a witness, to be published; creates it if there is none.")
    static final class Show implements Callable<Integer> {

        private final Console console;

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            console.out().println(Witness.ofUser(List.of()).verifier());
            return ExitStatus.DONE;
        }
    }

    /** {@code rapporteur witness sign}. */
    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description =
                    "Signs the head in a file that prove --from wrote, where it goes on from the one signed last; prints the line of the signature.")
    static final class Sign implements Callable<Integer> {

        private final Console console;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "What prove --from wrote; - for standard input.")
        private String file;

        @Option(
                names = "--log",
                paramLabel = "FILE|KEY",
                required = true,
                description = "Key of the record, as signer show prints it, or a file with one a line.")
        private List<String> logs = new ArrayList<>();

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        Sign(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            return switch (witness(spec, logs).ask(console.text(file))) {
                case Answer.Signed(List<String> lines) -> {
                    lines.forEach(console.out()::println);
                    yield ExitStatus.DONE;
                }
                case Answer.Malformed(String reason) ->
                    throw new ParameterException(spec.commandLine(), file + ": " + reason);
                case Answer.UnknownLog(String origin) -> refused(origin + " is none of the records that --log names");
                case Answer.UnknownSigner(String origin) ->
                    refused("nobody who may sign in " + origin + " signed this head");
                case Answer.OtherSize(long size) ->
                    refused("the head signed last has " + size
                            + " rows: ask for a proof from there, prove --from with that head");
                case Answer.Inconsistent(String reason) -> refused(reason);
            };
        }

        private int refused(String reason) {
            console.err().println("rapporteur: not signed: " + reason);
            return ExitStatus.DAMAGED;
        }
    }

    /** {@code rapporteur witness serve}. */
    @Command(
            name = "serve",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Signs over HTTP according to c2sp.org/tlog-witness, until it is stopped.")
    static final class Serve implements Callable<Integer> {

        private final Console console;

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--log",
                paramLabel = "FILE|KEY",
                required = true,
                description =
                        "Key of a record, as signer show prints it, or a file with one a line. May be given several times.")
        private List<String> logs = new ArrayList<>();

        @Option(
                names = "--host",
                paramLabel = "ADDRESS",
                defaultValue = "127.0.0.1",
                description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
        private String host;

        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "8471",
                description = "Port; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
        private int port;

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        Serve(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            Witness witness = witness(spec, logs);
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
            try (WitnessService service = WitnessService.start(witness, address)) {
                console.err().println("key " + witness.verifier());
                console.err().println("Listening on " + service.address());
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // Only whoever calls it from within a program ends it so.
                Thread.currentThread().interrupt();
            }
            return ExitStatus.DONE;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.ProofFile;
import org.rapporteur.record.RecordCheck;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rapporteur verify}: whether a record, or a proof from one, is as it was recorded. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Checks a record from end to end and prints its head, a signed checkpoint; keep that elsewhere, and give it with --since "
                    + "later on: nothing before it can have changed unseen. Or checks a proof, without the record."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur verify --ledger record", "  $ rapporteur verify --proof proof.json"})
final class VerifyCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private What what;

    /** A record or a proof. */
    static final class What {
        @Option(names = "--ledger", paramLabel = "DIR", required = true, description = "Folder of the record.")
        private @Nullable Path ledger;

        @Option(names = "--proof", paramLabel = "FILE", required = true, description = "A proof that prove wrote.")
        private @Nullable Path proof;
    }

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "File with the head of the same record at an earlier time; - for standard input.")
    private @Nullable String since;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return what.ledger == null ? proof() : ledger(what.ledger);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int ledger(Path ledger) throws IOException {
        RecordCheck check = RecordCheck.of(ledger, since == null ? null : text(since));
        if (check.fault().isPresent()) {
            console.err().println("rapporteur: damaged: " + check.fault().get());
            return ExitStatus.DAMAGED;
        }
        if (check.head() != null) {
            console.out().print(check.head());
        }
        console.err()
                .println("%,d rows, %,d documents and %,d checkpoints are as they were recorded"
                        .formatted(check.rows(), check.documents(), check.checkpoints()));
        check.keys().forEach(key -> console.err().println("signed by " + key));
        return ExitStatus.DONE;
    }

    private int proof() throws IOException {
        if (since != null) {
            throw new ParameterException(spec.commandLine(), "--since goes with --ledger");
        }
        ProofFile proof = ProofFile.parse(text(String.valueOf(what.proof)));
        Optional<String> fault = proof.fault();
        if (fault.isPresent()) {
            console.err().println("rapporteur: damaged: " + what.proof + ": " + fault.get());
            return ExitStatus.DAMAGED;
        }
        console.out().println(proof.leaf());
        console.err().println("row %,d of %,d is as it was recorded".formatted(proof.index(), proof.size()));
        console.err().println("signed by " + proof.key() + "; compare this with the key that was published");
        return ExitStatus.DONE;
    }

    private String text(String file) throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.proof.KnownSigners;
import org.rapporteur.record.proof.ProofFile;
import org.rapporteur.record.proof.RecordCheck;
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
                    + "later on: nothing before it can have changed unseen. Or checks a proof, without the record.",
            "Signatures count of the keys that --key names, else of those known from before (known-signers, beside your own key); "
                    + "a record that was never seen is taken at its word once, and its key is known from then on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur verify --ledger record",
            "  $ rapporteur verify --ledger record --key published-key.txt",
            "  $ rapporteur verify --proof proof.json --key published-key.txt"
        })
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

    @Option(
            names = "--key",
            paramLabel = "FILE|KEY",
            description =
                    "Whose signature counts: a key as name+hash+key, or a file with one a line. May be given several times.")
    private List<String> keys = List.of();

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
        KnownSigners signers = KnownSigners.ofUser();
        List<String> named = keys.isEmpty() ? signers.of(ledger) : named();
        RecordCheck check = RecordCheck.of(ledger, named, since == null ? null : text(since), rows -> {});
        if (check.fault().isPresent()) {
            console.err().println("rapporteur: damaged: " + check.fault().get());
            warnOfStranger(check.fault().get(), signers);
            return ExitStatus.DAMAGED;
        }
        if (check.head() != null) {
            console.out().print(check.head());
        }
        console.err()
                .println("%,d rows, %,d documents and %,d checkpoints are as they were recorded"
                        .formatted(check.rows(), check.documents(), check.checkpoints()));
        check.remarks().forEach(remark -> console.err().println("odd: " + remark));
        check.keys().forEach(key -> console.err().println("signed by " + key));
        if (keys.isEmpty() && check.head() != null) {
            keep(check.keys(), named, signers);
        }
        return ExitStatus.DONE;
    }

    private void warnOfStranger(String fault, KnownSigners signers) {
        if (fault.contains("unknown signer") || fault.contains("nobody has named")) {
            console.err().println("rapporteur: WARNING: somebody whose key you do not know has signed in this record.");
            console.err()
                    .println("rapporteur: do not rely on it before you have asked its keeper. The keys you know are "
                            + (keys.isEmpty() ? "in " + signers.file() : "those given with --key"));
        }
    }

    private void keep(List<String> signing, List<String> known, KnownSigners signers) {
        try {
            signers.keep(signing)
                    .forEach(key -> console.err()
                            .println(
                                    known.isEmpty()
                                            ? "first seen: this key counts for this record from now on, as "
                                                    + signers.file()
                                                    + " has it. Compare it with the one that was published: " + key
                                            : "new: a key that you know let this one sign: " + key));
        } catch (IOException e) {
            console.err()
                    .println("rapporteur: " + signers.file() + " cannot be written (" + e.getMessage()
                            + "); name the key with --key the next time");
        }
    }

    private int proof() throws IOException {
        if (since != null) {
            throw new ParameterException(spec.commandLine(), "--since goes with --ledger");
        }
        List<String> named = named();
        String file = String.valueOf(what.proof);
        ProofFile proof;
        try {
            proof = ProofFile.parse(text(file));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            console.err().println("rapporteur: damaged: " + file + ": " + e.getMessage());
            return ExitStatus.DAMAGED;
        }
        Optional<String> fault = proof.fault();
        if (fault.isPresent()) {
            console.err().println("rapporteur: damaged: " + file + ": " + fault.get());
            return ExitStatus.DAMAGED;
        }
        if (!proof.isSignedByOneOf(named)) {
            return unknownSigner(file, proof);
        }
        console.out().println(proof.leaf());
        console.err().println("row %,d of %,d is as it was recorded".formatted(proof.index(), proof.size()));
        console.err().println("signed by " + proof.key());
        return ExitStatus.DONE;
    }

    private int unknownSigner(String file, ProofFile proof) {
        console.err().println("rapporteur: unknown signer: " + file + " is signed by " + proof.key());
        if (!keys.isEmpty()) {
            console.err().println("rapporteur: that is none of the keys given with --key");
        } else if (proof.isOfKnownLog()) {
            console.err()
                    .println("rapporteur: WARNING: the record it names is known to you, and signed by other keys: see "
                            + KnownSigners.ofUser().file());
        } else {
            console.err()
                    .println(
                            "rapporteur: anybody can make a key. Ask the keeper of the record for theirs, and give it with --key");
        }
        return ExitStatus.DAMAGED;
    }

    /** The keys that were given. */
    private List<String> named() throws IOException {
        try {
            return KnownSigners.given(keys);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--key: " + e.getMessage(), e);
        }
    }

    private String text(String file) throws IOException {
        return file.equals(STANDARD_INPUT)
                ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
    }
}

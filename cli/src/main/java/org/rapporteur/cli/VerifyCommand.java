// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.proof.AttestationCheck;
import org.rapporteur.record.proof.HeadPair;
import org.rapporteur.record.proof.KnownSigners;
import org.rapporteur.record.proof.KnownWitnesses;
import org.rapporteur.record.proof.ProofFile;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.proof.StoredPages;
import org.rapporteur.record.proof.TrustedAuthorities;
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
                    + "later on: nothing before it can have changed unseen. Or checks a proof, or that one head goes on from another, "
                    + "without the record.",
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

    private final Console console;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private What what;

    /** A record or a proof. */
    static final class What {
        @Option(names = "--ledger", paramLabel = "DIR", required = true, description = "Folder of the record.")
        private @Nullable Path ledger;

        @Option(
                names = "--proof",
                paramLabel = "FILE",
                required = true,
                description = "A proof that prove wrote, as JSON or tlog-proof.")
        private @Nullable Path proof;

        @Option(
                names = "--from",
                paramLabel = "OLD",
                required = true,
                description = "File with an earlier head, to be compared with the one that --to names.")
        private @Nullable String from;
    }

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "File with the head of the same record at an earlier time; - for standard input.")
    private @Nullable String since;

    @Option(
            names = "--to",
            paramLabel = "NEW",
            description = "File with a later head, as prove --from wrote it; - for standard input.")
    private @Nullable String to;

    @Option(
            names = "--witnesses",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "How many of the witnesses that you know must have signed the head of the record, proof or later head. Default: 0.")
    private int witnesses;

    @Option(
            names = "--tsa-ca",
            paramLabel = "FILE",
            description =
                    "Certificates, in PEM form, that are trusted to name time-stamp authorities. Default: those that come with Java.")
    private @Nullable Path authorities;

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
            if (what.from == null && to != null) {
                throw new ParameterException(spec.commandLine(), "--to goes with --from");
            }
            return what.ledger != null ? ledger(what.ledger) : what.from != null ? heads(what.from) : proof();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int ledger(Path ledger) throws IOException {
        KnownSigners signers = KnownSigners.ofUser();
        List<String> named = keys.isEmpty() ? signers.of(ledger) : named();
        RecordCheck check = RecordCheck.of(ledger, named, since == null ? null : console.text(since), rows -> {});
        if (check.fault().isPresent()) {
            console.err().println("rapporteur: damaged: " + check.fault().get());
            warnOfStranger(check.fault().get(), signers);
            return ExitStatus.DAMAGED;
        }
        StoredPages pages = StoredPages.of(ledger);
        if (pages.fault().isPresent()) {
            console.err().println("rapporteur: damaged: " + pages.fault().get());
            return ExitStatus.DAMAGED;
        }
        if (check.head() != null) {
            console.out().print(check.head());
        }
        console.err()
                .println("%,d rows, %,d documents and %,d checkpoints are as they were recorded"
                        .formatted(check.rows(), check.documents(), check.checkpoints()));
        if (pages.whole() > 0) {
            console.err().println("%,d replies of servers are as they came".formatted(pages.whole()));
        }
        if (pages.missing() > 0) {
            console.err()
                    .println("odd: %,d replies that were kept are not in %s"
                            .formatted(pages.missing(), ledger.resolve(StoredPages.FOLDER)));
        }
        check.remarks().forEach(remark -> console.err().println("odd: " + remark));
        check.keys().forEach(key -> console.err().println("signed by " + key));
        if (keys.isEmpty() && check.head() != null) {
            keep(check.keys(), named, signers);
        }
        return attestations(ledger, check.rows());
    }

    /** What others said of heads of the record. */
    private int attestations(Path ledger, long rows) throws IOException {
        AttestationCheck said = AttestationCheck.of(ledger, TrustedAuthorities.in(authorities));
        if (said.fault().isPresent()) {
            console.err().println("rapporteur: damaged: " + said.fault().get());
            return ExitStatus.DAMAGED;
        }
        said.witnessed()
                .forEach(it -> console.err()
                        .println("witnessed at %,d rows: %s, %s".formatted(it.rows(), it.witness(), it.time())));
        said.timed()
                .forEach(
                        it -> console.err()
                                .println(
                                        "there at %s, with %,d rows: %s%s"
                                                .formatted(
                                                        it.time(),
                                                        it.rows(),
                                                        it.authority(),
                                                        it.isTrusted()
                                                                ? ""
                                                                : " (UNKNOWN AUTHORITY: name its certificates with --tsa-ca to be sure)")));
        return enough(said.witnessed().stream().filter(it -> it.rows() == rows).count());
    }

    private int enough(long signed) {
        if (signed >= witnesses) {
            return ExitStatus.DONE;
        }
        console.err()
                .println(
                        "rapporteur: %d of the witnesses that you know signed this head, %d are asked for. They are in %s"
                                .formatted(
                                        signed,
                                        witnesses,
                                        KnownWitnesses.ofUser().file()));
        return ExitStatus.DAMAGED;
    }

    private int heads(String from) throws IOException {
        if (to == null || since != null) {
            throw new ParameterException(spec.commandLine(), "--from goes with --to, and not with --since");
        }
        List<String> named = named();
        HeadPair heads = HeadPair.of(console.text(from), console.text(to));
        if (heads.fault().isPresent()) {
            console.err().println("rapporteur: damaged: " + heads.fault().get());
            return ExitStatus.DAMAGED;
        }
        String unsigned = heads.unsigned(named);
        if (unsigned != null) {
            console.err()
                    .println("rapporteur: unknown signer: nobody you know signed " + unsigned
                            + ". Ask the keeper of the record for their key, and give it with --key");
            return ExitStatus.DAMAGED;
        }
        console.out().print(heads.laterNote());
        console.err().println("the record has only grown, from %,d to %,d rows".formatted(heads.from(), heads.to()));
        return witnessed(KnownWitnesses.ofUser().signed(heads.laterNote()));
    }

    private int witnessed(List<KnownWitnesses.Signed> signed) {
        signed.forEach(it -> console.err().println("witnessed by " + it.witness() + ", " + it.time()));
        return enough(signed.size());
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
            proof = ProofFile.parse(console.text(file));
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
        return witnessed(proof.witnesses());
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
}

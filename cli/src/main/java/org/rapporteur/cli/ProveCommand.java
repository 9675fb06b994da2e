// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.proof.HeadPair;
import org.rapporteur.record.proof.ProofFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur prove}: a proof of one fact or document. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Writes a proof that a fact or document is on record, which anyone can check without the record: see verify --proof.",
            "With --from it proves instead that the record has only grown since an earlier head: see verify --from."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur prove sha256:32df3f4b7bae --ledger record --out proof.json",
            "  $ rapporteur prove sha256:32df3f4b7bae --ledger record --format tlog-proof"
        })
final class ProveCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Id of a document (sha256:...) or of a fact (record in the output of export), or a "
                    + "beginning of it that no other id shares.")
    private @Nullable String id;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "json, or tlog-proof, which other programs for transparency logs read (c2sp.org/tlog-proof). Default: json.")
    private Form format = Form.JSON;

    @Option(
            names = "--from",
            paramLabel = "OLD",
            description =
                    "File with an earlier head; - for standard input. What is written is also what a witness is asked with.")
    private @Nullable String from;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ProveCommand(Console console) {
        this.console = console;
    }

    /** The forms of a proof. */
    enum Form {
        JSON,
        TLOG_PROOF;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() throws IOException {
        String proof = from == null ? inclusion() : growth(from);
        if (output == null) {
            console.out().print(proof);
        } else {
            Files.writeString(output, proof);
        }
        return ExitStatus.DONE;
    }

    private String inclusion() {
        if (id == null) {
            throw new ParameterException(spec.commandLine(), "Name an ID, or an earlier head with --from");
        }
        ProofFile proof = ProofFile.of(ledger.directory(), id);
        return switch (format) {
            case JSON -> proof.json();
            case TLOG_PROOF -> proof.tlogProof();
        };
    }

    private String growth(String old) throws IOException {
        if (id != null) {
            throw new ParameterException(spec.commandLine(), "--from goes without an ID");
        }
        try {
            return HeadPair.growth(ledger.directory(), console.text(old));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), old + ": " + e.getMessage(), e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.proof.ProofFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapporteur prove}: a proof of one fact or document. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Writes a proof that a fact or document is on record, which anyone can check without the record: see verify --proof.",
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur prove sha256:32df3f4b7bae --ledger record --out proof.json"})
final class ProveCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "ID",
            description =
                    "Id of a document (sha256:...) or of a fact (record in the output of export), or so much of it that no other begins so.")
    private String id;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ProveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String proof = ProofFile.of(ledger.directory(), id).json();
        if (output == null) {
            console.out().print(proof);
        } else {
            Files.writeString(output, proof);
        }
        return ExitStatus.DONE;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.record.Record;
import org.rapporteur.record.evidence.EvidenceBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapporteur evidence}: what shows to others that a report said something. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Writes evidence for people who do not have Rapporteur: one page per fact, which checks itself in "
                    + "any browser without a network, the"
                    + " same for paper, the originals, the proofs and a verifier in Python. START-HERE.html in it says how to check it in"
                    + " five minutes."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur evidence s-0a54df47c5b11b36301760da --ledger record --out evidence.zip",
            "  $ rapporteur evidence sha256:32df3f4b7bae --ledger record --out evidence.zip"
        })
final class EvidenceCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "ID|CASE",
            description =
                    "Of a fact (s-..., v-..., f-...); of a document (sha256:...), for all facts read from it; or a case, for all"
                            + " in it, by its id (c-...) or name.")
    private String id;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Write there, as ZIP.")
    private Path output;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    EvidenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Record record = Record.open(ledger.directory())) {
            List<String> facts = record.evidence().facts(id);
            Path fresh = Files.createTempFile(output.toAbsolutePath().getParent(), ".evidence", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(fresh)) {
                    new EvidenceBundle(record.evidence()).write("Evidence of " + id, facts, out);
                }
                Files.move(fresh, output, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            console.err()
                    .printf(
                            "%d %s in %s. The recipient should begin with START-HERE.html.%n",
                            facts.size(), facts.size() == 1 ? "fact" : "facts", output);
        }
        return ExitStatus.DONE;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.proof.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur ingest}: read and record. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Reads documents and puts them on record with their facts. Documents already on record are skipped; "
                    + "an interrupted run continues where it stopped when you start it again.",
            "",
            ReadCommand.FIELDS
        },
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur ingest --ledger record samples"})
final class IngestCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "Text, pages, mail, feeds, PDF, Office, JSON, tables, web archives, also packed; a folder of them; a pattern such as "
                            + "'news/**.jsonl.gz'; - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the record; created if it does not exist.")
    private Path ledger;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2022-04-05, for new documents that do not state theirs.")
    private @Nullable LocalDate published;

    @Option(
            names = "--from-parquet",
            paramLabel = "FOLDER",
            description =
                    "Tables that rapporteur-spark read has written: their documents and facts go on record without being read again.")
    private @Nullable Path tables;

    @Option(names = "--jobs", paramLabel = "N", description = "Documents read at once. Default: one per processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--columns",
            paramLabel = "PART=NAME",
            split = ",",
            description = "Names of the parts of articles in tables and JSON, such as text=body_en,published=day.")
    private Map<String, String> columns = Map.of();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be at least 1, is " + jobs);
        }
        if (paths.isEmpty() == (tables == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Name what to read, or tables by --from-parquet, and not both");
        }
        List<Input> inputs = tables == null ? Run.inputs(Patterns.expand(paths), console, spec) : List.of();
        Rapporteur rapporteur = Run.rapporteur(new Settings(Settings.DOCUMENT_BYTES, published, columns), spec);
        try (IngestProgress progress =
                new IngestProgress(console, tables == null ? InputSize.of(inputs) : OptionalLong.empty())) {
            Ingest ingest = new Ingest(rapporteur, ledger, KeyFile.ofUser(), jobs);
            if (tables == null) {
                ingest.run(inputs, progress::step);
            } else {
                ingest.runTables(tables, progress::step);
            }
            int status = progress.finish();
            if (published != null && progress.known() > 0) {
                console.err()
                        .println("rapporteur: --published has no effect on documents that are on record already"
                                + " (%,d known)".formatted(progress.known()));
            }
            return status;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.export.ExportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code rapporteur export}: what is on record, for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Writes what is on record, in its order, each document in its current version.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur export --ledger record --format jsonl",
            "  $ rapporteur export --ledger record --format geojson --type killed",
            "  $ rapporteur export --ledger record --format parquet --out tables"
        })
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            converter = Formats.class,
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ExportFormat format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Write there instead of to standard output; a folder for gdelt, tables and parquet.")
    private @Nullable Path output;

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ExportCommand(Console console) {
        this.console = console;
    }

    /** The formats by their labels. */
    static final class Formats implements ITypeConverter<ExportFormat>, Iterable<String> {

        @Override
        public ExportFormat convert(String label) {
            return Arrays.stream(ExportFormat.values())
                    .filter(format -> format.label().equalsIgnoreCase(label))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of " + String.join(", ", this) + " but was '" + label + "'"));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values()).map(ExportFormat::label).iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        Selection wanted = selection.selection();
        if (output == null && format.isFolder()) {
            throw new ParameterException(
                    spec.commandLine(), format.label() + " is several files: name a folder for them by --out");
        }
        try (Record record = Record.open(ledger.directory())) {
            write(record, wanted);
        }
        return ExitStatus.DONE;
    }

    private void write(Record record, Selection wanted) throws IOException {
        if (output != null) {
            record.export().write(wanted, format, output);
        } else {
            OutputStream out = new BufferedOutputStream(console.out(), 1 << 16);
            record.export().write(wanted, format, out);
            out.flush();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.RunReport;
import org.rapporteur.intake.Intake;
import org.rapporteur.intake.Limits;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur read}: the facts of documents, nothing stored. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Reads documents and prints their facts. Nothing is stored.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur read samples/persian-gulf.txt",
            "  $ rapporteur read --published 2019-09-23 --explain samples/persian-gulf.txt",
            "  $ rapporteur read --format jsonl samples",
            "  $ rapporteur read --format html --output report.html samples"
        })
final class ReadCommand implements Callable<Integer> {

    /** How facts are written. */
    enum Format {
        text,
        jsonl,
        html
    }

    private static final String STANDARD_INPUT = "-";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Text, HTML page or JSON lines of articles, plain or .gz; a folder of them; - for standard input.")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text (for people), jsonl (one facts document a line) or html (one page). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, as 2022-04-05, of documents that do not tell theirs.")
    private @Nullable LocalDate published;

    @Option(names = "--explain", description = "Say why each fact is believed (text only).")
    private boolean explain;

    @Option(names = "--output", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private @Nullable Path output;

    @Option(names = "--jobs", paramLabel = "N", description = "Documents read at once. Default: one a processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "Largest document that is read, unpacked. Default: ${DEFAULT-VALUE}.")
    private int maxBytes = Limits.STANDARD.documentBytes();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        check();
        Intake intake = new Intake(new Limits(maxBytes));
        Rapporteur rapporteur = new Rapporteur(intake, published);
        RunReport report = new RunReport();
        try (OutputStream out = new BufferedOutputStream(
                        output == null ? console.out() : Files.newOutputStream(output), 1 << 16);
                Stream<Source> sources = sources(intake);
                Progress progress = new Progress(console)) {
            Stream<Outcome> outcomes = rapporteur.read(sources, jobs).peek(outcome -> {
                report.add(outcome);
                progress.step(report.total());
                if (outcome instanceof Outcome.Refused refused) {
                    progress.clear();
                    warn(refused.rejection());
                }
            });
            writer().write(outcomes, out);
        }
        if (report.total() > 1 || report.rejected() > 0) {
            console.err().println(report.summary());
        }
        return report.rejected() > 0 ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    private OutcomeWriter writer() {
        return switch (format) {
            case text ->
                new OutcomeWriter.Text(
                        new TextReport(output == null ? console.ansi() : Ansi.OFF, console.columns(), explain));
            case jsonl -> new OutcomeWriter.Jsonl();
            case html -> new OutcomeWriter.Html(String.join(", ", files));
        };
    }

    /** Its reason names the source. */
    private void warn(Rejection rejection) {
        console.err().println("rapporteur: " + rejection.code().label() + ": " + rejection.reason());
    }

    private void check() {
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs must be at least 1, is " + jobs);
        }
        if (maxBytes < 1) {
            throw new ParameterException(spec.commandLine(), "--max-bytes must be at least 1, is " + maxBytes);
        }
        for (String file : files) {
            if (!file.equals(STANDARD_INPUT) && !Files.exists(Path.of(file))) {
                throw new ParameterException(spec.commandLine(), file + ": no such file or folder");
            }
        }
    }

    /** The sources of all files in the order of the call; each is opened when its turn comes. */
    private Stream<Source> sources(Intake intake) {
        return files.stream()
                .flatMap(file -> file.equals(STANDARD_INPUT)
                        ? intake.sources(console.in(), STANDARD_INPUT)
                        : intake.sources(List.of(Path.of(file))));
    }
}

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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.engine.web.WebPages;
import org.rapporteur.model.fact.FactsDocument;
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
        description = {"Reads documents and prints their facts. Nothing is stored.", "", ReadCommand.FIELDS},
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

    /** What articles in JSON and tables are read by. */
    static final String FIELDS =
            "Articles in JSON lines, other JSON and tables are read by their fields text, title, published (a day), outlet, authors, url and "
                    + "id, or what the usual programs call these; html holds a page instead of a text. Others are told by --columns.";

    private static final Pattern ADDRESS = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Text, pages, mail, feeds, PDF, Office, JSON, tables, web archives, also packed; a folder of them; - for standard "
                            + "input; with --fetch also the address of a page.")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people), jsonl (one facts document per line) or html (one page). Default: "
                    + "${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication, such as 2022-04-05, for documents that do not state theirs.")
    private @Nullable LocalDate published;

    @Option(
            names = "--fetch",
            description = "Open addresses, as https://news.example/report: public ones only, at most 20 seconds each.")
    private boolean fetch;

    @Option(names = "--explain", description = "Say why each fact is believed (text only).")
    private boolean explain;

    @Option(
            names = "--least",
            paramLabel = "CONFIDENCE",
            description = "Leave out facts less certain than this, from 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double least;

    @Option(names = "--output", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private @Nullable Path output;

    @Option(names = "--jobs", paramLabel = "N", description = "Documents read at once. Default: one per processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "Largest document to read, in bytes after unpacking. Default: ${DEFAULT-VALUE}.")
    private int maxBytes = Settings.DOCUMENT_BYTES;

    @Option(
            names = "--columns",
            paramLabel = "PART=NAME",
            split = ",",
            description =
                    "Names of the parts of articles in tables and JSON, such as text=body_en,published=day. "
                            + "Parts: text, title, "
                            + "published, authors, outlet, url, id, html, teaser. The names that the usual programs give need not be told.")
    private Map<String, String> columns = Map.of();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        within("--jobs", jobs, Integer.MAX_VALUE);
        within("--max-bytes", maxBytes, Settings.MOST_BYTES);
        // Written so that NaN is refused too.
        if (!(least >= 0 && least <= 1)) {
            throw new ParameterException(spec.commandLine(), "--least must be from 0 to 1, is " + least);
        }
        List<Input> inputs = inputs();
        Rapporteur rapporteur = Run.rapporteur(new Settings(maxBytes, published, columns), spec);
        try (OutputStream out = new BufferedOutputStream(
                        output == null ? console.out(format == Format.text) : Files.newOutputStream(output), 1 << 16);
                Stream<Outcome<FactsDocument>> outcomes = rapporteur.read(inputs, jobs);
                Run run = new Run(console)) {
            writer().write(run.watched(outcomes.map(this::sure)), out);
            return run.finish();
        }
    }

    private List<Input> inputs() {
        WebPages pages = fetch ? WebPages.ofInternet(maxBytes) : null;
        return files.stream()
                .map(name -> {
                    if (!ADDRESS.matcher(name).lookingAt()) {
                        return Run.input(name, console, spec);
                    }
                    if (pages == null) {
                        throw new ParameterException(
                                spec.commandLine(), name + ": addresses are opened only with --fetch");
                    }
                    return pages.page(name);
                })
                .toList();
    }

    private Outcome<FactsDocument> sure(Outcome<FactsDocument> outcome) {
        return switch (outcome) {
            case Outcome.Read<FactsDocument>(FactsDocument facts) -> new Outcome.Read<>(facts.atLeast(least));
            case Outcome.Refused<FactsDocument> refused -> refused;
        };
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            String range = most == Integer.MAX_VALUE ? "at least 1" : "within 1 to " + most;
            throw new ParameterException(spec.commandLine(), option + " must be " + range + ", is " + value);
        }
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
}

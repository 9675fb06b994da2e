// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.Conllu;
import org.rapporteur.model.analysis.Analysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur parse}: the language analysis alone. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Prints sentences, words, lemmas, Universal Dependencies and names of documents.",
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur parse --format conllu samples/persian-gulf.txt"})
final class ParseCommand implements Callable<Integer> {

    /** How analyses are written. */
    enum Format {
        conllu
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "As for read. An empty line parts documents of one text file; offsets count over the whole file.")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "conllu",
            description =
                    "conllu, with start_char, end_char and NE=B-PERSON and the like in the last column. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Input> inputs = Run.inputs(files, console, spec);
        Rapporteur rapporteur = new Rapporteur(Settings.STANDARD);
        int jobs = Runtime.getRuntime().availableProcessors();
        try (Stream<Outcome<Analysis>> outcomes = rapporteur.analyze(inputs, jobs);
                Run run = new Run(console)) {
            Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
            run.watched(outcomes).forEachOrdered(outcome -> {
                if (outcome instanceof Outcome.Read<Analysis> read) {
                    write(read.value(), out);
                }
            });
            out.flush();
            return run.finish();
        }
    }

    private void write(Analysis analysis, Writer out) {
        try {
            switch (format) {
                case conllu -> out.write(Conllu.of(analysis));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

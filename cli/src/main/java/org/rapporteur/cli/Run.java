// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.RunReport;
import org.rapporteur.engine.Settings;
import org.rapporteur.model.fact.FactsDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What every command over many documents does: find its inputs, show progress, tell what was refused, sum up. */
final class Run implements AutoCloseable {

    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final Progress progress;
    private final RunReport report = new RunReport();

    Run(Console console) {
        this.console = console;
        this.progress = new Progress(console);
    }

    /**
     * The inputs that were named.
     *
     * @throws ParameterException if one is not there
     */
    static List<Input> inputs(List<String> names, Console console, CommandSpec spec) {
        return names.stream().map(name -> input(name, console, spec)).toList();
    }

    /**
     * The input of a name.
     *
     * @throws ParameterException if it is not there
     */
    static Input input(String name, Console console, CommandSpec spec) {
        if (name.equals(STANDARD_INPUT)) {
            return new Input.Bytes(STANDARD_INPUT, console.in());
        }
        if (!Files.exists(Path.of(name))) {
            throw new ParameterException(spec.commandLine(), name + ": no such file or folder");
        }
        return new Input.Files(Path.of(name));
    }

    /**
     * The program as it was asked for.
     *
     * @throws ParameterException if a column is given for something that is no part of an article
     */
    static Rapporteur rapporteur(Settings settings, CommandSpec spec) {
        try {
            return new Rapporteur(settings);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--columns: " + e.getMessage(), e);
        }
    }

    /** The same outcomes, each counted as it passes, and told on standard error where it was refused. */
    <T> Stream<Outcome<T>> watched(Stream<Outcome<T>> outcomes) {
        return outcomes.peek(outcome -> {
            report.add(outcome);
            progress.step(report.total());
            if (outcome instanceof Outcome.Read<T>(FactsDocument facts)) {
                report.addLost(RunReport.lost(facts.document().text()));
            }
            if (outcome instanceof Outcome.Refused<T> refused) {
                progress.clear();
                // Its reason names the source.
                console.err().println("rapporteur: " + refused.code() + ": " + refused.reason());
            }
        });
    }

    /** Sums up where there is something to sum up, and gives the exit status. */
    int finish() {
        progress.clear();
        if (report.total() > 1 || report.rejected() > 0) {
            console.err().println(report.summary());
        }
        if (!report.losses().isEmpty()) {
            console.err().println(report.losses());
        }
        return report.rejected() > 0 ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    @Override
    public void close() {
        progress.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Properties;
import org.rapporteur.engine.InstallationException;
import org.rapporteur.record.read.RecordException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code rapporteur}. */
@Command(
        name = "rapporteur",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Reads news and establishes the facts: who said what, who did what to whom, how many, where, when, and whether it happened; "
                    + "each with the exact characters it rests on."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReadCommand.class,
            ParseCommand.class,
            IngestCommand.class,
            WatchCommand.class,
            FindCommand.class,
            ShowCommand.class,
            ReviewCommand.class,
            ExportCommand.class,
            StoriesCommand.class,
            SeriesCommand.class,
            ReindexCommand.class,
            VerifyCommand.class,
            ProveCommand.class,
            CaseCommand.class,
            EvidenceCommand.class,
            SignerCommand.class,
            WitnessCommand.class,
            TimestampCommand.class,
            ScoreCommand.class,
            DoctorCommand.class,
            Reference.class,
            ScreenCommand.class,
            DossierCommand.class,
            IdentityCommand.class,
            ServeCommand.class,
            TokenCommand.class,
            CommandLine.HelpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur read samples/persian-gulf.txt",
            "  $ rapporteur help read",
            "",
            "Exit status: 0 done; 1 done, with some documents rejected; 2 wrong call; 3 the record is damaged; 4 the environment (disk, permission, a list or model that is broken)."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Console.ofProcess()));
    }

    /** Runs a command and gives its exit status. */
    static int run(String[] arguments, Console console) {
        int status = line(console).execute(arguments);
        return console.out().checkError() && status <= ExitStatus.REJECTED ? unwritten(console) : status;
    }

    /** All commands, over this console. */
    static CommandLine line(Console console) {
        return new CommandLine(new Main(), new CommandFactory(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi()))
                .registerConverter(LocalDate.class, Main::day)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((wrong, words) -> explain(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    private static LocalDate day(String words) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + words + "' must be a day as 2019-09-23");
        }
    }

    /** What was printed is not whole. */
    private static int unwritten(Console console) {
        console.err().println("rapporteur: standard output cannot be written to the end; make room or permit it");
        return ExitStatus.ENVIRONMENT;
    }

    /** Says what is wrong with a call and where to read how it is made, rather than all of the help. */
    private static int explain(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        wrong.getCommandLine().getErr().println("rapporteur: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(
                wrong, wrong.getCommandLine().getErr());
        wrong.getCommandLine().getErr().println("See: " + command.qualifiedName() + " --help");
        return ExitStatus.USAGE;
    }

    /** Puts a failure into one line with its remedy; what is nobody's fault but ours keeps its trace. */
    private static int report(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof InstallationException damaged) {
            command.getErr().println("rapporteur: " + damaged.getMessage());
            return ExitStatus.ENVIRONMENT;
        }
        if (failure instanceof RecordException record) {
            command.getErr().println("rapporteur: " + record.getMessage());
            return switch (record.kind()) {
                case MISSING -> ExitStatus.USAGE;
                case DAMAGED -> ExitStatus.DAMAGED;
                case CHANGED, BUSY, ENVIRONMENT -> ExitStatus.ENVIRONMENT;
            };
        }
        IOException io = failure instanceof UncheckedIOException unchecked
                ? unchecked.getCause()
                : failure instanceof IOException checked ? checked : null;
        if (io == null) {
            throw failure;
        }
        command.getErr().println("rapporteur: " + IoMessages.of(io));
        return ExitStatus.ENVIRONMENT;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }

    /** The version that the build wrote. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream bytes = Main.class.getResourceAsStream("version.properties")) {
                if (bytes == null) {
                    throw new IllegalStateException("version.properties must be on the class path, is not");
                }
                properties.load(bytes);
            }
            return new String[] {"rapporteur " + properties.getProperty("version")};
        }
    }
}

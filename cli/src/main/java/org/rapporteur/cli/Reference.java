// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur reference}: what the help pages say, as documentation, man pages and completion for a shell. */
@Command(
        name = "reference",
        hidden = true,
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Writes commands.md, a man page for each command, and the completion for bash and zsh into a folder.")
final class Reference implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder, created if it does not exist.")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    Reference() {}

    @Override
    public Integer call() throws IOException {
        CommandLine root = spec.root().commandLine();
        Path man = Files.createDirectories(folder.resolve("man1"));
        Files.writeString(folder.resolve("commands.md"), markdown(root));
        for (CommandSpec command : all(root.getCommandSpec()).toList()) {
            Files.writeString(man.resolve(title(command) + ".1"), man(command));
        }
        Files.writeString(folder.resolve("rapporteur.bash"), AutoComplete.bash("rapporteur", root));
        return ExitStatus.DONE;
    }

    /** A command and those below it, each once, without the hidden ones. */
    private static Stream<CommandSpec> all(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .filter(one ->
                                !one.usageMessage().hidden() && !one.name().equals("help"))
                        .flatMap(Reference::all));
    }

    private static String title(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private static List<String> description(CommandSpec command) {
        return plain(command.usageMessage().description());
    }

    private static List<String> plain(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.replace("%n", "\n").replace("%%", "%"))
                .toList();
    }

    private static String synopsis(CommandSpec command) {
        return new CommandLine.Help(command, CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static List<ArgSpec> arguments(CommandSpec command) {
        List<ArgSpec> all = new ArrayList<>(command.positionalParameters());
        all.addAll(command.options());
        return all.stream().filter(argument -> !argument.hidden()).toList();
    }

    private static String name(ArgSpec argument) {
        return switch (argument) {
            case OptionSpec option ->
                String.join(", ", option.names()) + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
            case PositionalParamSpec parameter -> parameter.paramLabel();
            default -> argument.paramLabel();
        };
    }

    private static String explained(ArgSpec argument) {
        String words = String.join(" ", argument.description());
        return argument.required() && argument.isOption() ? words + " Must be given." : words;
    }

    /** All commands, one chapter each. */
    static String markdown(CommandLine root) {
        StringBuilder out = new StringBuilder(
                "# Commands\n\nWritten by `rapporteur reference` from the help pages of the program; `rapporteur help COMMAND` shows the same.\n");
        all(root.getCommandSpec()).forEach(command -> {
            out.append("\n## ").append(command.qualifiedName()).append("\n\n");
            description(command).forEach(line -> out.append(line).append("\n\n"));
            out.append("```\n").append(synopsis(command)).append("\n```\n");
            List<ArgSpec> arguments = arguments(command);
            if (!arguments.isEmpty()) {
                out.append("\n| argument | what it is |\n| --- | --- |\n");
                arguments.forEach(argument -> out.append("| `")
                        .append(name(argument))
                        .append("` | ")
                        .append(explained(argument).replace("|", "\\|"))
                        .append(" |\n"));
            }
            examples(command)
                    .ifPresent(words -> out.append("\n```sh\n").append(words).append("\n```\n"));
        });
        return out.toString();
    }

    private static Optional<String> examples(CommandSpec command) {
        String words = plain(command.usageMessage().footer()).stream()
                .filter(line -> line.strip().startsWith("$ "))
                .map(line -> line.strip().substring(2))
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** A page for man(7). */
    static String man(CommandSpec command) {
        StringBuilder out = new StringBuilder(".TH \"")
                .append(title(command).toUpperCase(Locale.ROOT))
                .append("\" 1\n.SH NAME\n")
                .append(roff(title(command)))
                .append(" \\- ")
                .append(roff(
                        description(command).isEmpty()
                                ? ""
                                : firstSentence(description(command).getFirst())))
                .append("\n.SH SYNOPSIS\n")
                .append(roff(synopsis(command)))
                .append("\n.SH DESCRIPTION\n");
        description(command).forEach(line -> out.append(roff(line)).append("\n.PP\n"));
        List<ArgSpec> arguments = arguments(command);
        if (!arguments.isEmpty()) {
            out.append(".SH OPTIONS\n");
            arguments.forEach(argument -> out.append(".TP\n.B ")
                    .append(roff(name(argument)))
                    .append('\n')
                    .append(roff(explained(argument)))
                    .append('\n'));
        }
        examples(command)
                .ifPresent(words ->
                        out.append(".SH EXAMPLES\n.nf\n").append(roff(words)).append("\n.fi\n"));
        List<CommandSpec> below = all(command).skip(1).toList();
        if (!below.isEmpty()) {
            out.append(".SH SEE ALSO\n")
                    .append(below.stream().map(one -> roff(title(one)) + "(1)").collect(Collectors.joining(",\n")))
                    .append('\n');
        }
        return out.toString();
    }

    private static String firstSentence(String words) {
        int end = words.indexOf(". ");
        String first = end < 0 ? words : words.substring(0, end);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    private static String roff(String words) {
        return words.replace("\\", "\\e")
                .replace("-", "\\-")
                .lines()
                .map(line -> line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line)
                .collect(Collectors.joining("\n"));
    }
}

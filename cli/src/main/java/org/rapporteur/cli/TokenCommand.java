// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rapporteur.server.token.Role;
import org.rapporteur.server.token.TokenFile;
import org.rapporteur.server.token.TokenHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur token}: who may use the service. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Makes, shows and revokes the tokens of the people and programs that may use the service. The file "
                    + "has their names,"
                    + " roles and hashes; a running service follows it."
        },
        subcommands = {TokenCommand.Add.class, TokenCommand.Listing.class, TokenCommand.Revoke.class},
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur token add 'A. Lee' --role reviewer --token-file tokens",
            "  $ rapporteur token list --token-file tokens",
            "  $ rapporteur token revoke 'A. Lee' --token-file tokens"
        })
final class TokenCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    TokenCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: add, list or revoke");
    }

    /** The file, as all of them take it. */
    static final class TokenFileOption {

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Option(names = "--token-file", paramLabel = "FILE", required = true, description = "File of the tokens.")
        private Path file;

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        TokenFileOption() {}

        TokenFile read() throws IOException {
            try {
                return TokenFile.read(file);
            } catch (IllegalArgumentException e) {
                throw wrong(e);
            }
        }

        ParameterException wrong(IllegalArgumentException e) {
            return new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** {@code rapporteur token add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Makes a token for a person or program and prints it, once: only its hash is kept. The file "
                    + "is created if it does not exist.")
    static final class Add implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "NAME", description = "Name of its holder, which goes on record with their decisions.")
        private String name;

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                defaultValue = "reader",
                description = "reader (reads), reviewer (decides too) or keeper (sees and revokes tokens too). Default:"
                        + " ${DEFAULT-VALUE}.")
        private Role role;

        @Mixin
        private TokenFileOption tokens = new TokenFileOption();

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        Add(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            TokenFile before = Files.exists(tokens.file) ? tokens.read() : TokenFile.EMPTY;
            if (before.bare() != null) {
                throw tokens.wrong(
                        new IllegalArgumentException(
                                tokens.file
                                        + " has one bare token, which has no name. Name another file, and start the service with that."));
            }
            TokenHolder.Made made;
            try {
                made = TokenHolder.make(name, role, LocalDate.now(ZoneOffset.UTC));
            } catch (IllegalArgumentException e) {
                throw tokens.wrong(e);
            }
            before.with(made.holder()).write(tokens.file);
            console.out().println(made.token());
            console.err()
                    .println(
                            "Token %s of %s, %s. Give it to them in a way that nobody else reads; it is not shown again."
                                    .formatted(
                                            made.holder().id(),
                                            made.holder().name(),
                                            made.holder().role().label()));
            return ExitStatus.DONE;
        }
    }

    /** {@code rapporteur token list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Shows whose tokens there are: id, role, day and name, a line each.")
    static final class Listing implements Callable<Integer> {

        private final Console console;

        @Mixin
        private TokenFileOption tokens = new TokenFileOption();

        Listing(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            for (TokenHolder holder : tokens.read().holders()) {
                console.out(true)
                        .printf(
                                "%s  %-8s  %s  %s%n",
                                holder.id(), holder.role().label(), holder.since(), holder.name());
            }
            return ExitStatus.DONE;
        }
    }

    /** {@code rapporteur token revoke}. */
    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Revokes a token: from then on neither it nor any session opened with it gives access.")
    static final class Revoke implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "NAME|ID", description = "Whose tokens, or the id of one.")
        private String whose;

        @Mixin
        private TokenFileOption tokens = new TokenFileOption();

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        Revoke(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            TokenFile before = tokens.read();
            List<TokenHolder> gone = before.holders().stream()
                    .filter(holder -> holder.id().equals(whose) || holder.name().equals(whose))
                    .toList();
            if (gone.isEmpty()) {
                throw tokens.wrong(new IllegalArgumentException(tokens.file + " has no token of " + whose
                        + ". See: rapporteur token list --token-file " + tokens.file));
            }
            TokenFile after = before;
            for (TokenHolder holder : gone) {
                after = after.without(holder.id());
            }
            after.write(tokens.file);
            console.err()
                    .println(gone.stream()
                            .map(holder -> holder.id() + " of " + holder.name())
                            .collect(Collectors.joining(", ", "Taken back: ", "")));
            return ExitStatus.DONE;
        }
    }
}

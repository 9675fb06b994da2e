// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.web.WebPages;
import org.rapporteur.server.Service;
import org.rapporteur.server.ServiceSettings;
import org.rapporteur.server.guard.Proxies;
import org.rapporteur.server.token.TokenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rapporteur serve}: the web service and its pages. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Serves what is on record as REST and web pages, and reads texts on request, until it is stopped.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur serve --ledger record",
            "  $ rapporteur token add 'A. Lee' --role reviewer --token-file tokens",
            "  $ rapporteur serve --ledger record --token-file tokens --name news.example.org --proxy 127.0.0.1"
        })
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Other machines need a token. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--port", paramLabel = "N", description = "Port; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
    private int port = ServiceSettings.PORT;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the tokens of those who have access: see rapporteur token.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--name",
            paramLabel = "HOST",
            description = "Further host name that the service answers to, such as that of a proxy; may be given "
                    + "several times.")
    private List<String> names = List.of();

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description =
                    "Address or range of a proxy before the service, whose word about who asks and whether by TLS counts"
                            + " (X-Forwarded-For, X-Forwarded-Proto); may be given several times.")
    private List<String> proxies = List.of();

    @Option(
            names = "--fetch",
            description = "Open addresses that are sent to be read: public ones only, at most 20 seconds each.")
    private boolean fetch;

    @Option(
            names = "--four-eyes",
            description = "A hostile act counts as established only when two people with different names agree.")
    private boolean fourEyes;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ServiceSettings settings = settings();
        try (Service service = Service.start(settings, line -> console.err().println("rapporteur: " + line))) {
            // A signal ends the program, but not before this has finished what was accepted.
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            console.err().println("Listening on " + service.address());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // Only whoever calls it from within a program ends it so.
            Thread.currentThread().interrupt();
        }
        return ExitStatus.DONE;
    }

    private ServiceSettings settings() throws IOException {
        try {
            if (tokenFile != null) {
                warn(tokenFile);
            }
            ServiceSettings settings = new ServiceSettings(
                            ledger.directory(), InetAddress.getByName(host), port, tokenFile, names)
                    .withProxies(Proxies.of(proxies));
            settings = fourEyes ? settings.withFourEyes() : settings;
            return fetch ? settings.withPages(WebPages.ofInternet(settings.bodyBytes())) : settings;
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), "--host " + host + ": no such address", e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Says what is unsafe about a file of tokens before anybody relies on it. */
    private void warn(Path file) throws IOException {
        TokenFile tokens = TokenFile.read(file);
        String openness = TokenFile.openness(file);
        if (openness != null) {
            console.err().println("rapporteur: " + openness);
        }
        if (tokens.bare() != null) {
            console.err()
                    .println("rapporteur: " + file
                            + " has one bare token, which may read and put nothing on record. Make named"
                            + " ones by: rapporteur token add NAME --token-file FILE");
        } else if (tokens.holders().isEmpty()) {
            console.err()
                    .println("rapporteur: " + file + " has no token yet. Make one by: rapporteur token add NAME"
                            + " --token-file " + file);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.proof.AttestationRequests;
import org.rapporteur.record.proof.TrustedAuthorities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rapporteur timestamp}: the time of a head, by the clock of an authority. */
@Command(
        name = "timestamp",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Asks a time-stamp authority (RFC 3161) for the time of the last head of a record, and keeps its token in the record: all"
                    + " rows were there by then. verify checks it, and so does openssl ts. Only the hash of the head is sent."
        },
        footerHeading = "%nFor example:%n",
        footer = {"  $ rapporteur timestamp --ledger record --tsa https://tsa.example.org"})
final class TimestampCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--tsa", paramLabel = "URL", required = true, description = "Address of the authority.")
    private URI authority;

    @Option(
            names = "--tsa-ca",
            paramLabel = "FILE",
            description = "Certificates, in PEM form, that are trusted to name it. Default: those that come with Java.")
    private @Nullable Path trusted;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    TimestampCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TrustedAuthorities authorities;
        try {
            authorities = TrustedAuthorities.in(trusted);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--tsa-ca: " + e.getMessage(), e);
        }
        AttestationRequests.Timed timed = AttestationRequests.time(ledger.directory(), authority, authorities);
        console.out().println(timed.file());
        console.err()
                .println("there at %s: %s%s"
                        .formatted(
                                timed.time(),
                                timed.authority(),
                                timed.isTrusted()
                                        ? ""
                                        : " (UNKNOWN AUTHORITY: name its certificates with --tsa-ca to be sure)"));
        return ExitStatus.DONE;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Why and by whom something is put on record that a person decides. */
final class ReviewOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
    private String reason;

    @Option(names = "--reviewer", paramLabel = "NAME", description = "Who decides. Default: the name of the user.")
    private String reviewer = System.getProperty("user.name", "");

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ReviewOptions() {}

    Path directory() {
        return ledger.directory();
    }

    /** @throws ParameterException if it is blank */
    String reason() {
        return notBlank("--reason", reason);
    }

    /** @throws ParameterException if it is blank */
    String reviewer() {
        return notBlank("--reviewer", reviewer);
    }

    private String notBlank(String option, String value) {
        if (value.isBlank()) {
            throw new ParameterException(spec.commandLine(), option + " must not be blank");
        }
        return value;
    }
}

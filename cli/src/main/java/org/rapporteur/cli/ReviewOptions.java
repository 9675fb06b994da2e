// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.rapporteur.record.read.Written;
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

    /** @throws ParameterException if it is blank or holds control characters */
    String reason() {
        return checked("--reason", reason, Written::require);
    }

    /** @throws ParameterException if it is blank, of several lines or holds control characters */
    String reviewer() {
        return checked("--reviewer", reviewer, Written::requireOnOneLine);
    }

    private String checked(String option, String value, BiConsumer<String, String> requirement) {
        if (value.isBlank()) {
            throw new ParameterException(spec.commandLine(), option + " must not be blank");
        }
        try {
            requirement.accept(option, value);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return value;
    }
}

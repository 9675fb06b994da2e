// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.engine.record.RecordView;
import org.rapporteur.engine.record.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapporteur show}: one thing on record. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Shows a fact with its evidence in context, why it is believed and what it is tied to; or a document; or an entity.",
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur show sha256:32df3f4b7bae --ledger record"})
final class ShowCommand implements Callable<Integer> {

    /** How it is written. */
    enum Format {
        text,
        json
    }

    private final Console console;

    @Parameters(
            paramLabel = "ID",
            description =
                    "Of a fact (s-..., v-..., f-...), a document (sha256:...) or an entity (sha256:...#e1), or so much of it that no other "
                            + "begins so.")
    private String id;

    @Option(names = "--ledger", paramLabel = "DIR", required = true, description = "Folder of the record.")
    private Path ledger;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or json (as it is on record). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Shown shown = RecordView.of(ledger, id);
        console.out()
                .print(
                        switch (format) {
                            case text -> ShownText.of(shown);
                            case json -> shown.json() + "\n";
                        });
        return ExitStatus.DONE;
    }
}

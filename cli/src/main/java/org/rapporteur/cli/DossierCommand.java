// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.record.Record;
import org.rapporteur.record.dossier.Dossier;
import org.rapporteur.record.dossier.DossierHtml;
import org.rapporteur.record.dossier.DossierJson;
import org.rapporteur.record.dossier.DossierPage;
import org.rapporteur.record.dossier.StoryAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapporteur dossier}: all that is on record about an actor. */
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Puts together all that is on record about a person or body: offices, acts, what is alleged and what they answer,"
                    + " meetings, what they said and how it changed, numbers, hits on sanctions lists, and how independent the sources"
                    + " are; or of a story what was done to whom, who is said to be responsible, by whom, who denies it, and what is"
                    + " planned. Claims cite numbered sources."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur dossier Rouhani --ledger record",
            "  $ rapporteur dossier Rouhani --ledger record --format html"
        })
final class DossierCommand implements Callable<Integer> {

    /** How it is written. */
    enum Format {
        text,
        json,
        html
    }

    private static final String STORY = "t-[0-9a-f]{8,24}";

    private final Console console;

    @Parameters(
            paramLabel = "NAME|ID",
            description =
                    "Full name, words of a name that nobody else has, an actor (a-...), an entity (sha256:...#e1) or a story (t-...).")
    private String who;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people), json, or html (one page for print on A4). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    DossierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Writer out = new OutputStreamWriter(console.out(format == Format.text), StandardCharsets.UTF_8);
        try (Record record = Record.open(ledger.directory())) {
            if (who.matches(STORY)) {
                StoryAccount account = record.dossiers().ofStory(who);
                write(DossierPage.of(account), () -> DossierJson.of(account), out);
            } else {
                Dossier dossier = record.dossiers().of(who);
                write(DossierPage.of(dossier), () -> DossierJson.of(dossier), out);
            }
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private void write(DossierPage page, Supplier<String> json, Writer out) throws IOException {
        switch (format) {
            case text -> out.write(DossierText.of(page, console.columns()));
            case json -> out.write(json.get() + "\n");
            case html -> new DossierHtml().write(page, out);
        }
    }
}

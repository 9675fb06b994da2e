// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.screening.HitWriter;
import org.rapporteur.record.screening.RecordScreening;
import org.rapporteur.record.screening.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rapporteur screen}: names against sanctions lists. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = DecideCommand.class,
        description = {
            "Compares names, or all persons and bodies of a record, with sanctions lists and prints every entry that each may stand"
                    + " for, with the reasons. Of a record the lists and the hits are put on record too.",
            "A name alone is never more than possible; likely requires a date of birth, or a year of birth and "
                    + "a country; only a person can say confirmed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur screen --names lists/names.csv --list lists/list.csv",
            "  $ rapporteur screen --ledger record --list lists/list.csv --format jsonl"
        })
final class ScreenCommand implements Callable<Integer> {

    /** How hits are written. */
    enum Format {
        text,
        jsonl,
        csv
    }

    private static final String STANDARD_INPUT = "-";
    private static final int MOST_ROWS_TOLD = 20;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description =
                    "CSV with a column name and perhaps id, schema (person, organization, vessel), birth_date, countries, gender; - for standard input.")
    private @Nullable String names;

    @Option(names = "--ledger", paramLabel = "DIR", description = "Folder of a record, in place of --names.")
    private @Nullable Path ledger;

    @Option(
            names = "--list",
            paramLabel = "LIST",
            arity = "1..*",
            description = "List of OFAC (sdn.csv with alt.csv and add.csv beside it, or sdn.xml), the UN, the EU, the "
                    + "UK, OpenSanctions or FollowTheMoney, or a CSV of your own; its format is "
                    + "detected from its content.")
    private List<Path> lists = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people), jsonl (one hit per line) or csv. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ScreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if ((names == null) == (ledger == null)) {
            throw new ParameterException(spec.commandLine(), "Give --names or --ledger");
        }
        if (lists.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give a list with --list");
        }
        lists.forEach(this::mustBeThere);
        if (names != null && !names.equals(STANDARD_INPUT)) {
            mustBeThere(Path.of(names));
        }
        Screening screening = Screening.of(lists);
        screening.listNotes(LocalDate.now(ZoneOffset.UTC)).forEach(this::tell);
        List<String> rejected = new ArrayList<>(screening.rejections());
        OutputStream out = new BufferedOutputStream(console.out(format == Format.text), 1 << 16);
        if (names != null) {
            rejected.addAll(screening.screen(names, bytes(names), writer(out)));
        }
        if (ledger != null) {
            RecordScreening.run(ledger, KeyFile.ofUser(), screening, writer(out));
        }
        out.flush();
        rejected.stream().limit(MOST_ROWS_TOLD).forEach(this::tell);
        if (rejected.size() > MOST_ROWS_TOLD) {
            tell("%,d more rows rejected".formatted(rejected.size() - MOST_ROWS_TOLD));
        }
        return rejected.isEmpty() ? ExitStatus.DONE : ExitStatus.REJECTED;
    }

    private byte[] bytes(String file) throws IOException {
        return file.equals(STANDARD_INPUT) ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private void mustBeThere(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), file + ": no such file");
        }
    }

    private void tell(String note) {
        console.err().println("rapporteur: " + note);
    }

    private HitWriter writer(OutputStream out) throws IOException {
        return switch (format) {
            case text -> HitWriter.text(out);
            case jsonl -> HitWriter.json(out);
            case csv -> HitWriter.csv(out);
        };
    }
}

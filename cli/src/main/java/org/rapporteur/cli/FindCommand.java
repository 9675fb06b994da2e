// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.cases.SavedSearch;
import org.rapporteur.record.leaf.SearchLeaf;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.search.Found;
import org.rapporteur.record.search.RecordSearch;
import org.rapporteur.record.search.SearchCriteria;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur find}: search what is on record. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Finds statements, events, figures and documents on record by their words and by who, where and "
                    + "when. All conditions must hold. Without words, the newest come first."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur find security --ledger record",
            "  $ rapporteur find --ledger record '\"arms race\"' -- -navy",
            "  $ rapporteur find --ledger record --speaker Rouhani --format jsonl",
            "  $ rapporteur find --ledger record --relation holdsOffice",
            "  $ rapporteur find --ledger record --charge bribery",
            "  $ rapporteur find --ledger record --deadline before 2022-06-01",
            "  $ rapporteur find ferry --ledger record --keep 'The ferry'"
        })
final class FindCommand implements Callable<Integer> {

    /** How hits are written. */
    enum Format {
        text,
        jsonl
    }

    private static final int MOST = 10_000;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "Words that must all occur, in any form; in quotation marks as a phrase. After --, a minus "
                    + "before a word or phrase excludes it.")
    private List<String> words = List.of();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--limit", paramLabel = "N", description = "Maximum number of hits. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text (for people) or jsonl (the entry as it is on record, one a line). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(
            names = "--keep",
            paramLabel = "NAME",
            description =
                    "Keep this search under a name, to be followed: watch prints what is new for it, and the service"
                            + " has its page and feed. All that it finds now counts as seen; keep it again to say so"
                            + " later.")
    private @Nullable String keep;

    @Option(
            names = "--new-for",
            paramLabel = "NAME",
            description = "Show what the search that is kept under this name finds and its follower has not seen, and"
                    + " nothing else.")
    private @Nullable String newFor;

    @Option(names = "--reviewer", paramLabel = "NAME", description = "Who keeps it. Default: the name of the user.")
    private String reviewer = System.getProperty("user.name", "");

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Option(
            names = "--relation",
            paramLabel = "TYPE",
            description = "Only relations of this type, such as holdsOffice, owns or familyOf.")
    private @Nullable String relation;

    @Option(
            names = "--charge",
            paramLabel = "WORDS",
            description = "Only acts of police and courts over a charge with these words, such as bribery. A charge "
                    + "is not a conviction.")
    private @Nullable String charge;

    @Option(
            names = "--deadline",
            paramLabel = "before DATE",
            arity = "2",
            hideParamSyntax = true,
            description = "Only what is due before this day: --deadline before 2022-06-01.")
    private List<String> deadline = List.of();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    FindCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit must be within 1 to " + MOST + ", is " + limit);
        }
        Selection wanted = relation == null ? selection.selection() : selection.relations(relation);
        LocalDate due = due();
        if (keep != null && (charge != null || due != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--keep cannot keep --charge and --deadline. Leave them out, or do not keep it.");
        }
        if (keep != null) {
            keep(keep, wanted);
        }
        try (Progress progress = new Progress(console);
                Record record = Record.open(ledger.directory())) {
            RecordSearch search = record.search(taken -> progress.show(taken, () -> indexing(taken)));
            progress.clear();
            Found found = newFor == null
                    ? search.find(
                            new SearchCriteria(String.join(" ", words), wanted, Map.of()).with(charge, due), limit)
                    : fresh(newFor, record, search);
            switch (format) {
                case text -> text(found);
                case jsonl ->
                    search.leaves(found.hits()).forEach(leaf -> console.out().print(leaf + "\n"));
            }
        }
        return ExitStatus.DONE;
    }

    /** The last day by which it may be due, the one before that which is given; null where none is. */
    private @Nullable LocalDate due() {
        if (deadline.isEmpty()) {
            return null;
        }
        if (deadline.size() == 2 && deadline.getFirst().equals("before")) {
            try {
                return LocalDate.parse(deadline.getLast()).minusDays(1);
            } catch (DateTimeException _) {
                // Told below, like a word that is not known.
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "--deadline must be before a day, as before 2022-06-01, is " + String.join(" ", deadline));
    }

    private void keep(String name, Selection wanted) {
        try {
            new CaseBook(ledger.directory(), KeyFile.ofUser(), Clock.systemUTC())
                    .keep(name, SavedSearch.query(String.join(" ", words), wanted), reviewer);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Found fresh(String name, Record record, RecordSearch search) {
        SearchLeaf kept = record.cases()
                .search(name)
                .orElseThrow(() -> RecordException.missing(ledger.directory() + " keeps no search " + name
                        + ". Keep one by: rapporteur find WORDS --keep NAME"));
        List<Found.Hit> fresh = new SavedSearch(kept).fresh(search);
        return new Found(fresh.size(), true, fresh.subList(0, Math.min(limit, fresh.size())));
    }

    static String indexing(long taken) {
        return "%,d entries in the index".formatted(taken);
    }

    private void text(Found found) {
        PrintStream out = console.out(true);
        for (Found.Hit hit : found.hits()) {
            String day = hit.published() == null ? "" : hit.published() + " · ";
            out.println(hit.line());
            out.println("  " + hit.kind() + " " + hit.id() + " · " + day + hit.source());
        }
        String more = found.isExact() ? "" : "more than ";
        console.err()
                .println(more
                        + "%,d found, %,d shown"
                                .formatted(found.total(), found.hits().size()));
    }
}

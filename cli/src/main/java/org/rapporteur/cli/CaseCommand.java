// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.Case;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.cases.CaseJson;
import org.rapporteur.record.proof.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur case}: what people gather facts into. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Keeps cases: named selections of facts and documents, with notes, tags and a person in charge. "
                    + "Everything done to a case is on record, with who did it and when. A case is named by its "
                    + "name or id (c-...)."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  $ rapporteur case new 'Karol Bagh fire' --ledger record",
            "  $ rapporteur case add 'Karol Bagh fire' f-3f1c0a9be2d14c5f8a7b6c5d --ledger record",
            "  $ rapporteur case note 'Karol Bagh fire' 'Ask the fire service' --ledger record",
            "  $ rapporteur evidence 'Karol Bagh fire' --ledger record --out fire.zip"
        })
final class CaseCommand implements Runnable {

    /** How it is written. */
    enum Format {
        text,
        json
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    CaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command: new, add, remove, note, tag, assign, close, list or show");
    }

    /** The record, and who does it. */
    static final class Signed {

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Option(names = "--reviewer", paramLabel = "NAME", description = "Who does it. Default: the name of the user.")
        private String reviewer = System.getProperty("user.name", "");

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        Signed() {}

        int put(Consumer<CaseBook> deed) {
            try {
                deed.accept(new CaseBook(ledger.directory(), KeyFile.ofUser(), Clock.systemUTC()));
                return ExitStatus.DONE;
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
    }

    @Command(name = "new", mixinStandardHelpOptions = true, description = "Opens a case.")
    int begin(
            @Parameters(paramLabel = "NAME", description = "Of the case, which no other has.") String name,
            @Mixin Signed signed) {
        return signed.put(book -> book.open(name, signed.reviewer));
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds facts and documents to a case.")
    int add(
            @Parameters(index = "0", paramLabel = "CASE", description = "Its name or id.") String name,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "ID",
                            description = "Of a fact or document, or a beginning of it that no other id shares.")
                    List<String> ids,
            @Mixin Signed signed) {
        return signed.put(book -> ids.forEach(id -> book.add(name, id, signed.reviewer)));
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a fact or document from a case.")
    int remove(
            @Parameters(paramLabel = "CASE", description = "Its name or id.") String name,
            @Parameters(paramLabel = "ID", description = "Of the fact or document.") String id,
            @Mixin Signed signed) {
        return signed.put(book -> book.remove(name, id, signed.reviewer));
    }

    @Command(
            name = "note",
            mixinStandardHelpOptions = true,
            description = "Adds a note about a case or something in it.")
    int note(
            @Parameters(paramLabel = "CASE", description = "Its name or id.") String name,
            @Parameters(paramLabel = "WORDS", description = "The note.") String words,
            @Option(
                            names = "--about",
                            paramLabel = "ID",
                            description = "The fact or document of the case that it is about.")
                    @Nullable
                    String about,
            @Mixin Signed signed) {
        return signed.put(book -> book.note(name, about, words, signed.reviewer));
    }

    @Command(name = "tag", mixinStandardHelpOptions = true, description = "Gives a case these tags and no others.")
    int tag(
            @Parameters(index = "0", paramLabel = "CASE", description = "Its name or id.") String name,
            @Parameters(
                            index = "1..*",
                            arity = "0..*",
                            paramLabel = "TAG",
                            description = "Without any, all tags are removed.")
                    @Nullable
                    List<String> tags,
            @Mixin Signed signed) {
        return signed.put(book -> book.tag(name, tags == null ? List.of() : tags, signed.reviewer));
    }

    @Command(name = "assign", mixinStandardHelpOptions = true, description = "Names the person in charge of a case.")
    int assign(
            @Parameters(index = "0", paramLabel = "CASE", description = "Its name or id.") String name,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "NAME",
                            description = "The person; leave out for nobody.")
                    @Nullable
                    String to,
            @Mixin Signed signed) {
        return signed.put(book -> book.assign(name, to, signed.reviewer));
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = "Closes a case; any later act on it reopens it.")
    int close(@Parameters(paramLabel = "CASE", description = "Its name or id.") String name, @Mixin Signed signed) {
        return signed.put(book -> book.close(name, signed.reviewer));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the cases, the most recently changed first.")
    int list(
            @Mixin LedgerOption ledger,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
                    Format format) {
        try (Record record = Record.open(ledger.directory())) {
            for (Case one : record.cases().all()) {
                switch (format) {
                    case text ->
                        console.out(true)
                                .printf(
                                        "%s  %d in it%s%s%n  %s%n",
                                        one.name(),
                                        one.items().size(),
                                        one.assignee() == null ? "" : " · seen to by " + one.assignee(),
                                        one.isClosed() ? " · closed" : "",
                                        one.id());
                    case json -> console.out().println(CaseJson.of(one));
                }
            }
        }
        return ExitStatus.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a case with everything in it.")
    int show(
            @Parameters(paramLabel = "CASE", description = "Its name or id.") String name,
            @Mixin LedgerOption ledger,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
                    Format format) {
        try (Record record = Record.open(ledger.directory())) {
            Case one = record.cases().of(name);
            switch (format) {
                case text -> console.out(true).print(text(one));
                case json -> console.out().println(CaseJson.of(one));
            }
        }
        return ExitStatus.DONE;
    }

    private static String text(Case one) {
        List<String> lines = new ArrayList<>();
        lines.add(one.name() + (one.isClosed() ? " (closed)" : ""));
        if (one.assignee() != null) {
            lines.add("  seen to by " + one.assignee());
        }
        if (!one.tags().isEmpty()) {
            lines.add("  " + String.join(", ", one.tags()));
        }
        for (Case.Item item : one.items()) {
            lines.add("  " + item.says());
            lines.add("    " + item.id() + " · put in by " + item.reviewer());
            item.notes().forEach(note -> lines.add("    " + note.reviewer() + ": " + note.words()));
        }
        one.notes().forEach(note -> lines.add("  " + note.reviewer() + ": " + note.words()));
        lines.add("  " + one.id());
        return String.join("\n", lines) + "\n";
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.Record;
import org.rapporteur.record.desk.DecidedFact;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.record.desk.Order;
import org.rapporteur.record.desk.Order.Wish;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.ReviewLeaf;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.record.search.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the decisions on facts have in common. */
abstract class ReviewDecideCommand implements Callable<Integer> {

    /** Copies of a sentence that are offered. */
    private static final int COPIES = 50;

    private final Console console;

    /** How decisions are written. */
    enum Format {
        text,
        jsonl
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why. Required to reject and to correct.")
    private @Nullable String reason;

    @Option(names = "--reviewer", paramLabel = "NAME", description = "Who decides. Default: the name of the user.")
    private String reviewer = System.getProperty("user.name", "");

    @Option(names = "--four-eyes", description = "Hostile acts are established only when two people agree.")
    private boolean fourEyes;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or jsonl (the decision as it is on record). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ReviewDecideCommand(Console console) {
        this.console = console;
    }

    final void decide(List<String> facts, Wish wish, boolean withCopies) {
        List<String> all = new ArrayList<>();
        try (Record record = Record.open(ledger.directory())) {
            for (String fact : facts) {
                if (!(record.entries().show(fact) instanceof RecordItem.Fact shown)) {
                    throw new ParameterException(spec.commandLine(), fact + " is no fact, but a document or entity");
                }
                String key = shown.document().key(shown.fact().id());
                all.add(key);
                List<Found.Hit> copies = record.search().sameSentence(shown.fact(), shown.document(), COPIES).stream()
                        .filter(hit -> !hit.id().equals(key))
                        .toList();
                if (withCopies) {
                    copies.forEach(copy -> all.add(copy.id()));
                } else if (!copies.isEmpty() && isForCopies()) {
                    console.err()
                            .println("The same sentence says so in %d other %s. --copies decides on %s too: %s"
                                    .formatted(
                                            copies.size(),
                                            copies.size() == 1 ? "report" : "reports",
                                            copies.size() == 1 ? "it" : "them",
                                            copies.stream()
                                                    .map(Found.Hit::source)
                                                    .distinct()
                                                    .toList()));
                }
            }
        }
        order(all.stream().distinct().toList(), wish);
    }

    /** Whether what is decided can hold for copies. */
    boolean isForCopies() {
        return true;
    }

    final void order(List<String> facts, Wish wish) {
        try (Desk desk = new Desk(ledger.directory(), KeyFile.ofUser(), Clock.systemUTC(), fourEyes)) {
            List<Order> orders = facts.stream()
                    .map(fact -> new Order(fact, wish, reviewer, reason, null))
                    .toList();
            for (DecidedFact decided : desk.decide(orders)) {
                ReviewLeaf leaf = decided.leaf();
                switch (format) {
                    case text ->
                        console.out(true)
                                .println(leaf.subject().fact() + " " + leaf.sentence() + "\n  "
                                        + leaf.subject().says());
                    case jsonl -> console.out().print(LeafJson.write(leaf) + "\n");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    final Map<String, List<String>> fields(List<String> given) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : given) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(spec.commandLine(), "--field must be as status=denied, is " + field);
            }
            fields.computeIfAbsent(field.substring(0, equals), unseen -> new ArrayList<>())
                    .add(field.substring(equals + 1));
        }
        return fields;
    }

    final Text text(String document) {
        try (Record record = Record.open(ledger.directory())) {
            return record.entries().show(document).document().document().text();
        }
    }

    final String document(String document) {
        try (Record record = Record.open(ledger.directory())) {
            return record.entries().show(document).document().document().id().value();
        }
    }

    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Those that are about facts on record. */
    abstract static class OnFacts extends ReviewDecideCommand {

        @Parameters(
                arity = "1..*",
                paramLabel = "ID",
                description = "Ids of facts, as printed by find and review list.")
        private List<String> facts = List.of();

        @Option(names = "--copies", description = "Decide on the same sentence in other reports too.")
        private boolean copies;

        OnFacts(Console console) {
            super(console);
        }

        abstract Wish wish();

        @Override
        public Integer call() {
            decide(facts, wish(), copies);
            return ExitStatus.DONE;
        }
    }

    /** {@code rapporteur review confirm}. */
    @Command(
            name = "confirm",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Confirms that facts are right as they are.")
    static final class Confirm extends OnFacts {

        @Option(names = "--of", paramLabel = "NAME", description = "Whose correction is right, if two people disagree.")
        private @Nullable String of;

        Confirm(Console console) {
            super(console);
        }

        @Override
        Wish wish() {
            return new Wish.Confirm(of);
        }
    }

    /** {@code rapporteur review reject}. */
    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Rejects facts that the words do not support.")
    static final class Reject extends OnFacts {

        Reject(Console console) {
            super(console);
        }

        @Override
        Wish wish() {
            return new Wish.Reject();
        }
    }

    /** {@code rapporteur review correct}. */
    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = {
                "Says that facts are right with other values. Fields are those of the facts document, as speakers,"
                        + " status or details.charge; people and places are given by id (e3), by a name that the report"
                        + " has, or as kind:name; passages as words of the report or as 12-40."
            })
    static final class Correct extends OnFacts {

        @Option(
                names = "--field",
                paramLabel = "NAME=VALUE",
                required = true,
                description =
                        "A field and its value; may be given several times. Without a value the field is left empty.")
        private List<String> fields = List.of();

        Correct(Console console) {
            super(console);
        }

        @Override
        Wish wish() {
            return new Wish.Correct(fields(fields));
        }
    }

    /** {@code rapporteur review undo}. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Withdraws your last decision on facts, or with a reason another person's. Both stay "
                    + "on record.")
    static final class Undo extends OnFacts {

        @Option(names = "--of", paramLabel = "NAME", description = "Whose decision to withdraw. Default: your own.")
        private @Nullable String of;

        Undo(Console console) {
            super(console);
        }

        @Override
        Wish wish() {
            return new Wish.Undo(of);
        }

        @Override
        boolean isForCopies() {
            return false;
        }
    }

    /** {@code rapporteur review add}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = "Adds a fact that the program missed, over words of a report.")
    static final class Add extends ReviewDecideCommand {

        /** What can be added. */
        enum Kind {
            statement('s'),
            event('v'),
            figure('f'),
            victim('p'),
            relation('r');

            private final char letter;

            Kind(char letter) {
                this.letter = letter;
            }
        }

        @Parameters(index = "0", paramLabel = "DOCUMENT", description = "Id of the report.")
        private String document;

        @Parameters(index = "1", paramLabel = "KIND", description = "statement, event, figure, victim or relation.")
        private Kind kind;

        @Option(
                names = "--words",
                paramLabel = "WORDS",
                description = "The words that it rests on, as the report has them; the first place counts.")
        private @Nullable String words;

        @Option(
                names = "--span",
                paramLabel = "START-END",
                description = "The same by their place in code points; several times for several places.")
        private List<String> spans = List.of();

        @Option(names = "--field", paramLabel = "NAME=VALUE", description = "As for review correct.")
        private List<String> fields = List.of();

        @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
        Add(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            order(List.of(document(document)), new Wish.Add(kind.letter, rests(), fields(fields)));
            return ExitStatus.DONE;
        }

        private List<CodePointSpan> rests() {
            if (words != null) {
                Text text = text(document);
                int start = text.value().indexOf(words);
                if (start < 0) {
                    throw wrong("--words must stand in the report, do not: " + words);
                }
                return List.of(text.toCodePoints(new org.rapporteur.model.text.Span(start, start + words.length())));
            }
            if (spans.isEmpty()) {
                throw wrong("give the words that the fact rests on, by --words or --span");
            }
            return spans.stream()
                    .map(span -> {
                        String[] ends = span.split("-", 2);
                        if (ends.length < 2 || !ends[0].matches("[0-9]{1,9}") || !ends[1].matches("[0-9]{1,9}")) {
                            throw wrong("--span must be as 12-40, is " + span);
                        }
                        return new CodePointSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                    })
                    .toList();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.FactsJson;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.export.score.GoldSet;
import org.rapporteur.export.score.ScoreHtml;
import org.rapporteur.export.score.ScorePage;
import org.rapporteur.export.score.Scorecard;
import org.rapporteur.export.score.TrainingTexts;
import org.rapporteur.model.fact.FactsDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur score}: the program against annotated reports. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Reads annotated reports and says how much of what is annotated was found, and how much of what was found is right: see"
                    + " docs/scorecard.md. Says too how many of the texts the program was trained on.",
            "With --facts it scores what another program found, and with --readers another person's annotation of the same reports."
        },
        footerHeading = "%nFor example:%n",
        footer = {"  $ rapporteur score gold/wikinews-4.jsonl --html scorecard.html"})
final class ScoreCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD",
            arity = "1..*",
            description =
                    "Annotated reports, one JSON object a line; further sets as export --format gold writes them.")
    private List<Path> files;

    @Option(names = "--facts", paramLabel = "FILE", description = "Facts documents to score, instead of reading.")
    private @Nullable Path facts;

    @Option(names = "--readers", paramLabel = "FILE", description = "Another annotation to score, instead of reading.")
    private List<Path> readers = List.of();

    @Option(
            names = "--beside",
            paramLabel = "NAME=FILE",
            description =
                    "What another program or reader makes of the same reports, as facts documents or as an annotation, for the page of "
                            + "--markdown; may be given several times. Readers are the ceiling.")
    private Map<String, Path> beside = new LinkedHashMap<>();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with curves and errors side by side.")
    private @Nullable Path html;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the scorecard as a page of documentation.")
    private @Nullable Path markdown;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Read so many times, on one thread and on two in turn, and say whether the bytes are the same. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new ParameterException(spec.commandLine(), "--runs must be at least 1, is " + runs);
        }
        List<String> about = new ArrayList<>();
        Scorecard card;
        Map<String, Scorecard> others = new LinkedHashMap<>();
        try {
            GoldSet gold = GoldSet.of(files);
            about.add("Annotated reports: " + gold.reports().size() + ", from "
                    + String.join(
                            ", ",
                            files.stream()
                                    .map(file -> file.getFileName().toString())
                                    .toList())
                    + ". " + TrainingTexts.shipped().words(gold));
            card = card(gold, about);
            if (card.incidents() > 0) {
                about.add(card.incidents()
                        + " incidents that were found count for nothing: this set has none annotated.");
            }
            for (Map.Entry<String, Path> other : beside.entrySet()) {
                others.put(other.getKey(), other(gold, other.getValue()));
            }
            if (beside.isEmpty() && readers.isEmpty()) {
                about.add(
                        "No second reader has annotated these reports, so how well people agree, the ceiling of any program, is not known.");
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        card.figures().forEach((name, value) -> console.out().println(name + "\t" + ScorePage.value(name, value)));
        about.forEach(console.err()::println);
        write(ScorePage.of(card, others, about));
        return card.missing() == 0 ? ExitStatus.DONE : ExitStatus.REJECTED;
    }

    /** What somebody else makes of the same reports: facts documents have a field that no annotation has. */
    private static Scorecard other(GoldSet gold, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return !lines.isEmpty() && JsonValue.parse(lines.getFirst()).fields().containsKey("document")
                ? Scorecard.of(gold, lines)
                : Scorecard.ofReaders(gold, GoldSet.of(List.of(file)));
    }

    private Scorecard card(GoldSet gold, List<String> about) throws IOException {
        if (!readers.isEmpty()) {
            about.add("Compared with another annotation of the same reports.");
            return Scorecard.ofReaders(gold, GoldSet.of(readers));
        }
        if (facts != null) {
            about.add("Facts of " + facts.getFileName() + ".");
            return Scorecard.of(gold, Files.readAllLines(facts));
        }
        byte[] first = read(gold, 1);
        String hash = sha256(first);
        for (int run = 2; run <= runs; run++) {
            String other = sha256(read(gold, 1 + (run + 1) % 2));
            if (!other.equals(hash)) {
                about.add("NOT the same bytes: run 1 gave " + hash + ", run " + run + " gave " + other + ".");
                break;
            }
        }
        about.add(
                runs == 1
                        ? "Read once; SHA-256 of the facts documents " + hash + "."
                        : "Read " + runs
                                + " times, on one thread and on two in turn; SHA-256 of the facts documents of the first "
                                + hash + ".");
        return Scorecard.of(
                gold, new String(first, StandardCharsets.UTF_8).lines().toList());
    }

    private byte[] read(GoldSet gold, int threads) {
        Rapporteur rapporteur = Run.rapporteur(Settings.STANDARD, spec);
        List<Input> articles = List.of(new Input.Bytes("gold.jsonl", new ByteArrayInputStream(gold.articles())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Stream<Outcome<FactsDocument>> outcomes = rapporteur.read(articles, threads)) {
            outcomes.forEachOrdered(outcome -> {
                switch (outcome) {
                    case Outcome.Read<FactsDocument> read -> out.writeBytes(FactsJson.line(read.value()));
                    case Outcome.Refused<FactsDocument> refused ->
                        console.err().println("rapporteur: " + refused.code() + ": " + refused.reason());
                }
            });
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private void write(ScorePage page) throws IOException {
        if (markdown != null) {
            Files.writeString(markdown, page.markdown());
        }
        if (html != null) {
            try (Writer out = new BufferedWriter(Files.newBufferedWriter(html))) {
                new ScoreHtml().write(page, out);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.search.RecordSearch;

/**
 * Fills a ledger with invented facts and measures how long it takes to find some, as {@code find} and the service do it in
 * a program that runs already: time by the clock, and of the processor, which does not depend on what else the machine does.
 *
 * <p>Arguments: folder of the ledger (filled where there is none), number of facts, number of questions.
 */
public final class FindSpeed {

    private static final int BATCH = 1_000;
    private static final int LIMIT = 20;
    private static final int WARM_UP = 100;
    private static final int SHAPES = 7;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private FindSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        int facts = Integer.parseInt(arguments[1]);
        int questions = Integer.parseInt(arguments[2]);
        if (!Files.exists(directory)) {
            long begun = System.nanoTime();
            fill(directory, facts / Invention.FACTS);
            say("filling", begun);
        }
        long begun = System.nanoTime();
        try (Record record = Record.open(directory)) {
            RecordSearch search = record.search();
            say("opening, with what was to be indexed", begun);
            ask(search, new Invention(1), WARM_UP, System::nanoTime);
            report("clock", ask(search, new Invention(2), questions, System::nanoTime));
            report("processor", ask(search, new Invention(3), questions, SYSTEM::getProcessCpuTime));
        }
    }

    private static void report(String time, double[][] times) {
        print(time, Arrays.stream(times).flatMapToDouble(Arrays::stream).toArray());
        for (int shape = 0; shape < SHAPES; shape++) {
            print("  shape " + shape, times[shape]);
        }
    }

    private static void say(String what, long begun) {
        System.out.printf("%-40s %8.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static void print(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-10s %5d questions, p50 %7.1f ms, p95 %7.1f ms, p99 %7.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100]);
    }

    private static void fill(Path directory, int documents) throws IOException {
        Invention invention = new Invention(0);
        Recorder recorder = new Recorder("bench");
        SigningKey key = SigningKey.at(directory.resolveSibling(directory.getFileName() + "-key.pem"));
        try (LedgerWriter writer = LedgerWriter.open(directory, key)) {
            for (int number = 0; number < documents; number++) {
                FactsDocument facts = invention.next(number);
                writer.add(recorder.of(facts, facts.document().text().value().getBytes(UTF_8)));
                if (writer.pending() >= BATCH) {
                    writer.commit();
                }
            }
            writer.commit();
        }
    }

    /** The times of questions in milliseconds, by their shape. */
    private static double[][] ask(RecordSearch search, Invention invention, int questions, LongSupplier time) {
        double[][] times = new double[SHAPES][questions / SHAPES];
        for (int i = 0; i < questions / SHAPES; i++) {
            for (int shape = 0; shape < SHAPES; shape++) {
                String words = words(shape, invention);
                Selection selection = selection(shape, invention);
                long begun = time.getAsLong();
                search.find(words, selection, LIMIT);
                times[shape][i] = (time.getAsLong() - begun) / 1e6;
            }
        }
        return times;
    }

    private static String words(int shape, Invention invention) {
        return switch (shape) {
            case 0, 1 -> invention.word();
            case 2 -> invention.word() + " " + invention.word();
            case 3 -> "\"" + invention.word() + " " + invention.word() + "\"";
            case 4 -> invention.word() + " -" + invention.word();
            default -> "";
        };
    }

    private static Selection selection(int shape, Invention invention) {
        LocalDate from = invention.day();
        return switch (shape) {
            case 1 -> selection(Set.of("statement"), null, null, from, from.plusDays(365));
            case 5 -> selection(Set.of(), null, invention.name(), null, null);
            case 6 -> selection(Set.of(), "CONSULT", null, from, from.plusDays(30));
            default -> Selection.ALL;
        };
    }

    private static Selection selection(
            Set<String> kinds,
            @Nullable String type,
            @Nullable String actor,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Selection(kinds, type, null, null, null, actor, null, from, to);
    }
}

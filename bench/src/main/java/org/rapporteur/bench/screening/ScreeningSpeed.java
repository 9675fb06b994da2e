// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.screening;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.screening.format.ListReader;
import org.rapporteur.screening.format.NameList;
import org.rapporteur.screening.list.WatchList;
import org.rapporteur.screening.match.Query;
import org.rapporteur.screening.match.Screener;

/**
 * Measures screening on one thread.
 *
 * <p>Usage: {@code ScreeningSpeed NAMES.csv LIST...}. It prints how long lists and index took to be ready, cold and again; what
 * memory they hold; and for each round over the names how many a second, by the clock and by the processor time of the thread.
 * Names repeated from round to round are found in a cache of words, so the first round is the one that counts.
 */
public final class ScreeningSpeed {

    private static final int ROUNDS = 3;

    private ScreeningSpeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: ScreeningSpeed NAMES.csv LIST...");
            System.exit(2);
        }
        List<Path> lists =
                List.of(args).subList(1, args.length).stream().map(Path::of).toList();
        List<Query> queries =
                NameList.read(args[0], Files.readAllBytes(Path.of(args[0]))).queries();
        // The names to be screened are read before, so that they do not count.
        long before = held();
        Screener screener = load("cold", lists);
        System.out.printf("memory held: %d MB for %d names of lists%n", (held() - before) >> 20, screener.names());
        for (int round = 1; round <= ROUNDS; round++) {
            screen("round " + round, screener, queries);
        }
        screener = load("again", lists);
        screen("with a fresh cache", screener, queries);
    }

    private static Screener load(String name, List<Path> files) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        List<WatchList> lists = new ArrayList<>();
        for (Path file : files) {
            lists.add(ListReader.read(file));
        }
        long read = System.nanoTime();
        Screener screener = new Screener(lists);
        long ready = System.nanoTime();
        System.out.printf(
                "%s: lists read in %d ms, index made in %d ms, %d ms of processor time in all%n",
                name,
                (read - begun) / 1_000_000,
                (ready - read) / 1_000_000,
                (threads.getCurrentThreadCpuTime() - processor) / 1_000_000);
        return screener;
    }

    private static void screen(String name, Screener screener, List<Query> queries) {
        var threads = ManagementFactory.getThreadMXBean();
        long clock = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        long hits = queries.stream()
                .mapToLong(query -> screener.screen(query).size())
                .sum();
        double processorSeconds = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
        double seconds = (System.nanoTime() - clock) / 1e9;
        System.out.printf(
                "%s: %d names, %d hits, %.0f names/s by the clock, %.0f by processor time%n",
                name, queries.size(), hits, queries.size() / seconds, queries.size() / processorSeconds);
    }

    /** Bytes in use after a collection. */
    private static long held() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}

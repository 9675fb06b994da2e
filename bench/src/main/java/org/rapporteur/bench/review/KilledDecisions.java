// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.record.desk.Order;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.review.Decided;

/**
 * Decides on facts in a program of its own that is killed again and again, and tells whether a decision that was told to be on
 * record is missing, or one stands twice.
 *
 * <p>Arguments: folder of the record, its key, decisions, kills.
 */
public final class KilledDecisions {

    private static final String NAME = "Killed";

    private KilledDecisions() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path record = Path.of(arguments[0]);
        Path key = Path.of(arguments[1]);
        if (arguments.length > 4) {
            decide(record, key, List.of(arguments[4].split(",")));
            return;
        }
        int kills = Integer.parseInt(arguments[3]);
        List<String> facts = facts(record, Integer.parseInt(arguments[2]));
        Set<String> told = new HashSet<>();
        Random random = new Random(1);
        int done = 0;
        for (int kill = 0; !told.containsAll(facts); kill++) {
            List<String> open = facts.stream()
                    .filter(fact -> !told.contains(fact))
                    .limit(Math.max(1, facts.size() / kills) + 5L)
                    .toList();
            Process child = start(arguments, String.join(",", open));
            // Killed after some decisions, at any moment of the next; once there were so many, never.
            int most = kill < kills ? random.nextInt(Math.max(2, facts.size() / kills)) : Integer.MAX_VALUE;
            try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
                int seen = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    told.add(line);
                    seen++;
                    if (seen >= most) {
                        Thread.sleep(random.nextInt(60));
                        child.destroyForcibly();
                        done++;
                        break;
                    }
                }
            } finally {
                child.waitFor();
            }
        }
        report(record, facts, done);
    }

    private static void report(Path record, List<String> facts, int kills) {
        Map<String, Integer> decisions = new HashMap<>();
        try (Record open = Record.open(record)) {
            for (Decided one : open.dockets().decisions()) {
                if (one.reviewer().equals(NAME)) {
                    decisions.merge(one.leaf().subject().fact(), 1, Integer::sum);
                }
            }
        }
        long lost = facts.stream().filter(fact -> !decisions.containsKey(fact)).count();
        long doubled = decisions.values().stream().filter(count -> count > 1).count();
        System.out.printf(
                "%d facts, %d kills: %d lost, %d doubled, verify: %s%n",
                facts.size(),
                kills,
                lost,
                doubled,
                RecordCheck.of(record, null).fault().orElse("clean"));
    }

    private static List<String> facts(Path record, int number) {
        try (Record open = Record.open(record)) {
            return open.search().queue("", Selection.ALL, number).hits().stream()
                    .map(hit -> hit.id())
                    .toList();
        }
    }

    private static Process start(String[] arguments, String facts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledDecisions.class.getName()));
        command.addAll(List.of(arguments));
        command.add(facts);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Decides on facts on which nobody has, each in a batch of its own, and tells so when it is on record. */
    private static void decide(Path record, Path key, List<String> facts) {
        Set<String> before = new HashSet<>();
        try (Record open = Record.open(record)) {
            open.dockets()
                    .decisions()
                    .forEach(one -> before.add(one.leaf().subject().fact()));
        }
        try (Desk desk = new Desk(record, key, InstantSource.system(), false)) {
            for (String fact : facts) {
                if (!before.contains(fact)) {
                    desk.decide(new Order(fact, new Order.Wish.Confirm(null), NAME, null, null));
                }
                System.out.println(fact);
                System.out.flush();
            }
        }
    }
}

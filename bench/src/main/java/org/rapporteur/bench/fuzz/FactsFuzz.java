// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.export.FactsJson;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.DocumentId;

/**
 * Reads mutated real text in every form, facts and all, and looks at whether what docs/facts.md promises holds: no crash, no hang, no
 * want of memory, every span valid, every id there, and now and then that a second reading gives the same bytes.
 *
 * <p>Arguments: how many documents, a number that chooses them, a folder for what breaks, then files of articles as JSON lines with a
 * field {@code text}. The heap is that of the call: {@code -Xmx1g} is the bound that is held.
 */
public final class FactsFuzz {

    /** Of processor time, so that a busy machine changes nothing. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int TWICE = 25;

    private static final Rapporteur RAPPORTEUR = new Rapporteur();

    private FactsFuzz() {}

    /**
     * What one file does.
     *
     * @param lines what was written of it
     * @param faults what does not hold
     */
    public record Reading(List<String> lines, List<String> faults) {}

    /** Reads a file as {@code read --format jsonl} does. */
    public static Reading read(byte[] file) {
        List<String> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Stream<Outcome<FactsDocument>> outcomes =
                RAPPORTEUR.read(List.of(new Input.Bytes("mutated", new ByteArrayInputStream(file))), 1)) {
            outcomes.forEachOrdered(outcome -> {
                byte[] line = switch (outcome) {
                    case Outcome.Read<FactsDocument> read -> FactsJson.line(read.value());
                    case Outcome.Refused<FactsDocument> refused -> {
                        if (refused.code().equals("internal") || refused.code().startsWith("too-complex")) {
                            faults.add(refused.reason());
                        }
                        yield FactsJson.line(refused);
                    }
                };
                lines.add(new String(line, UTF_8));
                faults.addAll(FactInvariants.broken(lines.getLast()));
            });
        } catch (RuntimeException | Error e) {
            StackTraceElement[] trace = e.getStackTrace();
            faults.add(e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
        if (took.compareTo(LONGEST) > 0) {
            faults.add("took more than " + LONGEST);
        }
        return new Reading(lines, faults);
    }

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        RandomGenerator random = new Random(Long.parseLong(arguments[1]));
        Path found = Files.createDirectories(Path.of(arguments[2]));
        TextMutation mutation =
                new TextMutation(random, texts(List.of(arguments).subList(3, arguments.length)));
        DocumentForm[] forms = DocumentForm.values();
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> faults = new TreeMap<>();
        long spans = 0;
        long most = 0;
        for (int i = 1; i <= count; i++) {
            byte[] file = forms[i % forms.length].of(mutation.next());
            Reading reading = read(file);
            List<String> wrong = new ArrayList<>(reading.faults());
            if (i % TWICE == 0 && !read(file).lines().equals(reading.lines())) {
                wrong.add("a second reading gives other bytes");
            }
            for (String line : reading.lines()) {
                spans += spans(line);
                String code =
                        JsonValue.parse(line).at("document").at("rejected").string("code");
                outcomes.merge(code == null ? "read" : code, 1, Integer::sum);
            }
            for (String fault : wrong) {
                if (faults.merge(fault, 1, Integer::sum) == 1) {
                    String name = DocumentId.of(file).value().substring("sha256:".length(), "sha256:".length() + 12);
                    Files.write(found.resolve(name), file);
                    System.out.printf("%s: %s%n", name, fault);
                }
            }
            Runtime memory = Runtime.getRuntime();
            most = Math.max(most, memory.totalMemory() - memory.freeMemory());
            if (i % 1_000 == 0 || i == count) {
                System.out.printf(
                        "%,d files in %d forms, %,d spans, at most %,d MB of heap (of %,d), %d faults of %d kinds, %s%n",
                        i,
                        forms.length,
                        spans,
                        most >> 20,
                        memory.maxMemory() >> 20,
                        faults.values().stream().mapToInt(n -> n).sum(),
                        faults.size(),
                        outcomes);
            }
        }
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** The texts of articles, of each file and line. */
    static List<String> texts(List<String> files) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of(file))) {
                texts.add(JsonValue.parse(line).required("text"));
            }
        }
        return texts;
    }

    private static long spans(String line) {
        return line.split("\"start\":", -1).length - 1L;
    }
}

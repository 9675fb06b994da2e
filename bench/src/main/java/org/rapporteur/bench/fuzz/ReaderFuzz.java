// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.intake.Source;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/**
 * Reads mutated files of all forms, without their facts. Each must end as documents or typed rejections, in time, and as no
 * mistake of the program; what does not is kept.
 *
 * <p>Arguments: a folder of seeds, how many inputs, a number that chooses them, a folder for what is found.
 *
 * <p>For Jazzer it is a target too: {@code --target_class=org.rapporteur.bench.fuzz.ReaderFuzz}.
 */
public final class ReaderFuzz {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Rapporteur RAPPORTEUR = new Rapporteur();

    private ReaderFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String fault = fault(input, new TreeMap<>());
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
    }

    /** What is wrong with how an input was read; null for nothing. */
    private static @Nullable String fault(byte[] input, Map<String, Integer> outcomes) {
        long begun = System.nanoTime();
        try (Stream<Source> sources =
                RAPPORTEUR.sources(List.of(new Input.Bytes("fuzz", new ByteArrayInputStream(input))))) {
            for (Source source : (Iterable<Source>) sources::iterator) {
                switch (RAPPORTEUR.document(source)) {
                    case Outcome.Read<Document> _ -> outcomes.merge("read", 1, Integer::sum);
                    case Outcome.Refused<Document> refused -> {
                        outcomes.merge(refused.code(), 1, Integer::sum);
                        if (refused.code().equals("internal") || refused.code().startsWith("too-complex")) {
                            return refused.reason();
                        }
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e + (trace.length == 0 ? "" : " at " + trace[0]);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return took.compareTo(LONGEST) > 0 ? "took " + took : null;
    }

    public static void main(String[] arguments) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        long count = Long.parseLong(arguments[1]);
        Mutation mutation = new Mutation(new Random(Long.parseLong(arguments[2])), seeds);
        Path found = Files.createDirectories(Path.of(arguments[3]));
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> faults = new TreeMap<>();
        long begun = System.nanoTime();
        for (long i = 1; i <= count; i++) {
            byte[] input = mutation.next();
            String fault = fault(input, outcomes);
            if (fault != null && faults.merge(fault, 1, Integer::sum) == 1) {
                String name = DocumentId.of(input).value().substring("sha256:".length(), "sha256:".length() + 12);
                Files.write(found.resolve(name), input);
                System.out.printf("%s: %s%n", name, fault);
            }
            if (i % 10_000 == 0 || i == count) {
                Runtime memory = Runtime.getRuntime();
                System.out.printf(
                        "%,d inputs, %,.0f a second, %,d MB in use, %d kinds of fault, %s%n",
                        i,
                        i / ((System.nanoTime() - begun) / 1e9),
                        (memory.totalMemory() - memory.freeMemory()) >> 20,
                        faults.size(),
                        outcomes);
            }
        }
    }
}

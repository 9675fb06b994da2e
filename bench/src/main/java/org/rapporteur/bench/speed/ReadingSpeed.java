// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.speed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.language.LanguagePipeline;
import org.rapporteur.model.text.Text;

/**
 * Measures the reading of texts on one thread.
 *
 * <p>Usage: {@code ReadingSpeed FILE.jsonl [ROUNDS]}, lines {@code {"text": ...}} (other keys are skipped). It prints how long
 * the loading and the first sentence took from the start of the JVM; then for each round the words a second, by the clock and
 * by the processor time of the thread, article by article and all at once; the share of processor time that went into
 * the model runtime; and the most memory that the process held.
 */
public final class ReadingSpeed {

    private static final JsonFactory JSON = new JsonFactory();

    private ReadingSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("usage: ReadingSpeed FILE.jsonl [ROUNDS]");
            System.exit(2);
        }
        LanguagePipeline pipeline = LanguagePipeline.forgetful("en");
        System.out.printf("loaded after %d ms%n", uptime());
        var _ = pipeline.analyze(new Text("The ferry sank off the coast of Norway."));
        System.out.printf("first sentence after %d ms%n", uptime());
        List<Text> texts = texts(Path.of(args[0]));
        int rounds = args.length == 2 ? Integer.parseInt(args[1]) : 3;
        for (int round = 0; round < rounds; round++) {
            report(
                    "one by one",
                    () -> texts.stream()
                            .mapToLong(text -> pipeline.analyze(text).tokenCount())
                            .sum());
            report(
                    "all at once",
                    () -> pipeline.analyze(texts).stream()
                            .mapToLong(analysis -> analysis.tokenCount())
                            .sum());
        }
        System.out.printf(
                "in the model runtime: %.0f %% of processor time%n",
                100 * RuntimeShare.of(() -> texts.forEach(pipeline::analyze)));
        System.out.println("most memory held: " + mostMemory());
    }

    private static long uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    private interface Work {
        long words();
    }

    private static void report(String name, Work work) {
        var threads = ManagementFactory.getThreadMXBean();
        long clock = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        long words = work.words();
        double processorSeconds = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
        double seconds = (System.nanoTime() - clock) / 1e9;
        System.out.printf(
                "%s: %d words, %.0f words/s by the clock, %.0f by processor time%n",
                name, words, words / seconds, words / processorSeconds);
    }

    /** What Linux says; elsewhere not known. */
    private static String mostMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "not known on this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring(6).strip())
                .findFirst()
                .orElse("not known");
    }

    static List<Text> texts(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        try (JsonParser json = JSON.createParser(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            while (json.nextToken() != null) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean text = json.currentName().equals("text");
                    json.nextToken();
                    if (text) {
                        texts.add(new Text(json.getText()));
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        return texts;
    }
}

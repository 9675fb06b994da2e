// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.FactsJson;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.testkit.Corpus;

/** Executors that are processes of their own, as on a cluster, read what one process reads, even where one of them is killed. */
@Tag("slow")
final class ExecutorsTest {

    @TempDir
    private Path folder;

    @Test
    void theFactsAreTheSameThoughAnExecutorIsKilled() throws IOException {
        Path articles = folder.resolve("articles.jsonl");
        Files.write(articles, Corpus.lines().subList(20, 30));
        Files.write(folder.resolve("more.jsonl"), Corpus.lines().subList(30, 34));
        Set<String> expected = onOneMachine(List.of(articles, folder.resolve("more.jsonl")));
        Map<String, String> settings = executors();
        settings.forEach(System::setProperty);
        try (SparkSession spark = RapporteurSpark.session("local-cluster[2,1,1024]")) {
            AtomicBoolean killed = new AtomicBoolean();
            spark.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onTaskStart(SparkListenerTaskStart start) {
                    if (!killed.get()) {
                        executor().ifPresent(process -> killed.set(process.destroyForcibly()));
                    }
                }
            });
            TableFolder tables = new TableFolder(spark, folder.resolve("tables").toString());
            ReadJob.Result result = new ReadJob(spark, tables, 4)
                    .run(List.of(
                            articles.toString(), folder.resolve("more.jsonl").toString()));
            assertThat(result).isEqualTo(new ReadJob.Result(2, expected.size(), 0));
            assertThat(killed).isTrue();
            assertThat(tables.read("documents").select("facts").collectAsList().stream()
                            .map(row -> row.getString(0)))
                    .containsExactlyInAnyOrderElementsOf(expected);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    private static Set<String> onOneMachine(List<Path> files) {
        List<Input> inputs = new ArrayList<>();
        files.forEach(file -> inputs.add(new Input.Files(file)));
        try (Stream<Outcome<FactsDocument>> outcomes = new Rapporteur(Settings.STANDARD).read(inputs, 1)) {
            return outcomes.map(outcome -> ((Outcome.Read<FactsDocument>) outcome).value())
                    .map(facts -> new String(FactsJson.line(facts), StandardCharsets.UTF_8).stripTrailing())
                    .collect(Collectors.toSet());
        }
    }

    /** What executors are started with: the classes and options of this test. */
    private static Map<String, String> executors() {
        Path options = Path.of("src/main/launcher/jvm.options").toAbsolutePath();
        return Map.of(
                "spark.executor.extraClassPath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "spark.executor.extraJavaOptions",
                "@" + options + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "spark.executorEnv.JAVA_HOME",
                System.getProperty("java.home"));
    }

    /** The only Java processes that this one has started. */
    private static Optional<ProcessHandle> executor() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst();
    }
}

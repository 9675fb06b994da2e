// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.FactsJson;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.link.Story;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.stories.Gatherer;
import org.rapporteur.stories.agreement.StoryLinker;
import org.rapporteur.stories.copies.Comparisons;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.testkit.Corpus;

/** What the jobs write is what the laptop finds. */
@Tag("slow")
final class JobsTest {

    private static final List<FactsDocument> READ = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static Path articles;
    private static SparkSession spark;

    @BeforeAll
    static void read() throws IOException {
        articles = Files.createDirectories(folder.resolve("in"));
        List<String> lines = new ArrayList<>(Corpus.lines().subList(0, 12));
        // The same again with other numbers.
        for (String line : Corpus.lines().subList(0, 6)) {
            lines.add(line.replaceFirst("\"id\": ?\"", "\"id\": \"again-").replaceAll(" ([2-9]) ", " 4$1 "));
        }
        Files.write(articles.resolve("a.jsonl"), lines.subList(0, 10));
        Files.write(articles.resolve("b.jsonl"), lines.subList(10, lines.size()));
        Files.write(articles.resolve("c.txt"), new byte[] {0, 1, 2, 3});
        try (Stream<Outcome<FactsDocument>> outcomes =
                new Rapporteur(Settings.STANDARD).read(List.of(new Input.Files(articles)), 1)) {
            outcomes.forEachOrdered(outcome -> {
                if (outcome instanceof Outcome.Read<FactsDocument>(FactsDocument facts)) {
                    READ.add(facts);
                }
            });
        }
        spark = RapporteurSpark.session("local[2]");
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    private static TableFolder tables(String name) {
        return new TableFolder(spark, folder.resolve(name).toString());
    }

    private static Set<String> facts(TableFolder tables) {
        return tables.read("documents").select("facts").collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    private static ReadJob.Result read(TableFolder tables, int parts, Path input) {
        return new ReadJob(spark, tables, parts).run(List.of(input.toString()));
    }

    @Test
    void readsTheSameBytesInAnyNumberOfParts() {
        Set<String> expected = READ.stream()
                .map(facts -> new String(FactsJson.line(facts), StandardCharsets.UTF_8).stripTrailing())
                .collect(Collectors.toSet());
        for (int parts : new int[] {1, 2, 4}) {
            TableFolder tables = tables("parts-" + parts);
            assertThat(read(tables, parts, articles)).isEqualTo(new ReadJob.Result(3, expected.size(), 1));
            assertThat(facts(tables)).isEqualTo(expected);
            assertThat(tables.read("rejections").collectAsList())
                    .singleElement()
                    .satisfies(row -> assertThat(row.<String>getAs("code")).isEqualTo("binary"));
            assertThat(tables.read("events").count())
                    .isEqualTo(READ.stream()
                            .mapToInt(facts -> facts.events().size())
                            .sum());
        }
    }

    @Test
    void theOrderOfTheSourcesChangesNothing() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(articles.resolve("a.jsonl")));
        Collections.reverse(lines);
        Path reversed = Files.createDirectories(folder.resolve("reversed"));
        Files.write(reversed.resolve("a.jsonl"), lines);
        TableFolder first = tables("in-order");
        TableFolder second = tables("in-reverse");
        read(first, 2, articles.resolve("a.jsonl"));
        read(second, 2, reversed.resolve("a.jsonl"));
        // The source of a document says where in its file it stands.
        assertThat(facts(second).stream().map(facts -> facts.replaceFirst("\"source\":\"[^\"]*\"", "")))
                .containsExactlyInAnyOrderElementsOf(facts(first).stream()
                        .map(facts -> facts.replaceFirst("\"source\":\"[^\"]*\"", ""))
                        .toList());
    }

    @Test
    void aCorruptArchiveStopsNeitherTheOthersNorItsOwnGoodPages() throws IOException {
        Path archives = Files.createDirectories(folder.resolve("archives"));
        String text = READ.getFirst().document().text().value();
        Files.writeString(archives.resolve("good.warc"), page("https://herald.example/1", text));
        Files.writeString(
                archives.resolve("cut.warc"),
                page("https://herald.example/2", text + " More.")
                        + page("https://herald.example/3", text).substring(0, 400));
        Files.write(archives.resolve("noise.warc.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 7, 7, 7, 7, 7, 7, 7});
        TableFolder tables = tables("from-archives");
        ReadJob.Result result = read(tables, 2, archives);
        assertThat(result).isEqualTo(new ReadJob.Result(3, 2, 2));
        assertThat(tables.read("rejections").collectAsList().stream()
                        .map(row -> row.<String>getAs("file").replaceFirst(".*/", "")))
                .containsExactlyInAnyOrder("cut.warc", "noise.warc.gz");
        assertThat(tables.read("places").count()).isPositive();
    }

    private static String page(String address, String text) {
        String body = "<html><body><p>" + text.replaceAll("\\s+", " ") + "</p></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                + "WARC-Date: 2019-09-24T00:00:00Z\r\nWARC-Target-URI: " + address + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    @Test
    void passesOverWhatWasReadAndAddsWhatIsNew() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("growing"));
        Files.copy(articles.resolve("a.jsonl"), inputs.resolve("a.jsonl"));
        TableFolder tables = tables("growing-tables");
        assertThat(read(tables, 2, inputs).documents()).isEqualTo(10);
        assertThat(read(tables, 2, inputs)).isEqualTo(new ReadJob.Result(0, 0, 0));
        Files.copy(articles.resolve("b.jsonl"), inputs.resolve("b.jsonl"));
        assertThat(read(tables, 2, inputs).documents()).isEqualTo(READ.size() - 10);
        assertThat(facts(tables)).hasSize(READ.size());
    }

    @Test
    void takesBackWhatAStoppedRunLeft() throws IOException {
        TableFolder tables = tables("stopped");
        read(tables, 2, articles.resolve("a.jsonl"));
        Path day;
        try (Stream<Path> days = Files.list(folder.resolve("stopped/documents"))) {
            day = days.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        try (Stream<Path> parts = Files.list(day)) {
            Path part = parts.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(part, day.resolve("batch-half.x.parquet"));
        }
        assertThat(tables.read("documents").count()).isGreaterThan(10);
        read(tables, 2, articles.resolve("a.jsonl"));
        assertThat(tables.read("documents").count()).isEqualTo(10);
    }

    @Test
    void whatWasReadGoesOnRecordAsIfItHadBeenReadThere() {
        read(tables("to-record"), 2, articles);
        Path key = folder.resolve("key");
        Rapporteur rapporteur = new Rapporteur(Settings.STANDARD);
        new Ingest(rapporteur, folder.resolve("direct"), key, 1).run(List.of(new Input.Files(articles)), step -> {});
        List<Ingest.Step> steps = new ArrayList<>();
        new Ingest(rapporteur, folder.resolve("moved"), key, 1).runTables(folder.resolve("to-record"), steps::add);
        assertThat(leaves("moved")).isNotEmpty().containsExactlyInAnyOrderElementsOf(leaves("direct"));
        assertThat(steps).noneMatch(Ingest.Step.Refused.class::isInstance);
        steps.clear();
        new Ingest(rapporteur, folder.resolve("moved"), key, 1).runTables(folder.resolve("to-record"), steps::add);
        assertThat(steps).anyMatch(Ingest.Step.Known.class::isInstance).noneMatch(Ingest.Step.Read.class::isInstance);
    }

    /** Documents and facts of a record. */
    private static List<String> leaves(String record) {
        try (Ledger ledger = Ledger.open(folder.resolve(record))) {
            List<String> leaves = new ArrayList<>();
            for (EntryKind kind : List.of(EntryKind.DOCUMENT, EntryKind.STATEMENT, EntryKind.EVENT, EntryKind.FIGURE)) {
                try (Stream<StoredEntry> entries = ledger.latest(kind)) {
                    entries.forEachOrdered(entry -> leaves.add(entry.body()));
                }
            }
            return leaves;
        }
    }

    @Test
    void comparesAsTheLaptopDoes() {
        TableFolder tables = tables("compared");
        read(tables, 2, articles);
        new CompareJob(spark, tables).run();
        Map<DocumentId, FactsDocument> byId = new HashMap<>();
        READ.forEach(facts -> byId.put(facts.document().id(), facts));
        Map<DocumentId, Document> documents = new HashMap<>();
        byId.forEach((id, facts) -> documents.put(id, facts.document()));
        Gatherer gatherer = new Gatherer(Language.of("en"));
        List<Digest> digests =
                READ.stream().map(facts -> gatherer.digest(facts.document())).toList();
        List<String> stories = new ArrayList<>();
        List<String> links = new ArrayList<>();
        gatherer.gather(digests, ids -> documents, new Comparisons()).forEach(gathered -> {
            Story story = new StoryLinker(Language.of("en"))
                    .tell(gathered, gathered.reports().stream().map(byId::get).toList());
            stories.add(story.reports().toString());
            story.links()
                    .forEach(link -> links.add(link.type().label() + " "
                            + link.from().document() + " " + link.to().document() + " "
                            + link.why().rule()));
        });
        assertThat(links).isNotEmpty();
        assertThat(tables.read("stories").collectAsList().stream()
                        .map(row -> row.getList(row.fieldIndex("documents")).toString()))
                .containsExactlyInAnyOrderElementsOf(stories);
        assertThat(tables.read("links").collectAsList().stream().map(JobsTest::link))
                .containsExactlyInAnyOrderElementsOf(links);
    }

    private static String link(Row row) {
        return String.join(
                " ",
                row.getAs("type"),
                row.getAs("from_document"),
                row.getAs("to_document"),
                row.<String>getAs("rule"));
    }
}

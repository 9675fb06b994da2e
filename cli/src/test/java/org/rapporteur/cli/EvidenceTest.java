// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.testkit.Corpus;
import org.rapporteur.testkit.Json;

/** Re-reads every span of what the command writes about real articles, from the written bytes alone. */
@Tag("slow")
class EvidenceTest {

    @TempDir
    private static Path folder;

    /** What one thread makes of them, which both tests look at. */
    private static List<String> alone = List.of();

    @BeforeAll
    static void readByOneThread() throws IOException {
        alone = read(1);
    }

    private static List<String> read(int jobs) throws IOException {
        Path articles = folder.resolve("articles.jsonl");
        Files.write(articles, Corpus.lines());
        Call call = Call.of("read", "--format", "jsonl", "--jobs", jobs, articles);
        assertThat(call.status()).isEqualTo(ExitStatus.DONE);
        return call.text().lines().toList();
    }

    @Test
    void everySpanOfEveryArticleHoldsTheWordsItRepeats() throws IOException {
        List<String> articles = Corpus.lines();
        List<String> facts = alone;
        assertThat(facts).hasSameSizeAs(articles);
        int spans = 0;
        for (int i = 0; i < facts.size(); i++) {
            Map<String, Object> article = Json.object(articles.get(i));
            Map<String, Object> document = Json.object(facts.get(i));
            Map<?, ?> head = (Map<?, ?>) document.get("document");
            assertThat(head.get("source")).isEqualTo(article.get("id"));
            assertThat(head.get("text")).isEqualTo(article.get("text"));
            assertThat(head.get("title")).isEqualTo(article.get("title"));
            assertThat(head.get("published")).isEqualTo(article.get("published"));
            int[] text = Objects.requireNonNull((String) head.get("text"))
                    .codePoints()
                    .toArray();
            for (Map<?, ?> span : spans(document)) {
                int start = ((Number) span.get("start")).intValue();
                int end = ((Number) span.get("end")).intValue();
                assertThat(new String(text, start, end - start)).isEqualTo(span.get("text"));
                spans++;
            }
        }
        assertThat(spans).isGreaterThan(1000);
    }

    @Test
    void theSameArticlesGiveTheSameBytesWhateverTheNumberOfThreads() throws IOException {
        assertThat(String.join("\n", read(4)).getBytes(UTF_8))
                .isEqualTo(String.join("\n", alone).getBytes(UTF_8));
    }

    /** Everything with a start, an end and its words, at any depth. */
    private static List<Map<?, ?>> spans(Object value) {
        List<Map<?, ?>> spans = new ArrayList<>();
        switch (value) {
            case Map<?, ?> object -> {
                if (object.containsKey("start") && object.containsKey("end")) {
                    spans.add(object);
                }
                object.values().stream().filter(Objects::nonNull).forEach(part -> spans.addAll(spans(part)));
            }
            case List<?> array -> array.forEach(part -> spans.addAll(spans(part)));
            default -> {}
        }
        return spans;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.ReaderVersion;
import org.rapporteur.record.RecordException;
import org.rapporteur.record.Recorder;
import org.rapporteur.record.Selection;
import org.rapporteur.search.Indexing;

class RecordBrowserTest {

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void begin() {
        record = folder.resolve("record");
        add("The old bridge of Hallin fell into the Ondra on Monday.");
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Document document =
                Document.of(DocumentId.of(bytes), "report", new Text(text)).withPublished(LocalDate.of(2031, 3, 4));
        try (LedgerWriter writer = LedgerWriter.open(record, SigningKey.at(folder.resolve("key")))) {
            writer.add(new Recorder(ReaderVersion.current())
                    .of(new FactsDocument(document, List.of(), List.of(), List.of(), List.of(), List.of()), bytes));
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Timeout(60)
    void nobodyButWhoAsksForStoriesWaitsForTheirIndex() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        StoryIndex slow = new StoryIndex(Map.of()) {

            @Override
            StoryIndex extended(Ledger ledger, long from) {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.extended(ledger, from);
            }
        };
        try (RecordBrowser browser = new RecordBrowser(record, new Snapshot(record, Ledger.open(record), slow, 0))) {
            Thread asking = Thread.ofVirtual().start(() -> browser.read(now -> now.stories(null, null, 1, null, 10)));
            begun.await();
            add("Divers search the Ondra below Hallin.");

            assertThat(browser.read(Snapshot::size)).isEqualTo(2);

            go.countDown();
            asking.join();
        }
    }

    @Test
    void aRecordThatHasGoneIsNoQuestionOfIds() throws IOException {
        try (RecordBrowser browser = RecordBrowser.open(record)) {
            try (Stream<Path> files = Files.walk(record)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }

            assertThatThrownBy(() -> browser.read(Snapshot::size))
                    .isInstanceOfSatisfying(
                            RecordException.class,
                            e -> assertThat(e.kind()).isEqualTo(RecordException.Kind.ENVIRONMENT));
        }
    }

    @Test
    void whatAnotherProgramIsIndexingIsNotTakenForTheWhole() {
        try (RecordBrowser browser = RecordBrowser.open(record)) {
            assertThat(browser.<Long>read(now -> now.search().size())).isEqualTo(1);
            add("Divers search the Ondra below Hallin.");

            try (Indexing _ = Indexing.goOn(record.resolve("index"))) {
                assertThat(found(browser, "divers")).isZero();
                assertThat(browser.<Long>read(now -> now.search().size())).isEqualTo(1);
            }

            assertThat(found(browser, "divers")).isEqualTo(1);
            assertThat(browser.<Long>read(now -> now.search().size())).isEqualTo(2);
        }
    }

    private static long found(RecordBrowser browser, String words) {
        return browser.read(now -> now.search().find(words, Selection.ALL, 10).total());
    }

    @Test
    void aStoryIsOfTheDaysOfItsReports() {
        StoryHead head =
                new StoryHead("t-1", 0, "Bridge", 2, List.of("a", "b"), List.of("2031-03-04", "2031-03-10"), List.of());

        assertThat(head.first()).isEqualTo("2031-03-04");
        assertThat(head.last()).isEqualTo("2031-03-10");
        assertThat(head.isWithin(null, null)).isTrue();
        assertThat(head.isWithin("2031-03-05", null)).isTrue();
        assertThat(head.isWithin("2031-03-04", "2031-03-05")).isTrue();
        // Between two reports nobody reported.
        assertThat(head.isWithin("2031-03-05", "2031-03-09")).isFalse();
        assertThat(head.isWithin("2031-03-11", null)).isFalse();
        assertThat(new StoryHead("t-2", 0, "Fair", 1, List.of("c"), List.of(), List.of()).isWithin(null, "2031-03-10"))
                .isFalse();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
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
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.export.ExportFormat;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.ReaderVersion;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.story.RecordStories;
import org.rapporteur.record.story.StoryIndex;
import org.rapporteur.search.Indexing;

class LiveRecordTest {

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
        StoryIndex slow = new StoryIndex(Map.of(), 0) {

            @Override
            public StoryIndex extended(Ledger ledger) {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.extended(ledger);
            }
        };
        OpenLedger ledger = OpenLedger.of(record);
        try (LiveRecord live = new LiveRecord(new Record(ledger, new RecordStories(ledger, slow)))) {
            Thread asking = Thread.ofVirtual()
                    .start(() -> live.read(now -> now.stories().newestFirst(null, null, 1, null, 10)));
            begun.await();
            add("Divers search the Ondra below Hallin.");

            assertThat(live.read(Record::size)).isEqualTo(2);

            go.countDown();
            asking.join();
        }
    }

    @Test
    void aRecordThatHasGoneIsNoQuestionOfIds() throws IOException {
        try (LiveRecord live = LiveRecord.open(record)) {
            try (Stream<Path> files = Files.walk(record)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }

            assertThatThrownBy(() -> live.read(Record::size))
                    .isInstanceOfSatisfying(
                            RecordException.class,
                            e -> assertThat(e.kind()).isEqualTo(RecordException.Kind.ENVIRONMENT));
        }
    }

    @Test
    void whatAnotherProgramIsIndexingIsNotTakenForTheWhole() {
        try (LiveRecord live = LiveRecord.open(record)) {
            assertThat(live.<Long>read(now -> now.search().size())).isEqualTo(1);
            add("Divers search the Ondra below Hallin.");

            try (Indexing _ = Indexing.goOn(record.resolve("index"))) {
                assertThat(found(live, "divers")).isZero();
                assertThat(live.<Long>read(now -> now.search().size())).isEqualTo(1);
            }

            assertThat(found(live, "divers")).isEqualTo(1);
            assertThat(live.<Long>read(now -> now.search().size())).isEqualTo(2);
        }
    }

    private static long found(LiveRecord live, String words) {
        return live.read(now -> now.search().find(words, Selection.ALL, 10).total());
    }

    @Test
    void allThatIsReadIsOfOneHead() {
        try (LiveRecord live = LiveRecord.open(record)) {
            live.<Boolean>read(now -> {
                String tag = now.tag();
                add("Divers search the Ondra below Hallin.");
                ByteArrayOutputStream lines = new ByteArrayOutputStream();
                now.export().write(Selection.ALL, ExportFormat.JSONL, lines);

                assertThat(now.tag()).isEqualTo(tag);
                assertThat(now.size()).isEqualTo(1);
                assertThat(lines.toString(StandardCharsets.UTF_8))
                        .contains("bridge")
                        .doesNotContain("Divers");
                assertThat(now.entries().leaves(Selection.ALL, 0, 10).items()).hasSize(1);
                assertThat(now.search().find("divers", Selection.ALL, 10).total())
                        .isZero();
                return true;
            });
            assertThat(live.<Long>read(Record::size)).isEqualTo(2);
            assertThat(found(live, "divers")).isEqualTo(1);
        }
    }

    @Test
    void whatIsFoundInALongerIndexSaysSo() {
        try (LiveRecord live = LiveRecord.open(record)) {
            live.<Boolean>read(now -> {
                add("Divers search the Ondra below Hallin.");
                try (Record other = Record.open(record)) {
                    assertThat(other.search().find("divers", Selection.ALL, 10).total())
                            .isEqualTo(1);
                }

                assertThat(now.search().size()).isNotEqualTo(now.size());
                return true;
            });
        }
    }
}

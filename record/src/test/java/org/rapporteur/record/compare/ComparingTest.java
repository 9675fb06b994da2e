// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.read.Latest;
import org.rapporteur.record.read.ReaderVersion;

/** Stories on record, while reports come in one after the other. */
final class ComparingTest {

    private static final Report BRIDGE = new Report(
            "bridge",
            4,
            "The old bridge of Hallin fell into the Ondra on Monday. A lorry with timber was on it; its driver swam ashore.");
    private static final Report AGAIN = new Report(
            "again",
            6,
            "Divers search the Ondra below Hallin, where the old bridge fell on Monday under a lorry loaded with timber.");
    private static final Report FAIR = new Report(
            "fair",
            5,
            "A pumpkin of ninety kilograms vanished from the fair of Tolvar. Its grower offers two jars of honey.");

    /** A report of March 2031. */
    private record Report(String name, int day, String text) {

        FactsDocument facts() {
            DocumentId id = DocumentId.of(text.getBytes(StandardCharsets.UTF_8));
            Document document = Document.of(id, name, new Text(text)).withPublished(LocalDate.of(2031, 3, day));
            return new FactsDocument(document, List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    @TempDir
    private Path directory;

    @Test
    void reportsOfOneIncidentAreOneStory() {
        ingest("one", BRIDGE, FAIR, AGAIN);
        assertThat(stories("one").values())
                .anyMatch(story -> story.contains("\"source\":\"bridge\"") && story.contains("\"source\":\"again\""))
                .anyMatch(story -> story.contains("\"source\":\"fair\"") && !story.contains("bridge"))
                .hasSize(2);
    }

    @Test
    void neitherOrderNorBatchesChangeTheStories() {
        ingest("one", BRIDGE, FAIR, AGAIN);
        ingest("other", FAIR);
        ingest("other", AGAIN);
        ingest("other", BRIDGE);
        assertThat(told("other")).isEqualTo(told("one"));
    }

    @Test
    void nothingNewAddsNothing() {
        ingest("one", BRIDGE, AGAIN);
        long size = size("one");
        ingest("one");
        assertThat(size("one")).isEqualTo(size);
    }

    @Test
    void aStoryThatNothingJoinsIsNotToldAgain() {
        ingest("one", BRIDGE, AGAIN);
        long size = size("one");
        ingest("one", FAIR);
        // The report and its story.
        assertThat(size("one")).isEqualTo(size + 2);
    }

    @Test
    void aStoryThatAnOlderReportJoinsSaysOfWhichItIsPartNow() {
        ingest("one", AGAIN);
        String before = stories("one").keySet().iterator().next();
        ingest("one", BRIDGE);
        Map<String, String> stories = stories("one");
        assertThat(stories).hasSize(2);
        String into = stories.keySet().stream()
                .filter(id -> !id.equals(before))
                .findFirst()
                .orElseThrow();
        assertThat(stories.get(before)).contains("\"mergedInto\":\"" + into + "\"");
        assertThat(stories.get(into)).contains("\"source\":\"bridge\"").contains("\"source\":\"again\"");
    }

    @Test
    void digestsThatAreDamagedOrLostAreMadeAgain() throws IOException {
        ingest("one", BRIDGE, FAIR);
        Path digests = directory.resolve("one").resolve(DigestFile.NAME);
        byte[] bytes = Files.readAllBytes(digests);
        bytes[bytes.length / 2] ^= 1;
        Files.write(digests, bytes);
        ingest("one", AGAIN);
        Files.delete(digests);
        ingest("one");
        ingest("other", BRIDGE, FAIR, AGAIN);
        assertThat(told("one")).isEqualTo(told("other"));
        assertThat(digests).exists();
    }

    @Test
    void digestsThatCannotBeKeptCostNothingButTime() throws IOException {
        ingest("one", BRIDGE);
        Path digests = directory.resolve("one").resolve(DigestFile.NAME);
        Files.delete(digests);
        Files.createDirectory(digests);
        ingest("one", FAIR, AGAIN);
        ingest("other", BRIDGE, FAIR, AGAIN);
        assertThat(told("one")).isEqualTo(told("other"));
    }

    private void ingest(String name, Report... reports) {
        Path place = directory.resolve(name);
        Recorder recorder = new Recorder(ReaderVersion.current());
        try (LedgerWriter writer = LedgerWriter.open(place, key())) {
            for (Report report : reports) {
                writer.add(recorder.of(report.facts(), report.text().getBytes(StandardCharsets.UTF_8)));
            }
            writer.commit();
            try (Ledger ledger = Ledger.open(place)) {
                Comparing.run(writer, ledger, place);
            }
        }
    }

    private SigningKey key() {
        try {
            return SigningKey.at(directory.resolve("key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size(String name) {
        try (Ledger ledger = Ledger.open(directory.resolve(name))) {
            return ledger.size();
        }
    }

    /** The leaf of each story by its id. */
    private Map<String, String> stories(String name) {
        Map<String, String> stories = new TreeMap<>();
        try (Ledger ledger = Ledger.open(directory.resolve(name))) {
            for (Map.Entry<String, StoredEntry> story :
                    Latest.of(ledger, EntryKind.STORY).entrySet()) {
                stories.put(story.getKey(), story.getValue().body());
            }
        }
        return stories;
    }

    /** The stories that are part of no other. */
    private Map<String, String> told(String name) {
        Map<String, String> stories = stories(name);
        stories.values().removeIf(story -> story.contains("\"mergedInto\":\"t-"));
        return stories;
    }
}

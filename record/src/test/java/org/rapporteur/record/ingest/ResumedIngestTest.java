// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.record.ingest.Ingest.Step;

/** A run is stopped in the middle of a container, and started again. */
@Tag("slow")
class ResumedIngestTest {

    private static final int ARTICLES = 150;

    /** Every tenth cannot be read. */
    private static final int REFUSED = ARTICLES / 10;

    private static final int BATCH = 20;

    private static final Rapporteur RAPPORTEUR = new Rapporteur(Settings.STANDARD);

    @TempDir
    private Path folder;

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static byte[] article(String name, int number) throws IOException {
        String text = number % 10 == 9 ? " " : "Mayor Ada Brook met " + number + " people of Hallin.";
        return switch (name) {
            case "a.jsonl" -> ("{\"text\":\"" + text + "\"}\n").getBytes(UTF_8);
            case "a.mbox" ->
                ("From a@b.example Mon Sep 23 10:00:00 2019\nFrom: A B <a@b.example>\nSubject: News " + number + "\n\n"
                                + text + "\n\n")
                        .getBytes(UTF_8);
            default -> {
                String http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + text + " ".repeat(number);
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                    out.write(
                            ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                                            + "WARC-Date: 2019-09-24T00:00:00Z\r\nWARC-Target-URI: https://a.example/"
                                            + number
                                            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                                            + http.length()
                                            + "\r\n\r\n" + http + "\r\n\r\n")
                                    .getBytes(UTF_8));
                }
                yield packed.toByteArray();
            }
        };
    }

    private Path container(String name) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int number = 0; number < ARTICLES; number++) {
            all.writeBytes(article(name, number));
        }
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    private List<Step> run(Path container, int mostRead) {
        List<Step> steps = new ArrayList<>();
        new Ingest(RAPPORTEUR, folder.resolve("record"), folder.resolve("key.pem"), 1, BATCH)
                .run(List.of(new Input.Files(container)), step -> {
                    steps.add(step);
                    if (count(steps, Step.Read.class) > mostRead) {
                        throw new Stopped();
                    }
                });
        return steps;
    }

    private static long count(List<Step> steps, Class<? extends Step> kind) {
        return steps.stream().filter(kind::isInstance).count();
    }

    private long onRecord(EntryKind kind) {
        try (Ledger ledger = Ledger.open(folder.resolve("record"))) {
            return ledger.latest(kind).count();
        }
    }

    private long everOnRecord(EntryKind kind) {
        try (Ledger ledger = Ledger.open(folder.resolve("record"))) {
            return ledger.entries(Filter.ALL)
                    .filter(entry -> entry.kind() == kind)
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.mbox", "a.warc.gz"})
    void itGoesOnAtTheLastPlaceOnRecord(String name) throws IOException {
        Path container = container(name);
        assertThatThrownBy(() -> run(container, 90)).isInstanceOf(Stopped.class);
        long before = onRecord(EntryKind.DOCUMENT);
        assertThat(before).isBetween(1L, 90L);

        List<Step> steps = run(container, ARTICLES);

        assertThat(steps).contains(new Step.Resumed(container));
        // The last one on record is looked at once more, to begin behind it.
        assertThat(count(steps, Step.Known.class)).isLessThanOrEqualTo(1);
        assertThat(count(steps, Step.Read.class)).isEqualTo(ARTICLES - REFUSED - before);
        assertThat(onRecord(EntryKind.DOCUMENT)).isEqualTo(ARTICLES - REFUSED);
        assertThat(everOnRecord(EntryKind.REJECTION))
                .isEqualTo(onRecord(EntryKind.REJECTION))
                .isEqualTo(REFUSED);
    }

    @Test
    void aContainerThatHasChangedIsReadFromItsStart() throws IOException {
        Path container = container("a.jsonl");
        assertThatThrownBy(() -> run(container, 90)).isInstanceOf(Stopped.class);
        long before = onRecord(EntryKind.DOCUMENT);
        Files.writeString(container, "{\"text\":\"The mayor of Hallin left.\"}\n" + Files.readString(container));

        List<Step> steps = run(container, ARTICLES);

        assertThat(count(steps, Step.Resumed.class)).isZero();
        assertThat(count(steps, Step.Known.class)).isEqualTo(before);
        assertThat(onRecord(EntryKind.DOCUMENT)).isEqualTo(ARTICLES - REFUSED + 1);
    }

    @Test
    void aRunThatCameToItsEndLeavesNoPlace() throws IOException {
        Path container = container("a.jsonl");
        run(container, ARTICLES);

        List<Step> steps = run(container, ARTICLES);

        assertThat(count(steps, Step.Resumed.class)).isZero();
        assertThat(count(steps, Step.Known.class)).isEqualTo(ARTICLES - REFUSED);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.Recording;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.ingest.Recorder;

class BrokenExportTest {

    /** More than any buffer on the way holds. */
    private static final int LONG = 1_000_000;

    @TempDir
    private Path folder;

    private static Recording document(String words) {
        byte[] bytes = words.getBytes(UTF_8);
        Document document = Document.of(DocumentId.of(bytes), "report", new Text(words));
        FactsDocument facts = new FactsDocument(document, List.of(), List.of(), List.of(), List.of(), List.of());
        return new Recorder("reader/1").of(facts, bytes);
    }

    /** A document with a fact that is none. */
    private static Recording torn() {
        Recording whole = document("torn");
        return new Recording(
                whole.document(),
                whole.original(),
                whole.source(),
                whole.reader(),
                whole.published(),
                whole.entry(),
                List.of(new Entry(EntryKind.EVENT, "v-torn", Facets.NONE, "{\"kind\":\"event\"}")));
    }

    @Test
    void aReplyThatFailsOnItsWayIsCutOffRatherThanEnded() throws IOException {
        Path record = folder.resolve("record");
        try (LedgerWriter writer = LedgerWriter.open(record, SigningKey.at(folder.resolve("key.pem")))) {
            writer.add(document("a".repeat(LONG)));
            writer.add(torn());
            writer.commit();
        }
        ServiceSettings settings = new ServiceSettings(record, InetAddress.getLoopbackAddress(), 0, null, List.of());
        List<String> log;
        try (TestService service = new TestService(settings)) {
            log = service.log;
            assertThatThrownBy(() -> service.get("/api/v1/export")).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(log).singleElement().asString().contains("cannot be read back");
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.proof.RecordCheck;

/** A ledger of the version before opens, verifies and grows. */
final class GoldenLedgerTest {

    private static final String NEWS = """
            {"id":"flood","title":"Flood in Hallin","published":"2031-04-02","text":"A flood killed three people in Hallin, police said."}
            """;

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void unpack() {
        record = GoldenLedger.unpack(folder);
    }

    private List<StoredEntry> entries() {
        try (Ledger ledger = Ledger.open(record);
                Stream<StoredEntry> entries = ledger.entries(Filter.ALL.withSuperseded())) {
            return entries.toList();
        }
    }

    @Test
    void itsLeavesAreWhatWasWritten() {
        assertThat(entries()).extracting(StoredEntry::body).containsExactlyElementsOf(GoldenLedger.leaves());
        // Version 0.1 let any key sign, knew neither victims nor relations, and followed no address.
        assertThat(entries())
                .extracting(StoredEntry::kind)
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        EntryKind.SIGNER,
                        EntryKind.VICTIM,
                        EntryKind.RELATION,
                        EntryKind.REVIEW,
                        EntryKind.CASE,
                        EntryKind.SEARCH,
                        EntryKind.CAPTURE)));
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void itGrowsAndKeepsWhatItHad() {
        String head = RecordCheck.of(record, null).head();
        Input news = new Input.Bytes("news", new ByteArrayInputStream(NEWS.getBytes(UTF_8)));
        new Ingest(new Rapporteur(Settings.STANDARD), record, folder.resolve("ledger-key.pem"), 1)
                .run(List.of(news), step -> {});
        List<String> before = GoldenLedger.leaves();
        assertThat(entries())
                .extracting(StoredEntry::body)
                .hasSizeGreaterThan(before.size())
                .startsWith(before.toArray(new String[0]));
        assertThat(RecordCheck.of(record, head).fault()).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.TileFiles;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.proof.Attestations;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;

/** The whole log of a record as files for readers of transparency logs (c2sp.org/tlog-tiles). */
final class LogTiles {

    private LogTiles() {}

    static void write(OpenLedger record, Selection selection, Path folder) {
        if (!selection.isAll()) {
            throw RecordException.missing(ExportFormat.TLOG_TILES.label()
                    + " is the whole log: a part of it proves nothing. Leave the filters out.");
        }
        record.read(ledger -> {
            SignedNote head = ledger.checkpoint()
                    .orElseThrow(() -> RecordException.missing(record.directory() + ": nothing is on record yet."));
            try (Stream<StoredEntry> entries = ledger.entries(Filter.ALL.withSuperseded())) {
                Files.createDirectories(folder);
                TileFiles tiles = new TileFiles(folder);
                for (Iterator<StoredEntry> rest = entries.iterator(); rest.hasNext(); ) {
                    tiles.add(rest.next().body().getBytes(StandardCharsets.UTF_8));
                }
                tiles.finish(Attestations.of(record.directory()).cosigned(head));
                return tiles.large();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                throw new RecordException(
                        RecordException.Kind.DAMAGED, record.directory() + ": " + e.getMessage() + ". Run verify.", e);
            }
        });
    }
}

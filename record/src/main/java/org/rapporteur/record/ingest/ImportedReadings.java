// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.rapporteur.engine.Outcome;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Source;
import org.rapporteur.ledger.Recording;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.parquet.DocumentTable;

/**
 * Documents that were read elsewhere and lie in tables with their facts. What they say is taken as it is: it was read by the same program
 * and model, or it is refused. Sources are taken on one thread; what was taken may be read on many.
 */
final class ImportedReadings {

    private final DocumentTable table;
    private final String reader;
    private final Recorder recorder;

    /** The row of each source that somebody still holds: what is on record already is never asked for. */
    private final Map<RawBytes, DocumentTable.Row> handedOut = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param reader version of the program and model, which alone is taken */
    ImportedReadings(DocumentTable table, String reader) {
        this.table = table;
        this.reader = reader;
        this.recorder = new Recorder(reader);
    }

    /** The bytes of each document, in the order of the table. */
    Stream<Source> sources() {
        Iterator<Source> sources = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return table.hasNext();
            }

            @Override
            public Source next() {
                DocumentTable.Row row = table.next();
                byte[] bytes = row.original() == null ? new byte[0] : row.original();
                RawBytes raw = RawBytes.of(row.source(), bytes);
                handedOut.put(raw, row);
                return raw;
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(sources, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** What the table tells of a document that {@link #sources} gave. */
    Outcome<Recording> read(RawBytes raw) {
        DocumentTable.Row row = handedOut.get(raw);
        if (row == null) {
            throw new IllegalArgumentException("raw must be of sources(), is not: " + raw.source());
        }
        try {
            RecordedDocument document = LeafJson.recorded(row.leaf(), row.facts());
            if (!document.reader().equals(reader)) {
                return refused(
                        raw,
                        "other-reader",
                        "was read by " + document.reader() + ", this is " + reader
                                + ". Read it again with rapporteur-spark read of this version");
            }
            if (!document.document().id().equals(DocumentId.of(raw.bytes()))) {
                return refused(
                        raw,
                        "other-bytes",
                        "was read from other bytes than the table holds. Read it again with rapporteur-spark read");
            }
            return new Outcome.Read<>(recorder.of(document.facts(), raw.bytes()));
        } catch (IllegalArgumentException e) {
            return refused(
                    raw,
                    "broken-row",
                    "has a damaged row (" + e.getMessage() + "). Read it again with rapporteur-spark read");
        }
    }

    private static Outcome<Recording> refused(RawBytes raw, String code, String reason) {
        return new Outcome.Refused<>(raw.source(), code, raw.source() + " " + reason, null);
    }
}

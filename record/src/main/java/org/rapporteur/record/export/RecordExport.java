// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Export;
import org.rapporteur.export.gdelt.Coverage;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.read.Readings;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.story.StoryLines;

/** Gives out what is on record, one document with its facts at a time, current versions only, in the order of the log. */
public final class RecordExport {

    private static final int BUFFER = 1 << 16;

    /** What stands in lines of its own, beside stories. */
    private static final List<EntryKind> ALONE = List.of(
            EntryKind.IDENTITY,
            EntryKind.RULING,
            EntryKind.LIST,
            EntryKind.HIT,
            EntryKind.DECISION,
            EntryKind.REVIEW,
            EntryKind.CASE,
            EntryKind.SEARCH,
            EntryKind.REJECTION,
            EntryKind.CAPTURE,
            EntryKind.SIGNER);

    /** What people decide: each time counts, not the last alone. */
    private static final Set<EntryKind> DECIDED =
            Set.of(EntryKind.RULING, EntryKind.DECISION, EntryKind.REVIEW, EntryKind.CASE, EntryKind.SIGNER);

    private final OpenLedger ledger;

    public RecordExport(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Writes what is wanted in a format of one file; the stream is left open. As JSON lines the facts documents
     * are as the contract has them, with {@code kind}, {@code id} and {@code reader} before, and in each fact its id in the
     * ledger as {@code record}; what no single document says is a line of its own, where all is wanted: at
     * the end each story with its links and series, who goes by several names with what was ruled on them, each list, hit and
     * decision of screening, each rejection, and each capture of an address that is followed.
     *
     * @throws RecordException if the record is damaged
     * @throws UncheckedIOException if the stream written to fails
     */
    public void write(Selection selection, ExportFormat format, OutputStream out) {
        run(selection, null, log -> taker(format, out));
    }

    /**
     * The same of those entries alone that go by one of these ids.
     *
     * @param ids of facts and documents in the record
     */
    public void write(Selection selection, Set<String> ids, ExportFormat format, OutputStream out) {
        run(selection, Set.copyOf(ids), log -> taker(format, out));
    }

    private static Taker taker(ExportFormat format, OutputStream out) throws IOException {
        return format == ExportFormat.JSONL ? new Lines(out) : new Documents(format.open(new EntryStream(out)));
    }

    /**
     * Writes what is wanted into a file, or a folder where the format is several. They show under their name
     * only when they are whole.
     *
     * @throws RecordException if the record is damaged
     * @throws UncheckedIOException if the file or folder cannot be written
     */
    public void write(Selection selection, ExportFormat format, Path target) {
        try (ExportDraft draft = ExportDraft.of(target, format.isFolder())) {
            if (format == ExportFormat.TLOG_TILES) {
                LogTiles.write(ledger, selection, draft.path());
            } else if (format.isFolder()) {
                run(selection, null, log -> new Documents(format.open(draft.path(), coverage(log, format))));
            } else {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.path()), BUFFER)) {
                    write(selection, format, out);
                }
            }
            draft.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes these documents with all their facts in a format of one file; as JSON lines without what stands between them.
     *
     * @param documents ids of documents; those that are not on record are left out
     */
    public void write(Collection<String> documents, ExportFormat format, OutputStream out) {
        ledger.<Boolean>read(log -> {
            try (Taker taker = taker(format, out)) {
                for (List<StoredEntry> reading : log.readings(log.lastReadings(documents))) {
                    taker.take(recorded(Reading.of(reading, ledger.reviews())));
                }
                taker.end();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Coverage coverage(Ledger ledger, ExportFormat format) {
        if (format != ExportFormat.GDELT) {
            return Coverage.ALONE;
        }
        try (Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
            return Coverage.of(stories.map(story -> LeafJson.read(story.body()))
                    .filter(StoryLeaf.class::isInstance)
                    .map(story -> spread((StoryLeaf) story)));
        }
    }

    private static Coverage.Story spread(StoryLeaf story) {
        Map<String, Integer> origins = new HashMap<>();
        story.reports().forEach(report -> origins.put(report.document().value(), report.origin()));
        return new Coverage.Story(
                origins,
                story.links().stream()
                        .map(link -> new Coverage.Link(link.type().label(), end(link.from()), end(link.to())))
                        .toList());
    }

    private static Coverage.End end(StoryLeaf.End end) {
        return new Coverage.End(end.at().document().value(), end.at().record());
    }

    /** Takes one document after the other, and what stands between them. */
    private interface Taker extends Closeable {

        void take(RecordedDocument document) throws IOException;

        void loose(StoredEntry entry);

        /** Takes what the documents are to each other. */
        void compared(Ledger ledger) throws IOException;

        /** Is told that all was taken. Whoever closes it without fails. */
        void end() throws IOException;
    }

    private interface Start {
        Taker open(Ledger ledger) throws IOException;
    }

    private void run(Selection selection, @Nullable Set<String> ids, Start start) {
        ledger.<Boolean>read(log -> {
            try (Taker taker = start.open(log);
                    Readings readings = Readings.of(log, ledger.reviews(), selection, taker::loose)) {
                while (readings.hasNext()) {
                    RecordedDocument document = narrowed(recorded(readings.next()), ids);
                    if (document != null) {
                        taker.take(document);
                    }
                }
                if (selection.isAll() && ids == null) {
                    taker.compared(log);
                }
                taker.end();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A document with those of its facts that go by one of some ids; null where there is none of them. */
    private static @Nullable RecordedDocument narrowed(RecordedDocument document, @Nullable Set<String> ids) {
        if (ids == null) {
            return document;
        }
        Set<FactId> wanted = document.wanted().stream()
                .filter(fact -> ids.contains(document.key(fact)))
                .collect(Collectors.toSet());
        return wanted.isEmpty() && !ids.contains(document.document().id().value())
                ? null
                : new RecordedDocument(document.facts(), document.reader(), document.keys(), wanted);
    }

    private static RecordedDocument recorded(Reading reading) {
        try {
            return reading.recorded();
        } catch (IllegalArgumentException e) {
            throw new RecordException(
                    RecordException.Kind.DAMAGED,
                    "row " + reading.document().seq() + " ("
                            + reading.document().id() + ") cannot be read back. Run verify.",
                    e);
        }
    }

    /** Documents for other programs, which know nothing of what stands between. */
    private record Documents(Export export) implements Taker {

        @Override
        public void take(RecordedDocument document) throws IOException {
            export.write(document);
        }

        @Override
        public void loose(StoredEntry entry) {}

        @Override
        public void compared(Ledger ledger) {}

        @Override
        public void end() throws IOException {
            export.end();
        }

        @Override
        public void close() throws IOException {
            export.close();
        }
    }

    /** JSON lines of the contract. */
    private record Lines(OutputStream out) implements Taker {

        @Override
        public void take(RecordedDocument document) throws IOException {
            out.write(DocumentLines.of(document));
        }

        @Override
        public void loose(StoredEntry entry) {
            // Comes after all documents, in its current version alone.
        }

        @Override
        public void compared(Ledger ledger) throws IOException {
            try (Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
                for (StoredEntry entry : (Iterable<StoredEntry>) stories::iterator) {
                    if (LeafJson.read(entry.body()) instanceof StoryLeaf story) {
                        out.write(StoryLines.all(story).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            for (EntryKind kind : ALONE) {
                try (Stream<StoredEntry> entries = DECIDED.contains(kind)
                        ? ledger.entries(Filter.ALL.withKinds(Set.of(kind)))
                        : ledger.latest(kind)) {
                    for (StoredEntry entry : (Iterable<StoredEntry>) entries::iterator) {
                        out.write((entry.body() + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }

        @Override
        public void end() {}

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** The facts document of a document on record as JSON lines have it, with its line feed; none where there is none of this id. */
    public Optional<String> document(String id) {
        return ledger.read(log -> log.readings(log.lastReadings(List.of(id)))).stream()
                .findFirst()
                .map(reading -> new String(
                        DocumentLines.of(recorded(Reading.of(reading, ledger.reviews()))), StandardCharsets.UTF_8));
    }

    /** A stream that stays open: whoever opened it closes it. */
    private static final class EntryStream extends FilterOutputStream {

        EntryStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

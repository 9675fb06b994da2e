// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.export.Export;
import org.rapporteur.export.JsonValue;
import org.rapporteur.export.LeafJson;
import org.rapporteur.export.gdelt.Coverage;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.RecordedDocument;

/** Gives out what is on record, one document with its facts at a time, current versions only, in the order of the log. */
public final class RecordExport {

    /** What stands before the fact in a body, where it comes last: see {@link LeafJson}. */
    private static final String FACT = ",\"fact\":{";

    private static final int BUFFER = 1 << 16;

    /** What stands in lines of its own, beside stories. */
    private static final List<EntryKind> ALONE = List.of(
            EntryKind.IDENTITY,
            EntryKind.RULING,
            EntryKind.LIST,
            EntryKind.HIT,
            EntryKind.DECISION,
            EntryKind.REJECTION);

    private RecordExport() {}

    /**
     * Writes what is wanted of a ledger in a format of one file; the stream is left open. As JSON lines the facts documents
     * are as the contract has them, with {@code kind}, {@code id} and {@code reader} before, and in each fact its id in the
     * ledger as {@code record}; what no single document says is a line of its own, where all is wanted: at
     * the end each story with its links and series, who goes by several names with what was ruled on them, each list, hit and
     * decision of screening, and each rejection.
     *
     * @throws RecordException if there is no such ledger, or it is damaged
     * @throws UncheckedIOException if the stream written to fails
     */
    public static void write(Path directory, Selection selection, ExportFormat format, OutputStream out) {
        run(directory, selection, ledger -> {
            if (format == ExportFormat.JSONL) {
                return new Lines(out);
            }
            return new Documents(format.open(new Shielded(out)));
        });
    }

    /**
     * Writes what is wanted of a ledger into a file, or a folder where the format is several. They show under their name
     * only when they are whole.
     *
     * @throws RecordException if there is no such ledger, or it is damaged
     * @throws UncheckedIOException if the file or folder cannot be written
     */
    public static void write(Path directory, Selection selection, ExportFormat format, Path target) {
        try (ExportDraft draft = ExportDraft.of(target, format.isFolder())) {
            if (format.isFolder()) {
                run(directory, selection, ledger -> new Documents(format.open(draft.path(), coverage(ledger, format))));
            } else {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.path()), BUFFER)) {
                    write(directory, selection, format, out);
                }
            }
            draft.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Coverage coverage(Ledger ledger, ExportFormat format) {
        if (format != ExportFormat.GDELT) {
            return Coverage.ALONE;
        }
        try (Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
            return Coverage.of(stories.map(story -> JsonValue.parse(story.body())));
        }
    }

    /** Takes one document after the other, and what stands between them. */
    private interface Taker extends Closeable {

        void take(Reading reading) throws IOException;

        void loose(StoredEntry entry);

        /** Takes what the documents are to each other. */
        void compared(Ledger ledger) throws IOException;

        /** Is told that all was taken. Whoever closes it without fails. */
        void end() throws IOException;
    }

    private interface Start {
        Taker open(Ledger ledger) throws IOException;
    }

    private static void run(Path directory, Selection selection, Start start) {
        RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory);
                    Taker taker = start.open(ledger);
                    Readings readings = Readings.of(ledger, selection, taker::loose)) {
                while (readings.hasNext()) {
                    taker.take(readings.next());
                }
                if (selection.isAll()) {
                    taker.compared(ledger);
                }
                taker.end();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Documents for other programs, which know nothing of what stands between. */
    private record Documents(Export export) implements Taker {

        @Override
        public void take(Reading reading) throws IOException {
            export.write(recorded(reading));
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
        public void take(Reading reading) throws IOException {
            Stream<StoredEntry> entries = Stream.concat(Stream.of(reading.document()), reading.wantedFacts().stream());
            out.write(line(entries.toList()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void loose(StoredEntry entry) {
            // Comes after all documents, in its current version alone.
        }

        @Override
        public void compared(Ledger ledger) throws IOException {
            try (Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
                StoryLines.write(stories, out);
            }
            for (EntryKind kind : ALONE) {
                try (Stream<StoredEntry> entries = ledger.latest(kind)) {
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

    /**
     * The line of one facts document, with its line feed. The parts are taken as they stand: what cannot be written anew,
     * such as half a surrogate pair, stays the escape that it is.
     *
     * @param document the entry of the document and those of its facts, in the order of the log
     */
    public static String line(List<StoredEntry> document) {
        StringBuilder line = new StringBuilder(withoutBrace(document.getFirst().body()));
        line.append(facts("statements", EntryKind.STATEMENT, document));
        line.append(facts("events", EntryKind.EVENT, document));
        line.append(facts("figures", EntryKind.FIGURE, document));
        return line.append("}\n").toString();
    }

    private static String facts(String name, EntryKind kind, List<StoredEntry> document) {
        return document.stream()
                .filter(entry -> entry.kind() == kind)
                .map(RecordExport::fact)
                .collect(Collectors.joining(",", ",\"" + name + "\":[", "]"));
    }

    private static String fact(StoredEntry entry) {
        // No text of a body can hold this: its quotation marks would be escaped.
        int mark = entry.body().indexOf(FACT);
        if (mark < 0) {
            throw new RecordException(
                    RecordException.Kind.DAMAGED, "row " + entry.seq() + " holds no fact. Run verify.");
        }
        String fact = withoutBrace(entry.body().substring(mark + FACT.length() - 1));
        return withoutBrace(fact) + ",\"record\":\"" + entry.id() + "\"}";
    }

    private static String withoutBrace(String json) {
        return json.substring(0, json.length() - 1);
    }

    /** A stream that stays open: whoever opened it closes it. */
    private static final class Shielded extends FilterOutputStream {

        Shielded(OutputStream out) {
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

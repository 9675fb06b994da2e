// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;

/** Gives out what is on record as JSON lines of the contract, one document with its facts at a time. */
public final class RecordExport {

    private static final JsonFactory JSON = new JsonFactory();

    private RecordExport() {}

    /**
     * Writes the facts documents of a ledger, current versions only, in the order of the log: as the contract has them, with
     * {@code kind}, {@code id} and {@code reader} before, and in each fact its id in the ledger as {@code record}.
     *
     * @throws RecordException if there is no such ledger, or it is damaged
     * @throws UncheckedIOException if the stream written to fails
     */
    public static void jsonl(Path directory, OutputStream out) {
        RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory);
                    Stream<StoredEntry> entries = ledger.entries(Filter.ALL);
                    JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                json.setRootValueSeparator(null);
                documents(entries.iterator(), json);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void documents(Iterator<StoredEntry> entries, JsonGenerator json) throws IOException {
        List<StoredEntry> document = new ArrayList<>();
        while (entries.hasNext()) {
            StoredEntry entry = entries.next();
            if (entry.kind() == EntryKind.DOCUMENT) {
                write(document, json);
                document.clear();
            }
            document.add(entry);
        }
        write(document, json);
    }

    /**
     * Writes one facts document on a line.
     *
     * @param document the entry of the document and those of its facts, in the order of the log; nothing where empty
     */
    private static void write(List<StoredEntry> document, JsonGenerator json) throws IOException {
        if (document.isEmpty()) {
            return;
        }
        json.writeStartObject();
        try (JsonParser leaf = JSON.createParser(document.getFirst().body())) {
            leaf.nextToken();
            while (leaf.nextToken() != JsonToken.END_OBJECT) {
                json.copyCurrentStructure(leaf);
            }
        }
        facts("statements", EntryKind.STATEMENT, document, json);
        facts("events", EntryKind.EVENT, document, json);
        facts("figures", EntryKind.FIGURE, document, json);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void facts(String name, EntryKind kind, List<StoredEntry> document, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (StoredEntry entry : document) {
            if (entry.kind() == kind) {
                fact(entry, json);
            }
        }
        json.writeEndArray();
    }

    private static void fact(StoredEntry entry, JsonGenerator json) throws IOException {
        try (JsonParser leaf = JSON.createParser(entry.body())) {
            toValueOf("fact", leaf);
            json.writeStartObject();
            while (leaf.nextToken() != JsonToken.END_OBJECT) {
                json.copyCurrentStructure(leaf);
            }
            json.writeStringField("record", entry.id());
            json.writeEndObject();
        }
    }

    /** Goes to the object under a name of the outermost object. */
    private static void toValueOf(String name, JsonParser leaf) throws IOException {
        leaf.nextToken();
        @Nullable String field = leaf.nextFieldName();
        while (field != null && !field.equals(name)) {
            leaf.nextToken();
            leaf.skipChildren();
            field = leaf.nextFieldName();
        }
        if (field == null) {
            throw new IOException("a leaf must have " + name + ", has not");
        }
        leaf.nextToken();
    }
}

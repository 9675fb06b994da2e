// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.engine.export.LeafJson;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;

/** Gives out what is on record as JSON lines of the contract, one document with its facts at a time. */
public final class RecordExport {

    /** What stands before the fact in a body, where it comes last: see {@link LeafJson}. */
    private static final String FACT = ",\"fact\":{";

    /** What is read from documents. */
    private static final Set<EntryKind> READ = EnumSet.complementOf(EnumSet.of(EntryKind.STORY));

    private RecordExport() {}

    /**
     * Writes the facts documents of a ledger, current versions only, in the order of the log: as the contract has them, with
     * {@code kind}, {@code id} and {@code reader} before, and in each fact its id in the ledger as {@code record}. Then, for
     * each story, its links and series, one a line.
     *
     * @throws RecordException if there is no such ledger, or it is damaged
     * @throws UncheckedIOException if the stream written to fails
     */
    public static void jsonl(Path directory, OutputStream out) {
        RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory);
                    Stream<StoredEntry> entries = ledger.entries(Filter.ALL.withKinds(READ))) {
                documents(entries.iterator(), out);
                StoryLines.write(Comparing.stories(ledger).values(), out);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void documents(Iterator<StoredEntry> entries, OutputStream out) throws IOException {
        List<StoredEntry> document = new ArrayList<>();
        while (entries.hasNext()) {
            StoredEntry entry = entries.next();
            if (entry.kind() == EntryKind.DOCUMENT && !document.isEmpty()) {
                out.write(line(document).getBytes(StandardCharsets.UTF_8));
                document.clear();
            }
            if (entry.reading() != null) {
                document.add(entry);
            }
        }
        if (!document.isEmpty()) {
            out.write(line(document).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The line of one facts document, with its line feed. The parts are taken as they stand: what cannot be written anew,
     * such as half a surrogate pair, stays the escape that it is.
     *
     * @param document the entry of the document and those of its facts, in the order of the log
     */
    static String line(List<StoredEntry> document) {
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
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.source.DocumentId;

/** Tiny documents with one event each, and ledgers of them. */
final class Records {

    static final String READER = "reader/1";

    private Records() {}

    static SigningKey key(Path folder) {
        try {
            return SigningKey.at(folder.resolve("key.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(int number) {
        return ("Report " + number).getBytes(StandardCharsets.UTF_8);
    }

    static DocumentId id(int number) {
        return DocumentId.of(bytes(number));
    }

    static String eventId(int number) {
        return "v-" + number;
    }

    static Recording recording(int number) {
        return recording(number, READER);
    }

    static Recording recording(int number, String reader) {
        DocumentId id = id(number);
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(number);
        Facets facets =
                new Facets("ASSAULT", "happened", List.of(), List.of("Ada Brook"), List.of("Old Town"), day, day);
        return new Recording(
                id,
                Packed.of(bytes(number)),
                "report-" + number,
                reader,
                day,
                new Entry(
                        EntryKind.DOCUMENT,
                        id.value(),
                        Facets.NONE,
                        "{\"kind\":\"document\",\"number\":" + number + ",\"reader\":\"" + reader + "\"}"),
                List.of(new Entry(
                        EntryKind.EVENT, eventId(number), facets, "{\"kind\":\"event\",\"number\":" + number + "}")));
    }

    /** Puts documents on record, one batch for each array. */
    static void write(Path ledger, SigningKey key, int[]... batches) {
        try (LedgerWriter writer = LedgerWriter.open(ledger, key)) {
            for (int[] batch : batches) {
                for (int number : batch) {
                    writer.add(recording(number));
                }
                writer.commit();
            }
        }
    }

    /** Changes the tables of a volume and makes the files fit, as somebody would who knows how this works. */
    static void forge(Path ledger, int volume, String sql) throws IOException, SQLException {
        Head head = Head.read(ledger);
        Volume old = head.volumes().get(volume);
        try (Connection connection = DuckDb.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + DuckDb.literal(old.file(ledger)) + " AS volume");
            statement.execute("USE volume");
            statement.execute(sql);
            statement.execute("USE memory");
            statement.execute("DETACH volume");
        }
        List<Volume> volumes = new ArrayList<>(head.volumes());
        volumes.set(volume, new Volume(old.name(), old.first(), old.end(), Volume.hash(old.file(ledger))));
        new Head(head.schema(), head.origin(), head.keys(), volumes, head.checkpoint(), head.signature()).write(ledger);
    }

    static Verification verify(Path ledger) {
        return Verification.of(ledger, List.of(), null, () -> (entry, columns) -> Optional.empty(), rows -> {});
    }

    static List<String> ids(Ledger ledger, Filter filter) {
        try (Stream<StoredEntry> entries = ledger.entries(filter)) {
            return entries.map(StoredEntry::id).toList();
        }
    }
}

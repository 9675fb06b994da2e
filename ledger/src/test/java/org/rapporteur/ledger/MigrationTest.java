// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.ledger.Records.eventId;
import static org.rapporteur.ledger.Records.ids;
import static org.rapporteur.ledger.Records.verify;
import static org.rapporteur.ledger.Records.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.LedgerException.Code;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.ledger.log.SigningKey;

class MigrationTest {

    @TempDir
    private Path folder;

    /** Takes a ledger back to the tables of 001-record.sql. */
    private static void toFirstVersion(Path record) throws IOException, SQLException {
        Head head = Head.read(record);
        List<Volume> volumes = new ArrayList<>();
        for (Volume volume : head.volumes()) {
            Path old = record.resolve(Volume.FOLDER).resolve(Volume.name(volume.first(), volume.end(), 1));
            Files.move(volume.file(record), old);
            try (Connection connection = DuckDb.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("ATTACH " + DuckDb.literal(old) + " AS volume");
                for (String column : List.of("size", "packed", "key")) {
                    statement.execute("ALTER TABLE volume.entry DROP COLUMN " + column);
                }
                statement.execute("ALTER TABLE volume.document DROP COLUMN key");
                statement.execute("DETACH volume");
            }
            volumes.add(new Volume(String.valueOf(old.getFileName()), volume.first(), volume.end(), Volume.hash(old)));
        }
        Head.draft(1, head.origin(), head.keys(), volumes, head.checkpoint()).write(record);
    }

    @Test
    void aLedgerOfTheVersionBeforeIsBroughtUpAndKeepsItsLog() throws IOException, SQLException {
        Path record = folder.resolve("record");
        SigningKey key = Records.key(folder);
        write(record, key, new int[] {1, 2}, new int[] {3});
        SignedNote before = Head.read(record).checkpoint();
        toFirstVersion(record);

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> Ledger.open(record))
                .withMessageContaining("Run ingest on it once")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.ENVIRONMENT));
        LedgerWriter.open(record, key).close();

        try (Ledger ledger = Ledger.open(record)) {
            assertThat(ledger.checkpoint()).hasValue(before);
            assertThat(ids(ledger, Filter.ALL)).hasSize(6);
            assertThat(ledger.find(eventId(3))).isPresent();
        }
        assertThat(verify(record).fault()).isEmpty();
        try (Stream<Path> volumes = Files.list(record.resolve(Volume.FOLDER))) {
            assertThat(volumes).hasSize(2);
        }
    }

    @Test
    void aLedgerOfALaterVersionIsLeftAlone() throws IOException {
        Path record = folder.resolve("record");
        SigningKey key = Records.key(folder);
        write(record, key, new int[] {1});
        Head head = Head.read(record);
        Head.draft(99, head.origin(), head.keys(), head.volumes(), head.checkpoint())
                .signedBy(key)
                .write(record);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> LedgerWriter.open(record, key))
                .withMessageContaining("newer Rapporteur");
        assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> Ledger.open(record));
    }
}

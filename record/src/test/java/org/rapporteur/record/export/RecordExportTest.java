// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.Packed;
import org.rapporteur.ledger.Recording;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.testkit.Report;

/** A record of one report, and another of the same report and one that cannot be read back. */
class RecordExportTest {

    @TempDir
    private Path folder;

    private Path whole;
    private Path broken;

    @BeforeEach
    void putOnRecord() throws IOException {
        whole = record("whole");
        broken = record("broken", unreadable());
    }

    private Path record(String name, Recording... more) throws IOException {
        Path record = folder.resolve(name);
        try (LedgerWriter writer = LedgerWriter.open(record, SigningKey.at(folder.resolve("key.pem")))) {
            writer.add(new Recorder("reader/1").of(Report.facts(), Report.WORDS.getBytes(UTF_8)));
            for (Recording recording : more) {
                writer.add(recording);
            }
            writer.commit();
        }
        return record;
    }

    private static void export(Path record, ExportFormat format, OutputStream out) {
        try (OpenLedger ledger = OpenLedger.of(record)) {
            new RecordExport(ledger).write(Selection.ALL, format, out);
        }
    }

    private static void export(Path record, ExportFormat format, Path target) {
        try (OpenLedger ledger = OpenLedger.of(record)) {
            new RecordExport(ledger).write(Selection.ALL, format, target);
        }
    }

    private static Recording unreadable() {
        byte[] bytes = "torn".getBytes(UTF_8);
        DocumentId id = DocumentId.of(bytes);
        String body = "{\"kind\":\"document\",\"id\":\"" + id + "\"}";
        return new Recording(
                id,
                Packed.of(bytes),
                "torn",
                "reader/1",
                null,
                new Entry(EntryKind.DOCUMENT, id.value(), Facets.NONE, body),
                List.of(new Entry(EntryKind.EVENT, "v-torn", Facets.NONE, "{\"kind\":\"event\"}")));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNOTATIONS", "GEOJSON", "SCHEMA_ORG", "PROV"})
    void whatFailsOnItsWayHasNoEnding(ExportFormat format) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        export(whole, format, all);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> export(broken, format, part))
                .matches(failure -> failure.kind() == RecordException.Kind.DAMAGED)
                .withMessageContaining("cannot be read back");
        assertThat(part.toString(UTF_8)).isNotEmpty();
        assertThat(all.toString(UTF_8)).startsWith(part.toString(UTF_8)).isNotEqualTo(part.toString(UTF_8));
    }

    @Test
    void aCalendarThatFailsIsNotBegun() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatExceptionOfType(RecordException.class).isThrownBy(() -> export(broken, ExportFormat.ICS, out));
        assertThat(out.toByteArray()).isEmpty();
    }

    /** Tiles hold the bytes of the log, whatever they tell. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TLOG_TILES")
    void aFileOrFolderIsThereWhenItIsWholeAndNotBefore(ExportFormat format) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path target = out.resolve("export");
        assertThatExceptionOfType(RecordException.class).isThrownBy(() -> export(broken, format, target));
        assertThat(out).isEmptyDirectory();
        export(whole, format, target);
        try (var files = Files.list(out)) {
            assertThat(files).containsExactly(target);
        }
        assertThat(Files.isDirectory(target)).isEqualTo(format.isFolder());
    }

    @Test
    void anExportThatFailsLeavesTheOneOfBefore() throws IOException {
        Path target = Files.writeString(folder.resolve("map.geojson"), "as it was");
        assertThatExceptionOfType(RecordException.class).isThrownBy(() -> export(broken, ExportFormat.GEOJSON, target));
        assertThat(target).hasContent("as it was");
        export(whole, ExportFormat.GEOJSON, target);
        assertThat(Files.readString(target)).startsWith("{\"type\":\"FeatureCollection\"");
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Annotations;
import org.rapporteur.export.Calendar;
import org.rapporteur.export.Export;
import org.rapporteur.export.FollowTheMoney;
import org.rapporteur.export.GeoJson;
import org.rapporteur.export.Gold;
import org.rapporteur.export.Plover;
import org.rapporteur.export.Prov;
import org.rapporteur.export.SchemaOrg;
import org.rapporteur.export.gdelt.Coverage;
import org.rapporteur.export.gdelt.Gdelt;
import org.rapporteur.export.table.AcledCsv;
import org.rapporteur.export.table.CsvFile;
import org.rapporteur.export.table.FactTable;
import org.rapporteur.export.table.GeoPackageFile;
import org.rapporteur.export.table.Table;
import org.rapporteur.export.table.TableFile;
import org.rapporteur.export.table.Tables;
import org.rapporteur.export.table.UcdpCsv;
import org.rapporteur.export.table.XlsxFile;
import org.rapporteur.record.parquet.ParquetFile;

/** The formats in which a record can be given out; {@code docs/exports.md} says what each holds and loses. */
@SuppressWarnings("ImmutableEnumChecker") // What begins an export holds no state.
public enum ExportFormat {
    /** Written line by line, with what stands between documents. */
    JSONL("application/x-ndjson", "jsonl", out -> byRecordExport()),
    PLOVER("application/x-ndjson", "plover.jsonl", Plover::new),
    GDELT(Gdelt::new),
    FTM("application/x-ndjson", "ftm.jsonl", FollowTheMoney::new),
    ANNOTATIONS("application/ld+json", "annotations.jsonld", Annotations::new),
    ACLED("text/csv", "acled.csv", AcledCsv::new),
    UCDP("text/csv", "ucdp.csv", UcdpCsv::new),
    GEOJSON("application/geo+json", "geojson", GeoJson::new),
    GEOPACKAGE(
            "application/geopackage+sqlite3", "gpkg", out -> new FactTable(new GeoPackageFile(out, FactTable.TABLE))),
    ICS("text/calendar", "ics", Calendar::new),
    SCHEMA_ORG("application/ld+json", "schema-org.jsonld", SchemaOrg::new),
    PROV("application/json", "prov.json", Prov::new),
    GOLD("application/x-ndjson", "gold.jsonl", Gold::new),
    CSV("text/csv", "csv", out -> new FactTable(CsvFile.forSpreadsheets(out, names(FactTable.TABLE)))),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            out -> new FactTable(new XlsxFile(out, FactTable.TABLE))),
    TABLES((folder, coverage) -> new Tables(table -> csv(table, folder))),
    PARQUET((folder, coverage) -> new Tables(table -> new Parquet(table, folder))),
    /** The log itself, no export of documents. */
    TLOG_TILES((folder, coverage) -> byRecordExport());

    /** Begins an export of one file. */
    private interface OneFile {
        Export open(OutputStream out) throws IOException;
    }

    /** Begins an export of several. */
    private interface Several {
        Export open(Path folder, Coverage coverage) throws IOException;
    }

    private final @Nullable OneFile file;
    private final @Nullable Several folder;
    private final String mediaType;
    private final String ending;

    ExportFormat(String mediaType, String ending, OneFile file) {
        this.file = file;
        this.folder = null;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    ExportFormat(Several folder) {
        this.file = null;
        this.folder = folder;
        this.mediaType = "";
        this.ending = "";
    }

    /** The name in commands: lower case, with dashes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is several files in a folder. */
    public boolean isFolder() {
        return folder != null;
    }

    /** Of its file, as {@code text/csv}; empty for a folder. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of its file ends, as {@code acled.csv}; empty for a folder. */
    public String ending() {
        return ending;
    }

    /** Begins an export of one file; closing it closes the stream. */
    public Export open(OutputStream out) throws IOException {
        if (file == null) {
            throw new IllegalArgumentException(label() + " must be written to a folder");
        }
        return file.open(out);
    }

    /**
     * Begins an export of several files.
     *
     * @param coverage of the events on record; of use for GDELT alone
     */
    public Export open(Path target, Coverage coverage) throws IOException {
        if (folder == null) {
            throw new IllegalArgumentException(label() + " must be written to one file");
        }
        Files.createDirectories(target);
        return folder.open(target, coverage);
    }

    private static Export byRecordExport() {
        throw new IllegalArgumentException("lines and tiles of the log must be written by RecordExport");
    }

    private static TableFile csv(Table table, Path folder) throws IOException {
        return new CsvFile(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(table.name() + ".csv"))), names(table));
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Table.Column::name).toList();
    }

    /** A table as a file of Parquet. */
    private static final class Parquet implements TableFile {

        private final ParquetFile file;

        Parquet(Table table, Path folder) {
            file = ParquetFile.create(
                    folder.resolve(table.name() + ".parquet"),
                    table.columns().stream()
                            .map(column -> new ParquetFile.Column(
                                    column.name(),
                                    ParquetFile.Type.valueOf(column.type().name())))
                            .toList());
        }

        @Override
        public void add(List<@Nullable Object> cells) {
            file.add(cells);
        }

        @Override
        public void close() {
            file.close();
        }
    }
}

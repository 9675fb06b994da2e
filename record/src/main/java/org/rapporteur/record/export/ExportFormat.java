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
public enum ExportFormat {
    JSONL,
    PLOVER,
    GDELT,
    FTM,
    ANNOTATIONS,
    ACLED,
    UCDP,
    GEOJSON,
    GEOPACKAGE,
    ICS,
    SCHEMA_ORG,
    PROV,
    GOLD,
    CSV,
    XLSX,
    TABLES,
    PARQUET,
    TLOG_TILES;

    /** The name in commands: lower case, with dashes. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is several files in a folder. */
    public boolean isFolder() {
        return switch (this) {
            case GDELT, TABLES, PARQUET, TLOG_TILES -> true;
            case JSONL,
                    PLOVER,
                    FTM,
                    ANNOTATIONS,
                    ACLED,
                    UCDP,
                    GEOJSON,
                    GEOPACKAGE,
                    ICS,
                    SCHEMA_ORG,
                    PROV,
                    GOLD,
                    CSV,
                    XLSX -> false;
        };
    }

    /** Begins an export of one file; closing it closes the stream. */
    public Export open(OutputStream out) throws IOException {
        return switch (this) {
            case PLOVER -> new Plover(out);
            case FTM -> new FollowTheMoney(out);
            case ANNOTATIONS -> new Annotations(out);
            case ACLED -> new AcledCsv(out);
            case UCDP -> new UcdpCsv(out);
            case GEOJSON -> new GeoJson(out);
            case GEOPACKAGE -> new FactTable(new GeoPackageFile(out, FactTable.TABLE));
            case ICS -> new Calendar(out);
            case SCHEMA_ORG -> new SchemaOrg(out);
            case PROV -> new Prov(out);
            case GOLD -> new Gold(out);
            case CSV -> new FactTable(CsvFile.forSpreadsheets(out, names(FactTable.TABLE)));
            case XLSX -> new FactTable(new XlsxFile(out, FactTable.TABLE));
            case JSONL, GDELT, TABLES, PARQUET, TLOG_TILES ->
                throw new IllegalArgumentException(label() + " must be written in another way");
        };
    }

    /**
     * Begins an export of several files.
     *
     * @param coverage of the events on record; of use for GDELT alone
     */
    public Export open(Path folder, Coverage coverage) throws IOException {
        Files.createDirectories(folder);
        return switch (this) {
            case GDELT -> new Gdelt(folder, coverage);
            case TABLES -> new Tables(table -> csv(table, folder));
            case PARQUET -> new Tables(table -> new Parquet(table, folder));
            case TLOG_TILES -> throw new IllegalArgumentException(label() + " must be written in another way");
            case JSONL,
                    PLOVER,
                    FTM,
                    ANNOTATIONS,
                    ACLED,
                    UCDP,
                    GEOJSON,
                    GEOPACKAGE,
                    ICS,
                    SCHEMA_ORG,
                    PROV,
                    GOLD,
                    CSV,
                    XLSX -> throw new IllegalArgumentException(label() + " must be written to one file");
        };
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

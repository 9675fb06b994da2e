// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/**
 * A table as a GeoPackage (OGC 12-128r18): one layer of points in WGS 84, for QGIS, ArcGIS and whatever reads by OGR. Rows without
 * {@code latitude} and {@code longitude} are left out, for they have no place on a map. The file is made beside and given out at
 * {@link #end}, since SQLite writes it back and forth; no time stands in it, so that the same rows give the same bytes.
 */
public final class GeoPackageFile implements TableFile {

    private static final int WGS_84 = 4326;

    /** What the standard asks of a file that says nothing about when it was made. */
    private static final String NO_TIME = "1970-01-01T00:00:00.000Z";

    private static final String WKT = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
            + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
            + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

    private static final List<String> TABLES = List.of(
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, "
                    + "organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
            "INSERT INTO gpkg_spatial_ref_sys VALUES "
                    + "('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL), "
                    + "('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL), "
                    + "('WGS 84 geodetic', 4326, 'EPSG', 4326, '" + WKT + "', 'longitude and latitude in degrees')",
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, "
                    + "description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), "
                    + "min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, "
                    + "CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
                    + "geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, "
                    + "CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), "
                    + "CONSTRAINT uk_gc_table_name UNIQUE (table_name), "
                    + "CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), "
                    + "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))");

    private final OutputStream out;
    private final Table table;
    private final int latitude;
    private final int longitude;
    private final Path file;
    private final Connection connection;
    private final PreparedStatement row;

    /**
     * @param table with columns {@code latitude} and {@code longitude} of numbers
     * @throws IllegalArgumentException if it has none
     */
    public GeoPackageFile(OutputStream out, Table table) throws IOException {
        this.out = out;
        this.table = table;
        this.latitude = place("latitude");
        this.longitude = place("longitude");
        this.file = Files.createTempFile("rapporteur", ".gpkg");
        try {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + file);
            connection = source.getConnection();
            prepare();
            row = connection.prepareStatement("INSERT INTO " + quoted(table.name()) + " VALUES (NULL, ?"
                    + String.join("", Collections.nCopies(table.columns().size(), ", ?")) + ")");
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw unwritten(e);
        }
    }

    private int place(String name) {
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("a table on a map must have the column " + name + ", has " + names);
        }
        return names.indexOf(name);
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Nobody else sees the file before it is whole.
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            // "GPKG", and version 1.3.
            statement.execute("PRAGMA application_id = 1196444487");
            statement.execute("PRAGMA user_version = 10300");
            connection.setAutoCommit(false);
            for (String sql : TABLES) {
                statement.execute(sql);
            }
            statement.execute("CREATE TABLE " + quoted(table.name())
                    + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT NOT NULL, "
                    + table.columns().stream()
                            .map(column -> quoted(column.name()) + " " + type(column.type()))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
    }

    private static String type(Table.Type type) {
        return switch (type) {
            case TEXT, TEXTS -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case DATE -> "DATE";
        };
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void add(List<@Nullable Object> cells) throws IOException {
        if (!(cells.get(longitude) instanceof Double x) || !(cells.get(latitude) instanceof Double y)) {
            return;
        }
        try {
            row.setBytes(1, point(x, y));
            for (int i = 0; i < cells.size(); i++) {
                Object cell = cells.get(i);
                Object kept = cell instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
                        : cell;
                row.setObject(
                        i + 2, kept instanceof Long || kept instanceof Double || kept == null ? kept : kept.toString());
            }
            row.executeUpdate();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    /** A point as the standard writes it: a head without bounds, then well-known binary. */
    private static byte[] point(double x, double y) {
        return ByteBuffer.allocate(29)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("GP".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) 1)
                .putInt(WGS_84)
                .put((byte) 1)
                .putInt(1)
                .putDouble(x)
                .putDouble(y)
                .array();
    }

    /** Says what bounds the layer has, and gives the file out. */
    @Override
    public void end() throws IOException {
        try {
            contents();
            connection.commit();
            connection.close();
        } catch (SQLException e) {
            throw unwritten(e);
        }
        Files.copy(file, out);
        out.flush();
    }

    private void contents() throws SQLException {
        String name = quoted(table.name());
        try (PreparedStatement contents = connection.prepareStatement(
                        "INSERT INTO gpkg_contents SELECT ?, 'features', ?, 'Facts of reports at their places', ?, "
                                + "min(longitude), min(latitude), max(longitude), max(latitude), ? FROM " + name);
                PreparedStatement geometry = connection.prepareStatement(
                        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'POINT', ?, 0, 0)")) {
            contents.setString(1, table.name());
            contents.setString(2, table.name());
            contents.setString(3, NO_TIME);
            contents.setInt(4, WGS_84);
            contents.executeUpdate();
            geometry.setString(1, table.name());
            geometry.setInt(2, WGS_84);
            geometry.executeUpdate();
        }
    }

    private IOException unwritten(SQLException e) {
        return new IOException(
                file + ": the GeoPackage cannot be written (" + e.getMessage() + "); see that there is room", e);
    }

    @Override
    public void close() throws IOException {
        try (OutputStream _ = out) {
            connection.close();
        } catch (SQLException e) {
            throw unwritten(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

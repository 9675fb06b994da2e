// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Opens a GeoPackage as a database and looks at what the standard asks of it. */
final class GeoPackages {

    private GeoPackages() {}

    /** Its points, each with what it says. */
    record Point(double x, double y, String fact) {}

    static void assertFit(Path file) {
        assertThat(one(file, "PRAGMA application_id")).isEqualTo("1196444487");
        assertThat(one(file, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(one(file, "SELECT count(*) FROM pragma_foreign_key_check")).isEqualTo("0");
        assertThat(
                        one(
                                file,
                                "SELECT group_concat(table_name || column_name || geometry_type_name || srs_id) FROM gpkg_geometry_columns"))
                .isEqualTo("factsgeomPOINT4326");
        assertThat(one(file, "SELECT data_type FROM gpkg_contents WHERE table_name = 'facts'"))
                .isEqualTo("features");
        points(file);
    }

    static List<Point> points(Path file) {
        List<Point> points = new ArrayList<>();
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT geom, longitude, latitude, fact FROM facts ORDER BY fid")) {
            while (rows.next()) {
                ByteBuffer head = ByteBuffer.wrap(rows.getBytes(1)).order(ByteOrder.LITTLE_ENDIAN);
                assertThat((char) head.get()).isEqualTo('G');
                assertThat((char) head.get()).isEqualTo('P');
                assertThat(head.getInt(4)).isEqualTo(4326);
                assertThat(head.getInt(9)).as("a point").isEqualTo(1);
                assertThat(head.getDouble(13)).isEqualTo(rows.getDouble(2));
                assertThat(head.getDouble(21)).isEqualTo(rows.getDouble(3));
                points.add(new Point(rows.getDouble(2), rows.getDouble(3), rows.getString(4)));
            }
        } catch (SQLException e) {
            throw new AssertionError(file + " must be a GeoPackage", e);
        }
        return points;
    }

    static String one(Path file, String query) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new AssertionError(file + " must be a GeoPackage", e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        return new org.sqlite.JDBC().connect("jdbc:sqlite:" + file, new Properties());
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.DuckDb;
import org.rapporteur.record.parquet.ParquetFile.Column;
import org.rapporteur.record.read.RecordException;

/** What is put into a file of Parquet is what another reader finds in it. */
class ParquetFileTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("words", ParquetFile.Type.TEXT),
            new Column("names", ParquetFile.Type.TEXTS),
            new Column("count", ParquetFile.Type.INTEGER),
            new Column("share", ParquetFile.Type.NUMBER),
            new Column("day", ParquetFile.Type.DATE));

    @TempDir
    private Path folder;

    private static List<String> asked(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (DuckDBConnection connection = DuckDb.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void cellsOfAllTypesAndNoneComeBackInTheOrderOfTheRows() throws SQLException, IOException {
        Path file = folder.resolve("it's.parquet");
        try (ParquetFile out = ParquetFile.create(file, COLUMNS)) {
            out.add(List.of("caf\u00e9 \"Bell\"", List.of("a, b", "c"), 7L, 0.25, LocalDate.of(2031, 5, 6)));
            out.add(Collections.nCopies(5, null));
            out.add(Arrays.asList("", List.of(), Long.MIN_VALUE, -1.5, LocalDate.of(1, 1, 1)));
            assertThat(file).as("before it is closed").doesNotExist();
        }
        String table = "read_parquet(" + DuckDb.literal(file) + ")";
        assertThat(asked("SELECT words FROM " + table)).containsExactly("caf\u00e9 \"Bell\"", null, "");
        assertThat(asked("SELECT array_to_string(names, '|') FROM " + table)).containsExactly("a, b|c", null, "");
        assertThat(asked("SELECT count FROM " + table)).containsExactly("7", null, "" + Long.MIN_VALUE);
        assertThat(asked("SELECT share FROM " + table)).containsExactly("0.25", null, "-1.5");
        assertThat(asked("SELECT day FROM " + table)).containsExactly("2031-05-06", null, "0001-01-01");
        assertThat(asked("SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM " + table + ")"))
                .containsExactly("words VARCHAR", "names VARCHAR[]", "count BIGINT", "share DOUBLE", "day DATE");
        assertThat(asked("SELECT DISTINCT compression FROM parquet_metadata(" + DuckDb.literal(file) + ")"))
                .containsExactly("ZSTD");
        assertThat(files()).as("nothing is left beside it").containsExactly("it's.parquet");
    }

    @Test
    void aFileWithoutRowsHasItsColumns() throws SQLException {
        Path file = folder.resolve("empty.parquet");
        ParquetFile.create(file, COLUMNS).close();
        assertThat(asked("SELECT count(*) FROM read_parquet(" + DuckDb.literal(file) + ")"))
                .containsExactly("0");
        assertThat(asked("SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(" + DuckDb.literal(file) + "))"))
                .hasSize(5);
    }

    @Test
    void whatAKilledRunLeftIsReplaced() throws SQLException, IOException {
        Path file = folder.resolve("a.parquet");
        Files.writeString(folder.resolve("a.parquet.draft"), "half of something");
        Files.writeString(file, "an old one");
        try (ParquetFile out = ParquetFile.create(file, COLUMNS.subList(0, 1))) {
            out.add(List.of("new"));
        }
        assertThat(asked("SELECT words FROM read_parquet(" + DuckDb.literal(file) + ")"))
                .containsExactly("new");
        assertThat(files()).containsExactly("a.parquet");
    }

    @Test
    void whereItCannotBeWrittenItSaysSoWithARemedy() {
        Path file = folder.resolve("missing/a.parquet");
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> ParquetFile.create(file, COLUMNS))
                .withMessageStartingWith(file + " cannot be written (")
                .withMessageEndingWith("). Give the folder room and permission and run again.")
                .extracting(RecordException::kind)
                .isEqualTo(RecordException.Kind.ENVIRONMENT);
    }

    @Test
    void aCellOfAnotherTypeIsRefused() throws IOException {
        try (ParquetFile file = ParquetFile.create(folder.resolve("a.parquet"), COLUMNS.subList(0, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> file.add(List.of('c')))
                    .withMessage("a cell must be of a type of columns, is of class java.lang.Character");
        }
        assertThat(files()).doesNotContain("a.parquet.draft");
    }

    @Test
    void aRowOfOtherLengthOrTypesIsRefusedAndNoDraftIsLeft() throws IOException {
        Path path = folder.resolve("a.parquet");
        for (List<?> row : List.of(List.of("one"), List.of("one", 2L, 3L), List.of("one", "many"))) {
            ParquetFile file = ParquetFile.create(path, List.of(COLUMNS.get(0), COLUMNS.get(2)));
            assertThatExceptionOfType(RecordException.class)
                    .as("%s", row)
                    .isThrownBy(() -> {
                        try (file) {
                            file.add(row);
                        }
                    })
                    .withMessageStartingWith(path + " cannot be written (");
            assertThat(files()).doesNotContain("a.parquet.draft");
        }
    }
}

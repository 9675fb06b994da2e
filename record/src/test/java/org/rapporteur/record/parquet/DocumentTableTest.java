// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ledger.DuckDb;
import org.rapporteur.record.read.RecordException;

/** Documents in tables that another program wrote come as they lie there, or it is said why they cannot. */
class DocumentTableTest {

    @TempDir
    private Path folder;

    private static DocumentTable.Row row(String source, @Nullable String original, String... facts) {
        return new DocumentTable.Row(
                source,
                original == null ? null : original.getBytes(StandardCharsets.UTF_8),
                "{\"leaf of\":\"" + source + "\"}",
                List.of(facts));
    }

    private static List<DocumentTable.Row> read(Path from) {
        List<DocumentTable.Row> rows = new ArrayList<>();
        try (DocumentTable table = DocumentTable.open(from)) {
            table.forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void rowsComeInTheOrderOfTheirDaysWithAllTheyHold() {
        DocumentFile.write(folder, "day=2031-05-07/part-0.parquet", List.of(row("c", "C")));
        DocumentFile.write(
                folder, "day=2031-05-06/part-0.parquet", List.of(row("a", "A \u20ac", "one", "two"), row("b", null)));

        List<DocumentTable.Row> rows = read(folder);

        assertThat(rows).extracting(DocumentTable.Row::source).containsExactly("a", "b", "c");
        assertThat(rows.getFirst().original()).asString(StandardCharsets.UTF_8).isEqualTo("A \u20ac");
        assertThat(rows.getFirst().leaf()).isEqualTo("{\"leaf of\":\"a\"}");
        assertThat(rows.getFirst().facts()).containsExactly("one", "two");
        assertThat(rows.get(1).original()).as("no bytes are not empty bytes").isNull();
        assertThat(rows.get(1).facts()).isEmpty();
    }

    @Test
    void askingWhetherThereIsMoreTakesNothing() {
        DocumentFile.write(folder, "part-0.parquet", List.of(row("a", "A"), row("b", "B")));
        try (DocumentTable table = DocumentTable.open(folder)) {
            assertThat(table.hasNext()).isTrue();
            assertThat(table.hasNext()).isTrue();
            assertThat(table.next().source()).isEqualTo("a");
            assertThat(table.next().source()).as("without asking").isEqualTo("b");
            assertThat(table.hasNext()).isFalse();
            assertThat(table.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(table::next)
                    .withMessage("all rows have been handed out");
        }
    }

    @Test
    void aFolderMayHaveAnyNameAndNoOtherIsReadWithIt() {
        for (String name : List.of("it's", "a b", "2", "[2031]", "whats", "what?", "alls", "all*", "{a,b}")) {
            Path named = folder.resolve(name);
            DocumentFile.write(named, "part-0.parquet", List.of(row(name, "A")));
            assertThat(read(named))
                    .as(name)
                    .extracting(DocumentTable.Row::source)
                    .containsExactly(name);
        }
    }

    @Test
    void whereThereIsNoTableItSaysWhichFolderIsWanted() {
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> DocumentTable.open(folder))
                .withMessage(folder + " has no table of documents (no folder " + folder.resolve("documents")
                        + "). Name the folder that rapporteur-spark read --out wrote.")
                .extracting(RecordException::kind)
                .isEqualTo(RecordException.Kind.MISSING);
    }

    @Test
    void whatIsNoTableIsRefusedWithARemedy() throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        assertUnreadable();
        Files.writeString(folder.resolve("documents/part-0.parquet"), "no table at all");
        assertUnreadable();
    }

    private void assertUnreadable() {
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> read(folder))
                .withMessageStartingWith(folder + " cannot be read as tables of rapporteur-spark (")
                .withMessageEndingWith("). Read the sources again with rapporteur-spark read.")
                .extracting(RecordException::kind)
                .isEqualTo(RecordException.Kind.ENVIRONMENT);
    }

    @Test
    void aTableOfOtherColumnsIsRefused() throws IOException {
        List<ParquetFile.Column> columns = List.of(new ParquetFile.Column("source", ParquetFile.Type.TEXT));
        Path documents = folder.resolve("documents");
        Files.createDirectories(documents);
        ParquetFile.create(documents.resolve("part-0.parquet"), columns).close();
        assertUnreadable();
    }

    @Test
    void aRowWithoutWhatEveryDocumentHasIsRefused() throws IOException, SQLException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (String lacking : List.of(
                "NULL::VARCHAR AS source, '{}' AS leaf, ['x'] AS leaves",
                "'a' AS source, NULL::VARCHAR AS leaf, ['x'] AS leaves",
                "'a' AS source, '{}' AS leaf, NULL::VARCHAR[] AS leaves")) {
            try (DuckDBConnection connection = DuckDb.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("COPY (SELECT 'x'::BLOB AS original, " + lacking + ") TO "
                        + DuckDb.literal(documents.resolve("part-0.parquet")) + " (FORMAT parquet)");
            }
            assertUnreadable();
        }
    }
}

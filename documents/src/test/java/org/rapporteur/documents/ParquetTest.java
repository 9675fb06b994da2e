// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.documents.Reads.ENGLISH;
import static org.rapporteur.documents.Reads.MORE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;

class ParquetTest {

    @TempDir
    Path folder;

    private byte[] parquet(String query) throws SQLException, IOException {
        Path file = folder.resolve("a.parquet");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        }
        return Files.readAllBytes(file);
    }

    @Test
    void eachRowIsAnArticle() throws SQLException, IOException {
        byte[] table = parquet("SELECT 'One' AS title, '" + ENGLISH
                + "' AS maintext, DATE '2019-09-23' AS date_publish, "
                + "['Ann Reporter', 'Tom Writer'] AS authors UNION ALL SELECT 'Two', '" + MORE + "', NULL, NULL");
        List<Document> documents = Reads.documents("a.parquet", table);
        assertThat(documents).extracting(Document::source).containsExactly("a.parquet#1", "a.parquet#2");
        assertThat(documents).extracting(document -> document.text().value()).containsExactly(ENGLISH, MORE);
        assertThat(documents.getFirst().published()).isEqualTo(LocalDate.of(2019, 9, 23));
        assertThat(documents.getFirst().authors()).containsExactly("Ann Reporter", "Tom Writer");
    }

    @Test
    void aTableWithoutTextsAndADamagedOneAreRefused() throws SQLException, IOException {
        assertThat(Reads.refused("a.parquet", parquet("SELECT 1 AS a, 2 AS b")).reason())
                .contains("(a, b)");
        assertThat(Reads.refused("a.parquet", Reads.utf8("PAR1 and nothing else"))
                        .code())
                .isEqualTo(Code.DAMAGED);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.ingest.Recorder;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.testkit.Report;
import org.xml.sax.SAXException;

/** What holds for every format in which a record is given out; each is read back by a program of somebody else. */
class ExporterContractTest {

    private static final Selection NOTHING =
            new Selection(Set.of(), null, null, "nobody at all", null, null, null, null, null);

    @TempDir
    private Path folder;

    private Path record(FactsDocument... documents) throws IOException {
        Path record = folder.resolve("record");
        try (LedgerWriter writer = LedgerWriter.open(record, SigningKey.at(folder.resolve("key.pem")))) {
            for (FactsDocument document : documents) {
                writer.add(new Recorder("reader/1")
                        .of(document, document.document().text().value().getBytes(UTF_8)));
            }
            writer.commit();
        }
        return record;
    }

    private static FactsDocument bare(String words) {
        Document document = Document.of(DocumentId.of(words.getBytes(UTF_8)), "bare", new Text(words));
        return new FactsDocument(document, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The files of an export by their names, octet by octet. */
    private Map<String, String> exported(String name, Path record, Selection wanted, ExportFormat format)
            throws IOException {
        Path target = folder.resolve(name);
        try (OpenLedger ledger = OpenLedger.of(record)) {
            new RecordExport(ledger).write(wanted, format, target);
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(target)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
                assertReadable(format, file);
            }
        }
        return files;
    }

    private static void assertReadable(ExportFormat format, Path file) throws IOException {
        switch (format) {
            case JSONL, PLOVER, FTM, GOLD -> Files.readAllLines(file).forEach(ExporterContractTest::json);
            case ANNOTATIONS, GEOJSON, PROV, SCHEMA_ORG -> json(Files.readString(file));
            case ACLED, UCDP, CSV, TABLES -> table(file, CSVFormat.RFC4180);
            case XLSX -> workbook(file);
            case GEOPACKAGE -> GeoPackages.assertFit(file);
            case GDELT -> table(file, CSVFormat.TDF);
            case ICS ->
                assertThat(Files.readString(file))
                        .startsWith("BEGIN:VCALENDAR\r\n")
                        .endsWith("END:VCALENDAR\r\n")
                        .doesNotContainPattern("(?<!\r)\n");
            case PARQUET -> parquet(file);
            case TLOG_TILES -> assertThat(file).isNotEmptyFile();
        }
    }

    private static void workbook(Path file) throws IOException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(file))) {
            int count = 0;
            while (parts.getNextEntry() != null) {
                parsers.newDocumentBuilder().parse(new ByteArrayInputStream(parts.readAllBytes()));
                count++;
            }
            assertThat(count).isEqualTo(6);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(file + " must be parts of XML", e);
        }
    }

    private static void json(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            assertThat(parser.nextToken()).as("one value and no more").isNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(Path file, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, UTF_8, format)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows)
                    .allSatisfy(row ->
                            assertThat(row.size()).isEqualTo(rows.getFirst().size()));
        }
    }

    private static void parquet(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM '" + file + "'")) {
            assertThat(rows.next()).isTrue();
        } catch (SQLException e) {
            throw new AssertionError(file + " must be readable", e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameRecordGivesTheSameBytes(ExportFormat format) throws IOException {
        Path record = record(Report.facts());
        Map<String, String> first = exported("one", record, Selection.ALL, format);
        assertThat(first).isNotEmpty();
        Map<String, String> second = exported("two", record, Selection.ALL, format);
        assertThat(List.copyOf(second.values())).isEqualTo(List.copyOf(first.values()));
    }

    /** As gold nothing is given out that nobody has looked at; the log goes out whole or not at all. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GOLD", "TLOG_TILES"})
    void whereNothingIsWantedTheExportIsWhole(ExportFormat format) throws IOException {
        Map<String, String> nothing = exported("none", record(Report.facts()), NOTHING, format);
        Map<String, String> all = exported("all", folder.resolve("record"), Selection.ALL, format);
        assertThat(nothing).hasSameSizeAs(all);
        assertThat(String.join("", nothing.values()).length())
                // A database grows by whole pages.
                .isLessThan(String.join("", all.values()).length() + (format == ExportFormat.GEOPACKAGE ? 1 : 0));
    }

    @ParameterizedTest
    @EnumSource
    void wordsThatFormatsGiveAMeaningTo(ExportFormat format) throws IOException {
        Path record = record(
                bare("=cmd|' /C calc'!A1,\";\t\"\r\n\\,; BEGIN:VEVENT \u0000 \u2028 🎃"), bare("Half a sign: \ud83d."));
        assertThat(exported("odd", record, Selection.ALL, format)).isNotEmpty();
    }
}

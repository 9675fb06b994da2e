// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.testkit.Report.span;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.Export;
import org.rapporteur.export.gdelt.Coverage;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Deadline;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.testkit.Json;
import org.rapporteur.testkit.Report;

/** What is told of an act besides stands in tables and on maps under the names of the contract. */
class DetailExportTest {

    private static final RecordedDocument SENTENCED = Report.recorded(Report.detailed(new Details(
            FactId.figure(3),
            span("Borg"),
            span("shelled"),
            new Deadline("2024-07-01"),
            List.of(FactId.victim(1)),
            new Particulars.Court(
                    List.of(span("shelled")), EntityId.of(1), Particulars.Verdict.CONVICTED, "P2Y", null))));

    @TempDir
    private Path folder;

    private static String write(ExportFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Export export = format.open(bytes)) {
            export.write(SENTENCED);
            export.end();
        }
        return bytes.toString(UTF_8);
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.replace("\uFEFF", "")))
                .getRecords();
    }

    @Test
    void aRowOfAnActHasWhatIsToldBesides() throws IOException {
        CSVRecord event = records(write(ExportFormat.CSV)).stream()
                .filter(row -> row.get("kind").equals("event"))
                .findFirst()
                .orElseThrow();
        assertThat(event.toMap())
                .containsEntry("amount", "$1.5 million")
                .containsEntry("amount_number", "1500000")
                .containsEntry("amount_unit", "USD")
                .containsEntry("purpose", "Borg")
                .containsEntry("condition", "shelled")
                .containsEntry("deadline", "2024-07-01")
                .containsEntry("charge", "shelled")
                .containsEntry("court", "Ada Brook")
                .containsEntry("verdict", "convicted")
                .containsEntry("sentenced_to", "P2Y")
                .containsEntry("plea", "")
                .containsEntry("victims", "Ada Brook");
    }

    @Test
    void victimsAndRelationsAreRowsOfTheirKind() throws IOException {
        List<CSVRecord> rows = records(write(ExportFormat.CSV));
        assertThat(rows)
                .filteredOn(row -> row.get("kind").equals("victim"))
                .singleElement()
                .satisfies(row -> assertThat(row.toMap())
                        .containsEntry("type", "injured")
                        .containsEntry("age", "34")
                        .containsEntry("home", "Oslo")
                        .containsEntry("occupation", "Mayor"));
        assertThat(rows)
                .filteredOn(row -> row.get("kind").equals("relation"))
                .singleElement()
                .satisfies(row -> assertThat(row.toMap())
                        .containsEntry("type", "holdsOffice")
                        .containsEntry("actors", "Ada Brook")
                        .containsEntry("recipients", "Oslo")
                        .containsEntry("role", "Mayor")
                        .containsEntry("polarity", "was"));
    }

    @Test
    void tablesHaveVictimsAndRelationsOfTheirOwn() throws IOException {
        try (Export export = ExportFormat.TABLES.open(folder, Coverage.ALONE)) {
            export.write(SENTENCED);
            export.end();
        }
        assertThat(records(Files.readString(folder.resolve("victims.csv")))
                        .getFirst()
                        .toMap())
                .containsEntry("name", "Ada Brook")
                .containsEntry("fate", "injured")
                .containsEntry("event", Report.key("v2"));
        assertThat(records(Files.readString(folder.resolve("relations.csv")))
                        .getFirst()
                        .toMap())
                .containsEntry("subject", "Ada Brook")
                .containsEntry("object", "Oslo")
                .containsEntry("since", "2020");
        assertThat(records(Files.readString(folder.resolve("events.csv")))
                        .getFirst()
                        .toMap())
                .containsEntry("verdict", "convicted");
    }

    @Test
    void aPointOfGeoJsonHasThem() throws IOException {
        List<?> features = (List<?>) Json.object(write(ExportFormat.GEOJSON)).get("features");
        Map<?, ?> event = (Map<?, ?>) ((Map<?, ?>) features.getFirst()).get("properties");
        assertThat(event.get("charge")).hasToString("[shelled]");
        assertThat(event.get("sentencedTo")).hasToString("[P2Y]");
        assertThat(event.get("deadline")).hasToString("[2024-07-01]");
    }
}

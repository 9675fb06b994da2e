// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.Export;
import org.rapporteur.export.FollowTheMoney;
import org.rapporteur.export.gdelt.Coverage;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Why;
import org.rapporteur.testkit.Json;
import org.rapporteur.testkit.Report;

class ExportFormatTest {

    @TempDir
    private Path folder;

    private static String write(ExportFormat format, RecordedDocument... documents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Export export = format.open(bytes)) {
            for (RecordedDocument document : documents) {
                export.write(document);
            }
            export.end();
        }
        return bytes.toString(UTF_8);
    }

    private static String write(ExportFormat format) throws IOException {
        return write(format, Report.recorded());
    }

    private void writeFolder(ExportFormat format) throws IOException {
        try (Export export = format.open(folder, Coverage.ALONE)) {
            export.write(Report.recorded());
            export.write(Report.bare());
            export.end();
        }
    }

    private List<String[]> rows(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static List<Map<String, Object>> lines(String text) {
        return text.lines().map(Json::object).toList();
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    /** The cells of the second line of a table with commas, by the names of the first. */
    private static Map<String, String> row(String csv) {
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(2);
        List<String> names = List.of(lines.get(0).split(","));
        List<String> cells = Arrays.asList(lines.get(1).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }

    @Test
    void ploverHasTheFieldsOfItsManual() throws IOException {
        List<Map<String, Object>> events = lines(write(ExportFormat.PLOVER));
        assertThat(events).hasSize(2);
        Map<String, Object> assault = events.getLast();
        assertThat(assault)
                .containsEntry("date", "2024-06-03")
                .containsEntry("event", List.of("ASSAULT"))
                .containsEntry("mode", List.of("heavy-weapons"))
                .containsEntry("quad_code", 4)
                .containsEntry("size", Map.of("dead", 12))
                .containsEntry("status", "happened");
        assertThat(list(assault.get("actor"))).isEqualTo(List.of(Map.of("sector", "REB", "entity_text", "rebels")));
        assertThat(map(assault.get("event_loc")).get("country_code")).isEqualTo("SYR");
        assertThat(map(assault.get("text_info")).get("start"))
                .isEqualTo(Report.WORDS.codePointCount(0, Report.WORDS.indexOf("shelled")));
    }

    @Test
    void gdeltCountsTheReportsAndSourcesOfAnEvent() throws IOException {
        RecordedDocument report = Report.recorded();
        String document = report.document().id().value();
        String event = report.events().stream()
                .filter(one -> one.status() == Status.HAPPENED)
                .map(one -> report.key(one.id()))
                .findFirst()
                .orElseThrow();
        // Another report bears the event out; a third is a copy of that, so of the same source.
        Coverage.Story story = new Coverage.Story(
                Map.of(document, 0, "sha256:b", 1, "sha256:c", 1),
                List.of(
                        new Coverage.Link(
                                "corroborates", new Coverage.End("sha256:b", "v-b"), new Coverage.End(document, event)),
                        new Coverage.Link(
                                "copyOf", new Coverage.End("sha256:c", null), new Coverage.End("sha256:b", null))));
        try (Export export = ExportFormat.GDELT.open(folder, Coverage.of(Stream.of(story)))) {
            export.write(report);
            export.end();
        }
        String[] row = rows("rapporteur.export.CSV").getFirst();
        assertThat(row[32]).as("NumSources").isEqualTo("2");
        assertThat(row[33]).as("NumArticles").isEqualTo("3");
    }

    @Test
    void gdeltHasAllItsColumns() throws IOException {
        writeFolder(ExportFormat.GDELT);
        List<String[]> events = rows("rapporteur.export.CSV");
        assertThat(events).hasSize(1);
        String[] event = events.getFirst();
        assertThat(event).hasSize(61);
        assertThat(event[1]).isEqualTo("20240603");
        assertThat(event[5]).isEqualTo("REB");
        assertThat(event[15]).isEqualTo("SYRCVL");
        assertThat(Arrays.copyOfRange(event, 26, 31)).containsExactly("194", "194", "19", "4", "-10.0");
        assertThat(Arrays.copyOfRange(event, 51, 61))
                .containsExactly(
                        "4",
                        "Borg, Region, Syria",
                        "SY",
                        "",
                        "",
                        "33.5",
                        "36.25",
                        "",
                        "20240604000000",
                        "https://bell.example/1");
        List<String[]> mentions = rows("rapporteur.mentions.CSV");
        assertThat(mentions).hasSize(1);
        assertThat(mentions.getFirst()).hasSize(16);
        assertThat(mentions.getFirst()[0]).isEqualTo(event[0]);
        assertThat(mentions.getFirst()[11]).isEqualTo("80");
    }

    @Test
    void gdeltsGraphHasCountsAndQuotationsByCodePoint() throws IOException {
        writeFolder(ExportFormat.GDELT);
        List<String[]> graph = rows("rapporteur.gkg.csv");
        // A document without a day has no row.
        assertThat(graph).hasSize(1);
        String[] row = graph.getFirst();
        assertThat(row).hasSize(27);
        assertThat(row[5].split(";", 2)[0]).isEqualTo("KILL#12#people#4#Borg, Region, Syria#SY##33.5#36.25#");
        assertThat(row[6].split(";", 2)[0])
                .endsWith("#" + Report.WORDS.codePointCount(0, Report.WORDS.indexOf("At least")));
        assertThat(row[22]).isEqualTo("3|27|said|We will sign; soon, I hope,");
        assertThat(row[11]).isEqualTo("Ada Brook");
        assertThat(row[16]).startsWith("3#6#7#2024#");
        assertThat(row[24]).startsWith("1500000,USD,");
        assertThat(row[26]).isEqualTo("<PAGE_TITLE>Town &amp; country</PAGE_TITLE>");
    }

    private static RecordedDocument withRelations(Relation... relations) {
        FactsDocument plain = Report.facts();
        FactsDocument facts = new FactsDocument(
                plain.document(),
                plain.entities(),
                plain.times(),
                plain.statements(),
                plain.events(),
                plain.figures(),
                List.of(),
                List.of(relations));
        return new RecordedDocument(
                facts,
                "reader",
                facts.facts().stream()
                        .collect(Collectors.toMap(
                                Fact::id, fact -> "k-" + fact.id().value())));
    }

    private static Relation relation(int number, Relation.Type type, int subject, int object, Relation.Polarity so) {
        return new Relation(
                FactId.relation(number),
                type,
                EntityId.of(subject),
                EntityId.of(object),
                null,
                null,
                null,
                so,
                Report.span("Mayor"),
                null,
                Grounds.of(Why.of("relation-rule", Report.span("Mayor"))));
    }

    @Test
    void followTheMoneyKnowsRelationsButNoneThatIsDenied() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Export export = new FollowTheMoney(bytes)) {
            export.write(withRelations(
                    relation(1, Relation.Type.MEMBER_OF, 1, 3, Relation.Polarity.WAS),
                    relation(2, Relation.Type.FAMILY_OF, 1, 3, Relation.Polarity.DENIED)));
            export.end();
        }
        List<Map<String, Object>> links = lines(bytes.toString(UTF_8)).stream()
                .filter(entity -> "k-r1".equals(entity.get("id")) || "k-r2".equals(entity.get("id")))
                .toList();
        assertThat(links).hasSize(1);
        assertThat(links.getFirst().get("schema")).isEqualTo("UnknownLink");
        Map<?, ?> properties = map(links.getFirst().get("properties"));
        assertThat(properties.get("status")).isEqualTo(List.of("former"));
        assertThat(properties.get("role")).isEqualTo(List.of("memberOf"));
    }

    @Test
    void followTheMoneyTiesFactsToTheArticle() throws IOException {
        List<Map<String, Object>> entities = lines(write(ExportFormat.FTM));
        assertThat(entities)
                .extracting(entity -> entity.get("schema"))
                .containsExactly(
                        "Article",
                        "Person",
                        "Address",
                        "LegalEntity",
                        "Address",
                        "LegalEntity",
                        "Note",
                        "Event",
                        "Event",
                        "Note",
                        "Note",
                        "Note");
        Object article = entities.getFirst().get("id");
        assertThat(entities.subList(1, entities.size()))
                .allSatisfy(entity ->
                        assertThat(map(entity.get("properties")).get("proof")).isEqualTo(List.of(article)));
        assertThat(map(entities.get(1).get("properties")).get("country")).isEqualTo(List.of("no"));
    }

    @Test
    void annotationsFindTheirWordsByPlaceAndByQuote() throws IOException {
        Map<String, Object> collection = Json.object(write(ExportFormat.ANNOTATIONS));
        assertThat(collection)
                .containsEntry("@context", "http://www.w3.org/ns/anno.jsonld")
                .containsEntry("type", "AnnotationCollection")
                .containsEntry("total", 6);
        int[] points = Report.WORDS.codePoints().toArray();
        for (Object item : list(map(collection.get("first")).get("items"))) {
            for (Object target : list(map(item).get("target"))) {
                List<?> selectors = list(map(target).get("selector"));
                int start = (Integer) map(selectors.get(0)).get("start");
                int end = (Integer) map(selectors.get(0)).get("end");
                Map<?, ?> quote = map(selectors.get(1));
                assertThat(new String(points, start, end - start)).isEqualTo(quote.get("exact"));
                assertThat(Report.WORDS).contains("" + quote.get("prefix") + quote.get("exact") + quote.get("suffix"));
            }
        }
    }

    @Test
    void acledHasItsColumnsAndOnlyWhatHappened() throws IOException {
        Map<String, String> row = row(write(ExportFormat.ACLED));
        assertThat(row)
                .hasSize(31)
                .containsEntry("event_date", "2024-06-03")
                .containsEntry("sub_event_type", "Shelling/artillery/missile attack")
                .containsEntry("interaction", "Rebel group-Civilians")
                .containsEntry("civilian_targeting", "Civilian targeting")
                .containsEntry("iso", "760")
                .containsEntry("fatalities", "12");
    }

    @Test
    void ucdpHasItsColumnsAndDeathsFromTheFigures() throws IOException {
        Map<String, String> row = row(write(ExportFormat.UCDP));
        assertThat(row)
                .hasSize(49)
                .containsEntry("type_of_violence", "3")
                .containsEntry("dyad_name", "rebels - people")
                .containsEntry("geom_wkt", "POINT (36.25 33.5)")
                .containsEntry("priogrid_gid", String.valueOf(247 * 720 + 432 + 1))
                .containsEntry("low", "12")
                .containsEntry("best", "12")
                .containsEntry("high", "12");
    }

    @Test
    void geoJsonPutsLongitudeFirst() throws IOException {
        Map<String, Object> collection = Json.object(write(ExportFormat.GEOJSON));
        assertThat(collection).containsEntry("type", "FeatureCollection");
        List<?> features = list(collection.get("features"));
        assertThat(features).hasSize(4);
        Map<?, ?> geometry = map(map(features.getFirst()).get("geometry"));
        assertThat(geometry.get("coordinates")).hasToString("[10.74609, 59.91273]");
        assertThat(map(map(features.getFirst()).get("properties")).get("status"))
                .isEqualTo("expected");
        Map<?, ?> assault = map(map(features.get(1)).get("properties"));
        assertThat(assault.get("killed")).isEqualTo(12);
        assertThat(assault.get("headline")).isEqualTo("Town & country");
        assertThat(assault.get("address")).isEqualTo("https://bell.example/1");
        assertThat(assault.get("uncertaintyKm")).isEqualTo(10.0);
    }

    @Test
    void geoPackageHasThePointsOfGeoJsonWithTheirDead() throws IOException {
        Path file = folder.resolve("facts.gpkg");
        try (Export export = ExportFormat.GEOPACKAGE.open(Files.newOutputStream(file))) {
            export.write(Report.recorded());
            export.write(Report.bare());
            export.end();
        }

        GeoPackages.assertFit(file);
        assertThat(GeoPackages.points(file)).hasSize(4).first().satisfies(point -> {
            assertThat(point.x()).isEqualTo(10.74609);
            assertThat(point.y()).isEqualTo(59.91273);
        });
        assertThat(GeoPackages.one(
                        file, "SELECT killed || headline || uncertainty_km FROM facts WHERE type LIKE 'ASSAULT%'"))
                .isEqualTo("12Town & country10.0");
        assertThat(GeoPackages.one(file, "SELECT max_y FROM gpkg_contents")).isEqualTo("59.91273");
    }

    @Test
    void calendarHasPlannedMeetingsInFoldedLines() throws IOException {
        String calendar = write(ExportFormat.ICS);
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(2);
        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:20240607\r\n", "DTEND;VALUE=DATE:20240608\r\n", "LOCATION:Oslo\r\n");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "")).contains("Town & country\\nreport-1");
    }

    @Test
    void schemaOrgQuotesItsSpeaker() throws IOException {
        List<?> graph = list(Json.object(write(ExportFormat.SCHEMA_ORG)).get("@graph"));
        assertThat(graph).hasSize(2);
        Map<?, ?> quotation = map(graph.getLast());
        assertThat(quotation.get("@type")).isEqualTo("Quotation");
        assertThat(quotation.get("spokenByCharacter"))
                .isEqualTo(List.of(Map.of("@type", "Person", "name", "Ada Brook", "jobTitle", "Mayor")));
        assertThat(quotation.get("isPartOf"))
                .isEqualTo(Map.of("@id", map(graph.getFirst()).get("@id")));
    }

    @Test
    void provTellsWhereEachFactComesFrom() throws IOException {
        Map<?, ?> bundles = map(Json.object(write(ExportFormat.PROV, Report.recorded(), Report.bare()))
                .get("bundle"));
        assertThat(bundles).hasSize(2);
        Map<?, ?> bundle = map(bundles.values().iterator().next());
        assertThat(map(bundle.get("entity"))).hasSize(7);
        assertThat(map(bundle.get("wasDerivedFrom"))).hasSize(6);
        assertThat(map(bundle.get("wasAttributedTo"))).hasSize(2);
    }

    @Test
    void aTableForPeopleHasARowAFactWithItsSentenceAndToll() throws IOException {
        String csv = write(ExportFormat.CSV);
        assertThat(csv)
                .startsWith("\uFEFFid,kind,fact,sentence,headline,outlet,published,address,")
                .endsWith("\r\n");
        List<String> rows = csv.lines().toList();
        assertThat(rows).hasSize(1 + 6);
        assertThat(rows)
                .filteredOn(row -> row.contains(",event,") && row.contains("ASSAULT heavy-weapons"))
                .singleElement()
                .asString()
                .contains("Town & country", "https://bell.example/1", ",36.25,10,12,12,12,");
    }

    @Test
    void tablesAreTiedByIds() throws IOException {
        writeFolder(ExportFormat.TABLES);
        assertThat(folder).isDirectoryContaining("glob:**/documents.csv").isDirectoryContaining("glob:**/entities.csv");
        String statement = Files.readString(folder.resolve("statements.csv"));
        assertThat(statement.lines().toList().get(1))
                .startsWith("s-000000000000000000abc001,sha256:")
                .contains(
                        ",\"We will sign; soon, I hope,\",3,30,cue-listed,1,found,full,said,Mayor Ada Brook,Ada Brook,sha256:");
        assertThat(Files.readAllLines(folder.resolve("figures.csv"))).hasSize(4);
        assertThat(Files.readAllLines(folder.resolve("places.csv")))
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("entity,document,published,kind,name,words,start,end,latitude,longitude,country,");
    }

    @Test
    void parquetFilesAreWholeAndLeaveNothingBeside() throws IOException {
        writeFolder(ExportFormat.PARQUET);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "documents.parquet",
                            "entities.parquet",
                            "places.parquet",
                            "statements.parquet",
                            "events.parquet",
                            "figures.parquet",
                            "victims.parquet",
                            "relations.parquet");
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("events.parquet"));
        assertThat(new String(bytes, 0, 4, UTF_8)).isEqualTo("PAR1");
        assertThat(new String(bytes, bytes.length - 4, 4, UTF_8)).isEqualTo("PAR1");
    }

    @Test
    void anExportOfNothingIsAWholeFile() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            if (!format.isFolder() && format != ExportFormat.JSONL) {
                assertThat(write(format, Report.bare())).as(format.label()).doesNotContain("null");
            }
        }
        assertThat(Json.object(write(ExportFormat.GEOJSON))).isNotEmpty();
    }

    @Test
    void severalFilesGoIntoAFolderOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExportFormat.GDELT.open(new ByteArrayOutputStream()));
        assertThatIllegalArgumentException().isThrownBy(() -> ExportFormat.PROV.open(folder, Coverage.ALONE));
    }
}

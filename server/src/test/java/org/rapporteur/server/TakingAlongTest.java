// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.record.proof.ProofFile;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Drawings as files, reports that are put on record from a page, rulings on names, and proofs. */
class TakingAlongTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.over(TestService.recordOfItsOwn());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String story() {
        return "/stories/" + service.items("/api/v1/stories").getFirst().required("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/timeline", "/map", "/count-0"})
    void aDrawingOfAStoryIsAFileThatStandsAlone(String name) {
        HttpResponse<String> drawing = service.get(story() + name + ".svg");

        assertStandsAlone(drawing);
        HttpResponse<String> table = service.get(story() + name + ".csv");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body().lines().count()).isGreaterThan(1);
    }

    @Test
    void theMapOfAListTakesItsFilters() {
        assertStandsAlone(service.get("/events/map.svg"));
        assertThat(service.get("/events/map.csv?place=Oslo").body().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("oslo,norway"));
        assertThat(service.get("/events/map.svg?q=nothinglikethis").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/events/other.svg").statusCode()).isEqualTo(404);
    }

    private static void assertStandsAlone(HttpResponse<String> drawing) {
        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(drawing.body()).doesNotContain("<a ", "href=", "var(--").contains("<style>");
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing.body())));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("a drawing must be XML", e);
        }
    }

    @Test
    void whoActsOnWhomIsDrawnAndEachLineLeadsToItsFacts() {
        service.post("/keep", FORM, "text=Ana+Ruiz+praised+Kari+Dahl+on+Monday+in+Oslo.");
        assertThat(kept()).contains("class=\"right\"");

        Matcher line = Pattern.compile("class=\"tie[^\"]*\" href=\"(/events\\?pair=[^\"]+)\"")
                .matcher(service.get("/dossiers").body());

        assertThat(line.find()).isTrue();
        assertThat(service.get(line.group(1)).body()).contains("class=\"row fact event");
        assertStandsAlone(service.get("/dossiers/graph.svg"));
    }

    @Test
    void theListOfStoriesIsATableToo() {
        assertThat(service.get("/stories.csv?from=2000-01-01").body().lines().count())
                .isGreaterThan(1);
        assertThat(service.get("/stories.csv?to=1900-01-01").body().lines().count())
                .isEqualTo(1);
        assertThat(service.get("/stories.xlsx").headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void twoReportsStandSideBySide() {
        String one = service.items("/api/v1/documents").get(0).required("id");
        String other = service.items("/api/v1/documents").get(1).required("id");

        HttpResponse<String> page = service.get("/compare?one=" + one + "&other=" + other);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"own\"", "Only in the first");
        assertThat(service.get("/compare?one=x&other=y").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsWrittenAlmostRightIsFoundUnderAnotherWord() {
        assertThat(service.get("/search?q=ferrry").body()).contains("Did you mean", "/search?q=ferry");
        assertThat(service.get("/search?q=killed+more+than+1").body())
                .contains("<em>killed more than 1</em>", "class=\"row fact figure")
                .doesNotContain("class=\"row fact event");
    }

    /** What came of a batch once it has ended. */
    private static String kept() {
        String seen = "";
        while (!seen.contains("class=\"right\"") && !seen.contains("class=\"wrong\"")) {
            seen = service.get("/keep/progress").body();
        }
        return seen;
    }

    @Test
    void aKeeperPutsAFileOnRecordAndSeesItThere() {
        String boundary = "part";
        String body = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"quarry.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nA quarry near Bergen flooded on Monday. Nobody was hurt, the mayor said.\r\n--part--\r\n";
        HttpResponse<String> sent = service.send(HttpRequest.newBuilder(service.uri("/keep"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(kept()).contains("1 report is on record");
        assertThat(service.get("/search?q=quarry").body()).contains("quarry.txt");
        assertThat(service.post("/keep", FORM, "text=").statusCode()).isEqualTo(422);
    }

    @Test
    void aRulingOnTwoNamesNeedsAReasonAndGoesOnRecord() {
        String names = "one=Ana+Ruiz&other=Kari+Dahl&verdict=another&reviewer=A.+Lee";

        assertThat(service.post("/dossiers/rule", FORM, names).body()).contains("It was not put on record: reason");
        assertThat(service.post("/dossiers/rule", FORM, names + "&reason=met+each+other")
                        .statusCode())
                .isEqualTo(303);
        assertThat(service.get("/dossiers?name=Ana+Ruiz").body()).contains("met each other");
    }

    @Test
    void aProofThatSomebodyBringsIsChecked() {
        String id = service.items("/api/v1/documents").getFirst().required("id");
        String proof = service.get("/record/proofs/" + id).body();

        assertThat(ProofFile.parse(proof).fault()).isEmpty();
        assertThat(checked(proof)).contains("It holds: entry", "A key that counts for this record");
        assertThat(checked(proof.replaceFirst("\"index\" ?: ?\\d+", "\"index\":1000000")))
                .contains("It proves nothing");
        assertThat(checked("{}")).contains("It is no proof");
    }

    private static String checked(String proof) {
        return service.post(
                        "/record/check",
                        FORM,
                        "proof=" + java.net.URLEncoder.encode(proof, java.nio.charset.StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void eachRouteHasAnExampleThatCanBeOpened() {
        Matcher example = Pattern.compile("<a href=\"(/api/v1/[^\"]+)\">See what it gives")
                .matcher(service.get("/api").body());
        int count = 0;
        while (example.find()) {
            count++;
            String address = example.group(1).replace("&amp;", "&");
            assertThat(service.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(count).isGreaterThan(10);
    }
}

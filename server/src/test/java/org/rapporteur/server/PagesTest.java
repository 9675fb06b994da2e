// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static TestService service;

    @BeforeAll
    static void start() {
        service = new TestService(TestService.settings(null, 20_000, 1000));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/documents",
                "/stories",
                "/stories?all=true",
                "/statements?speaker=Ruiz",
                "/events?status=expected",
                "/figures?type=killed",
                "/dossiers",
                "/dossiers?name=Ana+Ruiz",
                "/search?q=ferry",
                "/search?q=nothinglikethis",
                "/statements?role=minister",
                "/screening",
                "/screening?state=all&level=possible",
                "/record",
                "/api",
                "/login"
            })
    void eachPageIsWholeAndSafe(String path) {
        HttpResponse<String> reply = service.get(path);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(reply.body())
                .startsWith("<!doctype html>")
                .contains("<h1", "</html>")
                .doesNotContain("<script>", "<style", " style=", "onclick", "javascript:");
        assertThat(reply.body().length()).isLessThan(200_000);
    }

    @Test
    void everyAssetOfAPageIsThere() {
        Matcher asset =
                Pattern.compile("\"(/assets/[^\"]+)\"").matcher(service.get("/").body());
        int found = 0;
        while (asset.find()) {
            HttpResponse<String> reply = service.get(asset.group(1));
            assertThat(reply.statusCode()).as(asset.group(1)).isEqualTo(200);
            assertThat(reply.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            found++;
        }
        assertThat(found).isEqualTo(4);
        String style = asset("style.css");
        assertThat(service.get(style.replace("style.css", "serif.woff2"))
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("font/woff2");
        assertThat(service.get("/assets/1/..%2f..%2fopenapi").statusCode()).isBetween(400, 404);
    }

    @Test
    void aDocumentHasItsFactsInTheMarginEachWithItsReason() {
        String page = service.get("/documents/" + id("talks-1")).body();
        String event = service.items("/api/v1/events?type=AGREE").getFirst().required("id");

        assertThat(page)
                .contains(
                        "<h1>Norway and Kenya sign fishing accord</h1>",
                        "<mark class=\"event\">",
                        "id=\"" + event + "\"");
        HttpResponse<String> fact = service.get("/facts/" + event);
        assertThat(fact.statusCode()).isEqualTo(302);
        assertThat(fact.headers().firstValue("Location").orElse(""))
                .endsWith("/documents/" + id("talks-1") + "#" + event);
    }

    @Test
    void theTextOfAReportIsNeverMarkup() {
        String page = service.get("/documents/" + id("markup-1")).body();

        assertThat(page)
                .contains("&lt;script&gt;window.broken = 1&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("<script>window", "<img");
        assertThat(service.get("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void aStoryHasItsReportsFiguresAndWhoSaidWhat() {
        String id = service.items("/api/v1/stories").getFirst().required("id");

        String page = service.get("/stories/" + id).body();

        assertThat(page)
                .contains(
                        "3 reports, resting on one source",
                        "Timeline",
                        "Who said what",
                        "Ana Ruiz",
                        "killed",
                        "update",
                        "copy")
                .contains("/documents/" + id("ferry-3"));
        assertThat(service.get("/documents/" + id("ferry-1")).body()).contains("One of 3 reports of the story");
    }

    @Test
    void eventsStandOnAMapWhosePlacesLeadToWhatHappenedThere() {
        String page = service.get("/events").body();

        assertThat(page)
                .contains("<svg class=\"wide\" viewBox=\"0 0 900 ", "aria-label=\"Oslo, Norway (")
                .contains("href=\"/events?place=Oslo\"");
        assertThat(service.get("/events?type=COERCE").body()).contains("href=\"/events?type=COERCE&amp;place=Oslo\"");
        assertThat(service.get("/statements").body()).doesNotContain("class=\"map\"");
    }

    @Test
    void aListSaysHowManyThereAreOfEachAndIsGivenOutAsItStands() {
        String all = service.get("/events").body();
        assertThat(all)
                .contains("href=\"/events?outlet=Maranta+Post\"", "href=\"/events?from=2021-04-01&amp;to=2021-04-30\"")
                .contains("href=\"/api/v1/export?kind=event&amp;format=csv\"")
                .contains(
                        "President Ilse Moran will visit Bergen on Thursday",
                        "Maranta Post",
                        "Ferry sinks off Maranta");
        String some = service.get("/events?outlet=Maranta+Post").body();
        assertThat(some)
                .contains("aria-current=\"true\"", "href=\"/events\"")
                .contains("href=\"/api/v1/export?outlet=Maranta+Post&amp;kind=event&amp;format=xlsx\"")
                .doesNotContain("Island Wire ·");
        String csv = service.get("/api/v1/export?outlet=Maranta+Post&kind=event&format=csv")
                .body();
        assertThat(csv.lines().skip(1))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains(",event,", "Maranta Post"));
    }

    @Test
    void theStartSaysWhatTheRecordHolds() {
        assertThat(service.get("/").body())
                .contains("class=\"holdings\"", "<strong>5</strong> reports", "March 2021 to May 2021");
        assertThat(service.get("/?example=true").body()).contains("Lombara");
    }

    @Test
    void whereNothingIsFoundTheListOffersWhatThereIsWithoutOneFilter() {
        assertThat(service.get("/figures?type=killed&from=2090-01-01").body())
                .contains("Nothing on record is like this.", "href=\"/figures?type=killed\">the days</a> there are");
        assertThat(service.get("/figures?from=2090-01-01").body()).contains("Take away a filter");
    }

    @Test
    void aStoryTellsWhoWasHarmedAndWhatWasPledged() {
        String page = service.get("/stories/"
                        + service.items("/api/v1/stories").getFirst().required("id"))
                .body();

        String harmed = page.substring(page.indexOf("Who was harmed"), page.indexOf("What was pledged"));
        assertThat(harmed)
                .contains("Mira Tolen was killed", "href=\"/documents/" + id("ferry-3") + "#p-")
                .doesNotContain("Norway");
        String pledged = page.substring(page.indexOf("What was pledged"));
        assertThat(pledged.substring(0, pledged.indexOf("</section>")))
                .contains("$20 million", "href=\"/documents/" + id("ferry-3") + "#v-")
                .doesNotContain("Mira Tolen");
    }

    @Test
    void aStoryHasItsPlacesOnAMap() {
        String id = service.items("/api/v1/stories").getFirst().required("id");

        assertThat(service.get("/stories/" + id).body())
                .containsPattern("aria-label=\"Bergen[^\"]* \\([0-9]+\\)\"")
                .containsPattern("class=\"spot event expected\" href=\"/documents/sha256:[0-9a-f]{64}#v-");
    }

    @Test
    void figuresAreShownWithTheCountTheyBelongTo() {
        String page = service.get("/figures?type=killed").body();

        assertThat(page).contains("How the counts ran", " killed", "<svg class=\"chart\"", "/stories/t-", "ferry-3");
        assertThat(service.get("/figures?type=detained").body()).doesNotContain("How the counts ran");
    }

    @Test
    void statementsAreFoundByTheOfficeOfWhoSaysIt() {
        assertThat(service.get("/statements?role=foreign+minister").body())
                .contains("Kari Dahl")
                .doesNotContain("still searching");
        assertThat(service.items("/api/v1/statements?role=Foreign"))
                .isNotEmpty()
                .allSatisfy(leaf -> assertThat(leaf.at("fact").required("role")).containsIgnoringCase("foreign"));
    }

    @Test
    void aDossierHasWhatSomebodySaidWithItsSources() {
        assertThat(service.get("/dossiers?name=Ana+Ruiz").body())
                .contains("Ana Ruiz", "still searching", "id=\"source-1\"");
        HttpResponse<String> nobody = service.get("/dossiers?name=Nobody+There");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.body())
                .contains("nobody named Nobody There")
                .doesNotContain(TestService.record().toString());
        assertThat(service.json("/api/v1/dossiers/Ana%20Ruiz").fields()).isNotEmpty();
        assertThat(service.get("/api/v1/dossiers/Nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aTextIsReadAtOnce() {
        String text = "text=Police+arrested+14+people+in+Oslo+on+Monday.&title=Arrests&published=2021-03-02";

        assertThat(service.post("/read", FORM, text).body())
                .startsWith("<!doctype html>")
                .contains("Arrests", "14 people detained");
        assertThat(service.post("/read", FORM, text, "HX-Request", "true").body())
                .doesNotContain("<!doctype html>")
                .contains("14 people detained");
        assertThat(service.post(
                                "/read",
                                FORM,
                                "text=%3Chtml%3E%3Ch1%3EArrests%3C/h1%3E%3Cp%3EPolice+arrested+14+people+in+Oslo+on+"
                                        + "Monday,+the+police+said+in+a+statement+to+reporters.%3C/p%3E%3C/html%3E")
                        .body())
                .contains("14 people detained");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404",
        "/documents/x, 404",
        "/documents/sha256:0000000000000000000000000000000000000000000000000000000000000000, 404",
        "/facts/s-000000000000000000000000, 404",
        "/stories/t-0, 404",
        "/events?status=done, 400",
        "/events?cursor=x, 400"
    })
    void whatIsNotThereIsToldOnAPage(String path, int status) {
        HttpResponse<String> reply = service.get(path, "Accept", "text/html");

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).contains("<h1>", "To the start").doesNotContain("Exception");
    }

    private static String asset(String name) {
        Matcher address = Pattern.compile("\"(/assets/[^\"]+/" + name + ")\"")
                .matcher(service.get("/").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static String id(String source) {
        return service.items("/api/v1/documents").stream()
                .filter(document -> document.at("document").required("source").equals(source))
                .findFirst()
                .orElseThrow()
                .required("id");
    }
}

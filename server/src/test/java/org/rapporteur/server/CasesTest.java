// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.proof.RecordCheck;

/** Cases and kept searches, for people and for programs. */
class CasesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private Path record;
    private TestService service;

    @BeforeEach
    void start() {
        record = TestService.recordOfItsOwn();
        service = TestService.over(record);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String fact(String kind) {
        return service.items("/api/v1/" + kind).getFirst().required("id");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Sends a form and gives where it leads. */
    private String sent(String path, String form) {
        HttpResponse<String> reply = service.post(path, FORM, form);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    }

    @Test
    void aFactIsStarredIntoACaseFromAList() {
        String fact = fact("events");
        assertThat(service.get("/events").body()).contains("href=\"/star/" + fact + "\"");
        assertThat(service.get("/star/" + fact).body()).contains("A new case called");

        String page = sent("/star/" + fact, "name=Ferry+case&reviewer=A.+Lee");

        assertThat(page).matches("/cases/c-[0-9a-f]+");
        assertThat(service.get(page).body())
                .contains("Ferry case", "Timeline", "/facts/" + fact, "Evidence for others");
        assertThat(service.get("/star/" + fact("figures")).body()).contains("Ferry case");
        assertThat(service.get("/cases").body()).contains("Ferry case", "1 in it");
        assertThat(service.get("/star/s-000000000000000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsDoneToACaseGoesOnRecord() {
        String page = sent("/cases", "name=Ferry&reviewer=A.+Lee");
        sent(page, "act=note&words=Ask+the+%3Cport%3E&reviewer=B.+Ito");
        sent(page, "act=tag&words=sea,+ferries&reviewer=B.+Ito");
        sent(page, "act=assign&words=C.+Poe&reviewer=B.+Ito");

        assertThat(service.get(page).body())
                .contains("Ask the &lt;port&gt;", "B. Ito", "seen to by C. Poe", "ferries")
                .doesNotContain("<port>");
        HttpResponse<String> wrong = service.post(page, FORM, "act=note&words=&reviewer=B.+Ito", "Accept", "text/html");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("words must be given");
        assertThat(service.post("/cases", FORM, "name=Ferry&reviewer=A.+Lee").statusCode())
                .isEqualTo(409);
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void programsDoTheSame() {
        String fact = fact("statements");
        assertThat(service.post("/api/v1/cases", JSON, "{\"name\":\"Ferry\",\"reviewer\":\"A. Lee\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> added = service.post(
                "/api/v1/cases/Ferry", JSON, "{\"act\":\"add\",\"item\":\"" + fact + "\",\"reviewer\":\"A. Lee\"}");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        JsonValue shown = service.json("/api/v1/cases/Ferry");
        assertThat(shown.at("items").elements().getFirst().required("id")).isEqualTo(fact);
        assertThat(service.items("/api/v1/cases")).hasSize(1);
        assertThat(service.get("/api/v1/cases/Ferry/export").body().lines()).hasSize(1);
        assertThat(service.get("/api/v1/evidence/Ferry").statusCode()).isEqualTo(200);
        assertThat(service.post("/api/v1/cases/Ferry", JSON, "{\"act\":\"burn\",\"reviewer\":\"A. Lee\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/cases/none").statusCode()).isEqualTo(404);
    }

    @Test
    void whoDecidedWhatIsAPageAndAList() {
        String page = sent("/cases", "name=Ferry&reviewer=A.+Lee");
        sent(page, "act=assign&words=C.+Poe&reviewer=B.+Ito");

        assertThat(service.get("/decisions").body()).contains("case: open", "case: assign", "A. Lee", "B. Ito", page);
        assertThat(service.get("/decisions?reviewer=A.+Lee").body())
                .contains("case: open")
                .doesNotContain("case: assign");
        assertThat(service.items("/api/v1/decisions?reviewer=B.+Ito"))
                .singleElement()
                .satisfies(deed -> assertThat(deed.required("act")).isEqualTo("assign"));
        JsonValue first = service.json("/api/v1/decisions?limit=1");
        assertThat(service.json("/api/v1/decisions?limit=1&cursor=" + first.required("next"))
                        .at("items")
                        .elements()
                        .getFirst()
                        .required("act"))
                .isEqualTo("open");
    }

    @Test
    void whatIsNewInASearchIsMarkedUntilItIsSeen() {
        String page = sent("/searches", "name=Trams&reviewer=A.+Lee&query=" + encoded("q=tramway"));
        byte[] news = "Police arrested 14 people at the tramway in Oslo on Monday.".getBytes(StandardCharsets.UTF_8);
        new Ingest(new Rapporteur(Settings.STANDARD), record, KeyFile.ofUser(), 1)
                .run(List.of(new Input.Bytes("tram.txt", new ByteArrayInputStream(news))), step -> {});

        assertThat(service.get(page).body()).contains("class=\"st\">new");
        assertThat(service.get("/cases").body()).containsPattern("[1-9] new");
        sent(page, "act=seen&reviewer=A.+Lee");
        assertThat(service.get(page).body()).contains("tram.txt").doesNotContain("class=\"st\">new");
    }

    @Test
    void aSearchIsKeptAndFollowed() {
        String query = "?kind=event&q=ferry";
        String page = sent("/searches", "name=Ferries&reviewer=A.+Lee&query=" + encoded(query));

        assertThat(service.get(page).body()).contains("Ferries", "/facts/").doesNotContain("class=\"st\">new");
        assertThat(service.get("/cases").body()).contains("Ferries", "nothing new");
        HttpResponse<String> feed = service.get(page + "/feed.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<title>Ferries</title>", "<entry>")
                .contains("href=\"/facts/");
        sent(page, "act=give+up&reviewer=A.+Lee");
        assertThat(service.get(page).statusCode()).isEqualTo(404);
        assertThat(service.post("/searches", FORM, "name=Bad&reviewer=A.+Lee&query=from%3Dnever")
                        .statusCode())
                .isEqualTo(400);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.record.proof.RecordCheck;

/** People decide on facts by REST and by forms. */
class ReviewTest {

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

    private HttpResponse<String> decide(String id, String json) {
        return service.post("/api/v1/facts/" + id + "/review", "application/json", json);
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) {
        return service.post(
                path,
                "application/x-www-form-urlencoded",
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private String first(String path) {
        return service.items(path).getFirst().required("id");
    }

    @Test
    void theQueueBeginsWithWhatMattersAndTellsHowFarPeopleAre() {
        JsonValue queue = service.json("/api/v1/review");
        assertThat(queue.at("items").elements())
                .isNotEmpty()
                .allSatisfy(
                        item -> assertThat(item.fields()).containsKeys("kind", "id", "says", "state", "confidence"));
        assertThat(queue.at("progress").required("looked")).isEqualTo("0");
        int all = queue.at("progress").integer("all");
        String id = queue.at("items").elements().getFirst().required("id");

        assertThat(decide(id, "{\"act\":\"confirm\",\"reviewer\":\"A. Lee\"}").statusCode())
                .isEqualTo(200);

        JsonValue after = service.json("/api/v1/review");
        assertThat(after.at("progress").required("looked")).isEqualTo("1");
        assertThat(after.at("progress").integer("all")).isEqualTo(all);
        assertThat(after.at("items").elements())
                .noneMatch(item -> item.required("id").equals(id));
        assertThat(service.items("/api/v1/review?review=confirmed")).hasSize(1);
        assertThat(service.get("/review").body()).contains("1 of " + all + " looked at");
    }

    @Test
    void aDecisionIsRefusedWhereTheFactIsNotAsItWasSeen() {
        String id = first("/api/v1/figures");
        String seen = service.json("/api/v1/review/" + id).required("seen");
        String decision =
                "{\"act\":\"reject\",\"reason\":\"Misread\",\"reviewer\":\"A. Lee\",\"seen\":\"" + seen + "\"}";

        HttpResponse<String> done = decide(id, decision);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(JsonValue.parse(done.body()).at("review").required("state")).isEqualTo("rejected");

        HttpResponse<String> again = decide(id, decision);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(service.items("/api/v1/figures"))
                .noneMatch(figure -> figure.required("id").equals(id));
        assertThat(service.get("/api/v1/figures/" + id).body()).contains("\"state\":\"rejected\"");
        assertThat(service.items("/api/v1/figures?review=rejected")).hasSize(1);
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void whatCannotBeIsAProblem() {
        String id = first("/api/v1/figures");
        for (String body : List.of(
                "{\"act\":\"maybe\",\"reviewer\":\"A\"}",
                "{\"act\":\"reject\",\"reviewer\":\"A\"}",
                "{\"act\":\"correct\",\"reason\":\"x\",\"reviewer\":\"A\",\"fields\":{\"colour\":\"red\"}}",
                "{\"act\":\"confirm\"}")) {
            assertThat(decide(id, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(decide(id, "[]").statusCode()).isEqualTo(400);
        assertThat(decide("f-000000000000000000000000", "{\"act\":\"confirm\",\"reviewer\":\"A\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTollIsThatOfTheFiguresThatHold() {
        JsonValue series = service.items("/api/v1/series?type=killed").getFirst();
        JsonValue latest = series.at("latest");
        assertThat(latest.required("value")).isEqualTo("17");

        assertThat(decide(
                                latest.required("record"),
                                "{\"act\":\"correct\",\"reason\":\"Misread\",\"reviewer\":\"A. Lee\",\"fields\":{\"number\":19}}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(service.items("/api/v1/series?type=killed")
                        .getFirst()
                        .at("latest")
                        .required("value"))
                .isEqualTo("19");
        assertThat(decide(
                                latest.required("record"),
                                "{\"act\":\"reject\",\"reason\":\"Of another ship\",\"reviewer\":\"A. Lee\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.items("/api/v1/series?type=killed")
                        .getFirst()
                        .at("latest")
                        .string("record"))
                .isNotEqualTo(latest.required("record"));
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void copiesOfTheSentenceAreOfferedAndDecidedOnTogetherWhereOneAsksForIt() {
        JsonValue item = service.items("/api/v1/review?kind=figure").stream()
                .map(figure -> service.json("/api/v1/review/" + figure.required("id")))
                .filter(figure -> !figure.at("copies").elements().isEmpty())
                .findFirst()
                .orElseThrow();
        String copy = item.at("copies").elements().getFirst().required("id");
        assertThat(service.get("/review/" + item.required("id")).body()).contains("name=\"also\" value=\"" + copy);

        decide(item.required("id"), "{\"act\":\"confirm\",\"reviewer\":\"A. Lee\",\"also\":[\"" + copy + "\"]}");

        assertThat(service.json("/api/v1/review/" + copy).at("review").required("state"))
                .isEqualTo("confirmed");
    }

    @Test
    void theFormsDoItWithoutScript() {
        String id = first("/api/v1/events");
        String seen = service.json("/api/v1/review/" + id).required("seen");
        HttpResponse<String> wrong = form("/review/" + id, Map.of("act", "reject", "seen", seen, "reviewer", "A. Lee"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("reason must be given");

        HttpResponse<String> done = form(
                "/review/" + id,
                Map.of(
                        "act",
                        "correct",
                        "seen",
                        seen,
                        "reviewer",
                        "A. Lee",
                        "reason",
                        "Hearsay",
                        "field.voice",
                        "alleged"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(service.get("/review/" + id).body()).contains("corrected by A. Lee", "read: ");
        String document = service.json("/api/v1/review/" + id).required("document");
        assertThat(service.get("/documents/" + document).body()).contains("corrected by A. Lee");
    }

    @Test
    void aFactIsAddedOverWordsOfAReport() {
        String document = first("/api/v1/documents");
        HttpResponse<String> done = form(
                "/review/add",
                Map.of(
                        "document", document,
                        "kind", "event",
                        "words", "strait",
                        "reviewer", "A. Lee",
                        "field.type", "MOBILIZE"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(service.get("/documents/" + document).body()).contains("confirmed by A. Lee");
        HttpResponse<String> wrong = form(
                "/review/add",
                Map.of("document", document, "kind", "event", "words", "no such words", "reviewer", "A. Lee"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("words of the report");
    }

    @Test
    void listsTakeALeastConfidence() {
        int all = service.items("/api/v1/figures").size();
        assertThat(service.items("/api/v1/figures?min-confidence=0").size()).isEqualTo(all);
        assertThat(service.items("/api/v1/figures?min-confidence=1").size()).isLessThan(all);
        assertThat(service.get("/figures?min-confidence=0.85&review=found").statusCode())
                .isEqualTo(200);
        assertThat(service.get("/api/v1/figures?min-confidence=much").statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/figures?review=perhaps").statusCode()).isEqualTo(400);
    }
}

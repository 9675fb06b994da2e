// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.record.Record;
import org.rapporteur.record.proof.RecordCheck;

class ScreeningTest {

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

    private JsonValue hit(String name) {
        return service.items("/api/v1/screening").stream()
                .filter(hit -> hit.required("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String decision(String row, String verdict, String reason, String reviewer) {
        return "{\"row\":\"%s\",\"verdict\":\"%s\",\"reason\":\"%s\",\"reviewer\":\"%s\"}"
                .formatted(row, verdict, reason, reviewer);
    }

    private static String form(String row, String verdict, String reason, String reviewer) {
        return "row=%s&verdict=%s&reason=%s&reviewer=%s".formatted(row, verdict, encoded(reason), encoded(reviewer));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private long entries() {
        try (Record now = Record.open(record)) {
            return now.size();
        }
    }

    @Test
    void aHitHasItsReasonsAndTheFactsThatMadeTheNameAppear() {
        JsonValue hit = service.json("/api/v1/screening/" + hit("Tomas Brandt").required("id"));

        assertThat(hit.required("entry")).isEqualTo("w-1");
        assertThat(hit.required("state")).isEqualTo("open");
        assertThat(hit.at("why").elements())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.fields()).containsKeys("feature", "effect", "note"));
        assertThat(hit.at("appearances").elements())
                .first()
                .satisfies(fact -> assertThat(fact.required("line")).contains("Tomas Brandt"));
        String page = service.get("/screening/" + hit.required("id")).body();
        assertThat(page)
                .contains("Tomas Brandt", "w-1", "Where the name stands", "Put on record")
                .contains(
                        "/facts/" + hit.at("appearances").elements().getFirst().required("record"));
        assertThat(service.get("/screening").body()).contains("/screening/" + hit.required("id"), "2 to review");
    }

    @Test
    void aDecisionGoesOnRecordAndTheHitLeavesWhatIsToReview() {
        JsonValue hit = hit("Tomas Brandt");
        String address = "/api/v1/screening/" + hit.required("id");

        HttpResponse<String> reply = service.post(
                address + "/decision", JSON, decision(hit.required("row"), "cleared", "born elsewhere", "A. Lee"));

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        JsonValue decided = JsonValue.parse(reply.body());
        assertThat(decided.required("state")).isEqualTo("cleared");
        assertThat(decided.required("level")).isEqualTo("none");
        assertThat(decided.at("decision").required("reviewer")).isEqualTo("A. Lee");
        assertThat(service.items("/api/v1/screening?state=open"))
                .extracting(open -> open.required("name"))
                .containsExactly("Kari Dahl");
        assertThat(service.items("/api/v1/screening?level=none")).hasSize(1);
        assertThat(service.get("/api/v1/export").body())
                .contains("\"kind\":\"decision\"", "\"reason\":\"born elsewhere\"");
        assertThat(RecordCheck.of(record, null).fault()).isEmpty();
    }

    @Test
    void ofSeveralWhoDecideAtOnceTheFirstIsHeard() {
        JsonValue hit = hit("Tomas Brandt");
        String address = "/api/v1/screening/" + hit.required("id") + "/decision";
        String seen = hit.required("row");
        assertThat(service.post(address, JSON, decision(seen, "cleared", "born elsewhere", "A. Lee"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.post(address, JSON, decision(seen, "confirmed", "same passport", "B. Ito"))
                        .statusCode())
                .isEqualTo(409);
        String after = hit("Tomas Brandt").required("row");
        assertThat(service.post(address, JSON, decision(after, "confirmed", "same passport", "B. Ito"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get("/api/v1/export").body()).contains("A. Lee", "B. Ito");
    }

    @Test
    void aReviewerWritesWordsOnly() {
        JsonValue hit = hit("Tomas Brandt");
        String address = "/api/v1/screening/" + hit.required("id") + "/decision";
        HttpResponse<String> reply =
                service.post(address, JSON, decision(hit.required("row"), "cleared", "any", "A\\u001b[2JLee"));
        assertThat(reply.statusCode()).as(reply.body()).isIn(400, 422);
    }

    @Test
    void aDecisionByTheFormLeadsBackToTheHit() {
        JsonValue hit = hit("Tomas Brandt");
        String address = "/screening/" + hit.required("id");

        HttpResponse<String> reply = service.post(
                address,
                FORM,
                form(hit.required("row"), "confirmed", "same passport & photo", "B. Ito"),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location").orElse("")).endsWith(address);
        assertThat(service.get(address).body())
                .contains("confirmed by B. Ito on ", "same passport &amp; photo", "Decide again", "Next to review");
        assertThat(service.get("/screening").body())
                .contains("1 to review", "1 confirmed")
                .doesNotContain(address);
    }

    @Test
    void anotherSiteDecidesNothing() {
        JsonValue hit = hit("Tomas Brandt");
        long before = entries();

        HttpResponse<String> reply = service.post(
                "/screening/" + hit.required("id"),
                FORM,
                form(hit.required("row"), "cleared", "any", "Mallory"),
                "Sec-Fetch-Site",
                "cross-site");

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsToldAndWhatWasWrittenStays() {
        JsonValue hit = hit("Tomas Brandt");
        long before = entries();

        HttpResponse<String> reply = service.post(
                "/screening/" + hit.required("id"),
                FORM,
                form(hit.required("row"), "cleared", "born elsewhere", " "),
                "Accept",
                "text/html");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("reviewer must be", "born elsewhere");
        assertThat(entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"perhaps, any, A. Lee, 400", "cleared, '', A. Lee, 400", "cleared, any, '', 400"})
    void aDecisionThatSaysTooLittleIsRefused(String verdict, String reason, String reviewer, int status) {
        JsonValue hit = hit("Tomas Brandt");

        HttpResponse<String> reply = service.post(
                "/api/v1/screening/" + hit.required("id") + "/decision",
                JSON,
                decision(hit.required("row"), verdict, reason, reviewer));

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(JsonValue.parse(reply.body()).required("code")).isEqualTo("bad-parameter");
    }

    @Test
    void aDecisionOnAnEntryThatHasChangedMeanwhileIsRefused() {
        JsonValue hit = hit("Tomas Brandt");
        long before = entries();

        HttpResponse<String> reply = service.post(
                "/api/v1/screening/" + hit.required("id") + "/decision",
                JSON,
                decision("0123", "cleared", "born elsewhere", "A. Lee"));

        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(JsonValue.parse(reply.body()).required("code")).isEqualTo("changed");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whileAnotherProgramWritesADecisionIsToldToWait() throws IOException {
        JsonValue hit = hit("Tomas Brandt");
        String id = hit.required("id");
        String row = hit.required("row");
        try (FileChannel channel = FileChannel.open(
                        record.resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            HttpResponse<String> reply = service.post(
                    "/api/v1/screening/" + id + "/decision", JSON, decision(row, "cleared", "any", "A. Lee"));
            HttpResponse<String> page =
                    service.post("/screening/" + id, FORM, form(row, "cleared", "born elsewhere", "A. Lee"));

            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(JsonValue.parse(reply.body()).required("code")).isEqualTo("busy");
            assertThat(reply.headers().firstValue("Retry-After")).isPresent();
            assertThat(reply.body()).doesNotContain(record.toString());
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Another program is writing", "born elsewhere");
        }
        assertThat(service.post("/screening/" + id, FORM, form(row, "cleared", "born elsewhere", "A. Lee"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void pagesOfTheListAreTogetherTheWholeList() {
        List<JsonValue> whole = service.items("/api/v1/screening");
        JsonValue first = service.json("/api/v1/screening?limit=1");
        JsonValue second = service.json("/api/v1/screening?limit=1&cursor=" + first.required("next"));

        assertThat(whole).hasSize(2);
        assertThat(List.of(first, second))
                .extracting(page -> page.at("items").elements().getFirst().required("id"))
                .containsExactlyElementsOf(
                        whole.stream().map(hit -> hit.required("id")).toList());
        assertThat(second.string("next")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/screening?state=done, 400",
        "/api/v1/screening?level=sure, 400",
        "/api/v1/screening/h-0, 404",
        "/screening?state=done, 400",
        "/screening/h-000000000000000000000000, 404"
    })
    void whatCannotBeIsToldApart(String path, int status) {
        assertThat(service.get(path).statusCode()).isEqualTo(status);
    }
}

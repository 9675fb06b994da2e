// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.export.json.JsonValue;

class ReadRouteTest {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = new TestService(TestService.settings(null, 20_000, 1000));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void readsATextAndStoresNothing() {
        Optional<String> before = service.get("/api/v1/documents").headers().firstValue("ETag");

        HttpResponse<String> reply = service.read(
                "{\"text\":\"Police arrested 14 people in Oslo on Monday.\",\"title\":\"Arrests\",\"published\":\"2021-03-02\","
                        + "\"url\":\"https://example.org/a\",\"other\":[{}]}");

        assertThat(reply.statusCode()).isEqualTo(200);
        JsonValue facts = JsonValue.parse(reply.body());
        assertThat(facts.at("document").string("source")).isEqualTo("https://example.org/a");
        assertThat(facts.at("document").string("title")).isEqualTo("Arrests");
        assertThat(facts.at("document").string("published")).isEqualTo("2021-03-02");
        assertThat(facts.at("figures").elements())
                .extracting(figure -> figure.string("category"))
                .contains("detained");
        assertThat(before).isPresent();
        assertThat(service.get("/api/v1/documents").headers().firstValue("ETag"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 400 | bad-json",
                "[] | 400 | bad-json",
                "{ | 400 | bad-json",
                "{} | 400 | bad-json",
                "{\"text\":1} | 400 | bad-json",
                "{\"text\":\"a\"} x | 400 | bad-json",
                "{\"text\":\"a\",\"published\":\"yesterday\"} | 400 | bad-parameter",
                "{\"text\":\" \"} | 422 | not-readable",
                "{\"text\":\"Die Polizei hat am Montag in der Stadt vierzehn Menschen festgenommen, wie sie mitteilte.\"} | 422 | not-readable"
            })
    void saysWhatIsWrongWithARequest(String body, int status, String code) {
        HttpResponse<String> reply = service.read(body);

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonValue problem = JsonValue.parse(reply.body());
        assertThat(problem.string("code")).isEqualTo(code);
        assertThat(problem.integer("status")).isEqualTo(status);
        assertThat(problem.string("detail")).isNotBlank();
    }

    @Test
    void takesHalfACharacterAsItStands() {
        assertThat(service.read("{\"text\":\"The mayor said \\ud83d that 3 people died in Oslo.\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesNoMoreThanItsLimit() {
        HttpResponse<String> reply = service.readIfWanted("{\"text\":\"" + "word ".repeat(5000) + "\"}");

        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(JsonValue.parse(reply.body()).string("code")).isEqualTo("too-large");
    }

    @Test
    void takesNothingButJson() {
        assertThat(service.post("/api/v1/read", "text/plain", "{\"text\":\"a\"}")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void refusesOtherMethods() {
        HttpResponse<String> reply = service.get("/api/v1/read");

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(JsonValue.parse(reply.body()).string("code")).isEqualTo("method-not-allowed");
    }
}

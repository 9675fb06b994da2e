// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.export.ExportFormat;

class RecordRoutesTest {

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
                "documents",
                "statements",
                "events",
                "figures",
                "entities",
                "stories?all=true",
                "series",
                "links",
                "search"
            })
    void pagesOfAListAreTogetherTheWholeList(String list) {
        String start = "/api/v1/" + list + (list.contains("?") ? "&" : "?");
        List<String> whole = ids(service.json(start + "limit=500"));

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonValue page = service.json(start + "limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.at("items").elements().size()).isLessThanOrEqualTo(2);
            paged.addAll(ids(page));
            next = page.string("next") == null ? "" : page.string("next");
        } while (!next.isEmpty());

        assertThat(paged).isNotEmpty().doesNotHaveDuplicates().isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "statements", "events", "figures", "entities", "stories", "series", "links"})
    void eachItemCanBeHadAlone(String list) {
        String id = service.items("/api/v1/" + list + "?limit=1").getFirst().required("id");

        HttpResponse<String> one = service.get("/api/v1/" + list + "/" + encoded(id));

        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(JsonValue.parse(one.body()).string("id")).isEqualTo(id);
        for (String missing : List.of(
                "x",
                "s-000000000000000000000000",
                "t-0",
                encoded("t-0#killed"),
                encoded("sha256:" + "0".repeat(64) + "#e1"))) {
            HttpResponse<String> none = service.get("/api/v1/" + list + "/" + missing);
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(JsonValue.parse(none.body()).string("code")).isEqualTo("not-found");
        }
    }

    @Test
    void filtersAreThoseOfFind() {
        assertThat(service.items("/api/v1/figures?type=killed&status=happened"))
                .isNotEmpty()
                .allMatch(figure -> figure.at("fact").required("category").equals("killed"));
        assertThat(service.items("/api/v1/documents?from=2021-04-01&to=2021-04-30"))
                .extracting(document -> document.at("document").string("source"))
                .containsExactly("talks-1");
        assertThat(service.items("/api/v1/statements?speaker=ruiz")).isNotEmpty();
        assertThat(service.items("/api/v1/entities?name=ruiz&kind=person"))
                .isNotEmpty()
                .allMatch(entity -> entity.at("entity").required("name").contains("Ruiz"));
        assertThat(service.items("/api/v1/search?q=fishing&kind=document"))
                .extracting(document -> document.at("document").string("source"))
                .containsExactly("talks-1");
        assertThat(service.items("/api/v1/links?type=copyOf"))
                .isNotEmpty()
                .allMatch(link -> link.required("type").equals("copyOf"));
        assertThat(service.items("/api/v1/stories?from=2021-03-03&to=2021-03-31"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents?limit=0",
                "documents?limit=501",
                "documents?limit=many",
                "documents?limit=1&limit=2",
                "documents?colour=red",
                "documents?from=april",
                "documents?from=2021-05-01&to=2021-04-01",
                "documents?cursor=%21",
                "documents?cursor=bm90aGluZw",
                "events?status=done",
                "stories?all=perhaps",
                "links?type=cousinOf",
                "links?cursor=bm90aGluZw",
                "series?type=unicorns",
                "entities?kind=unicorn",
                "search?kind=opinion",
                "export?format=gdelt",
                "export?format=word"
            })
    void refusesWhatCannotBeMeant(String query) {
        HttpResponse<String> reply = service.get("/api/v1/" + query);

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(JsonValue.parse(reply.body()).string("code")).isEqualTo("bad-parameter");
        assertThat(service.log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"links", "series"})
    void partsOfStoriesAreListedByTheirIdsOneAfterTheOther(String name) {
        List<String> all = ids(service.json("/api/v1/" + name));
        List<String> oneByOne = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonValue page = service.json("/api/v1/" + name + "?limit=1" + next);
            oneByOne.addAll(ids(page));
            next = page.string("next") == null ? null : "&cursor=" + page.string("next");
        }

        assertThat(all).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(oneByOne).isEqualTo(all);
        assertThat(JsonValue.parse(service.get("/api/v1/" + name + "/" + encoded(all.getLast()))
                                .body())
                        .required("id"))
                .isEqualTo(all.getLast());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = service.get("/api/v1/events");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = service.get("/api/v1/events", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(service.get("/api/v1/events", "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void packsRepliesForThoseWhoUnpackThem() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> reply = client.send(
                    HttpRequest.newBuilder(service.uri("/api/v1/documents"))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(reply.headers().firstValue("Content-Encoding")).hasValue("gzip");
            String unpacked = new String(
                    new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(unpacked).isEqualTo(service.get("/api/v1/documents").body());
        }
    }

    @Test
    void theHeadOfAReplyCanBeHadAlone() {
        for (String path : List.of("/api/v1/events", "/events")) {
            HttpResponse<String> head =
                    service.send(HttpRequest.newBuilder(service.uri(path)).HEAD());

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("ETag"))
                    .isEqualTo(service.get(path).headers().firstValue("ETag"));
        }
        assertThat(service.send(HttpRequest.newBuilder(service.uri("/nothing")).HEAD())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void exportIsThatOfTheCommand() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (Record record = Record.open(TestService.record())) {
            record.export().write(Selection.ALL, ExportFormat.JSONL, lines);
        }

        HttpResponse<String> reply = service.get("/api/v1/export");

        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(reply.body()).isEqualTo(lines.toString(StandardCharsets.UTF_8));
        assertThat(service.get("/api/v1/export?format=ics").body()).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void tellsHowItIs() {
        service.get("/api/v1/events");

        assertThat(JsonValue.parse(service.get("/healthz").body()).string("status"))
                .isEqualTo("up");
        assertThat(service.get("/metrics").body())
                .contains("http_server_requests_seconds_count")
                .contains("route=\"/api/v1/events\"")
                .contains("jvm_memory_used_bytes");
    }

    private static List<String> ids(JsonValue page) {
        return page.at("items").elements().stream()
                .map(item -> item.required("id"))
                .toList();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}

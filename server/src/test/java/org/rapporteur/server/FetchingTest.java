// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.engine.web.Reach;
import org.rapporteur.engine.web.WebPages;
import org.rapporteur.export.json.JsonValue;

class FetchingTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final AtomicInteger VISITS = new AtomicInteger();

    private static HttpServer site;
    private static String page;

    @BeforeAll
    static void serve() throws IOException {
        site = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        site.createContext("/report", exchange -> {
            VISITS.incrementAndGet();
            byte[] bytes =
                    "<html><head><title>Arrests</title></head><body><p>Police arrested 14 people in Oslo on Monday.</p></body></html>"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
        page = "http://news.example:" + site.getAddress().getPort() + "/report";
    }

    @AfterAll
    static void stop() {
        site.stop(0);
    }

    private static TestService fetching(WebPages pages) {
        return new TestService(TestService.settings(null, 20_000, 1000).withPages(pages));
    }

    /** This machine stands for the public internet. */
    private static WebPages pages() {
        return new WebPages(
                new Reach(host -> List.of(HERE), HERE::equals, port -> true), 20_000, Duration.ofSeconds(20));
    }

    private static String code(HttpResponse<String> reply) {
        return JsonValue.parse(reply.body()).required("code");
    }

    @Test
    void opensNoAddressUnlessItIsStartedSo() {
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1000))) {
            int before = VISITS.get();

            HttpResponse<String> reply = service.read("{\"url\":\"" + page + "\"}");

            assertThat(reply.statusCode()).isEqualTo(403);
            assertThat(code(reply)).isEqualTo("fetching-off");
            assertThat(service.get("/").body()).doesNotContain("name=\"url\"");
            assertThat(VISITS).hasValue(before);
        }
    }

    @Test
    void readsThePageAtAnAddress() {
        try (TestService service = fetching(pages())) {
            HttpResponse<String> reply = service.read("{\"url\":\"" + page + "\"}");

            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            assertThat(JsonValue.parse(reply.body()).at("document").string("source"))
                    .isEqualTo(page);
            assertThat(JsonValue.parse(reply.body()).at("figures").elements()).hasSize(1);

            assertThat(service.get("/").body()).contains("name=\"url\"");
            HttpResponse<String> form = service.post(
                    "/read",
                    "application/x-www-form-urlencoded",
                    "text=&url=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(form.body()).contains("14 people", "in Oslo on");
        }
    }

    @Test
    void theAddressOfATextThatIsSentIsNotOpened() {
        try (TestService service = fetching(pages())) {
            int before = VISITS.get();

            HttpResponse<String> text =
                    service.read("{\"text\":\"Police arrested 14 people in Oslo.\",\"url\":\"" + page + "\"}");
            HttpResponse<String> titled = service.read("{\"title\":\"Arrests\",\"url\":\"" + page + "\"}");

            assertThat(text.statusCode()).isEqualTo(200);
            assertThat(titled.statusCode()).isEqualTo(400);
            assertThat(code(titled)).isEqualTo("bad-json");
            assertThat(VISITS).hasValue(before);
        }
    }

    @Test
    void doesNotLeadIntoTheMachineItRunsOn() {
        try (TestService service = fetching(WebPages.ofInternet(20_000))) {
            int before = VISITS.get();
            for (String address : List.of(
                    "http://127.0.0.1:" + site.getAddress().getPort() + "/report",
                    service.service.address() + "/metrics",
                    "http://localhost/",
                    "http://[::ffff:169.254.169.254]/latest/meta-data/",
                    "file:///etc/passwd")) {
                HttpResponse<String> reply = service.read("{\"url\":\"" + address + "\"}");

                assertThat(reply.statusCode()).as(address).isEqualTo(422);
                assertThat(JsonValue.parse(reply.body()).required("detail")).startsWith("refused-address: ");
            }
            assertThat(VISITS).hasValue(before);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.server.token.TokenFile;

class SafetyTest {

    private static final String TOKEN = "a-token-of-more-than-24-characters";

    @TempDir
    private Path folder;

    /** A file as version 0.1 had it. */
    private Path bare() throws IOException {
        return Files.writeString(folder.resolve("token"), TOKEN + "\n");
    }

    @Test
    void answersToItsOwnNamesOnly() throws IOException {
        try (TestService service = new TestService(TestService.settings(bare(), 20_000, 1000))) {
            for (String ours : List.of("127.0.0.1:1", "localhost", "LOCALHOST:8470", "[::1]", "news.example")) {
                assertThat(raw(service, "GET /healthz HTTP/1.1\r\nHost: " + ours + "\r\nConnection: close\r\n\r\n"))
                        .as(ours)
                        .startsWith("HTTP/1.1 200");
            }
            for (String foreign :
                    List.of("evil.example", "localhost.evil.example", "10.0.0.1", "127.0.0.1.evil.example")) {
                assertThat(raw(service, "GET /healthz HTTP/1.1\r\nHost: " + foreign + "\r\nConnection: close\r\n\r\n"))
                        .as(foreign)
                        .startsWith("HTTP/1.1 421")
                        .contains("\"code\":\"foreign-host\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /assets/1/..;/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/documents/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/documents/%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/documents?limit=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/search?q=%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/search?q=%22%28%5B%7B-%20%22 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/search?q=%00%01 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: x\r\n\r\n",
                "POST /read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nConnection: close\r\n\r\na=%zz",
                "nonsense\r\n\r\n"
            })
    void whateverComesInNothingBreaks(String request) throws IOException {
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1000))) {
            String reply = raw(service, request);

            assertThat(reply).matches("(?s)HTTP/1\\.1 [234]\\d\\d .*").doesNotContain("Exception", "\tat ", "java.");
            assertThat(service.log).isEmpty();
        }
    }

    @Test
    void aRequestOfNoEndIsRefused() throws IOException {
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1000))) {
            String reply = raw(
                    service,
                    "POST /read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                            + ("1000\r\n" + "a".repeat(0x1000) + "\r\n").repeat(10) + "0\r\n\r\n");

            assertThat(reply).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void tellsBrowsersWhatAPageMayDo() {
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1000))) {
            for (String path : List.of("/", "/healthz", "/api/v1/events", "/nothing")) {
                HttpResponse<String> reply = service.get(path);
                assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
                assertThat(reply.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
                assertThat(reply.headers().firstValue("Server")).isEmpty();
            }
        }
    }

    @Test
    void takesNothingFromPagesOfOtherSites() {
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1000))) {
            for (String[] headers : List.of(
                    new String[] {"Origin", "https://evil.example"},
                    new String[] {"Origin", "null"},
                    new String[] {"Sec-Fetch-Site", "cross-site", "Origin", service.service.address()},
                    new String[] {"Sec-Fetch-Site", "same-site"})) {
                HttpResponse<String> reply = service.post("/record/verify", "text/plain", "", headers);
                assertThat(reply.statusCode()).isEqualTo(403);
                assertThat(JsonValue.parse(reply.body()).string("code")).isEqualTo("foreign-origin");
            }
            assertThat(service.get("/record/verify", "X-HTTP-Method-Override", "POST", "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(service.post("/record/verify", "text/plain", "", "Origin", service.service.address())
                            .statusCode())
                    .isEqualTo(303);
            assertThat(service.post("/record/verify", "text/plain", "", "Sec-Fetch-Site", "same-origin")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void letsInWhoHasTheToken() throws IOException {
        try (TestService service = new TestService(TestService.settings(bare(), 20_000, 1000))) {
            assertThat(service.get("/healthz").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = service.get("/api/v1/events");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(service.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(service.get("/api/v1/events?token=" + TOKEN).statusCode())
                    .isEqualTo(401);
            assertThat(service.get("/api/v1/events", "Authorization", "Bearer " + TOKEN + "x")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(service.get("/api/v1/events", "Authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isEqualTo(200);

            assertThat(service.get("/", "Accept", "text/html").body()).contains("name=\"token\"");
            String form = "application/x-www-form-urlencoded";
            assertThat(service.post("/login", form, "token=wrong").statusCode()).isEqualTo(401);
            HttpResponse<String> login = service.post("/login", form, "token=" + TOKEN);
            String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TOKEN);
            assertThat(service.get("/", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(service.get("/", "Cookie", "rapporteur-pass=9999999999." + "0".repeat(64))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void whoAsksTooOftenWaits() {
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1))) {
            List<Integer> replies = IntStream.range(0, 40)
                    .map(i -> service.get("/healthz").statusCode())
                    .boxed()
                    .toList();

            assertThat(replies.subList(0, 10)).containsOnly(200);
            assertThat(replies).contains(429);
        }
    }

    @Test
    void goesBeyondThisMachineOnlyWithAToken() throws IOException {
        InetAddress all = InetAddress.getByName("0.0.0.0");
        Path record = Path.of("record");

        assertThatThrownBy(() -> new ServiceSettings(record, all, 0, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--token-file");
        Path weak = Files.writeString(folder.resolve("weak"), "short\n");
        assertThatThrownBy(() -> TokenFile.read(weak))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 24")
                .hasMessageNotContaining("short.");
        InetAddress loopback = InetAddress.getLoopbackAddress();
        assertThatThrownBy(() -> new ServiceSettings(record, loopback, 0, null, List.of("news.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--token-file");
        assertThat(new ServiceSettings(record, all, 0, bare(), List.of()).tokens())
                .isEqualTo(bare());
    }

    @Test
    void finishesWhatItAcceptedBeforeItGoes() throws IOException, InterruptedException {
        TestService service = new TestService(TestService.settings(null, 20_000, 1000));
        String body = "{\"text\":\"Police arrested 14 people in Oslo on Monday.\"}";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
                                    + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            // The service asks for the body only once it has taken up the request.
            byte[] go = new byte[25];
            InputStream in = socket.getInputStream();
            assertThat(in.readNBytes(go, 0, go.length)).isEqualTo(go.length);
            assertThat(new String(go, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 100");

            Thread closing = Thread.ofVirtual().start(service::close);
            out.write(body.getBytes(StandardCharsets.UTF_8));

            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("HTTP/1.1 200", "\"figures\"");
            closing.join();
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), service.service.port()).close())
                .isInstanceOf(Exception.class);
    }

    private static String raw(TestService service, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.service.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

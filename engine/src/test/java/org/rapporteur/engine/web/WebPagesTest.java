// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.engine.Input;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Source;

class WebPagesTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final InetAddress INSIDE = InetAddress.ofLiteral("10.0.0.5");
    private static final String PAGE = "<html><body><p>Police arrested 14 people in Oslo on Monday.</p></body></html>";

    private final List<String> lookups = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/page" -> send(exchange, "text/html; charset=utf-8", PAGE);
                case "/plain" -> send(exchange, "text/plain", "Police arrested 14 people.");
                case "/picture" -> send(exchange, "image/png", "no text");
                case "/untold" -> send(exchange, null, PAGE);
                case "/packed" -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    send(exchange, "text/html", PAGE);
                }
                case "/gone" -> exchange.sendResponseHeaders(404, -1);
                case "/moved" -> redirect(exchange, "page");
                case "/round" -> redirect(exchange, "/round");
                case "/inside" -> redirect(exchange, "http://inside.example/secret");
                case "/file" -> redirect(exchange, "file:///etc/passwd");
                case "/broken" -> redirect(exchange, "http://[");
                case "/endless" -> {
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, 0);
                    byte[] much = new byte[10_000];
                    try (OutputStream out = exchange.getResponseBody()) {
                        while (true) {
                            out.write(much);
                        }
                    }
                }
                case "/never" -> {
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('<');
                    exchange.getResponseBody().flush();
                    over.await();
                }
                default -> throw new AssertionError(path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().add("Content-Type", type);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    /** Where names lead in the tests; this machine stands for the public internet. */
    private List<InetAddress> names(String host) throws UnknownHostException {
        lookups.add(host);
        return switch (host) {
            case "news.example" -> List.of(HERE);
            case "inside.example" -> List.of(INSIDE);
            case "both.example" -> List.of(HERE, INSIDE);
            // Another answer each time, as somebody would give who has seen that the first is checked.
            case "turning.example" -> List.of(lookups.size() == 1 ? HERE : INSIDE);
            default -> throw new UnknownHostException(host);
        };
    }

    private Source get(String host, String path) {
        return get("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private Source get(String address) {
        return get(
                new WebPages(new Reach(this::names, HERE::equals, port -> port != 22), 20_000, Duration.ofSeconds(20)),
                address);
    }

    private static Source get(WebPages pages, String address) {
        return ((Input.Page) pages.fetched(address)).source().get();
    }

    private static String reason(Source source) {
        return source instanceof Rejection rejection ? rejection.code().label() + ": " + rejection.reason() : "a page";
    }

    @Test
    void fetchesAPageUnderItsAddress() {
        Source page = get("news.example", "/page");

        assertThat(page).isInstanceOf(RawBytes.class);
        assertThat(page.source()).endsWith("/page");
        assertThat(((RawBytes) page).bytes()).isEqualTo(PAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(get("news.example", "/plain")).isInstanceOf(RawBytes.class);
    }

    @Test
    void looksANameUpOnceAndConnectsToWhatWasChecked() {
        assertThat(get("turning.example", "/page")).isInstanceOf(RawBytes.class);
        assertThat(lookups).containsExactly("turning.example");
    }

    @Test
    void checksEachStepOfARedirection() {
        assertThat(get("news.example", "/moved")).isInstanceOf(RawBytes.class);
        assertThat(reason(get("news.example", "/inside")))
                .startsWith("refused-address: http://news.example")
                .contains(
                        "leads on to http://inside.example/secret, which leads to an address that is not of the public");
        assertThat(reason(get("news.example", "/file")))
                .startsWith("refused-address")
                .contains("leads on to file:///etc/passwd, which does not begin with http://");
        // Its address changes between the two connections.
        assertThat(reason(get("turning.example", "/moved"))).startsWith("refused-address");
        assertThat(reason(get("news.example", "/round")))
                .startsWith("unreadable")
                .contains("more than 5 times");
        assertThat(reason(get("news.example", "/broken")))
                .startsWith("unreadable")
                .contains("no address");
    }

    @Test
    void refusesANameOfWhichOneAddressIsOutOfReach() {
        assertThat(reason(get("both.example", "/page"))).startsWith("refused-address");
        assertThat(reason(get("inside.example", "/page")))
                .startsWith("refused-address")
                .doesNotContain(INSIDE.getHostAddress());
        assertThat(reason(get("nowhere.example", "/page")))
                .startsWith("unreadable")
                .contains("not known");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://news.example/page, does not begin with http",
        "file:///etc/passwd, does not begin with http",
        "http://user:secret@news.example/page, name or password",
        "http://news.example:22/, names port 22",
        "http:///page, names no host",
        "http:page, names no host",
        "'http://news.example/a b', no address",
        "'', does not begin with http",
    })
    void refusesWhatIsNoAddressOfAPage(String address, String why) {
        assertThat(reason(get(address)))
                .startsWith("refused-address")
                .contains(why)
                .doesNotContain("null");
        assertThat(lookups).isEmpty();
    }

    @Test
    void refusesAnAddressWithoutEnd() {
        assertThat(reason(get("http://news.example/" + "a".repeat(5000))))
                .startsWith("refused-address")
                .endsWith("has more than 2000 characters; give a shorter one")
                .hasSizeLessThan(2200);
    }

    @ParameterizedTest
    @CsvSource({
        "/picture, binary, is image/png",
        "/untold, binary, of no type that is known",
        "/packed, binary, comes packed",
        "/gone, unreadable, answers 404",
        "/endless, too-large, more than 20000 bytes",
    })
    void takesTextsOfALimitedSizeOnly(String path, String code, String why) {
        assertThat(reason(get("news.example", path))).startsWith(code + ": ").contains(why);
    }

    @Test
    void waitsNoLongerThanItSays() {
        WebPages pages =
                new WebPages(new Reach(this::names, HERE::equals, port -> true), 20_000, Duration.ofSeconds(1));

        Source never = get(pages, "http://news.example:" + server.getAddress().getPort() + "/never");

        assertThat(reason(never)).startsWith("unreadable").contains("within 1 seconds");
    }

    @Test
    void doesNotReachThisMachineUnlessSomebodyWritesAReachForIt() {
        WebPages internet = WebPages.ofInternet(20_000);
        List<String> reasons = new ArrayList<>();
        for (String host : List.of(
                "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0.0.0.0", "169.254.169.254")) {
            reasons.add(reason(get(internet, "http://" + host + "/")));
        }
        reasons.add(
                reason(get(internet, "http://127.0.0.1:" + server.getAddress().getPort() + "/page")));

        assertThat(reasons).allMatch(reason -> reason.startsWith("refused-address"));
    }
}

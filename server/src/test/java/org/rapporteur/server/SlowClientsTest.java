// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Real connections on which too little comes in, by a clock that goes on eleven seconds each time it is looked at. */
class SlowClientsTest {

    private static final String BEGUN =
            "POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private final AtomicLong time = new AtomicLong();

    private Service service() {
        return Service.start(
                TestService.settings(null, 20_000, 1000),
                line -> {},
                () -> time.addAndGet(Duration.ofSeconds(11).toNanos()));
    }

    /** Waits until the service closes the connection; gives what came before that. */
    private static String end(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            // It was cut.
            return "";
        }
    }

    @Test
    void whoeverSendsHeadersOrABodyTooSlowlyIsSentAway() throws IOException {
        try (Service service = service()) {
            List<Socket> sockets = new ArrayList<>();
            for (String sent : List.of(
                    "G",
                    "GET / HTTP/1.1\r\nHost: loc",
                    BEGUN,
                    BEGUN + "Content-Length: 1000\r\n\r\n{\"te",
                    BEGUN + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
                sockets.add(socket);
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket socket : sockets) {
                assertThat(end(socket)).doesNotContain("HTTP/1.1 200");
                socket.close();
            }
        }
    }

    @Test
    void whoeverAsksForNothingIsSentAwayAndOthersAreAnswered() throws Exception {
        try (Service service = service();
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), service.port());
                HttpClient client = HttpClient.newHttpClient()) {
            silent.getOutputStream().write('\r');
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/healthz"))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            assertThat(end(silent)).isEmpty();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}

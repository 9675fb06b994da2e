// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rapporteur.record.proof.Witness;
import org.rapporteur.record.proof.Witness.Answer;

/**
 * A witness over HTTP (c2sp.org/tlog-witness): {@code POST /add-checkpoint}, and {@code GET /HASH/checkpoint} for the head that
 * it signed last. Whoever asks needs no password: a head counts by its signature. Safe for use by many threads.
 */
public final class WitnessService implements AutoCloseable {

    /** A request has 63 hashes and a signed head at most. */
    private static final int LONGEST = 1 << 16;

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    private final HttpServer server;
    private final ExecutorService threads;

    private WitnessService(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts one.
     *
     * @param address port 0 takes a free one
     * @throws IOException if the port is taken
     */
    public static WitnessService start(Witness witness, InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(witness, exchange));
        server.start();
        return new WitnessService(server, threads);
    }

    /** Where it listens, as {@code http://127.0.0.1:8471}. */
    public String address() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private record Reply(int status, String type, String text) {
        static Reply of(int status, String line) {
            return new Reply(status, TEXT, line + "\n");
        }
    }

    private static void handle(Witness witness, HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(witness, exchange);
            byte[] bytes = reply.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private static Reply reply(Witness witness, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isPost = exchange.getRequestMethod().equals("POST");
        if (path.equals("/add-checkpoint")) {
            return isPost ? add(witness, exchange) : Reply.of(405, "use POST");
        }
        if (path.matches("/[0-9a-f]{64}/checkpoint") && !isPost) {
            return witness.lastByHash(path.substring(1, 65))
                    .map(head -> new Reply(200, TEXT, head))
                    .orElse(Reply.of(404, "no head of that record was signed"));
        }
        return Reply.of(404, "there are /add-checkpoint and /HASH/checkpoint");
    }

    private static Reply add(Witness witness, HttpExchange exchange) throws IOException {
        byte[] body;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LONGEST + 1);
        }
        if (body.length > LONGEST) {
            return Reply.of(413, "a request must have " + LONGEST + " bytes at most");
        }
        return switch (witness.ask(new String(body, StandardCharsets.UTF_8))) {
            case Answer.Signed(List<String> lines) -> Reply.of(200, String.join("\n", lines));
            case Answer.Malformed(String reason) -> Reply.of(400, reason);
            case Answer.UnknownLog(String _) -> Reply.of(404, "heads of that record are not signed here");
            case Answer.UnknownSigner(String _) -> Reply.of(403, "no key of that record signed the head");
            case Answer.OtherSize(long size) -> new Reply(409, SIZE, size + "\n");
            case Answer.Inconsistent(String reason) -> Reply.of(422, reason);
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}

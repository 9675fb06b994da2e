// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rapporteur.engine.web.Reach;
import org.rapporteur.engine.web.WebClient;

/** A site of news on this machine that does as it is told. */
final class Site implements AutoCloseable {

    /** What it does when it is asked for a path. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            answers.getOrDefault(path, status(404)).to(exchange);
        }
    }

    String address(String path) {
        return "http://news.example:" + server.getAddress().getPort() + path;
    }

    /** What was asked for, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void forget() {
        asked.clear();
    }

    Site on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    static Answer status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static Answer body(String type, byte[] bytes) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** A page that says when it has not changed. */
    static Answer tagged(String tag, Answer answer) {
        return exchange -> {
            exchange.getResponseHeaders().add("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                answer.to(exchange);
            }
        };
    }

    static Answer page(String title, String... paragraphs) {
        return body("text/html; charset=utf-8", html(title, paragraphs).getBytes(StandardCharsets.UTF_8));
    }

    static String html(String title, String... paragraphs) {
        return "<!DOCTYPE html><html><head><title>%s</title></head><body><article><h1>%s</h1><p>%s</p></article></body></html>"
                .formatted(title, title, String.join("</p><p>", paragraphs));
    }

    Answer feed(String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><title>x</title><link>%s</link></item>".formatted(address(path)));
        }
        return body(
                "application/rss+xml",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>%s</channel></rss>"
                        .formatted(items)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Answers that there are no rules, and then with half a page. */
    static void sendHalf(ServerSocket server, byte[] page) {
        try {
            for (boolean isPage : new boolean[] {false, true}) {
                try (Socket socket = server.accept()) {
                    BufferedReader request = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                    while (!request.readLine().isEmpty()) {
                        // Its lines say nothing that matters here.
                    }
                    OutputStream out = socket.getOutputStream();
                    if (!isPage) {
                        out.write("HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    } else {
                        out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + Integer.toHexString(page.length) + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                        out.write(page, 0, page.length / 2);
                    }
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits no longer than this for any page. */
    WebClient client(Duration patience) {
        Reach reach = new Reach(
                host -> {
                    if (!host.equals("news.example")) {
                        throw new UnknownHostException(host);
                    }
                    return List.of(HERE);
                },
                HERE::equals,
                port -> true);
        return new WebClient(reach, 1_000_000, patience, "Rapporteur");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}

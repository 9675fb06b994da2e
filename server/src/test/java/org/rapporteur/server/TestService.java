// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.screening.HitWriter;
import org.rapporteur.record.screening.RecordScreening;
import org.rapporteur.record.screening.Screening;
import org.rapporteur.server.guard.Proxies;

/** A service over a small record of invented reports, which is made once for all tests. */
final class TestService implements AutoCloseable {

    /** Somebody whom the reports name, and somebody else whose name is like that of another. */
    private static final String LISTED = """
            id,schema,name,aliases,birth_date,countries
            w-1,Person,Tomas Brandt,,,
            w-2,Person,Kari Dahle,,,no
            """;

    private static Path record;

    private final HttpClient client = HttpClient.newHttpClient();
    final List<String> log = new CopyOnWriteArrayList<>();
    final Service service;

    TestService() {
        this(new ServiceSettings(record(), InetAddress.getLoopbackAddress(), 0, null, List.of()));
    }

    TestService(ServiceSettings settings) {
        service = Service.start(settings, log::add);
    }

    /** Usual settings but for these. */
    static ServiceSettings settings(Path tokens, int bodyBytes, int requestsPerSecond) {
        return settings(record(), tokens, bodyBytes, requestsPerSecond);
    }

    static ServiceSettings settings(Path record, Path tokens, int bodyBytes, int requestsPerSecond) {
        return new ServiceSettings(
                record,
                InetAddress.getLoopbackAddress(),
                0,
                tokens,
                tokens == null ? List.of() : List.of("news.example"),
                Proxies.NONE,
                bodyBytes,
                Duration.ofSeconds(60),
                requestsPerSecond,
                null,
                false);
    }

    static synchronized Path record() {
        if (record == null) {
            try (InputStream reports = TestService.class.getResourceAsStream("/reports.jsonl")) {
                Path folder = Files.createTempDirectory("rapporteur-server");
                Path made = folder.resolve("record");
                // The service signs what is decided, and only who signed before may.
                Path key = KeyFile.ofUser();
                new Ingest(new Rapporteur(Settings.STANDARD), made, key, 1)
                        .run(List.of(new Input.Bytes("reports.jsonl", reports)), step -> {});
                Path list = Files.writeString(folder.resolve("wanted.csv"), LISTED);
                RecordScreening.run(
                        made, key, Screening.of(List.of(list)), HitWriter.json(OutputStream.nullOutputStream()));
                record = made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return record;
    }

    /** The same record once more, to be changed by a test. */
    static Path recordOfItsOwn() {
        Path from = record();
        try (Stream<Path> files = Files.walk(from)) {
            Path to = Files.createTempDirectory("rapporteur-server").resolve("record");
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over that record, with a limit that tests do not reach. */
    static TestService over(Path record) {
        return new TestService(new ServiceSettings(
                record,
                InetAddress.getLoopbackAddress(),
                0,
                null,
                List.of(),
                Proxies.NONE,
                20_000,
                Duration.ofSeconds(60),
                1000,
                null,
                false));
    }

    URI uri(String path) {
        return URI.create(service.address() + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> read(String json) {
        return post("/api/v1/read", "application/json", json);
    }

    /** Asks before the body is sent, so that a refusal is read before the connection is closed on what is still to be written. */
    HttpResponse<String> readIfWanted(String json) {
        return send(request("/api/v1/read")
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The reply as JSON. */
    JsonValue json(String path) {
        return JsonValue.parse(get(path).body());
    }

    /** The items of a list. */
    List<JsonValue> items(String path) {
        return json(path).at("items").elements();
    }

    @Override
    public void close() {
        service.close();
        client.close();
    }
}

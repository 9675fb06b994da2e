// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
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
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.server.api.Api;
import org.rapporteur.server.api.ReadRequest;
import org.rapporteur.server.api.Reviewing;
import org.rapporteur.server.api.Route;
import org.rapporteur.server.api.TextReader;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problems;

/** What costs much is done a little at a time. */
class HeavyRoutesTest {

    private final Rapporteur rapporteur = new Rapporteur(Settings.STANDARD);

    @TempDir
    private Path folder;

    @Test
    void whoFindsNoTurnIsToldToComeAgain() throws IOException, InterruptedException {
        Turns heavy = new Turns(1, 1, Duration.ZERO, "Too much is going on.");
        try (LiveRecord record = LiveRecord.open(TestService.record());
                HttpClient client = HttpClient.newHttpClient()) {
            Javalin javalin = javalin(new Api(
                            record,
                            new TextReader(rapporteur, null, Duration.ofSeconds(60)),
                            heavy,
                            new Reviewing(TestService.record(), folder.resolve("key"), InstantSource.system()),
                            new Desk(TestService.record(), folder.resolve("key"), InstantSource.system(), false),
                            new CaseBook(TestService.record(), folder.resolve("key"), InstantSource.system()),
                            20_000)
                    .routes());
            try {
                URI root = URI.create("http://localhost:" + javalin.port() + Api.ROOT + "/");
                for (String path : List.of("export", "dossiers/Maranta")) {
                    HttpResponse<String> refused;
                    try (Turns.Turn _ = heavy.take("somebody")) {
                        refused = send(client, "GET", root.resolve(path));
                    }
                    assertThat(refused.statusCode()).as(path).isEqualTo(503);
                    assertThat(JsonValue.parse(refused.body()).required("code")).isEqualTo("busy");
                    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                    assertThat(send(client, "GET", root.resolve(path)).statusCode())
                            .as(path)
                            .isNotEqualTo(503);
                }
                // The head of an export is known without making it.
                try (Turns.Turn _ = heavy.take("somebody")) {
                    HttpResponse<String> head = send(client, "HEAD", root.resolve("export"));
                    assertThat(head.statusCode()).isEqualTo(200);
                    assertThat(head.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
                }
            } finally {
                javalin.stop();
            }
        }
    }

    private static Javalin javalin(List<Route> routes) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    for (Route route : routes) {
                        config.routes.addHttpHandler(
                                HandlerType.findOrCreate(route.method()), route.path(), route.handler());
                        if (route.method().equals("GET")) {
                            config.routes.head(route.path(), route.handler());
                        }
                    }
                    new Problems(line -> {}, Problem::detail).register(config.routes);
                })
                .start("localhost", 0);
    }

    private static HttpResponse<String> send(HttpClient client, String method, URI uri)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aReadingThatIsGivenUpEndsItsTurn() {
        TextReader reader = new TextReader(rapporteur, null, Duration.ZERO);
        ReadRequest tome =
                new ReadRequest("Police arrested 14 people in Oslo on Monday. ".repeat(15_000), null, null, null);

        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors() + 1; i++) {
            assertThatThrownBy(() -> reader.read("somebody", tome))
                    .isInstanceOf(Problem.class)
                    .hasMessage("The text takes too long to read. Send it in parts.");
        }
    }

    @Test
    void aRecordThatHasGoneIsNothingThatIsNotOnRecord() throws IOException {
        Path record = folder.resolve("record");
        copy(TestService.record(), record);
        try (TestService service =
                new TestService(new ServiceSettings(record, InetAddress.getLoopbackAddress(), 0, null, List.of()))) {
            assertThat(service.get("/api/v1/documents").statusCode()).isEqualTo(200);
            try (Stream<Path> files = Files.walk(record)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }

            for (String path : List.of("documents", "dossiers/Maranta", "export", "search?q=ferry")) {
                HttpResponse<String> reply = service.get("/api/v1/" + path);
                assertThat(reply.statusCode()).as(path).isEqualTo(503);
                assertThat(JsonValue.parse(reply.body()).required("code")).isEqualTo("record-unavailable");
            }
            assertThat(service.get("/healthz").statusCode()).isEqualTo(503);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}

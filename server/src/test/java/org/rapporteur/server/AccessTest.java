// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.server.guard.Proxies;
import org.rapporteur.server.token.Role;
import org.rapporteur.server.token.TokenFile;
import org.rapporteur.server.token.TokenHolder;

/** Who may do what, and what name it goes on record with. */
class AccessTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final TokenHolder.Made LEE = made("A. Lee", Role.REVIEWER);
    private static final TokenHolder.Made ITO = made("B. Ito", Role.READER);

    @TempDir
    private Path folder;

    private static TokenHolder.Made made(String name, Role role) {
        return TokenHolder.make(name, role, LocalDate.parse("2026-03-01"));
    }

    private Path tokens() throws IOException {
        Path file = folder.resolve("tokens");
        TokenFile.EMPTY.with(LEE.holder()).with(ITO.holder()).write(file);
        return file;
    }

    private static String[] by(TokenHolder.Made token) {
        return new String[] {"Authorization", "Bearer " + token.token()};
    }

    private static String cookie(HttpResponse<String> login) {
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void aDecisionCarriesTheNameBehindTheToken() throws IOException {
        try (TestService service =
                new TestService(TestService.settings(TestService.recordOfItsOwn(), tokens(), 20_000, 1000))) {
            JsonValue hit = JsonValue.parse(
                            service.get("/api/v1/screening", by(LEE)).body())
                    .at("items")
                    .elements()
                    .getFirst();
            String address = "/api/v1/screening/" + hit.required("id") + "/decision";
            String opinion =
                    "{\"row\":\"" + hit.required("row") + "\",\"verdict\":\"cleared\",\"reason\":\"born elsewhere\"";

            HttpResponse<String> reader = service.post(address, JSON, opinion + "}", by(ITO));
            assertThat(reader.statusCode()).isEqualTo(403);
            assertThat(JsonValue.parse(reader.body()).required("code")).isEqualTo("forbidden");
            assertThat(reader.body()).contains("token of a reviewer", "--role reviewer");
            assertThat(service.post(address, JSON, opinion + ",\"reviewer\":\"C. Poe\"}", by(LEE))
                            .statusCode())
                    .isEqualTo(400);
            HttpResponse<String> decided = service.post(address, JSON, opinion + "}", by(LEE));
            assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
            assertThat(JsonValue.parse(decided.body()).at("decision").required("reviewer"))
                    .isEqualTo("A. Lee");
        }
    }

    @Test
    void aReaderOfFeedsGivesTheTokenAsAPassword() throws IOException {
        try (TestService service = new TestService(TestService.settings(tokens(), 20_000, 1000))) {
            String right = Base64.getEncoder().encodeToString(("any:" + ITO.token()).getBytes(StandardCharsets.UTF_8));
            assertThat(service.get("/api/v1/events", "Authorization", "Basic " + right)
                            .statusCode())
                    .isEqualTo(200);
            for (String wrong : List.of("", "%%", right.substring(8))) {
                assertThat(service.get("/api/v1/events", "Authorization", "Basic " + wrong)
                                .statusCode())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void aReaderReads() throws IOException {
        try (TestService service = new TestService(TestService.settings(tokens(), 20_000, 1000))) {
            assertThat(service.get("/api/v1/events", by(ITO)).statusCode()).isEqualTo(200);
            assertThat(service.post("/api/v1/read", JSON, "{\"text\":\"Police arrested 14 people.\"}", by(ITO))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPassEndsWhenItsHolderLogsOutAndWhenTheTokenIsTakenBack() throws IOException {
        Path file = tokens();
        try (TestService service = new TestService(TestService.settings(file, 20_000, 1000))) {
            String pass = cookie(service.post("/login", FORM, "token=" + LEE.token()));
            String other = cookie(service.post("/login", FORM, "token=" + LEE.token()));
            assertThat(service.get("/", "Cookie", pass).statusCode()).isEqualTo(200);

            assertThat(service.post("/logout", FORM, "", "Cookie", pass).statusCode())
                    .isEqualTo(303);
            assertThat(service.get("/", "Cookie", pass).statusCode()).isEqualTo(401);
            assertThat(service.get("/", "Cookie", other).statusCode()).isEqualTo(200);

            TokenFile.read(file).without(LEE.holder().id()).write(file);
            assertThat(service.get("/", "Cookie", other).statusCode()).isEqualTo(401);
            assertThat(service.get("/api/v1/events", by(LEE)).statusCode()).isEqualTo(401);
            assertThat(service.get("/api/v1/events", by(ITO)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoeverKeepsTheTokensSeesThemAndTakesThemBack() throws IOException {
        Path file = tokens();
        TokenHolder.Made keeper = made("C. Poe", Role.KEEPER);
        TokenFile.read(file).with(keeper.holder()).write(file);
        try (TestService service = new TestService(TestService.settings(file, 20_000, 1000))) {
            assertThat(service.get("/tokens", by(LEE)).statusCode()).isEqualTo(403);
            assertThat(service.get("/record", by(LEE)).body()).doesNotContain("/tokens");
            assertThat(service.get("/record", by(keeper)).body()).contains("/tokens");
            assertThat(service.get("/tokens", by(keeper)).body())
                    .contains(
                            "A. Lee",
                            "read and decide",
                            "B. Ito",
                            "2026-03-01",
                            LEE.holder().id())
                    .doesNotContain("argon2id");

            String lee = "/tokens/" + LEE.holder().id();
            assertThat(service.post(lee, FORM, "", by(ITO)).statusCode()).isEqualTo(403);
            assertThat(service.post(lee, FORM, "", by(keeper)).statusCode()).isEqualTo(303);
            assertThat(service.get("/api/v1/events", by(LEE)).statusCode()).isEqualTo(401);
            assertThat(service.post(lee, FORM, "", by(keeper)).statusCode()).isEqualTo(404);
            HttpResponse<String> own = service.post("/tokens/" + keeper.holder().id(), FORM, "", by(keeper));
            assertThat(own.statusCode()).isEqualTo(409);
            assertThat(own.body()).contains("your own token");
            assertThat(service.get("/tokens", by(keeper)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theCookieIsSecureWhereAProxyOfOursSaysTls() throws IOException {
        ServiceSettings settings = TestService.settings(tokens(), 20_000, 1000);
        String token = "token=" + LEE.token();
        try (TestService service = new TestService(settings)) {
            assertThat(service.post("/login", FORM, token, "X-Forwarded-Proto", "https")
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow())
                    .doesNotContain("Secure");
        }
        try (TestService service = new TestService(settings.withProxies(Proxies.of(List.of("127.0.0.0/8"))))) {
            assertThat(service.post("/login", FORM, token, "X-Forwarded-Proto", "https")
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow())
                    .contains("Secure", "HttpOnly", "SameSite=Strict");
            assertThat(service.post("/login", FORM, token, "X-Forwarded-Proto", "http")
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow())
                    .doesNotContain("Secure");
        }
    }

    @Test
    void behindAProxyOfOursEachClientHasItsOwnRate() {
        ServiceSettings settings = TestService.settings(null, 20_000, 1);
        try (TestService service = new TestService(settings.withProxies(Proxies.of(List.of("127.0.0.1"))))) {
            assertThat(statuses(service, i -> "198.51.100." + i + ", 127.0.0.1"))
                    .containsOnly(200);
            assertThat(statuses(service, i -> "198.51.100.99")).contains(429);
        }
        try (TestService service = new TestService(settings)) {
            assertThat(statuses(service, i -> "198.51.100." + i)).contains(429);
        }
    }

    private static List<Integer> statuses(TestService service, IntFunction<String> from) {
        return IntStream.range(0, 40)
                .map(i -> service.get("/healthz", "X-Forwarded-For", from.apply(i))
                        .statusCode())
                .boxed()
                .toList();
    }

    @Test
    void whetherItLivesTellsNothingOfTheRecord() {
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1000))) {
            assertThat(service.get("/healthz").body()).isEqualTo("{\"status\":\"up\"}");
        }
    }

    @Test
    void aFileThatOthersMayReadIsWarnedOfAndOneThatAllMayWriteIsRefused() throws IOException {
        Path file = tokens();
        assertThat(TokenFile.openness(file)).isNull();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(TokenFile.openness(file)).contains("WARNING", "everybody", "chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThatThrownBy(() -> TokenFile.openness(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chmod 600");
    }
}

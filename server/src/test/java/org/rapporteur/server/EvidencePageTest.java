// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Evidence that the service gave, in a browser that has never seen the service: a fresh profile and files alone. */
@Tag("slow")
class EvidencePageTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    private static Path folder;

    private static String fact;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                (Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER)) || System.getenv("CI") != null,
                "no Chromium: apt-get install chromium chromium-driver to run the tests in a browser");
        try (TestService service = new TestService(TestService.settings(null, 20_000, 1000));
                HttpClient client = HttpClient.newHttpClient()) {
            fact = service.items("/api/v1/statements").getFirst().required("id");
            HttpResponse<byte[]> zip = client.send(
                    HttpRequest.newBuilder(service.uri("/api/v1/evidence/" + fact))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(zip.statusCode()).isEqualTo(200);
            assertThat(zip.headers().firstValue("Content-Type")).hasValue("application/zip");
            unpack(zip.body());
            assertThat(service.get("/api/v1/evidence/s-000000000000000000000000")
                            .statusCode())
                    .isEqualTo(404);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    private static void unpack(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static String verdict() {
        return new WebDriverWait(browser, Duration.ofSeconds(60))
                .until(one -> one.findElement(By.tagName("body")).getDomAttribute("data-verdict"));
    }

    private static String page() {
        return "facts/" + fact + ".html";
    }

    private static String opened(String name) {
        browser.get(folder.resolve(name).toUri().toString());
        return verdict();
    }

    private static String altered(String from, String to) throws IOException {
        String whole = Files.readString(folder.resolve(page()));
        assertThat(whole).contains(from);
        Files.writeString(folder.resolve("facts/altered.html"), whole.replace(from, to));
        return opened("facts/altered.html");
    }

    @Test
    void aPageChecksItselfAndKnowsWhatWasAltered() throws IOException {
        assertThat(opened(page())).isEqualTo("unknown");
        String key = browser.findElement(By.id("own")).getText();
        browser.executeScript("delete document.body.dataset.verdict");
        browser.findElement(By.id("key")).sendKeys(key);
        browser.findElement(By.cssSelector("#again button")).click();
        assertThat(verdict()).isEqualTo("right");
        assertThat(browser.findElements(By.cssSelector("#checks .right"))).hasSize(5);

        assertThat(altered("</mark>", "!</mark>")).isEqualTo("wrong");
        assertThat(altered("\"index\" : ", "\"index\" : 1")).isEqualTo("wrong");
        assertThat(altered("recorded 20", "recorded 19")).isEqualTo("wrong");
        assertThat(altered("\"original\" : \"", "\"original\" : \"AAAA")).isEqualTo("wrong");
    }

    @Test
    void whatABrowserLacksThePageReckonsItself() throws IOException {
        assertThat(altered("const subtle = globalThis.crypto?.subtle;", "const subtle = null;"))
                .isEqualTo("unknown");
        assertThat(altered("crypto.subtle.importKey(", "crypto.none.importKey("))
                .isEqualTo("unknown");
    }

    @Test
    void theVerifierChecksAFolder() throws IOException {
        browser.get(folder.resolve("verify.html").toUri().toString());
        browser.findElement(By.id("files")).sendKeys(folder.toString());
        browser.findElement(By.cssSelector("#again button")).click();
        assertThat(verdict()).isEqualTo("unknown");

        Path evidence = folder.resolve("evidence/" + fact + ".evidence.json");
        String whole = Files.readString(evidence);
        for (List<String> change :
                List.of(List.of("recorded 20", "recorded 19"), List.of("originals/", "originals/x"))) {
            Files.writeString(evidence, whole.replace(change.getFirst(), change.getLast()));
            browser.get(folder.resolve("verify.html").toUri().toString());
            browser.findElement(By.id("files")).sendKeys(folder.toString());
            browser.findElement(By.cssSelector("#again button")).click();
            assertThat(verdict()).isEqualTo("wrong");
        }
        Files.writeString(evidence, whole);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.rapporteur.server.token.Role;
import org.rapporteur.server.token.TokenFile;
import org.rapporteur.server.token.TokenHolder;

/** People decide on facts in a real browser, by keys within the text and by forms. */
@Tag("slow")
class ReviewBrowserTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    private static Path folder;

    private static TestService service;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() {
        assumeTrue(
                (Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER)) || System.getenv("CI") != null,
                "no Chromium: apt-get install chromium chromium-driver to run the tests in a browser");
        service = TestService.over(TestService.recordOfItsOwn());
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (service != null) {
            service.close();
        }
    }

    private static WebElement shown(String selector) {
        return new WebDriverWait(browser, Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> driver.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    private static void waitFor(String words) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .until(driver ->
                        driver.findElement(By.tagName("main")).getText().contains(words));
    }

    private static void press(String keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    private static String first(String list) {
        return service.items(list).getFirst().required("id");
    }

    private static String state(String fact) {
        return service.json("/api/v1/review/" + fact).at("review").required("state");
    }

    @Test
    void keysConfirmAndRejectWithinTheTextAndLeadOn() {
        String fact = first("/api/v1/statements");
        browser.get(service.uri("/facts/" + fact).toString());
        assertThat(shown("details.why[open]").getAttribute("id")).isEqualTo(fact);
        shown("details.why[open] [name=reviewer]").sendKeys("A. Lee");
        shown("details.why[open] summary span, details.why[open] summary");
        browser.executeScript("document.activeElement.blur()");
        press("c");
        waitFor("confirmed by A. Lee");
        assertThat(String.valueOf(browser.getCurrentUrl())).endsWith("#" + fact);
        assertThat(state(fact)).isEqualTo("confirmed");

        press("n");
        WebElement next = shown("details.why[open]");
        String other = next.getAttribute("id");
        assertThat(other).isNotEqualTo(fact);
        press("x");
        assertThat(browser.switchTo().activeElement().getAttribute("name")).isEqualTo("reason");
        press("Said by nobody");
        next.findElement(By.name("reviewer")).sendKeys("A. Lee");
        next.findElement(By.cssSelector("button[value=reject]")).click();
        waitFor("rejected by A. Lee");
        assertThat(state(other)).isEqualTo("rejected");
        assertThat(errors()).isZero();
    }

    @Test
    void aFactIsCorrectedAndThatIsTakenBack() {
        browser.get(service.uri("/review").toString());
        waitFor("looked at");
        shown(".rows .row").click();
        WebElement voice = shown("[name='field.status']");
        String fact = String.valueOf(browser.getCurrentUrl()).replaceFirst(".*/", "");
        voice.clear();
        voice.sendKeys("denied");
        browser.findElement(By.name("reviewer")).sendKeys("A. Lee");
        browser.findElement(By.name("reason")).sendKeys("The ministry denied it");
        browser.findElement(By.cssSelector("button[value=correct]")).click();
        waitFor("corrected by A. Lee");
        assertThat(state(fact)).isEqualTo("corrected");

        browser.findElement(By.name("reviewer")).sendKeys("A. Lee");
        browser.findElement(By.cssSelector("button[value=undo]")).click();
        waitFor("Nobody has decided on it");
        assertThat(state(fact)).isEqualTo("found");
        assertThat(errors()).isZero();
    }

    @Test
    void aFactIsAddedOverSelectedWords() {
        String document = first("/api/v1/documents");
        browser.get(service.uri("/documents/" + document).toString());
        shown("#add");
        browser.executeScript("""
            const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
              const at = node.data.indexOf('strait');
              if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 6); break; }
            }\
            """);
        browser.findElement(By.tagName("body")).sendKeys("a");
        assertThat(shown("textarea[name=words]").getAttribute("value")).isEqualTo("strait");
        new Select(shown("select[name=kind]")).selectByValue("event");
        browser.findElement(By.cssSelector("main button.act")).click();
        shown("[name='field.type']").sendKeys("MOBILIZE");
        browser.findElement(By.name("reviewer")).sendKeys("A. Lee");
        browser.findElement(By.cssSelector("main button.act")).click();
        waitFor("added by A. Lee");
        assertThat(service.items("/api/v1/events?type=MOBILIZE&review=confirmed"))
                .hasSize(1);
        assertThat(errors()).isZero();
    }

    @Test
    void aTokenIsTakenBackWhileTheServiceRuns() throws IOException {
        TokenHolder.Made lee = TokenHolder.make("A. Lee", Role.REVIEWER, LocalDate.parse("2026-03-01"));
        TokenHolder.Made keeper = TokenHolder.make("C. Poe", Role.KEEPER, LocalDate.parse("2026-03-01"));
        Path tokens = folder.resolve("tokens");
        TokenFile.EMPTY.with(lee.holder()).with(keeper.holder()).write(tokens);
        try (TestService guarded = new TestService(TestService.settings(tokens, 20_000, 1000))) {
            String bearer = "Bearer " + lee.token();
            assertThat(guarded.get("/record", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
            logIn(guarded, keeper);
            browser.get(guarded.uri("/record").toString());
            shown("a[href='/tokens']").click();
            shown("button[aria-label='Take back the token of A. Lee']").click();
            new WebDriverWait(browser, Duration.ofSeconds(30))
                    .until(driver ->
                            !driver.findElement(By.tagName("main")).getText().contains("A. Lee"));
            assertThat(guarded.get("/record", "Authorization", bearer).statusCode())
                    .isEqualTo(401);
            shown("form[action='/logout'] button").click();
            logIn(guarded, lee);
            waitFor("This is not the token");
            assertThat(errors()).as("the login that is refused").isEqualTo(1);
        }
    }

    private static void logIn(TestService guarded, TokenHolder.Made token) {
        browser.get(guarded.uri("/login").toString());
        shown("input[name=token]").sendKeys(token.token());
        shown("form.login button").click();
    }

    private static long errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .count();
    }
}

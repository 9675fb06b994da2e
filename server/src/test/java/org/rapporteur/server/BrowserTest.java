// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Pdf;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.rapporteur.export.json.JsonValue;
import org.rapporteur.record.leaf.SearchLeaf;

/** The pages in a real browser, Chromium as Debian has it. Left out where there is none, but for continuous integration. */
@Tag("slow")
class BrowserTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Pages that are looked at in the dark too: between them they have every colour. */
    private static final Set<String> DARK = Set.of("start", "report", "story", "events", "figures", "hit", "record");

    private static TestService service;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() {
        boolean isThere = Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
        assumeTrue(
                isThere || System.getenv("CI") != null,
                "no Chromium: apt-get install chromium chromium-driver to run the tests in a browser");
        service = TestService.over(TestService.recordOfItsOwn());
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logging);
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

    /** Each page as a wide light screen and a narrow dark one: accessible, within the screen, without an error. */
    @Test
    void eachPageIsFitForEverybody() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("reports", "/documents");
        pages.put(
                "report",
                "/documents/" + service.items("/api/v1/documents").getFirst().required("id"));
        pages.put("stories", "/stories");
        pages.put(
                "story",
                "/stories/" + service.items("/api/v1/stories").getFirst().required("id"));
        pages.put("people", "/dossiers");
        pages.put("dossier", "/dossiers?name=Ana+Ruiz");
        List<JsonValue> reports = service.items("/api/v1/documents");
        pages.put(
                "compare",
                "/compare?one=" + reports.get(0).required("id") + "&other="
                        + reports.get(1).required("id"));
        pages.put("keep", "/keep");
        pages.put("statements", "/statements");
        pages.put("events", "/events");
        pages.put("figures", "/figures");
        pages.put("search", "/search?q=ferry");
        pages.put("none-found", "/search?q=nothinglikethis");
        pages.put("screening", "/screening");
        pages.put("hit", "/screening/" + hit("Kari Dahl"));
        String event = service.items("/api/v1/events").getFirst().required("id");
        String form = "application/x-www-form-urlencoded";
        service.post("/star/" + event, form, "name=Ferry&reviewer=A.+Lee");
        service.post("/searches", form, "name=Ferries&reviewer=A.+Lee&query=q%3Dferry");
        pages.put("cases", "/cases");
        pages.put("case", "/cases/" + service.items("/api/v1/cases").getFirst().required("id"));
        pages.put("star", "/star/" + event);
        pages.put("kept-search", "/searches/" + SearchLeaf.id("Ferries"));
        pages.put("decisions", "/decisions");
        pages.put("record", "/record");
        pages.put("api", "/api");
        pages.put("login", "/login");
        pages.put("problem", "/documents/x");
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (Screen screen : List.of(new Screen(1440, "light"), new Screen(360, "dark"))) {
                screen.set();
                browser.get(service.uri(page.getValue()).toString());
                String place = page.getKey() + "-" + screen.width() + "-" + screen.scheme();
                shoot(place);
                if (screen.scheme().equals("light") || DARK.contains(page.getKey())) {
                    accessibility().forEach(fault -> faults.add(place + ": " + fault));
                }
                small().forEach(target -> faults.add(place + ": too small for a finger: " + target));
                Object wide = browser.executeScript("return document.documentElement.scrollWidth");
                if (wide instanceof Long width && width > screen.width()) {
                    faults.add(place + ": " + width + " px wide");
                }
            }
            if (!page.getKey().equals("problem")) {
                faults.addAll(errors());
            } else {
                // The browser itself calls 404 an error.
                browser.manage().logs().get(LogType.BROWSER);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** What is to be hit and is less than 24 pixels wide or high, but for links within a sentence and lines of a drawing, which have a list. */
    private static List<String> small() {
        Object found = browser.executeScript("""
                const inline = "p, li, td, dd, q, blockquote, figcaption, pre, label";
                return [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")]
                  .filter((one) => !one.matches(".tie, .skip"))
                  .filter((one) => getComputedStyle(one).display !== "inline" || one.closest("svg") || !one.closest(inline))
                  .map((one) => [one, one.getBoundingClientRect()])
                  .filter(([one, box]) => box.width && box.height && (box.width < 23.5 || box.height < 23.5))
                  .map(([one, box]) => one.tagName + " " + one.textContent.trim().slice(0, 20) + " "
                    + Math.round(box.width) + "x" + Math.round(box.height));
                """);
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The browser draws the file of a map, and gives out what it drew. */
    @Test
    void aMapIsTakenAlongAsPng() {
        browser.get(service.uri("/events").toString());
        WebElement png = shown(".take a.png");

        Object drawn = browser.executeAsyncScript("""
                const done = arguments[1];
                const make = URL.createObjectURL;
                URL.createObjectURL = (blob) => {
                  createImageBitmap(blob).then((map) => done([blob.type, map.width]));
                  return make(blob);
                };
                arguments[0].click();
                """, png);

        assertThat(drawn).isEqualTo(List.of("image/png", 2L * 932));
        assertThat(errors()).isEmpty();
    }

    @Test
    void aFactIsPutIntoACaseByItsStar() {
        browser.get(service.uri("/figures").toString());
        browser.findElement(By.cssSelector("a.star")).click();
        browser.findElement(By.name("name")).sendKeys("How many");
        browser.findElement(By.name("reviewer")).sendKeys("A. Lee");
        browser.findElement(By.cssSelector("main button.act")).click();
        assertThat(shown("main h1").getText()).isEqualTo("How many");
        assertThat(browser.findElements(By.cssSelector("main a.fact"))).hasSize(1);
    }

    @Test
    void aTextThatIsWrittenIsReadOnTheSamePage() {
        browser.get(service.uri("/").toString());
        browser.findElement(By.id("text")).sendKeys("Police arrested 14 people in Oslo on Monday.");
        browser.findElement(By.cssSelector("#read button")).click();

        WebElement card = shown("#result .card.figure");

        assertThat(card.getText()).contains("14 people detained");
        browser.findElement(By.cssSelector("#result details.why summary")).click();
        assertThat(shown("#result details.why[open] code").isDisplayed()).isTrue();
        assertThat(browser.getCurrentUrl()).isEqualTo(service.uri("/").toString());
        assertThat(errors()).isEmpty();
    }

    @Test
    void aReportOf500WordsFitsOnThreeSheets() {
        StringBuilder report = new StringBuilder();
        for (int i = 1; report.toString().split(" ").length < 500; i++) {
            report.append("Police in Oslo arrested " + (i + 1) + " men on Monday after a bomb killed " + i
                    + " people. \"We will" + " find all " + (i + 3)
                    + " of them,\" the mayor, Ana Ruiz, told reporters on Tuesday.");
            report.append(i % 3 == 0 ? "\n\n" : " ");
        }
        browser.get(service.uri("/").toString());
        browser.executeScript("document.getElementById('text').value = arguments[0]", report.toString());
        browser.findElement(By.cssSelector("#read button")).click();
        shown("#result .card.figure");

        assertThat(sheets()).isBetween(1, 3);
    }

    /** How many sheets of A4 the page takes. */
    private static int sheets() {
        Pdf pdf = browser.print(new PrintOptions());
        String bytes = new String(Base64.getDecoder().decode(pdf.getContent()), StandardCharsets.ISO_8859_1);
        return (int)
                Pattern.compile("/Type\\s*/Page\\b").matcher(bytes).results().count();
    }

    @Test
    void aFactCanBeReachedByKeysAndByItsAddress() {
        browser.get(service.uri("/events").toString());
        browser.findElement(By.tagName("body")).sendKeys("j", "j", "k", "o");
        shown("details.why[open]");

        String fact = service.items("/api/v1/figures").getFirst().required("id");
        browser.get(service.uri("/facts/" + fact).toString());

        assertThat(shown("details.why[open]").getAttribute("id")).isEqualTo(fact);
        browser.findElement(By.tagName("body")).sendKeys("/");
        browser.switchTo().activeElement().sendKeys("fishing", Keys.ENTER);
        assertThat(shown(".rows .row").getText()).contains("Norway");
        assertThat(errors()).isEmpty();
    }

    @Test
    void theRecordIsVerifiedWhileOneLooksOn() {
        browser.get(service.uri("/record").toString());
        browser.findElement(By.cssSelector("main form button")).click();

        assertThat(shown("#verify .right").getText()).contains("are as they were recorded");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aPlaceOnTheMapLeadsToWhatHappenedThere() {
        browser.get(service.uri("/events").toString());
        WebElement place = shown(".map a.spot[aria-label^='Oslo, Norway']");
        browser.executeScript("arguments[0].focus()", place);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);

        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(driver -> String.valueOf(driver.getCurrentUrl()).contains("place=Oslo"));
        assertThat(browser.findElements(By.cssSelector(".rows .row")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getText()).containsIgnoringCase("Oslo"));
        assertThat(errors()).isEmpty();
    }

    @Test
    void aStoryHasAMapOfItsPlaces() {
        browser.get(service.uri("/stories/"
                        + service.items("/api/v1/stories").getFirst().required("id"))
                .toString());
        shown(".places a").click();

        assertThat(shown("details.why[open]").isDisplayed()).isTrue();
        assertThat(errors()).isEmpty();
    }

    @Test
    void theCountsOfAStoryAreDrawnBesideTheirTable() {
        browser.get(service.uri("/figures?type=killed").toString());

        WebElement figure = shown(".running-figure");
        assertThat(figure.findElement(By.cssSelector("svg.chart .latest")).isDisplayed())
                .isTrue();
        assertThat(figure.findElement(By.cssSelector("tr.latest")).getText()).contains("17");
        figure.findElement(By.cssSelector("h3 a")).click();
        assertThat(shown("h1").getText()).contains("Ferry");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aHitIsClearedByTheForm() {
        browser.get(service.uri("/screening").toString());
        shown("a[href$='" + hit("Tomas Brandt") + "']").click();
        assertThat(shown(".reasons").getText()).contains("Tomas Brandt");
        browser.findElement(By.cssSelector("input[value=cleared]")).click();
        browser.findElement(By.name("reason")).sendKeys("Another year of birth");
        browser.findElement(By.name("reviewer")).sendKeys("A. Lee");
        browser.findElement(By.cssSelector(".decide button")).click();

        assertThat(shown("p.right").getText())
                .startsWith("cleared by A. Lee on ")
                .endsWith("Another year of birth");
        browser.findElement(By.cssSelector(".crumb a")).click();
        assertThat(shown("main .established").getText()).contains("1 cleared");
        assertThat(errors()).isEmpty();
    }

    private static String hit(String name) {
        return service.items("/api/v1/screening").stream()
                .filter(hit -> hit.required("name").equals(name))
                .findFirst()
                .orElseThrow()
                .required("id");
    }

    @Test
    void markupOfAReportDoesNothing() {
        String id =
                service.items("/api/v1/documents?from=2021-05-01").getFirst().required("id");
        browser.get(service.uri("/documents/" + id).toString());

        assertThat(browser.executeScript("return window.broken === undefined")).isEqualTo(true);
        assertThat(browser.findElement(By.tagName("h1")).getText()).startsWith("<script>");
    }

    private record Screen(int width, String scheme) {

        void set() {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
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

    private static List<String> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe-core holds to be serious or critical. */
    private static List<String> accessibility() throws IOException {
        try (InputStream axe =
                BrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            assertThat(axe).isNotNull();
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = browser.executeAsyncScript("""
                const done = arguments[0];
                axe.run().then(found => done(found.violations
                    .filter(one => one.impact === 'serious' || one.impact === 'critical')
                    .map(one => one.id + ' ' + one.nodes.slice(0, 2).map(node => node.html.slice(0, 120)).join(' ; '))));
                """);
        return found instanceof List<?> faults
                ? faults.stream().map(String::valueOf).toList()
                : List.of("axe did not run");
    }

    private static void shoot(String name) throws IOException {
        Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}

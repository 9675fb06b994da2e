// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.record.watch.Site.body;
import static org.rapporteur.record.watch.Site.html;
import static org.rapporteur.record.watch.Site.page;
import static org.rapporteur.record.watch.Site.status;
import static org.rapporteur.record.watch.Site.tagged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.record.proof.StoredPages;

/** A site that changes and misbehaves, and a clock that is put forward by waiting alone. */
class WatchTest {

    private static final String FLOOD =
            "A flood killed three people in the town of Hallin on Monday, the police said in a statement on the same day.";
    private static final String FIRE =
            "Fire destroyed the market of Varden on Tuesday, and the mayor said that nobody had been hurt in the blaze.";
    private static final String MORE = "The army sent two hundred soldiers to the town, the minister of defence said.";

    private static final Rapporteur RAPPORTEUR = new Rapporteur();

    @TempDir
    private Path folder;

    private final WaitingClock clock = new WaitingClock();
    private final List<Watch.Step> steps = new ArrayList<>();
    private Site site;

    @BeforeEach
    void open() throws IOException {
        site = new Site();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Path record() {
        return folder.resolve("record");
    }

    /** One run; what was captured. */
    private List<Watch.Step.Captured> watch(String... paths) {
        return watch(Duration.ofSeconds(20), paths);
    }

    private List<Watch.Step.Captured> watch(Duration patience, String... paths) {
        steps.clear();
        site.forget();
        try (Watch watch = watch(patience)) {
            watch.run(Stream.of(paths).map(site::address).toList());
        }
        return steps(Watch.Step.Captured.class);
    }

    private Watch watch(Duration patience) {
        WatchSettings settings = new WatchSettings(
                Duration.ofMinutes(15), Duration.ofDays(7), null, true, true, "Rapporteur (+mail@news.example)");
        return Watch.open(
                RAPPORTEUR,
                site.client(patience),
                record(),
                folder.resolve("key.pem"),
                settings,
                clock,
                new Random(1),
                steps::add);
    }

    private <T extends Watch.Step> List<T> steps(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private String failure() {
        assertThat(steps(Watch.Step.Failed.class)).hasSize(1);
        return steps(Watch.Step.Failed.class).getFirst().reason();
    }

    private void wait(Duration time) {
        clock.forward(time);
    }

    private void feed() {
        site.on("/feed", tagged("\"f1\"", site.feed("/flood", "/fire")))
                .on("/flood", tagged("\"a\"", page("Flood in Hallin", FLOOD)))
                .on("/fire", page("Fire in Varden", FIRE));
    }

    @Test
    void putsWhatAFeedListsOnRecordOnce() {
        feed();

        assertThat(watch("/feed"))
                .extracting(step -> step.capture().title())
                .containsExactly("Flood in Hallin", "Fire in Varden");
        assertThat(site.asked()).containsExactly("/robots.txt", "/feed", "/flood", "/fire");

        wait(Duration.ofHours(1));
        assertThat(watch("/feed")).isEmpty();
        assertThat(steps(Watch.Step.Same.class)).hasSize(3);
        assertThat(RecordCheck.of(record(), List.of(), null, rows -> {}).documents())
                .isEqualTo(2);
    }

    @Test
    void putsAChangedPageBesideWhatItWasAndShowsWhatChanged() {
        feed();
        CaptureLeaf first = watch("/feed").getFirst().capture();
        site.on("/flood", tagged("\"b\"", page("Flood in Hallin", FLOOD.replace("three", "five"), MORE)));

        wait(Duration.ofHours(1));
        List<Watch.Step.Captured> second = watch("/feed");

        assertThat(second).hasSize(1);
        assertThat(second.getFirst().capture().before()).isEqualTo(first.id());
        assertThat(second.getFirst().change().lines())
                .containsExactly(
                        new TextChange.Line(false, FLOOD),
                        new TextChange.Line(true, FLOOD.replace("three", "five")),
                        new TextChange.Line(true, MORE));
        assertThat(RecordCheck.of(record(), List.of(), null, rows -> {}).documents())
                .isEqualTo(3);
    }

    @Test
    void anotherDressIsNoChange() {
        feed();
        watch("/feed");
        site.on(
                "/fire",
                body(
                        "text/html",
                        ("<!-- 17 readers -->" + html("Fire in Varden", FIRE)).getBytes(StandardCharsets.UTF_8)));
        site.on("/feed", site.feed("/flood", "/fire", "/fire?utm_source=rss", "/print"));
        site.on("/fire?utm_source=rss", page("Fire in Varden", FIRE)).on("/print", page("Fire in Varden", FIRE));

        wait(Duration.ofHours(1));

        assertThat(watch("/feed")).isEmpty();
        assertThat(site.asked()).contains("/fire", "/fire?utm_source=rss", "/print");
    }

    @Test
    void tellsThatAPageIsGoneAndComesBack() {
        feed();
        watch("/feed");
        site.on("/fire", status(410));
        wait(Duration.ofHours(1));
        List<Watch.Step.Captured> gone = watch("/feed");
        assertThat(gone).hasSize(1);
        assertThat(gone.getFirst().capture().isGone()).isTrue();
        assertThat(gone.getFirst().change().removed()).isEqualTo(2);

        site.on("/fire", page("Fire in Varden", FIRE));
        wait(Duration.ofHours(1));
        assertThat(watch("/feed")).singleElement().satisfies(back -> {
            assertThat(back.capture().before())
                    .isEqualTo(gone.getFirst().capture().id());
            assertThat(back.change().added()).isEqualTo(2);
        });
    }

    @Test
    void asksNoHostTwiceWithinASecondNorAgainstItsRules() {
        feed();
        site.on(
                "/robots.txt",
                body(
                        "text/plain",
                        "User-agent: rapporteur\nDisallow: /fire\nCrawl-delay: 7\n".getBytes(StandardCharsets.UTF_8)));
        Instant begun = clock.now();

        assertThat(watch("/feed")).hasSize(1);

        assertThat(failure()).contains("is not to be fetched by programs").contains("/fire");
        assertThat(site.asked()).containsExactly("/robots.txt", "/feed", "/flood");
        assertThat(Duration.between(begun, clock.now())).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(20));
    }

    @Test
    void doesNotAskWhileTheRulesOfASiteFail() {
        feed();
        site.on("/robots.txt", status(500));

        assertThat(watch("/feed")).isEmpty();
        assertThat(site.asked()).containsExactly("/robots.txt");
        assertThat(failure()).contains("robots.txt fails");
    }

    @Test
    void leavesAHostAloneAsLongAsItSays() {
        feed();
        site.on("/flood", status(429, "Retry-After", "3600"));

        assertThat(watch("/feed")).isEmpty();
        assertThat(steps(Watch.Step.Failed.class).getFirst().again())
                .isAfter(clock.now().plusSeconds(3500));
        assertThat(site.asked()).doesNotContain("/fire");
        wait(Duration.ofMinutes(30));
        watch("/feed");
        assertThat(site.asked()).isEmpty();

        site.on("/flood", page("Flood in Hallin", FLOOD));
        wait(Duration.ofMinutes(31));
        assertThat(watch("/feed")).hasSize(2);
    }

    @Test
    void waitsLongerAfterEachFailure() {
        site.on("/fire", status(500));
        List<Duration> waits = new ArrayList<>();
        for (int failures = 0; failures < 6; failures++) {
            watch("/fire");
            Instant again = steps(Watch.Step.Failed.class).getFirst().again();
            waits.add(Duration.between(clock.now(), again));
            clock.forward(waits.getLast());
        }
        for (int i = 0; i < waits.size(); i++) {
            Duration middle = Duration.ofMinutes(1L << i);
            assertThat(waits.get(i))
                    .isBetween(middle.dividedBy(2), middle.multipliedBy(3).dividedBy(2));
        }
    }

    @Test
    void doesNotTakeWhatComesInPart() throws IOException {
        byte[] half = html("Fire in Varden", FIRE).getBytes(StandardCharsets.UTF_8);
        site.on("/wrong-length", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, half.length + 1000);
            exchange.getResponseBody().write(half);
            exchange.getResponseBody().flush();
        });
        assertThat(watch("/wrong-length")).isEmpty();
        assertThat(failure()).contains("/wrong-length").contains("cannot be fetched");

        // In chunks, of which the last never comes.
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> Site.sendHalf(server, half));
            try (Watch watch = watch(Duration.ofSeconds(20))) {
                watch.run(List.of("http://news.example:" + server.getLocalPort() + "/half-sent"));
            }
        }
        assertThat(steps(Watch.Step.Captured.class)).isEmpty();
        assertThat(steps(Watch.Step.Failed.class).getLast().reason())
                .contains("/half-sent")
                .contains("cannot be fetched");
    }

    @Test
    void goesInNoCircleAndWaitsForNobodyForEver() {
        site.on("/round", status(302, "Location", "/round"));
        watch("/round");
        assertThat(failure()).contains("more than 5 times");

        site.on("/slow", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                if (steps.stream().anyMatch(Watch.Step.Failed.class::isInstance)) {
                    return;
                }
                LockSupport.parkNanos(1_000_000);
            }
        });
        watch(Duration.ofMillis(500), "/slow");
        assertThat(failure()).contains("has not come within");
    }

    @Test
    void readsAPageInAnotherEncodingAsTheSame() {
        String words = FLOOD + " “It was a catastrophe”, said the mayor of the town, André Lévesque, on Tuesday.";
        site.on("/flood", body("text/html", html("Flood", words).getBytes(StandardCharsets.UTF_8)));
        assertThat(watch("/flood")).hasSize(1);

        site.on(
                "/flood",
                body(
                        "text/html; charset=windows-1252",
                        html("Flood", words).getBytes(Charset.forName("windows-1252"))));
        wait(Duration.ofHours(1));

        assertThat(watch("/flood")).isEmpty();
        assertThat(steps(Watch.Step.Same.class)).hasSize(1);
    }

    @Test
    void keepsRepliesThatCanBeReadAndAreHashedInTheLog() throws IOException {
        feed();
        List<Watch.Step.Captured> captured = watch("/feed");

        assertThat(StoredPages.of(record())).isEqualTo(new StoredPages(2, 0, Optional.empty()));
        Path pages = record().resolve(StoredPages.FOLDER);
        try (Stream<Outcome<FactsDocument>> read = RAPPORTEUR.read(List.of(new Input.Files(pages)), 1)) {
            assertThat(read.map(outcome -> ((Outcome.Read<FactsDocument>) outcome)
                            .value()
                            .document()
                            .id()))
                    .containsExactlyElementsOf(captured.stream()
                            .flatMap(step -> step.capture().documents().stream())
                            .toList());
        }
        Path file = pages.resolve(captured.getFirst().capture().kept().file());
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) captured.getFirst().capture().kept().offset() + 40] ^= 1;
        Files.write(file, bytes);
        assertThat(StoredPages.of(record()).fault())
                .hasValueSatisfying(fault ->
                        assertThat(fault).contains(captured.getFirst().capture().id()));
        Files.delete(file);
        assertThat(StoredPages.of(record()).missing()).isEqualTo(2);
    }

    @Test
    void losesNothingWithItsState() throws IOException {
        feed();
        watch("/feed");
        Path visits = record().resolve("watch/visits.jsonl");
        String lines = Files.readString(visits);
        // As a kill leaves it.
        Files.writeString(visits, lines.substring(0, lines.length() - 40));
        wait(Duration.ofHours(1));
        assertThat(watch("/feed")).isEmpty();

        Files.delete(visits);
        assertThat(watch("/feed")).isEmpty();
        assertThat(site.asked()).contains("/flood", "/fire");
        Files.writeString(visits, "{\"address\":", StandardOpenOption.APPEND);
        assertThat(RecordCheck.of(record(), List.of(), null, rows -> {}).documents())
                .isEqualTo(2);
    }

    @Test
    void followsASitemapOfSitemaps() {
        site.on("/fire", page("Fire in Varden", FIRE))
                .on(
                        "/index.xml",
                        body(
                                "application/xml",
                                "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                                        .formatted(site.address("/map.xml"))
                                        .getBytes(StandardCharsets.UTF_8)))
                .on(
                        "/map.xml",
                        body(
                                "application/xml",
                                "<urlset><url><loc>%s</loc><lastmod>2031-04-01</lastmod></url></urlset>"
                                        .formatted(site.address("/fire"))
                                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(watch("/index.xml")).hasSize(1);
        assertThat(site.asked()).containsExactly("/robots.txt", "/index.xml", "/map.xml", "/fire");
    }

    @Test
    void takesNoPageForThatOfAnotherSite() {
        site.on(
                "/fake",
                body(
                        "text/html",
                        html("Fire", FIRE)
                                .replace("<title>", "<link rel=canonical href='https://agency.example/fire'><title>")
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(watch("/fake"))
                .singleElement()
                .satisfies(step -> assertThat(step.capture().address()).isEqualTo(site.address("/fake")));
    }
}

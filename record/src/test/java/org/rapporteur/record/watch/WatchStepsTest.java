// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.record.watch.Site.body;
import static org.rapporteur.record.watch.Site.page;
import static org.rapporteur.record.watch.Site.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.record.proof.StoredPages;
import org.rapporteur.record.read.RecordException;

/** What a run tells of each address, when it asks, and when it ends. */
class WatchStepsTest {

    private static final String FLOOD =
            "A flood killed three people in the town of Hallin on Monday, the police said in a statement on the same day.";
    private static final String FIRE =
            "Fire destroyed the market of Varden on Tuesday, and the mayor said that nobody had been hurt in the blaze.";

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

    private static WatchSettings settings(@Nullable LocalDate since, boolean once, boolean isKept) {
        return new WatchSettings(Duration.ofMinutes(15), Duration.ofDays(7), since, once, isKept, "Rapporteur");
    }

    private static final WatchSettings ONCE = settings(null, true, false);

    private Watch open(WatchSettings settings) {
        return Watch.open(
                RAPPORTEUR,
                site.client(Duration.ofSeconds(20)),
                folder.resolve("record"),
                folder.resolve("key.pem"),
                settings,
                clock,
                new Random(1),
                steps::add);
    }

    /** One run; what it tells, in short. */
    private List<String> watch(WatchSettings settings, String... paths) {
        steps.clear();
        site.forget();
        try (Watch watch = open(settings)) {
            watch.run(Stream.of(paths).map(site::address).toList());
        }
        return told();
    }

    private List<String> told() {
        String here = site.address("");
        return steps.stream()
                .map(step -> switch (step) {
                    case Watch.Step.Captured captured ->
                        "captured " + captured.capture().address();
                    case Watch.Step.Listed listed ->
                        "listed " + listed.address() + " " + listed.addresses() + " " + listed.fresh();
                    case Watch.Step.Same same -> "same " + same.address();
                    case Watch.Step.Failed failed -> "failed " + failed.reason();
                    case Watch.Step.Refused refused ->
                        "refused " + refused.outcome().code();
                })
                .map(line -> line.replace(here, ""))
                .toList();
    }

    private Duration again() {
        return Duration.between(
                clock.now(),
                steps.stream()
                        .filter(Watch.Step.Failed.class::isInstance)
                        .map(step -> ((Watch.Step.Failed) step).again())
                        .findFirst()
                        .orElseThrow());
    }

    /** A sitemap of pages, each with the day of its last change where a blank parts the two. */
    private Site.Answer sitemap(String... pages) {
        StringBuilder urls = new StringBuilder();
        for (String page : pages) {
            String[] parts = page.split(" ", -1);
            urls.append("<url><loc>").append(site.address(parts[0])).append("</loc>");
            if (parts.length > 1) {
                urls.append("<lastmod>").append(parts[1]).append("</lastmod>");
            }
            urls.append("</url>");
        }
        return body("application/xml", ("<urlset>" + urls + "</urlset>").getBytes(StandardCharsets.UTF_8));
    }

    private void pages() {
        site.on("/flood", page("Flood in Hallin", FLOOD)).on("/fire", page("Fire in Varden", FIRE));
    }

    @Test
    void whatAListDatesBeforeTheFirstDayWantedIsPassedOver() {
        pages();
        site.on("/map", sitemap("/old 2031-03-31", "/flood 2031-04-01", "/fire"));

        assertThat(watch(settings(LocalDate.of(2031, 4, 1), true, false), "/map"))
                .containsExactly("listed /map 3 2", "captured /flood", "captured /fire");
        assertThat(site.asked()).doesNotContain("/old");
    }

    @Test
    void whatIsKnownIsNotFreshAndAskedAnewWhenItsDateChanges() {
        pages();
        site.on("/map", sitemap("/flood 2031-04-01", "/fire 2031-04-01"));
        assertThat(watch(ONCE, "/map")).startsWith("listed /map 2 2");

        site.on("/map", sitemap("/flood 2031-04-02", "/fire 2031-04-01"));
        clock.forward(Duration.ofMinutes(1));
        assertThat(watch(ONCE, "/map")).containsExactly("listed /map 2 0", "same /flood");
        assertThat(site.asked()).containsExactly("/robots.txt", "/map", "/flood");
    }

    @Test
    void repliesAreKeptOnlyWhereThatIsWanted() {
        pages();
        assertThat(watch(ONCE, "/flood")).containsExactly("captured /flood");
        assertThat(steps)
                .singleElement()
                .satisfies(step -> assertThat(
                                ((Watch.Step.Captured) step).capture().kept())
                        .isNull());
        assertThat(StoredPages.of(folder.resolve("record")).whole()).isZero();

        assertThat(watch(settings(null, true, true), "/fire")).containsExactly("captured /fire");
        assertThat(StoredPages.of(folder.resolve("record")).whole()).isEqualTo(1);
    }

    @Test
    void aPageThatWasNeverThereIsTriedAgainLate() {
        assertThat(watch(ONCE, "/none")).containsExactly("failed /none answers 404, that there is no such page");
        assertThat(again()).isBetween(Duration.ofHours(12), Duration.ofHours(36));
    }

    @Test
    void thatAPageIsGoneIsToldOnce() {
        pages();
        watch(ONCE, "/fire");
        site.on("/fire", status(410));
        clock.forward(Duration.ofHours(1));
        assertThat(watch(ONCE, "/fire")).containsExactly("captured /fire");
        clock.forward(Duration.ofHours(1));
        assertThat(watch(ONCE, "/fire")).containsExactly("same /fire");
        clock.forward(Duration.ofHours(1));
        site.on("/fire", status(404));
        assertThat(watch(ONCE, "/fire")).containsExactly("same /fire");
    }

    @Test
    void aRefusalIsTriedAgainLateAndATroubleSoon() {
        site.on("/closed", status(403));
        assertThat(watch(ONCE, "/closed")).containsExactly("failed /closed answers 403 and not with a page");
        assertThat(again()).isBetween(Duration.ofHours(12), Duration.ofHours(36));

        site.on("/broken", status(500));
        assertThat(watch(ONCE, "/broken")).containsExactly("failed /broken answers 500 and not with a page");
        assertThat(again()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(90));
    }

    @Test
    void aHostThatIsAskedTooMuchIsLeftAloneEvenIfItDoesNotSayForHowLong() {
        for (String said : List.of("", "0", "Tue, 01 Apr 2031 08:00:00 GMT")) {
            String path = "/busy" + said.length();
            site.on(path, said.isEmpty() ? status(503) : status(429, "Retry-After", said));
            assertThat(watch(ONCE, path))
                    .as("Retry-After: " + said)
                    .containsExactly("failed " + path + " answers " + (said.isEmpty() ? 503 : 429)
                            + ", that it is asked too much");
            assertThat(again()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(90));
            clock.forward(Duration.ofHours(1));
        }
    }

    @Test
    void whatCannotBeReadIsToldOnce() {
        site.on("/picture", body("text/html", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}));
        assertThat(watch(ONCE, "/picture")).containsExactly("refused binary");
        clock.forward(Duration.ofHours(1));
        assertThat(watch(ONCE, "/picture")).containsExactly("same /picture");
        site.on("/picture", page("Fire in Varden", FIRE));
        clock.forward(Duration.ofHours(1));
        assertThat(watch(ONCE, "/picture")).containsExactly("captured /picture");
    }

    @Test
    void whatIsNoAddressFailsAloneAndTheRunGoesOn() {
        pages();
        try (Watch watch = open(ONCE)) {
            watch.run(List.of("http://news example/", site.address("/fire")));
        }
        assertThat(told())
                .hasSize(2)
                .contains("captured /fire")
                .anyMatch(line -> line.startsWith("failed http://news "));
    }

    @Test
    void aRunThatEndsWaitsFiveMinutesForAHostAndNoLonger() {
        pages();
        site.on("/map", sitemap("/flood", "/fire")).on("/robots.txt", robots(300));
        Instant begun = clock.now();
        assertThat(watch(ONCE, "/map")).hasSize(3);
        assertThat(Duration.between(begun, clock.now())).isGreaterThanOrEqualTo(Duration.ofMinutes(10));

        clock.forward(Duration.ofHours(30));
        site.on("/map", sitemap("/flood 2031-04-03", "/fire 2031-04-03")).on("/robots.txt", robots(301));
        assertThat(watch(ONCE, "/map")).containsExactly("listed /map 2 0");
    }

    private static Site.Answer robots(int seconds) {
        return body("text/plain", ("User-agent: *\nCrawl-delay: " + seconds + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRunWithoutEndLooksAgainAfterTheTimeThatIsSet() {
        pages();
        site.on("/map", sitemap("/flood"));
        clock.stopAt(clock.now().plus(Duration.ofMinutes(40)));
        assertThatThrownBy(() -> watch(settings(null, false, false), "/map"))
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
        assertThat(site.asked()).filteredOn("/map"::equals).hasSize(3);
        assertThat(told())
                .startsWith("listed /map 1 1", "captured /flood", "listed /map 1 0")
                .endsWith("same /flood");
    }

    @Test
    void manyPagesAreCapturedInTheirOrderEachOnce() {
        String[] paths = IntStream.range(0, 40).mapToObj(i -> "/page" + i).toArray(String[]::new);
        for (String path : paths) {
            site.on(path, page("Fire at " + path, FIRE + " It was the fire of " + path + "."));
        }
        site.on("/map", sitemap(paths));
        List<String> expected = new ArrayList<>(List.of("listed /map 40 40"));
        Stream.of(paths).map("captured "::concat).forEach(expected::add);
        assertThat(watch(ONCE, "/map")).containsExactlyElementsOf(expected);
    }

    @Test
    void oneProgramAtATimeFollowsAddressesIntoARecord() {
        try (Watch first = open(ONCE)) {
            first.run(List.of());
            assertThatExceptionOfType(RecordException.class)
                    .isThrownBy(() -> open(ONCE))
                    .withMessage(folder.resolve("record/watch")
                            + ": somebody else follows addresses into this record. Give that one all of them.")
                    .extracting(RecordException::kind)
                    .isEqualTo(RecordException.Kind.BUSY);
        }
        open(ONCE).close();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.documents.web.PageArchive;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.web.FetchException;
import org.rapporteur.engine.web.Robots;
import org.rapporteur.engine.web.WebClient;
import org.rapporteur.engine.web.WebRequest;
import org.rapporteur.engine.web.WebResponse;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.news.NewsAddress;
import org.rapporteur.intake.news.NewsAddresses;
import org.rapporteur.intake.particulars.WrittenDate;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.proof.StoredPages;
import org.rapporteur.record.read.ReaderVersion;
import org.rapporteur.record.read.RecordException;

/**
 * Follows addresses into a record. Feeds, sitemaps and lists of these are looked at again and again, and so is each page that they
 * list until it has been quiet for long; a page whose text has changed is a new capture beside the old one, and one that is gone is
 * a capture too. One address is asked at a time, with the manners of {@link Hosts}.
 *
 * <p>What is known of each address is kept in {@code watch} beside the record, replies in {@code pages} where that is wanted. A
 * kill at any time loses nothing that was told of as captured. Not safe for use by many threads.
 */
public final class Watch implements AutoCloseable {

    /** Folder beside the record. */
    private static final String STATE = "watch";

    /** A run that ends waits for a host no longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What happens. */
    public sealed interface Step {

        /**
         * What an address holds is on record.
         *
         * @param change against the capture before; null for the first of an address
         */
        record Captured(CaptureLeaf capture, @Nullable TextChange change) implements Step {}

        /**
         * A feed or sitemap was looked at.
         *
         * @param addresses in it
         * @param fresh those that were not known
         */
        record Listed(String address, int addresses, int fresh) implements Step {}

        /** A page holds what is on record already. */
        record Same(String address) implements Step {}

        /**
         * An address could not be had.
         *
         * @param reason one sentence
         * @param again when it is tried again
         */
        record Failed(String address, String reason, Instant again) implements Step {}

        /** What was fetched could not be read, which is on record too. */
        record Refused(Outcome.Refused<?> outcome) implements Step {}
    }

    private record Next(Visit visit, Instant at) {}

    private final Rapporteur rapporteur;
    private final WebClient client;
    private final WatchSettings settings;
    private final Pace pace;
    private final Retries retries;
    private final Consumer<Step> steps;
    private final Hosts hosts;
    private final Captures captures;
    private final Visits visits;
    private final PageArchive archive;
    private final PendingCaptures pending;

    private Watch(
            Rapporteur rapporteur,
            WebClient client,
            WatchSettings settings,
            Pace pace,
            RandomGenerator random,
            Consumer<Step> steps,
            Captures captures,
            Path directory) {
        this.rapporteur = rapporteur;
        this.client = client;
        this.settings = settings;
        this.pace = pace;
        this.retries = new Retries(pace, random);
        this.steps = steps;
        this.hosts = new Hosts(client, pace, settings.agent());
        this.captures = captures;
        this.visits = Visits.open(directory.resolve(STATE));
        this.archive = new PageArchive(directory.resolve(StoredPages.FOLDER), "rapporteur " + ReaderVersion.current());
        this.pending = new PendingCaptures(captures, visits, archive, pace, steps);
    }

    /**
     * Opens a record to follow addresses into; makes it where there is none.
     *
     * @param keyFile of the key that signs
     * @param random for the jitter of waits
     * @param steps is told what happens
     * @throws RecordException if somebody else writes or follows addresses into it, or it cannot be written
     */
    public static Watch open(
            Rapporteur rapporteur,
            WebClient client,
            Path directory,
            Path keyFile,
            WatchSettings settings,
            Pace pace,
            RandomGenerator random,
            Consumer<Step> steps) {
        Captures captures = Captures.open(rapporteur, directory, keyFile);
        return new Watch(rapporteur, client, settings, pace, random, steps, captures, directory);
    }

    /**
     * Follows addresses, until nothing is to be fetched now or, where the settings want more than that, for ever.
     *
     * @param named of feeds, sitemaps, lists of these, and pages
     * @throws RecordException if the record cannot be written
     * @throws CancellationException if the thread is interrupted
     */
    public void run(List<String> named) {
        Instant begun = pace.now();
        for (Visit visit : visits.all()) {
            if (visit.role() == Visit.Role.HOST && visit.notBefore() != null) {
                hosts.leaveAlone(URI.create(visit.address()), visit.notBefore());
            }
        }
        for (String address : named) {
            Visit visit = visits.get(address);
            visits.put(visit == null ? Visit.of(address, Visit.Role.NAMED, null, begun) : visit.named());
        }
        Set<String> names = Set.copyOf(named);
        for (Next next = next(names, begun); next != null; next = next(names, begun)) {
            Duration wait = Duration.between(pace.now(), next.at());
            if (settings.once() && wait.compareTo(PATIENCE) > 0) {
                break;
            }
            if (wait.compareTo(PendingCaptures.BATCH_TIME) > 0) {
                pending.record();
            }
            pause(pace, wait);
            ask(next.visit());
            if (pending.isDue()) {
                pending.record();
            }
        }
        pending.record();
    }

    /** What is to be asked first, which waits for its host too; null where nothing is. */
    private @Nullable Next next(Set<String> names, Instant begun) {
        Next first = null;
        Instant now = pace.now();
        for (Visit visit : visits.all()) {
            Instant due = visit.role() == Visit.Role.NAMED && !names.contains(visit.address())
                    ? null
                    : visit.due(settings, begun, now);
            if (due == null || (settings.once() && due.isAfter(now)) || pending.has(visit)) {
                continue;
            }
            Instant free = address(visit).map(hosts::free).orElse(Instant.MIN);
            Instant at = due.isAfter(free) ? due : free;
            if (first == null || at.isBefore(first.at())) {
                first = new Next(visit, at);
            }
        }
        return first;
    }

    private static Optional<URI> address(Visit visit) {
        try {
            return Optional.of(URI.create(visit.address()));
        } catch (IllegalArgumentException e) {
            // Asking for it will say so.
            return Optional.empty();
        }
    }

    /** @throws CancellationException if the thread is interrupted */
    static void pause(Pace pace, Duration time) {
        try {
            pace.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private void ask(Visit visit) {
        try {
            // Where the record is another one, what the server knows of the old one does not count.
            boolean isKnown = visit.page() == null || captures.latest(visit.page()) != null;
            WebResponse response =
                    client.get(new WebRequest(visit.address(), Set.of(), true, isKnown ? visit.known() : null), hosts);
            switch (response.status()) {
                case 304 -> same(visit, visit.known());
                case 200 -> answered(visit, response);
                case 404, 410 -> gone(visit, response);
                case 429, 503 -> {
                    Instant again = retries.asTold(response).orElseGet(() -> retries.soon(visit));
                    leaveAlone(response.address(), again);
                    failed(visit, "answers " + response.status() + ", that it is asked too much", again);
                }
                default ->
                    failed(
                            visit,
                            "answers " + response.status() + " and not with a page",
                            response.status() / 100 == 5 ? retries.soon(visit) : retries.late());
            }
        } catch (FetchException e) {
            failed(
                    visit,
                    String.valueOf(e.getMessage()),
                    e.code() == Rejection.Code.UNREADABLE ? retries.soon(visit) : retries.late());
        }
    }

    /** For the runs that follow, too. */
    private void leaveAlone(URI address, Instant until) {
        hosts.leaveAlone(address, until);
        visits.put(Visit.of(Robots.address(address), Visit.Role.HOST, null, pace.now())
                .failed(until));
    }

    private void failed(Visit visit, String reason, Instant again) {
        visits.put(visit.failed(again));
        steps.accept(new Step.Failed(visit.address(), visit.address() + " " + reason, again));
    }

    private void same(Visit visit, WebRequest.@Nullable Known known) {
        visits.put(visit.same(pace.now(), known));
        steps.accept(new Step.Same(visit.address()));
    }

    private void answered(Visit visit, WebResponse response) {
        Optional<List<NewsAddress>> list = visit.role() == Visit.Role.PAGE
                ? Optional.empty()
                : NewsAddresses.of(response.address(), response.body(), client.mostBytes());
        if (list.isPresent()) {
            listed(visit, response, list.get());
        } else {
            page(visit, response);
        }
    }

    private void listed(Visit visit, WebResponse response, List<NewsAddress> list) {
        int fresh = 0;
        for (NewsAddress listed : list) {
            Visit known = visits.get(listed.address());
            if (known == null && !isOld(listed)) {
                Visit.Role role = listed.isList() ? Visit.Role.LIST : Visit.Role.PAGE;
                visits.put(Visit.of(listed.address(), role, listed.stated(), pace.now()));
                fresh++;
            } else if (known != null && known.role() != Visit.Role.NAMED) {
                visits.put(known.listed(listed.stated()));
            }
        }
        visits.put(visit.same(pace.now(), response.known()));
        steps.accept(new Step.Listed(visit.address(), list.size(), fresh));
    }

    private boolean isOld(NewsAddress listed) {
        LocalDate since = settings.since();
        return since != null
                && listed.stated() != null
                && WrittenDate.parse(listed.stated()).filter(since::isAfter).isPresent();
    }

    private void page(Visit visit, WebResponse response) {
        Instant now = pace.now();
        FetchedPage page = FetchedPage.of(response, rapporteur);
        if (page.code() != null) {
            if (page.code().equals(visit.code())) {
                same(visit, response.known());
            } else {
                pending.add(new PendingCaptures.Page(
                        visit.refused(now, response.known(), page.code()), null, page.sources(), now));
            }
            return;
        }
        String text = page.hash();
        CaptureLeaf last = captures.latest(page.address());
        boolean isSame = last == null
                ? captures.withText(page.address(), text) != null
                : last.text().equals(text);
        if (isSame) {
            String known = last == null ? captures.withText(page.address(), text) : page.address();
            visits.put(visit.at(known).same(now, response.known()));
            steps.accept(new Step.Same(visit.address()));
            return;
        }
        CaptureLeaf capture = new CaptureLeaf(
                page.address(),
                page.title(),
                now.truncatedTo(ChronoUnit.SECONDS),
                response.status(),
                page.documents().stream().map(document -> document.id()).toList(),
                text,
                last == null ? null : last.id(),
                kept(response, now));
        pending.add(new PendingCaptures.Page(
                visit.captured(now, response.known(), page.address()), capture, page.sources(), now));
    }

    private CaptureLeaf.@Nullable Kept kept(WebResponse response, Instant now) {
        if (!settings.isKept()) {
            return null;
        }
        try {
            PageArchive.Place place = archive.keep(
                    response.address(),
                    now,
                    response.status(),
                    response.reason(),
                    response.headers().stream()
                            .map(header -> Map.entry(header.name(), header.value()))
                            .toList(),
                    response.body());
            return new CaptureLeaf.Kept(place.file(), place.offset(), place.length(), place.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gone(Visit visit, WebResponse response) {
        Instant now = pace.now();
        CaptureLeaf last = captures.latest(visit.page());
        if (last == null) {
            failed(visit, "answers " + response.status() + ", that there is no such page", retries.late());
        } else if (last.isGone()) {
            same(visit, null);
        } else {
            CaptureLeaf capture = new CaptureLeaf(
                    last.address(),
                    last.title(),
                    now.truncatedTo(ChronoUnit.SECONDS),
                    response.status(),
                    List.of(),
                    "",
                    last.id(),
                    kept(response, now));
            pending.add(new PendingCaptures.Page(visit.captured(now, null, last.address()), capture, List.of(), now));
        }
    }

    @Override
    public void close() {
        try (visits) {
            archive.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

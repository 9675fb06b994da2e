// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.documents.web.PageArchive;
import org.rapporteur.intake.Source;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.read.RecordException;

/** Pages that were fetched and are put on record together. Not safe for use by many threads. */
final class PendingCaptures {

    /** So many of them go on record, or fewer when the first has waited so long. */
    private static final int BATCH = 32;

    static final Duration BATCH_TIME = Duration.ofMinutes(1);

    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final int BUSY_TIMES = 60;

    /**
     * A page.
     *
     * @param visit as it is once the page is on record
     * @param capture null where nothing can be read
     */
    record Page(Visit visit, @Nullable CaptureLeaf capture, List<Source> sources, Instant since) {}

    private final Captures captures;
    private final Visits visits;
    private final PageArchive archive;
    private final Pace pace;
    private final Consumer<Watch.Step> steps;
    private final List<Page> pages = new ArrayList<>();

    PendingCaptures(Captures captures, Visits visits, PageArchive archive, Pace pace, Consumer<Watch.Step> steps) {
        this.captures = captures;
        this.visits = visits;
        this.archive = archive;
        this.pace = pace;
        this.steps = steps;
    }

    void add(Page page) {
        if (page.capture() != null) {
            captures.expect(page.capture());
        }
        pages.add(page);
    }

    boolean has(Visit visit) {
        return pages.stream().anyMatch(page -> page.visit().address().equals(visit.address()));
    }

    boolean isDue() {
        return pages.size() >= BATCH
                || (!pages.isEmpty()
                        && Duration.between(pages.getFirst().since(), pace.now())
                                        .compareTo(BATCH_TIME)
                                > 0);
    }

    /** Puts all on record. */
    void record() {
        if (pages.isEmpty()) {
            return;
        }
        List<CaptureLeaf> leaves = pages.stream()
                .flatMap(page -> Optional.ofNullable(page.capture()).stream())
                .toList();
        List<Source> sources =
                pages.stream().flatMap(page -> page.sources().stream()).toList();
        Map<CaptureLeaf, TextChange> changes = added(sources, leaves);
        pages.forEach(page -> visits.put(page.visit()));
        pages.clear();
        leaves.forEach(leaf -> steps.accept(new Watch.Step.Captured(leaf, changes.get(leaf))));
    }

    private Map<CaptureLeaf, TextChange> added(List<Source> sources, List<CaptureLeaf> leaves) {
        try {
            archive.force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int times = 1; ; times++) {
            try {
                return captures.add(sources, leaves, step -> {
                    if (step instanceof Ingest.Step.Refused(var outcome)) {
                        steps.accept(new Watch.Step.Refused(outcome));
                    }
                });
            } catch (RecordException e) {
                if (e.kind() != RecordException.Kind.BUSY || times == BUSY_TIMES) {
                    throw e;
                }
                Watch.pause(pace, BUSY);
            }
        }
    }
}

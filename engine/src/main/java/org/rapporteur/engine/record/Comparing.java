// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.export.FactsParser;
import org.rapporteur.facts.corroboration.Gatherer;
import org.rapporteur.facts.corroboration.agreement.StoryTeller;
import org.rapporteur.facts.corroboration.digest.Digest;
import org.rapporteur.facts.corroboration.stories.Gathered;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Facets;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.link.Story;
import org.rapporteur.model.source.DocumentId;

/**
 * Compares what is on record and records what it finds: one leaf for each story, a new version of it where it has changed.
 * A story goes by its oldest report; one that has become part of another says of which, and its versions stay.
 */
final class Comparing {

    /** Stories recorded together. */
    private static final int BATCH = 2000;

    private static final int DIGITS = 24;

    private final Gatherer gatherer = new Gatherer();
    private final StoryTeller teller = new StoryTeller();
    private final LedgerWriter writer;
    private final Ledger ledger;
    private final Map<DocumentId, Long> readings = new HashMap<>();
    private int added;

    private Comparing(LedgerWriter writer, Ledger ledger) {
        this.writer = writer;
        this.ledger = ledger;
    }

    /**
     * Brings the stories of a ledger up to its documents; does nothing where they are.
     *
     * @param writer of the ledger, with nothing added that is not on record
     * @param ledger opened after the last document was recorded
     */
    static void run(LedgerWriter writer, Ledger ledger) {
        new Comparing(writer, ledger).run();
    }

    private void run() {
        Map<String, StoredEntry> stories = stories(ledger);
        long compared =
                stories.values().stream().mapToLong(StoredEntry::seq).max().orElse(-1);
        List<Digest> digests = new ArrayList<>();
        long last = -1;
        try (Stream<StoredEntry> documents = ledger.entries(Filter.ALL.withKinds(Set.of(EntryKind.DOCUMENT)))) {
            for (StoredEntry entry : (Iterable<StoredEntry>) documents::iterator) {
                last = entry.seq();
                readings.put(new DocumentId(entry.id()), entry.seq());
            }
        }
        if (last < compared) {
            return;
        }
        try (Stream<StoredEntry> documents = ledger.entries(Filter.ALL.withKinds(Set.of(EntryKind.DOCUMENT)))) {
            documents
                    .map(entry -> FactsParser.leaves(entry.body(), List.of()).document())
                    .forEach(document -> digests.add(gatherer.digest(document)));
        }
        List<Gathered> gathered = gatherer.gather(digests, id -> facts(id).document());
        Map<DocumentId, String> storyOf = new LinkedHashMap<>();
        Set<String> current = new HashSet<>();
        for (Gathered story : gathered) {
            String id = id(story.reports().getFirst());
            story.reports().forEach(report -> storyOf.put(report, id));
            current.add(id);
            record(id, story, stories.get(id));
        }
        // The oldest report of a story that is none any more is a later report of another.
        storyOf.forEach((report, into) -> {
            StoredEntry old = stories.get(id(report));
            if (old != null && !current.contains(old.id())) {
                merge(old, into);
            }
        });
        writer.commit();
    }

    private void record(String id, Gathered gathered, @Nullable StoredEntry before) {
        List<FactsDocument> facts = gathered.reports().stream().map(this::facts).toList();
        Story story = teller.tell(gathered, facts);
        String body = StoryJson.story(id, story, facts);
        if (before == null || !before.body().equals(body)) {
            writer.add(new Entry(EntryKind.STORY, id, facets(facts), body));
            commitIfDue();
        }
    }

    private void commitIfDue() {
        added++;
        if (added >= BATCH) {
            writer.commit();
            added = 0;
        }
    }

    private void merge(StoredEntry old, String into) {
        String body = StoryJson.merged(old.id(), into);
        if (!old.body().equals(body)) {
            writer.add(new Entry(EntryKind.STORY, old.id(), Facets.NONE, body));
            commitIfDue();
        }
    }

    private static Facets facets(List<FactsDocument> facts) {
        List<LocalDate> days = facts.stream()
                .map(report -> report.document().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty()
                ? Facets.NONE
                : new Facets(null, null, List.of(), List.of(), List.of(), days.getFirst(), days.getLast());
    }

    private FactsDocument facts(DocumentId id) {
        return facts(ledger, Objects.requireNonNull(readings.get(id), "a compared report must be on record"));
    }

    /** A document on record with its facts. */
    private static FactsDocument facts(Ledger ledger, long reading) {
        List<StoredEntry> entries = ledger.reading(reading);
        return FactsParser.leaves(
                entries.getFirst().body(),
                entries.stream().skip(1).map(StoredEntry::body).toList());
    }

    /** The current version of each story on record, those included that are part of another. */
    static Map<String, StoredEntry> stories(Ledger ledger) {
        return Latest.of(ledger, EntryKind.STORY);
    }

    /** What the story goes by that begins with a report. */
    private static String id(DocumentId head) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("story\n" + head.value()).getBytes(StandardCharsets.UTF_8));
            return "t-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.browse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Wording;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.EntityLines;
import org.rapporteur.record.ReaderVersion;
import org.rapporteur.record.RecordExport;
import org.rapporteur.record.RecordView;
import org.rapporteur.record.Selection;
import org.rapporteur.record.Shown;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.record.search.RecordSearch;

/**
 * A record as it stood at one moment. Its lists are in the order of the log, each with where to go on; what is to be found by
 * words or newest first is in {@link #search()}. Safe for use by many threads; lent by {@link RecordBrowser#read}.
 */
public final class Snapshot {

    /** Documents looked through for one slice of entities. */
    private static final int SCAN = 1000;

    /** Stories that are read at once. */
    private static final int TOGETHER = 20;

    private final Path directory;
    private final Ledger ledger;
    private final AtomicInteger users = new AtomicInteger(1);
    private final StoryIndex before;
    private final long beforeSize;
    private final Object indexing = new Object();
    private volatile @Nullable StoryIndex stories;
    private final Object searching = new Object();
    private final Object reviewing = new Object();
    private @Nullable List<RecordedHit> hits;

    /** The last is the one to use; earlier ones may still be in use. */
    private final List<RecordSearch> searches = new ArrayList<>();

    Snapshot(Path directory, Ledger ledger, StoryIndex before, long beforeSize) {
        this.directory = directory;
        this.ledger = ledger;
        this.before = before;
        this.beforeSize = beforeSize;
    }

    static Snapshot open(Path directory) {
        return new Snapshot(directory, Ledger.open(directory), StoryIndex.EMPTY, 0);
    }

    /** The record as it stands now; what is known of this one need not be read again. Waits for nobody who reads it. */
    Snapshot followed() {
        Ledger now = Ledger.open(directory);
        if (!now.origin().equals(ledger.origin())) {
            return new Snapshot(directory, now, StoryIndex.EMPTY, 0);
        }
        StoryIndex known = stories;
        return known == null
                ? new Snapshot(directory, now, before, beforeSize)
                : new Snapshot(directory, now, known, ledger.size());
    }

    boolean isCurrent() {
        return ledger.isCurrent();
    }

    void acquire() {
        users.incrementAndGet();
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            close();
        }
    }

    /** Called once, when nobody reads any more. */
    private void close() {
        synchronized (searching) {
            searches.forEach(RecordSearch::close);
        }
        ledger.close();
    }

    /** Number of entries. */
    public long size() {
        return ledger.size();
    }

    /** Told apart from that of any other record and any other length of it; what was read under one tag never changes. */
    public String tag() {
        int program = (ledger.origin() + "\n" + ReaderVersion.current()).hashCode();
        return Integer.toHexString(program) + "-" + Long.toHexString(ledger.size());
    }

    /** The last checkpoint as a signed note; null where nothing is on record. */
    public @Nullable String head() {
        return ledger.checkpoint().map(Object::toString).orElse(null);
    }

    /** Whose signatures count, as name+hash+key. */
    public List<String> keys() {
        return ledger.keys().stream().map(String::valueOf).toList();
    }

    /**
     * The leaves of the current entries that are wanted, in the order of the log.
     *
     * @param from place in the log to begin at
     * @param limit most wanted, at least 1
     */
    public Slice<String> leaves(Selection selection, long from, int limit) {
        List<StoredEntry> entries = ledger.first(selection.filter().withFrom(from), limit + 1);
        List<String> leaves =
                entries.stream().limit(limit).map(StoredEntry::body).toList();
        return new Slice<>(
                leaves,
                entries.size() > limit ? String.valueOf(entries.getLast().seq()) : null);
    }

    /** An entry of the log, whatever its version. */
    public record LogEntry(long place, String kind, String id) {}

    /** The latest entries of the log, the newest first. */
    public List<LogEntry> latest(int limit) {
        long size = ledger.size();
        return ledger
                .at(LongStream.range(Math.max(0, size - limit), size).boxed().toList())
                .reversed()
                .stream()
                .map(entry -> new LogEntry(entry.seq(), entry.kind().label(), entry.id()))
                .toList();
    }

    /**
     * A fact, document or entity: see {@link RecordView#of}.
     *
     * @throws org.rapporteur.record.RecordException if there is none
     */
    public Shown show(String id) {
        return RecordView.of(ledger, directory, id);
    }

    /** The facts document as export has it, with its line feed; none where there is no document of this id. */
    public Optional<String> document(String id) {
        return ledger.readings(ledger.lastReadings(List.of(id))).stream()
                .findFirst()
                .map(RecordExport::line);
    }

    /** The current leaf of a fact; none where there is no fact of this kind with this id. */
    public Optional<String> fact(String kind, String id) {
        return ledger.find(id)
                .filter(entry -> entry.kind().label().equals(kind))
                .map(StoredEntry::body);
    }

    /**
     * Who and what the documents name, document by document, each as JSON. A slice may hold fewer than asked for, even
     * none, where few match: it is the end only where {@code next} is null.
     *
     * @param name words of its name, whatever the case; null for any
     * @param kind as the contract writes it; null for any
     * @param from where the slice before said to go on; null for the beginning
     */
    public Slice<String> entities(@Nullable String name, @Nullable String kind, @Nullable String from, int limit) {
        String[] place = (from == null ? "0.0" : from).split("\\.", 2);
        int skipped = Integer.parseInt(place[1]);
        List<String> found = new ArrayList<>();
        int scanned = 0;
        try (Stream<StoredEntry> entries =
                ledger.entries(Filter.ALL.withKinds(Set.of(EntryKind.DOCUMENT)).withFrom(Long.parseLong(place[0])))) {
            for (StoredEntry entry : (Iterable<StoredEntry>) entries::iterator) {
                if (scanned == SCAN) {
                    return new Slice<>(found, entry.seq() + ".0");
                }
                scanned++;
                RecordedDocument document = LeafJson.recorded(entry.body(), List.of());
                List<Entity> entities = document.facts().entities();
                for (int i = skipped; i < entities.size(); i++) {
                    if (isLike(entities.get(i), name, kind)) {
                        if (found.size() == limit) {
                            return new Slice<>(found, entry.seq() + "." + i);
                        }
                        found.add(EntityLines.of(entities.get(i), document));
                    }
                }
                skipped = 0;
            }
        }
        return new Slice<>(found, null);
    }

    private static boolean isLike(Entity entity, @Nullable String name, @Nullable String kind) {
        return (kind == null || entity.kind().label().equals(kind))
                && (name == null || entity.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * What is on record by words, or newest first. The first call takes in what was recorded since the last time, which may
     * take long; nobody but others who search waits for it. While another program does so, what it gives may end earlier than
     * the record: see {@link RecordSearch#size}.
     */
    public RecordSearch search() {
        synchronized (searching) {
            RecordSearch open = searches.isEmpty() ? null : searches.getLast();
            if (open != null && open.size() >= size()) {
                return open;
            }
            RecordSearch fresh = RecordSearch.open(directory, taken -> {});
            if (open != null && fresh.size() <= open.size()) {
                fresh.close();
                return open;
            }
            searches.add(fresh);
            return fresh;
        }
    }

    /** The hits of screening, the likeliest first. */
    public List<RecordedHit> hits() {
        synchronized (reviewing) {
            List<RecordedHit> known = hits;
            if (known == null) {
                known = RecordedHit.all(ledger);
                hits = known;
            }
            return known;
        }
    }

    /**
     * Hits of screening, the likeliest first.
     *
     * @param level as it stands after the review; null for any
     * @param state of the review; null for any
     * @param after id of the hit after which to go on; null for the beginning
     */
    public Slice<RecordedHit> hits(
            @Nullable String level, RecordedHit.@Nullable State state, @Nullable String after, int limit) {
        List<RecordedHit> found = new ArrayList<>();
        boolean isBefore = after != null;
        for (RecordedHit hit : hits()) {
            if (!isBefore
                    && (level == null || hit.level().label().equals(level))
                    && (state == null || hit.state() == state)) {
                if (found.size() == limit) {
                    return new Slice<>(found, found.getLast().id());
                }
                found.add(hit);
            }
            isBefore = isBefore && !hit.id().equals(after);
        }
        return new Slice<>(found, null);
    }

    /** A hit of screening. */
    public Optional<RecordedHit> hit(String id) {
        return hits().stream().filter(hit -> hit.id().equals(id)).findFirst();
    }

    /** The first facts in which the actor of a hit appears. */
    public List<Appearance> appearances(RecordedHit hit, int limit) {
        List<Appearance> appearances = new ArrayList<>();
        for (String id : hit.facts().subList(0, Math.min(limit, hit.facts().size()))) {
            if (show(id) instanceof Shown.Fact fact) {
                appearances.add(new Appearance(
                        id,
                        fact.document().document().source(),
                        fact.document().document().published(),
                        Wording.of(fact.fact(), fact.document())));
            }
        }
        return appearances;
    }

    private StoryIndex stories() {
        StoryIndex known = stories;
        if (known == null) {
            synchronized (indexing) {
                known = stories;
                if (known == null) {
                    known = before.extended(ledger, beforeSize);
                    stories = known;
                }
            }
        }
        return known;
    }

    /**
     * Stories, those with the newest report first. One that a report joins meanwhile comes first from then on.
     *
     * @param from first day, as 2019-09-23; null for any
     * @param to last day; null for any
     * @param reports fewest reports wanted, at least 1
     * @param after where the slice before said to go on; null for the beginning
     */
    public Slice<StoryHead> stories(
            @Nullable String from, @Nullable String to, int reports, @Nullable String after, int limit) {
        return slice(
                stories().newestFirst().stream()
                        .filter(story -> story.documents().size() >= reports)
                        .filter(story -> after == null || story.key().compareTo(after) < 0),
                from,
                to,
                limit,
                StoryHead::key);
    }

    /**
     * Stories in the order of their ids, which nothing that is recorded changes.
     *
     * @param from first day, as 2019-09-23; null for any
     * @param to last day; null for any
     * @param first id to begin at; empty for the beginning
     * @return {@code next} is the id of the last story of the slice
     */
    public Slice<StoryHead> storiesById(@Nullable String from, @Nullable String to, String first, int limit) {
        return slice(stories().byId(first).stream(), from, to, limit, StoryHead::id);
    }

    private static Slice<StoryHead> slice(
            Stream<StoryHead> stories,
            @Nullable String from,
            @Nullable String to,
            int limit,
            Function<StoryHead, String> key) {
        List<StoryHead> found = stories.filter(story -> story.isWithin(from, to))
                .limit(limit + 1L)
                .toList();
        return found.size() <= limit
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, limit), key.apply(found.get(limit - 1)));
    }

    /** A story in full; none where there is no such story, or it is part of another now. */
    public Optional<StoryLeaf> story(String id) {
        return storyLeaf(id).map(body -> LeafJson.read(body, StoryLeaf.class));
    }

    /** The leaf of a story, as it is on record. */
    public Optional<String> storyLeaf(String id) {
        return stories()
                .find(id)
                .flatMap(story -> ledger.at(List.of(story.place())).stream().findFirst())
                .map(StoredEntry::body);
    }

    /** The story that a report belongs to; null for none. */
    public @Nullable StoryHead storyOf(String document) {
        return stories().ofReport(document);
    }

    /** The leaves of stories, in the order of the stories, read a few at a time: they may be long. */
    public Stream<String> storyLeaves(List<StoryHead> heads) {
        return IntStream.iterate(0, start -> start < heads.size(), start -> start + TOGETHER)
                .mapToObj(start -> heads.subList(start, Math.min(heads.size(), start + TOGETHER)))
                .flatMap(some -> leaves(some).stream());
    }

    private List<String> leaves(List<StoryHead> heads) {
        Map<Long, String> bodies = ledger
                .at(heads.stream().map(StoryHead::place).toList())
                .stream()
                .collect(Collectors.toMap(StoredEntry::seq, StoredEntry::body));
        return heads.stream()
                .map(head -> Objects.requireNonNull(bodies.get(head.place())))
                .toList();
    }

    /** The story of an id in short; none where there is no such story, or it is part of another now. */
    public Optional<StoryHead> storyHead(String id) {
        return stories().find(id);
    }

    /** Stories in full, in their order, read a few at a time: they may be long. */
    public Stream<StoryLeaf> stories(List<StoryHead> heads) {
        return storyLeaves(heads).map(body -> LeafJson.read(body, StoryLeaf.class));
    }
}

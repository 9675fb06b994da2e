// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.story;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.MergedStoryLeaf;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;
import org.rapporteur.record.read.Slice;

/** The stories of a record. Lists are made from an index in memory, which is made when it is first asked for. Safe for use by many threads. */
public final class RecordStories {

    /** Stories that are read at once. */
    private static final int TOGETHER = 20;

    private final OpenLedger ledger;
    private final StoryIndex before;
    private final Object indexing = new Object();
    private volatile @Nullable StoryIndex index;

    /** @param before what is known of the same record when it was shorter */
    public RecordStories(OpenLedger ledger, StoryIndex before) {
        this.ledger = ledger;
        this.before = before;
    }

    /** What is known of it, for a longer record of the same log. Waits for nobody who makes an index. */
    public StoryIndex known() {
        StoryIndex own = index;
        return own == null ? before : own;
    }

    private StoryIndex index() {
        StoryIndex own = index;
        if (own == null) {
            synchronized (indexing) {
                own = index;
                if (own == null) {
                    own = ledger.read(before::extended);
                    index = own;
                }
            }
        }
        return own;
    }

    /**
     * Stories, those with the newest report first. One that a report joins meanwhile comes first from then on.
     *
     * @param from first day, as 2019-09-23; null for any
     * @param to last day; null for any
     * @param reports fewest reports wanted, at least 1
     * @param after where the slice before said to go on; null for the beginning
     */
    public Slice<StoryHead> newestFirst(
            @Nullable String from, @Nullable String to, int reports, @Nullable String after, int limit) {
        return slice(
                index().newestFirst().stream()
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
    public Slice<StoryHead> byId(@Nullable String from, @Nullable String to, String first, int limit) {
        return slice(index().byId(first).stream(), from, to, limit, StoryHead::id);
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

    /** A story in short; none where there is no such story, or it is part of another now. */
    public Optional<StoryHead> head(String id) {
        return index().find(id);
    }

    /** The story that a report belongs to; null for none. */
    public @Nullable StoryHead ofReport(String document) {
        return index().ofReport(document);
    }

    /** A story in full; none where there is no such story, or it is part of another now. */
    public Optional<StoryLeaf> find(String id) {
        return body(id).map(body -> LeafJson.read(body, StoryLeaf.class));
    }

    /** The leaf of a story as it is on record. */
    public Optional<String> body(String id) {
        return head(id).flatMap(story -> ledger.read(log -> log.at(List.of(story.place()))).stream()
                        .findFirst())
                .map(StoredEntry::body);
    }

    /** Stories in full, in their order, read a few at a time: they may be long. */
    public Stream<StoryLeaf> read(List<StoryHead> heads) {
        return bodies(heads).map(body -> LeafJson.read(body, StoryLeaf.class));
    }

    /** Their leaves as they are on record, likewise. */
    public Stream<String> bodies(List<StoryHead> heads) {
        return IntStream.iterate(0, start -> start < heads.size(), start -> start + TOGETHER)
                .mapToObj(start -> heads.subList(start, Math.min(heads.size(), start + TOGETHER)))
                .flatMap(some -> together(some).stream());
    }

    private List<String> together(List<StoryHead> heads) {
        Map<Long, String> bodies = ledger
                .read(log -> log.at(heads.stream().map(StoryHead::place).toList()))
                .stream()
                .collect(Collectors.toMap(StoredEntry::seq, StoredEntry::body));
        return heads.stream()
                .map(head -> Objects.requireNonNull(bodies.get(head.place())))
                .toList();
    }

    /**
     * Stories in full with a report within these days, the newest first.
     *
     * @param from first day, null for any
     * @param to last day, null for any
     */
    public Stream<StoryLeaf> list(@Nullable LocalDate from, @Nullable LocalDate to) {
        return read(index().newestFirst().stream()
                .filter(story -> story.isWithin(Objects.toString(from, null), Objects.toString(to, null)))
                .sorted(Comparator.comparing((StoryHead story) -> Objects.requireNonNullElse(story.last(), ""))
                        .reversed()
                        .thenComparing(StoryHead::id))
                .toList());
    }

    /**
     * A story by its id or the beginning of it; of one that is part of another now, that other.
     *
     * @param id as {@code t-...}, or so much of it that no other begins so; what follows a # does not count
     * @throws RecordException if there is no such story
     */
    public StoryLeaf current(String id) {
        Leaf story = leaf(id.contains("#") ? id.substring(0, id.indexOf('#')) : id);
        while (story instanceof MergedStoryLeaf merged) {
            story = leaf(merged.into());
        }
        return (StoryLeaf) story;
    }

    private Leaf leaf(String id) {
        return ledger.read(log -> log.findByStart(id))
                .filter(entry -> entry.kind() == EntryKind.STORY)
                .map(entry -> LeafJson.read(entry.body()))
                .orElseThrow(() -> RecordException.missing(ledger.directory() + " has no story " + id
                        + ". Ids of stories are in the output of stories and export."));
    }

    /**
     * One of the links of a story.
     *
     * @param id as {@link StoryLeaf#linkId}, or so much of it that no other begins so
     * @throws RecordException if it has none
     */
    public static StoryLeaf.Link link(StoryLeaf story, String id) {
        String wanted = story.id() + id.substring(id.indexOf('#'));
        return story.links().stream()
                .filter(link -> story.linkId(link).startsWith(wanted))
                .findFirst()
                .orElseThrow(() -> RecordException.missing(
                        story.id() + " has no link " + id + ". Ids of links are in the output of show and export."));
    }
}

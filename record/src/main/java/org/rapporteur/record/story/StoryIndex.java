// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.StoryLeaf;

/** The current stories of a ledger in short. As a log only grows, the index of a longer one is made from that of a shorter. */
public class StoryIndex {

    public static final StoryIndex EMPTY = new StoryIndex(Map.of(), 0);

    private final NavigableMap<String, StoryHead> stories;
    private final List<StoryHead> newestFirst;
    private final Map<String, StoryHead> byReport = new HashMap<>();

    private final long size;

    /** @param size how many entries of the log it knows */
    public StoryIndex(Map<String, StoryHead> stories, long size) {
        this.size = size;
        this.stories = new TreeMap<>(stories);
        this.newestFirst = stories.values().stream()
                .sorted(Comparator.comparing(StoryHead::key).reversed())
                .toList();
        newestFirst.forEach(story -> story.documents().forEach(document -> byReport.put(document, story)));
    }

    /** With what was recorded since. */
    public StoryIndex extended(Ledger ledger) {
        Map<String, StoryHead> all = new HashMap<>(stories);
        try (Stream<StoredEntry> entries =
                ledger.entries(Filter.ALL.withKinds(Set.of(EntryKind.STORY)).withFrom(size))) {
            entries.forEach(entry -> {
                if (LeafJson.storyWithoutLinks(entry.body()) instanceof StoryLeaf story) {
                    all.put(entry.id(), StoryHead.of(story, entry.seq()));
                } else {
                    all.remove(entry.id());
                }
            });
        }
        return new StoryIndex(all, ledger.size());
    }

    Collection<StoryHead> newestFirst() {
        return newestFirst;
    }

    /** From this id on, in the order of their ids. */
    Collection<StoryHead> byId(String from) {
        return stories.tailMap(from, true).values();
    }

    Optional<StoryHead> find(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Nullable
    StoryHead ofReport(String document) {
        return byReport.get(document);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.MergedStoryLeaf;
import org.rapporteur.record.leaf.StoryLeaf;

/** Looks up stories. */
public final class StoryReader {

    private StoryReader() {}

    /**
     * A story on record; of one that is part of another now, that other.
     *
     * @param id as {@code t-...}; what follows a # does not count
     * @throws RecordException if there is no such ledger or story, or it is damaged
     */
    public static StoryLeaf one(Path directory, String id) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                Leaf story = leaf(ledger, directory, id.contains("#") ? id.substring(0, id.indexOf('#')) : id);
                while (story instanceof MergedStoryLeaf merged) {
                    story = leaf(ledger, directory, merged.into());
                }
                return (StoryLeaf) story;
            }
        });
    }

    private static Leaf leaf(Ledger ledger, Path directory, String id) {
        return ledger.findByStart(id)
                .filter(entry -> entry.kind() == EntryKind.STORY)
                .map(entry -> LeafJson.read(entry.body()))
                .orElseThrow(() -> RecordException.missing(
                        directory + " has no " + id + ". Ids of stories are in the output of stories and export."));
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

    /**
     * The stories of a ledger with a report within these days, the newest first.
     *
     * @param from first day, null for any
     * @param to last day, null for any
     * @throws RecordException if there is no such ledger, or it is damaged
     */
    public static List<StoryLeaf> list(Path directory, @Nullable LocalDate from, @Nullable LocalDate to) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory);
                    Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
                return stories.map(entry -> LeafJson.read(entry.body()))
                        .filter(StoryLeaf.class::isInstance)
                        .map(StoryLeaf.class::cast)
                        .filter(story -> story.reports().stream().anyMatch(report -> within(report, from, to)))
                        .sorted(Comparator.comparing(StoryReader::last)
                                .reversed()
                                .thenComparing(StoryLeaf::id))
                        .toList();
            }
        });
    }

    private static LocalDate last(StoryLeaf story) {
        return Objects.requireNonNullElse(story.lastDay(), LocalDate.MIN);
    }

    private static boolean within(StoryLeaf.Report report, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate day = report.published();
        return (from == null || (day != null && !day.isBefore(from)))
                && (to == null || (day != null && !day.isAfter(to)));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.ledger.Entry;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.DocumentLeaf;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.MergedStoryLeaf;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.ReaderVersion;
import org.rapporteur.record.read.Reading;
import org.rapporteur.record.review.Reviews;
import org.rapporteur.stories.Gatherer;
import org.rapporteur.stories.agreement.StoryLinker;
import org.rapporteur.stories.identity.ReportedIdentityReader;
import org.rapporteur.stories.identity.Ruling;
import org.rapporteur.stories.story.ReportGroup;

/**
 * Compares what is on record and records what it finds: one leaf for each story, a new version of it where it has changed, and who
 * goes by several names.
 * A story goes by its oldest report; one that has become part of another says of which, and its versions stay.
 */
public final class Comparing {

    /** Stories recorded together, and what they hold: whichever is reached first. */
    private static final int BATCH = 2000;

    private static final long BATCH_WEIGHT = 24_000_000;

    /** Reports whose facts are read together. */
    private static final int TOGETHER = 2048;

    private final Gatherer gatherer = new Gatherer(Language.of("en"));
    private final ReportedIdentityReader sightings = new ReportedIdentityReader(Language.of("en"));
    private final StoryLinker teller = new StoryLinker(Language.of("en"));
    private final LedgerWriter writer;
    private final Ledger ledger;
    private final DigestFile digests;
    private final String program;
    private final Reviews reviews;
    private int added;

    private Comparing(LedgerWriter writer, Ledger ledger, DigestFile digests, String program) {
        this.writer = writer;
        this.ledger = ledger;
        this.digests = digests;
        this.program = program;
        this.reviews = Reviews.of(ledger);
    }

    /**
     * Brings the stories and identities of a ledger up to its documents; does nothing where they are.
     *
     * @param writer of the ledger, with nothing added that is not on record
     * @param ledger opened after the last document was recorded
     * @param directory where the ledger lies
     */
    public static void run(LedgerWriter writer, Ledger ledger, Path directory) {
        String program = ReaderVersion.current();
        new Comparing(writer, ledger, DigestFile.of(directory, program, ledger.origin(), ledger.size()), program).run();
    }

    /**
     * Puts a ruling on two names on record, with what follows from it.
     *
     * @param writer of the ledger, with nothing added that is not on record
     */
    static void rule(LedgerWriter writer, Ledger ledger, Path directory, Ruling ruling) {
        String program = ReaderVersion.current();
        Comparing comparing = new Comparing(
                writer, ledger, DigestFile.of(directory, program, ledger.origin(), ledger.size()), program);
        // What is taken in here is not kept, for it is not compared.
        comparing.takeIn();
        comparing.identify(List.of(ruling));
        writer.commit();
    }

    private void identify(List<Ruling> rulings) {
        Identifying.add(
                writer,
                ledger,
                digests.digested().values().stream()
                        .flatMap(document -> document.sightings().stream())
                        .toList(),
                rulings);
    }

    private void run() {
        if (!takeIn()) {
            return;
        }
        Map<String, String> before = marks();
        List<ReportGroup> gathered = gatherer.gather(
                digests.digested().values().stream()
                        .map(DigestFile.Digested::digest)
                        .toList(),
                this::documents,
                digests.comparisons());
        digests.saveComparisons();
        Map<DocumentId, String> storyOf = new LinkedHashMap<>();
        Set<String> current = new HashSet<>();
        List<Draft> changed = new ArrayList<>();
        int reports = 0;
        // Neighbours in the log are read together, which costs least.
        for (ReportGroup story : gathered.stream()
                .sorted(Comparator.comparingLong(
                        story -> digested(story.reports().getFirst()).reading()))
                .toList()) {
            String id = id(story.reports().getFirst());
            story.reports().forEach(report -> storyOf.put(report, id));
            current.add(id);
            Draft draft = new Draft(id, story, madeFrom(story));
            if (isChanged(draft, before.get(id))) {
                changed.add(draft);
                reports += story.reports().size();
            }
            if (reports >= TOGETHER) {
                record(changed);
                changed.clear();
                reports = 0;
            }
        }
        record(changed);
        // The oldest report of a story that is none any more is a later report of another.
        storyOf.forEach((report, into) -> {
            String old = before.get(id(report));
            if (old != null && !current.contains(id(report)) && !old.equals(into)) {
                writer.add(new MergedStoryLeaf(id(report), into).entry());
                commitIfDue();
            }
        });
        identify(List.of());
        writer.commit();
        digests.save();
    }

    /** Digests what was recorded since the last time; false where nothing was. */
    private boolean takeIn() {
        List<DigestFile.Digested> fresh;
        Filter since = Filter.ALL.withKinds(Set.of(EntryKind.DOCUMENT)).withFrom(digests.next());
        try (Stream<StoredEntry> documents = ledger.entries(since)) {
            fresh = documents
                    .gather(Gatherers.windowFixed(TOGETHER))
                    .map(window -> window.parallelStream().map(this::digested).toList())
                    .flatMap(List::stream)
                    .toList();
        }
        digests.add(fresh, ledger.size());
        return !fresh.isEmpty();
    }

    private DigestFile.Digested digested(StoredEntry entry) {
        RecordedDocument document = LeafJson.recorded(entry.body(), List.of());
        return new DigestFile.Digested(
                gatherer.digest(document.document()), entry.seq(), document.reader(), sightings.read(document.facts()));
    }

    /** A story to be told, with a hash of all that it depends on. */
    private record Draft(String id, ReportGroup gathered, String madeFrom) {}

    /** The same reports, read by the same reader and compared by the same program, tell the same story. */
    private static boolean isChanged(Draft draft, @Nullable String before) {
        return !draft.madeFrom().equals(before);
    }

    private void record(List<Draft> changed) {
        Map<DocumentId, StoryUpdates.Told> facts = facts(changed.stream()
                .flatMap(draft -> draft.gathered().reports().stream())
                .toList());
        for (Entry story :
                changed.parallelStream().map(draft -> entry(draft, facts)).toList()) {
            writer.add(story);
            commitIfDue();
        }
    }

    private Entry entry(Draft draft, Map<DocumentId, StoryUpdates.Told> facts) {
        List<StoryUpdates.Told> own = draft.gathered().reports().stream()
                .map(report -> Objects.requireNonNull(facts.get(report)))
                .toList();
        return StoryUpdates.entry(draft.id(), draft.madeFrom(), draft.gathered(), own, teller);
    }

    private void commitIfDue() {
        added++;
        if (added >= BATCH || writer.weight() >= BATCH_WEIGHT) {
            writer.commit();
            added = 0;
        }
    }

    /** A hash of all that a story depends on. */
    private String madeFrom(ReportGroup gathered) {
        return StoryUpdates.madeFrom(
                program, gathered, report -> digested(report).reader(), reviews);
    }

    private DigestFile.Digested digested(DocumentId id) {
        return Objects.requireNonNull(digests.digested().get(id), "a compared report must be on record");
    }

    /** Documents on record with the facts that hold. */
    private Map<DocumentId, StoryUpdates.Told> facts(Collection<DocumentId> ids) {
        return ledger.readings(places(ids)).parallelStream()
                .map(reading -> StoryUpdates.told(Reading.of(reading, reviews)))
                .collect(Collectors.toMap(report -> report.document().document().id(), Function.identity()));
    }

    private Map<DocumentId, Document> documents(Collection<DocumentId> ids) {
        return ledger.at(places(ids)).parallelStream()
                .map(entry -> LeafJson.read(entry.body(), DocumentLeaf.class).document())
                .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    private List<Long> places(Collection<DocumentId> ids) {
        return ids.stream().map(id -> digested(id).reading()).toList();
    }

    /** Of each story on record what tells whether it has changed, for all of it would be too much to hold. */
    private Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        try (Stream<StoredEntry> stories = ledger.latest(EntryKind.STORY)) {
            stories.forEach(story -> marks.put(story.id(), mark(LeafJson.storyWithoutLinks(story.body()))));
        }
        return marks;
    }

    /** The hash of all that a story was made from, or the id of the one that it is part of. */
    private static String mark(Leaf story) {
        return switch (story) {
            case StoryLeaf whole -> whole.madeFrom();
            case MergedStoryLeaf merged -> merged.into();
            default -> throw new IllegalArgumentException("it must be a story, is " + story.id());
        };
    }

    /** What the story goes by that begins with a report. */
    private static String id(DocumentId head) {
        return "t-" + FactKeys.hash("story\n" + head.value());
    }
}

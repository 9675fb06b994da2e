// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.html.PageOrigin;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.model.source.Document;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.review.Decided;
import org.rapporteur.record.review.ReviewedDocument;

/** Single entries of a record, and lists of them in the order of the log. Safe for use by many threads. */
public final class Entries {

    private static final Pattern ENTITY = Pattern.compile("(sha256:[0-9a-f]{3,64})#(e[1-9][0-9]*)");

    /** Documents looked through for one slice of entities. */
    private static final int SCAN = 1000;

    private final OpenLedger ledger;

    public Entries(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** An entry of the log, whatever its version. */
    public record LogEntry(long place, String kind, String id) {}

    /** The latest entries of the log, the newest first. */
    public List<LogEntry> latest(int limit) {
        return ledger.read(log ->
                log
                        .at(LongStream.range(Math.max(0, log.size() - limit), log.size())
                                .boxed()
                                .toList())
                        .reversed()
                        .stream()
                        .map(entry -> new LogEntry(entry.seq(), entry.kind().label(), entry.id()))
                        .toList());
    }

    /**
     * The leaves of the current entries that are wanted; of a fact that somebody decided on, what holds, with {@code review}.
     *
     * @param from place in the log to begin at
     * @param limit most wanted, at least 1
     */
    public Slice<String> leaves(Selection selection, long from, int limit) {
        NavigableMap<Long, String> found = new TreeMap<>(unreviewed(selection, from, limit + 1));
        // The last of a full slice bounds what of the others can be among the first.
        long end = found.size() > limit ? found.lastKey() : Long.MAX_VALUE;
        reviewed(selection, from, end, limit + 1).forEach(found::put);
        List<Map.Entry<Long, String>> all = List.copyOf(found.entrySet());
        return new Slice<>(
                all.stream().limit(limit).map(Map.Entry::getValue).toList(),
                all.size() > limit ? String.valueOf(all.get(limit).getKey()) : null);
    }

    /** What nobody decided on, by its place. */
    private Map<Long, String> unreviewed(Selection selection, long from, int most) {
        Map<Long, String> found = new LinkedHashMap<>();
        if (selection.review() != null && selection.review() != Review.State.FOUND) {
            return found;
        }
        NavigableMap<Long, ReviewedFacts.Item> decided = ledger.reviewedFacts().byPlace();
        for (long start = from; ; ) {
            Filter filter = Filters.of(selection).withFrom(start);
            List<StoredEntry> entries = ledger.read(log -> log.first(filter, most));
            entries.stream()
                    .filter(entry -> !decided.containsKey(entry.seq()))
                    .limit(most - found.size())
                    .forEach(entry -> found.put(entry.seq(), entry.body()));
            if (entries.size() < most || found.size() == most) {
                return found;
            }
            start = entries.getLast().seq() + 1;
        }
    }

    /** What somebody decided on, likewise. */
    private Map<Long, String> reviewed(Selection selection, long from, long end, int most) {
        Map<Long, String> found = new LinkedHashMap<>();
        for (Map.Entry<Long, ReviewedFacts.Item> item :
                ledger.reviewedFacts().byPlace().subMap(from, true, end, true).entrySet()) {
            if (found.size() == most) {
                return found;
            }
            if (ReviewedFacts.mayBe(item.getValue(), selection)) {
                reviewed(item.getValue().id())
                        .filter(fact ->
                                Candidate.of(fact.fact(), fact.document()).isWanted(selection))
                        .ifPresent(fact -> found.put(item.getKey(), fact.json()));
            }
        }
        return found;
    }

    /** A fact that somebody decided on, as it stands; none where it is not read any more. */
    private Optional<RecordItem.Fact> reviewed(String id) {
        return ledger.reviews()
                .documentOf(id)
                .or(() -> ledger.read(log -> log.find(id).map(entry -> document(log, entry))))
                .flatMap(this::examined)
                .flatMap(reviewed -> reviewed.examined().facts().facts().stream()
                        .filter(fact -> reviewed.examined().key(fact.id()).equals(id))
                        .findFirst()
                        .map(fact -> new RecordItem.Fact(
                                reviewed.examined(),
                                fact,
                                List.of(reviewed.examined().reader()),
                                ReviewedLine.of(fact, reviewed.examined()))));
    }

    private static String document(Ledger log, StoredEntry fact) {
        return log.at(List.of(Objects.requireNonNullElse(fact.reading(), fact.seq())))
                .getFirst()
                .id();
    }

    /** A document with all that was decided about it; none where it is not on record. */
    public Optional<ReviewedDocument> examined(String document) {
        return ledger.read(log -> log.readings(log.lastReadings(List.of(document)))).stream()
                .findFirst()
                .map(reading -> Reading.of(reading, ledger.reviews()).reviewed());
    }

    /** The current leaf of a fact, as it stands where somebody decided on it; none where there is no fact of this kind with this id. */
    public Optional<String> fact(String kind, String id) {
        boolean isReviewed = ledger.reviewedFacts().byPlace().values().stream()
                .anyMatch(item ->
                        item.id().equals(id) && item.candidate().kind().label().equals(kind));
        return isReviewed
                ? reviewed(id).map(RecordItem.Fact::json)
                : ledger.read(log -> log.find(id)
                        .filter(entry -> entry.kind().label().equals(kind))
                        .map(StoredEntry::body));
    }

    /**
     * What is on record and was read from no document, in its current version: a rejection, a ruling, a list, hit or decision of
     * screening; as one line of JSON, a leaf of the log.
     *
     * @param id {@code r-...}, {@code u-...}, {@code l-...}, {@code h-...}, {@code d-...}; so much of it that no other begins so
     * @throws RecordException if there is none
     */
    public String leaf(String id) {
        return versions(id).getLast();
    }

    /**
     * Whether an id is that of a relation. Those of rejections begin with the same letter; the kind of what is on record tells which
     * it is, and no two have one id.
     */
    public boolean isRelation(String id) {
        return id.startsWith("r-")
                && (!ledger.reviews().on(id).isEmpty()
                        || ledger.read(log -> log.at(log.placesByStart(id)).stream()
                                .anyMatch(entry -> entry.kind() == EntryKind.RELATION)));
    }

    /** The same in all its versions, the oldest first: what people decided before counts too. */
    public List<String> versions(String id) {
        List<String> versions = ledger.read(log ->
                log.at(log.placesByStart(id)).stream().map(StoredEntry::body).toList());
        if (versions.isEmpty()) {
            throw missing(id);
        }
        return versions;
    }

    /**
     * A fact, a document or an entity in its current version.
     *
     * @param id {@code s-...}, {@code v-...} or {@code f-...}, {@code sha256:...}, or that with {@code #e1}; so much of it that no
     *     other begins so
     * @throws RecordException if there is none
     */
    public RecordItem show(String id) {
        Matcher entity = ENTITY.matcher(id);
        return ledger.read(
                log -> entity.matches() ? party(log, entity.group(1), new EntityId(entity.group(2))) : entry(log, id));
    }

    /** The way back from the text of a document to the page that it was read from; nothing where it was no page. */
    public Optional<PagePlaces> places(Document document) {
        return ledger.read(log -> log.original(document.id()))
                .flatMap(page -> PageOrigin.of(document, page))
                .map(PagePlaces::new);
    }

    private RecordItem entry(Ledger log, String id) {
        Optional<RecordItem.Fact> added = added(id);
        if (added.isPresent()) {
            return added.get();
        }
        List<Long> versions = log.placesByStart(id);
        List<StoredEntry> reading = versions.isEmpty() ? List.of() : log.readingWith(versions.getLast());
        StoredEntry current = reading.stream()
                .filter(entry -> entry.seq() == versions.getLast())
                .findFirst()
                // What was read from no document is no fact.
                .orElseThrow(() -> missing(id));
        ReviewedDocument reviewed = Reading.of(reading, ledger.reviews()).reviewed();
        RecordedDocument document = reviewed.examined();
        List<String> readers = new ArrayList<>();
        for (StoredEntry before : log.at(versions.subList(0, versions.size() - 1))) {
            readers.add(LeafJson.reader(before.body()));
        }
        readers.add(document.reader());
        for (Fact fact : document.facts().facts()) {
            if (document.key(fact.id()).equals(current.id())) {
                return new RecordItem.Fact(
                        document,
                        fact,
                        readers,
                        reviewed.decisions().containsKey(fact.id()) ? ReviewedLine.of(fact, document) : current.body());
            }
        }
        return new RecordItem.Document(reviewed.held(), readers, current.body());
    }

    /** A fact that a person added and no program reads. */
    private Optional<RecordItem.Fact> added(String id) {
        List<Decided> decided = ledger.reviews().on(id);
        return decided.isEmpty() || decided.getFirst().leaf().subject().reading() != null
                ? Optional.empty()
                : reviewed(id);
    }

    private RecordItem party(Ledger log, String id, EntityId entityId) {
        List<Long> versions = log.placesByStart(id);
        if (versions.isEmpty()) {
            throw missing(id);
        }
        RecordedDocument document = Reading.of(log.readingWith(versions.getLast()), ledger.reviews())
                .recorded();
        Entity entity = document.facts().entities().stream()
                .filter(one -> one.id().equals(entityId))
                .findFirst()
                .orElseThrow(() -> missing(id + "#" + entityId));
        return new RecordItem.Party(document, entity, EntityLines.of(entity, document));
    }

    /**
     * Documents by id as they were read last, with all their facts, in the order of the log; much faster than one by one.
     *
     * @param ids of documents; those that are not on record are left out
     */
    public Map<String, RecordedDocument> documents(Collection<String> ids) {
        Map<String, RecordedDocument> documents = new LinkedHashMap<>();
        ledger.read(log -> log.readings(log.lastReadings(ids)))
                .forEach(reading -> documents.put(
                        reading.getFirst().id(),
                        Reading.of(reading, ledger.reviews()).recorded()));
        return documents;
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
        Filter documents = Filter.ALL.withKinds(Set.of(EntryKind.DOCUMENT)).withFrom(Long.parseLong(place[0]));
        return ledger.read(log -> {
            int skipped = Integer.parseInt(place[1]);
            List<String> found = new ArrayList<>();
            int scanned = 0;
            try (Stream<StoredEntry> entries = log.entries(documents)) {
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
        });
    }

    private static boolean isLike(Entity entity, @Nullable String name, @Nullable String kind) {
        return (kind == null || entity.kind().label().equals(kind))
                && (name == null || entity.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    }

    private RecordException missing(String id) {
        return RecordException.missing(ledger.directory() + " has no " + id
                + ". Ids are in the output of find and export; an entity is its document's id with #e1.");
    }
}

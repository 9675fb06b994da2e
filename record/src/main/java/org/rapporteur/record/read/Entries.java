// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.leaf.LeafJson;

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
     * The leaves of the current entries that are wanted.
     *
     * @param from place in the log to begin at
     * @param limit most wanted, at least 1
     */
    public Slice<String> leaves(Selection selection, long from, int limit) {
        List<StoredEntry> entries =
                ledger.read(log -> log.first(Filters.of(selection).withFrom(from), limit + 1));
        return new Slice<>(
                entries.stream().limit(limit).map(StoredEntry::body).toList(),
                entries.size() > limit ? String.valueOf(entries.getLast().seq()) : null);
    }

    /** The current leaf of a fact; none where there is no fact of this kind with this id. */
    public Optional<String> fact(String kind, String id) {
        return ledger.read(log ->
                log.find(id).filter(entry -> entry.kind().label().equals(kind)).map(StoredEntry::body));
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

    private RecordItem entry(Ledger log, String id) {
        List<Long> versions = log.placesByStart(id);
        List<StoredEntry> reading = versions.isEmpty() ? List.of() : log.readingWith(versions.getLast());
        StoredEntry current = reading.stream()
                .filter(entry -> entry.seq() == versions.getLast())
                .findFirst()
                // What was read from no document is no fact.
                .orElseThrow(() -> missing(id));
        RecordedDocument document = Reading.of(reading).recorded();
        List<String> readers = new ArrayList<>();
        for (StoredEntry before : log.at(versions.subList(0, versions.size() - 1))) {
            readers.add(LeafJson.reader(before.body()));
        }
        readers.add(document.reader());
        for (Fact fact : document.facts().facts()) {
            if (document.key(fact.id()).equals(current.id())) {
                return new RecordItem.Fact(document, fact, readers, current.body());
            }
        }
        return new RecordItem.Document(document, readers, current.body());
    }

    private RecordItem party(Ledger log, String id, EntityId entityId) {
        List<Long> versions = log.placesByStart(id);
        if (versions.isEmpty()) {
            throw missing(id);
        }
        RecordedDocument document =
                Reading.of(log.readingWith(versions.getLast())).recorded();
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
                        reading.getFirst().id(), Reading.of(reading).recorded()));
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

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.record.leaf.LeafJson;

/** Looks up single things on record. */
public final class RecordView {

    private static final Pattern ENTITY = Pattern.compile("(sha256:[0-9a-f]{3,64})#(e[1-9][0-9]*)");

    private RecordView() {}

    /**
     * A fact, a document or an entity in its current version.
     *
     * @param id {@code s-...}, {@code v-...} or {@code f-...}, {@code sha256:...}, or that with {@code #e1}; so much of it that no
     *     other begins so
     * @throws RecordException if there is no such ledger, no such thing in it, or it is damaged
     */
    public static Shown of(Path directory, String id) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                return of(ledger, directory, id);
            }
        });
    }

    /** The same of a ledger that is open. */
    public static Shown of(Ledger ledger, Path directory, String id) {
        Matcher entity = ENTITY.matcher(id);
        return entity.matches()
                ? party(ledger, directory, entity.group(1), new EntityId(entity.group(2)))
                : entry(ledger, directory, id);
    }

    /**
     * What is on record and was read from no document, in its current version: a rejection, a list, hit or decision of
     * screening; as one line of JSON, a leaf of the log.
     *
     * @param id {@code r-...}, {@code l-...}, {@code h-...}, {@code d-...}; so much of it that no other begins so
     * @throws RecordException if there is no such ledger, no such thing in it, or it is damaged
     */
    public static String leaf(Path directory, String id) {
        return RecordException.translated(() -> {
            try (Ledger ledger = Ledger.open(directory)) {
                return ledger.findByStart(id)
                        .orElseThrow(() -> missing(directory, id))
                        .body();
            }
        });
    }

    private static Shown entry(Ledger ledger, Path directory, String id) {
        List<Long> versions = ledger.placesByStart(id);
        List<StoredEntry> reading = versions.isEmpty() ? List.of() : ledger.readingWith(versions.getLast());
        StoredEntry current = reading.stream()
                .filter(entry -> entry.seq() == versions.getLast())
                .findFirst()
                // What was read from no document is no fact.
                .orElseThrow(() -> missing(directory, id));
        RecordedDocument document = Reading.of(reading).recorded();
        List<String> readers = new ArrayList<>();
        for (StoredEntry before : ledger.at(versions.subList(0, versions.size() - 1))) {
            readers.add(LeafJson.reader(before.body()));
        }
        readers.add(document.reader());
        for (Fact fact : document.facts().facts()) {
            if (document.key(fact.id()).equals(current.id())) {
                return new Shown.Fact(document, fact, readers, current.body());
            }
        }
        return new Shown.Document(document, readers, current.body());
    }

    /**
     * Documents by id as they were read last, with all their facts, in the order of the log; much faster than one by one.
     *
     * @param ids of documents; those that are not on record are left out
     */
    public static Map<String, RecordedDocument> documents(Ledger ledger, Collection<String> ids) {
        Map<String, RecordedDocument> documents = new LinkedHashMap<>();
        ledger.readings(ledger.lastReadings(ids))
                .forEach(reading -> documents.put(
                        reading.getFirst().id(), Reading.of(reading).recorded()));
        return documents;
    }

    private static Shown party(Ledger ledger, Path directory, String id, EntityId entityId) {
        List<Long> versions = ledger.placesByStart(id);
        if (versions.isEmpty()) {
            throw missing(directory, id);
        }
        RecordedDocument document =
                Reading.of(ledger.readingWith(versions.getLast())).recorded();
        Entity entity = document.facts().entities().stream()
                .filter(one -> one.id().equals(entityId))
                .findFirst()
                .orElseThrow(() -> missing(directory, id + "#" + entityId));
        return new Shown.Party(document, entity, EntityLines.of(entity, document));
    }

    private static RecordException missing(Path directory, String id) {
        return new RecordException(
                RecordException.Kind.MISSING,
                directory + " has no " + id
                        + ". Ids are in the output of find and export; an entity is its document's id with #e1.");
    }
}

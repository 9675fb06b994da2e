// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.StoredEntry;
import org.rapporteur.record.leaf.CaseLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.SearchLeaf;
import org.rapporteur.record.read.Latest;
import org.rapporteur.record.read.OpenLedger;
import org.rapporteur.record.read.RecordException;

/** The cases and kept searches of a record. Safe for use by many threads. */
public final class RecordCases {

    private final OpenLedger ledger;

    public RecordCases(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /** All cases, the one that was last worked on first. */
    public List<Case> all() {
        return ledger.read(RecordCases::all);
    }

    static List<Case> all(Ledger log) {
        Map<String, List<CaseLeaf>> acts = new LinkedHashMap<>();
        try (Stream<StoredEntry> entries = log.entries(Filter.ALL.withKinds(Set.of(EntryKind.CASE)))) {
            entries.map(entry -> LeafJson.read(entry.body(), CaseLeaf.class))
                    .forEach(leaf -> acts.computeIfAbsent(leaf.id(), id -> new ArrayList<>())
                            .add(leaf));
        }
        return acts.values().stream()
                .map(Case::of)
                .sorted(Comparator.comparing(Case::changed).reversed())
                .toList();
    }

    /** The case of this id or name. */
    public Optional<Case> find(String idOrName) {
        String id = idOrName.matches("c-[0-9a-f]{8,}") ? idOrName : CaseLeaf.id(idOrName);
        List<StoredEntry> acts = ledger.read(log -> log.versions(id));
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(Case.of(acts.stream()
                        .map(entry -> LeafJson.read(entry.body(), CaseLeaf.class))
                        .toList()));
    }

    /**
     * The case of this id or name.
     *
     * @throws RecordException if there is none
     */
    public Case of(String idOrName) {
        return find(idOrName)
                .orElseThrow(() -> RecordException.missing(ledger.directory() + " has no case " + idOrName
                        + ". See: rapporteur case list. Begin one by: rapporteur case new NAME"));
    }

    /** All that people decided or did, the newest first. */
    public List<AuditEntry> deeds() {
        return ledger.read(AuditEntry::all);
    }

    /** The searches that are kept, by name. */
    public List<SearchLeaf> searches() {
        return ledger.read(log -> Latest.leaves(log, EntryKind.SEARCH, SearchLeaf.class)
                .filter(SearchLeaf::isKept)
                .sorted(Comparator.comparing(SearchLeaf::name))
                .toList());
    }

    /** The search of this id or name. */
    public Optional<SearchLeaf> search(String idOrName) {
        return searches().stream()
                .filter(search -> search.id().equals(idOrName) || search.name().equals(idOrName))
                .findFirst();
    }

    /** The documents of what is in a case, each once. */
    public List<String> documents(Collection<Case.Item> items) {
        return ledger.read(log -> {
            Set<String> documents = new LinkedHashSet<>();
            for (Case.Item item : items) {
                if (item.isDocument()) {
                    documents.add(item.id());
                } else {
                    log.find(item.id())
                            .map(StoredEntry::reading)
                            .map(reading -> log.readingWith(reading).getFirst().id())
                            .ifPresent(documents::add);
                }
            }
            return List.copyOf(documents);
        });
    }
}

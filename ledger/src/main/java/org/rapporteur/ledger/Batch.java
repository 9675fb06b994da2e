// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.model.source.DocumentId;

/** What was added and is not on record yet. Not safe for use by many threads. */
final class Batch {

    private record Version(DocumentId document, String reader) {}

    private final List<Recording> recordings = new ArrayList<>();
    private final List<Entry> loose = new ArrayList<>();
    private final Set<Version> versions = new HashSet<>();
    private long weight;

    void add(Recording recording) {
        if (versions.add(new Version(recording.document(), recording.reader()))) {
            recordings.add(recording);
            weight += recording.weight();
        }
    }

    /** Adds an entry that is read from no single document. */
    void add(Entry entry) {
        loose.add(entry);
        weight += entry.body().length();
    }

    boolean isEmpty() {
        return recordings.isEmpty() && loose.isEmpty();
    }

    boolean holds(DocumentId document, String reader) {
        return versions.contains(new Version(document, reader));
    }

    List<Recording> recordings() {
        return recordings;
    }

    Set<DocumentId> documents() {
        return recordings.stream().map(Recording::document).collect(Collectors.toSet());
    }

    /** What is read from no single document. */
    List<Entry> loose() {
        return loose;
    }

    /** The leaves in order: each document followed by its facts, then the loose ones. */
    List<Entry> entries() {
        Stream<Entry> read = recordings.stream()
                .flatMap(recording -> Stream.concat(Stream.of(recording.entry()), recording.facts().stream()));
        return Stream.concat(read, loose.stream()).toList();
    }

    long weight() {
        return weight;
    }

    void clear() {
        recordings.clear();
        loose.clear();
        versions.clear();
        weight = 0;
    }
}

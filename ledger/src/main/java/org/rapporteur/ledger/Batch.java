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
    private final Set<Version> versions = new HashSet<>();
    private long weight;

    void add(Recording recording) {
        if (versions.add(new Version(recording.document(), recording.reader()))) {
            recordings.add(recording);
            weight += recording.weight();
        }
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

    /** The leaves in order: each document, then its facts. */
    List<Entry> entries() {
        return recordings.stream()
                .flatMap(recording -> Stream.concat(Stream.of(recording.entry()), recording.facts().stream()))
                .toList();
    }

    long weight() {
        return weight;
    }

    void clear() {
        recordings.clear();
        versions.clear();
        weight = 0;
    }
}

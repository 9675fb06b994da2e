// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.source.DocumentId;

/**
 * A document with all that was read from it.
 *
 * @param document the hash of the bytes of {@code original}
 * @param original the bytes as they came in
 * @param source path, address or id it was given under
 * @param reader version of the program and model that read it
 * @param published day of publication, where one is known
 * @param entry the document itself
 * @param facts what it establishes
 */
public record Recording(
        DocumentId document,
        Packed original,
        String source,
        String reader,
        @Nullable LocalDate published,
        Entry entry,
        List<Entry> facts) {

    public Recording {
        facts = List.copyOf(facts);
        if (entry.kind() != EntryKind.DOCUMENT || !entry.id().equals(document.value())) {
            throw new IllegalArgumentException("entry must be document " + document + ", is "
                    + entry.kind().label() + " " + entry.id());
        }
    }

    /** Characters and bytes it holds in memory, about. */
    long weight() {
        return original.packed().length
                + entry.body().length()
                + facts.stream().mapToLong(fact -> fact.body().length() + 200L).sum();
    }
}

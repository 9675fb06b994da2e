// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.stories.identity.ActorName;

/** Something on record, with the document that it was read from. */
public sealed interface RecordItem {

    RecordedDocument document();

    /** As one line of JSON: a leaf of the log; of an entity, who it is in its document. */
    String json();

    /**
     * A fact.
     *
     * @param readings readers of all versions on record, the oldest first
     */
    record Fact(RecordedDocument document, org.rapporteur.model.fact.Fact fact, List<String> readings, String json)
            implements RecordItem {}

    /** A whole document. */
    record Document(RecordedDocument document, List<String> readings, String json) implements RecordItem {}

    /** Somebody or something that a document names. */
    record Party(RecordedDocument document, Entity entity, String json) implements RecordItem {

        /** What a person or body of this name goes by in all documents, {@code a-...}; null for others. */
        public @Nullable String actor() {
            return entity.kind() == EntityKind.PERSON || entity.kind() == EntityKind.ORGANIZATION
                    ? ActorName.of(entity.name()).id()
                    : null;
        }
    }
}

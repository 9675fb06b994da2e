// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.dossier;

import java.util.List;
import java.util.Set;
import org.rapporteur.engine.export.RecordedDocument;
import org.rapporteur.model.entity.EntityId;

/**
 * Tells in any document whether the subject of a dossier is among its parties.
 *
 * @param forms all forms of its name
 */
record Parties(Set<String> forms) {

    Parties {
        forms = Set.copyOf(forms);
    }

    boolean isSubject(EntityId id, RecordedDocument document) {
        return forms.contains(document.facts().entity(id).name());
    }

    boolean isAmong(List<EntityId> ids, RecordedDocument document) {
        return ids.stream().anyMatch(id -> isSubject(id, document));
    }

    /** The names of these, each once. */
    static List<String> names(List<EntityId> ids, RecordedDocument document) {
        return ids.stream()
                .map(id -> document.facts().entity(id).name())
                .distinct()
                .toList();
    }

    /** The names of these without the subject. */
    List<String> others(List<EntityId> ids, RecordedDocument document) {
        return names(ids.stream().filter(id -> !isSubject(id, document)).toList(), document);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine.dossier;

import java.util.List;
import org.rapporteur.engine.actor.ActorName;
import org.rapporteur.engine.export.RecordedDocument;
import org.rapporteur.model.entity.EntityId;

/**
 * Tells in any document whether the subject of a dossier is among its parties.
 *
 * @param subject what it goes by
 */
record Parties(ActorName subject) {

    boolean isSubject(EntityId id, RecordedDocument document) {
        return ActorName.of(document.facts().entity(id).name()).equals(subject);
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

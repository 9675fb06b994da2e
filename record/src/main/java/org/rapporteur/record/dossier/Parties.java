// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.List;
import java.util.Set;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.stories.identity.ActorName;
import org.rapporteur.stories.identity.Handle;
import org.rapporteur.stories.identity.SoleOffices;

/**
 * Tells in any document whether the subject of a dossier is among its parties.
 *
 * @param forms all forms of its names
 * @param surnames bare surnames that mean it where the document gives this office
 */
record Parties(Set<String> forms, Set<Handle> surnames) {

    private static final SoleOffices OFFICES = new SoleOffices(Language.of("en"));

    Parties {
        forms = Set.copyOf(forms);
        surnames = Set.copyOf(surnames);
    }

    boolean isSubject(EntityId id, RecordedDocument document) {
        return isSubject(document.facts().entity(id), document);
    }

    boolean isSubject(Entity entity, RecordedDocument document) {
        return forms.contains(entity.name())
                || (!surnames.isEmpty()
                        && surnames.contains(
                                new Handle(ActorName.of(entity.name()), OFFICES.of(entity, document.document()))));
    }

    /** Whether a document names the subject at all. */
    boolean isIn(RecordedDocument document) {
        return document.facts().entities().stream().anyMatch(entity -> isSubject(entity, document));
    }

    boolean isAmong(List<EntityId> ids, RecordedDocument document) {
        return ids.stream().anyMatch(id -> isSubject(id, document));
    }

    /** Whether the subject says something, or another on its behalf. */
    boolean isBy(Statement statement, RecordedDocument document) {
        return isAmong(statement.speakers(), document)
                || (statement.onBehalfOf() != null && isSubject(statement.onBehalfOf(), document));
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

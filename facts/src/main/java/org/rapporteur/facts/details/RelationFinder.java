// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.facts.details.RelationWords.Verb;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Grounds;
import org.rapporteur.model.fact.Relation;

/** Finds what somebody or something is to another. Immutable and safe for use by many threads. */
final class RelationFinder {

    private final RelationWords words;
    private final OfficeRelations offices;
    private final VerbRelations acts = new VerbRelations();
    private final NamedRelations names;

    RelationFinder(RelationWords words) {
        this.words = words;
        this.names = new NamedRelations(words);
        this.offices = new OfficeRelations(words, names);
    }

    /** The relations in the order of the text, each of two once, ids from {@code r1}. */
    List<Relation> find(Telling telling, Bodies bodies) {
        List<RelationDraft> drafts = new ArrayList<>();
        for (Token token : telling.analysis().tokens()) {
            words.noun(token).ifPresent(noun -> drafts.addAll(offices.of(telling, bodies, token, noun)));
            for (Verb verb : words.verbs(token)) {
                acts.of(telling, bodies, token, verb).ifPresent(drafts::add);
            }
            drafts.addAll(names.find(telling, bodies, token));
        }
        drafts.removeIf(draft -> draft.type() == Relation.Type.MEMBER_OF
                && drafts.stream()
                        .anyMatch(other -> other.type() == Relation.Type.HOLDS_OFFICE
                                && other.subject().equals(draft.subject())
                                && Objects.equals(other.object(), draft.object())));
        drafts.sort(Comparator.comparing(RelationDraft::anchor));
        List<Relation> relations = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (RelationDraft draft : drafts) {
            EntityId object = draft.object() == null ? null : draft.object().id();
            List<Object> key = List.of(
                    draft.type(),
                    draft.subject().id(),
                    object == null ? draft.role() == null ? "" : telling.facts().words(draft.role()) : object);
            if (!draft.subject().id().equals(object) && seen.add(key)) {
                relations.add(new Relation(
                        FactId.relation(relations.size() + 1),
                        draft.type(),
                        draft.subject().id(),
                        object,
                        draft.role(),
                        null,
                        null,
                        draft.polarity(),
                        draft.anchor(),
                        telling.statement(draft.anchor()),
                        new Grounds(draft.why(), new Certainty(draft.sure(), List.of()))));
            }
        }
        return List.copyOf(relations);
    }
}

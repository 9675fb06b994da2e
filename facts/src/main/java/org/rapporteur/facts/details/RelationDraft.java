// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** One relation of a report before it has a number. */
record RelationDraft(
        Relation.Type type,
        Entity subject,
        @Nullable Entity object,
        @Nullable Span role,
        Relation.Polarity polarity,
        Span anchor,
        Why why,
        double sure) {

    /** One that is so by a rule as sure as told. */
    static RelationDraft of(
            Relation.Type type, Entity subject, Entity object, String rule, double sure, Span... words) {
        return new RelationDraft(
                type,
                subject,
                object,
                null,
                Relation.Polarity.IS,
                words[words.length - 1],
                Why.of(rule, words).withConfidence(sure),
                sure);
    }

    RelationDraft with(Relation.Polarity other) {
        return new RelationDraft(type, subject, object, role, other, anchor, why, sure);
    }

    RelationDraft withRole(Span words) {
        return new RelationDraft(type, subject, object, words, polarity, anchor, why, sure);
    }
}

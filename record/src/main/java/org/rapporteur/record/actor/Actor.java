// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.actor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.screening.list.Birth;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.stories.identity.ActorName;

/**
 * A person or body of the record with what its documents tell of it.
 *
 * @param key what it goes by
 * @param name as most documents write it
 * @param kind as most documents have it
 * @param countries ISO 3166-1 alpha-3 codes that documents give it
 * @param roles words of documents that tell its offices, each once
 * @param birth as an age or a birth beside its name tells it; null where none does, or they cannot all be true
 * @param gender as at least two pronouns tell that stand for it, where all agree
 * @param documents how many name it
 * @param facts how many it appears in
 * @param appearances the first of these, in the order of the log
 * @param ties the first to owners, what it owns, family and other names of its own, in the order of the log
 */
public record Actor(
        ActorName key,
        String name,
        EntityKind kind,
        Set<String> countries,
        List<String> roles,
        @Nullable Birth birth,
        Gender gender,
        int documents,
        int facts,
        List<Appearance> appearances,
        List<Tie> ties) {

    public Actor {
        countries = Set.copyOf(countries);
        roles = List.copyOf(roles);
        appearances = List.copyOf(appearances);
        ties = List.copyOf(ties);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.record.actor.Actor;
import org.rapporteur.record.actor.Tie;
import org.rapporteur.record.leaf.HitLeaf;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.match.Feature;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Level;
import org.rapporteur.screening.match.Query;
import org.rapporteur.stories.identity.ActorName;

/**
 * Finds who is tied to a listed name by what a report tells: an owner, what is owned, family, another name. Such a hit says by which
 * relation and sentence it was come to, and never that the actor is the listed one.
 *
 * @param screening for other names, which nobody else has screened
 * @param direct hits of actors by their own names
 */
record RelatedHits(Screening screening, Map<ActorName, List<Hit>> direct) {

    /** Entries to which an actor is tied and which its own name does not find, each with all relations that lead to it. */
    List<Hit> of(Actor actor, List<Hit> own) {
        Map<List<String>, Hit> found = new LinkedHashMap<>();
        for (Tie tie : actor.ties()) {
            for (Hit hit : hits(actor, tie)) {
                boolean isOwn = own.stream().anyMatch(other -> isSame(other, hit));
                if (isOwn || hit.level() == Level.NONE) {
                    continue;
                }
                Feature relation = new Feature(HitLeaf.RELATION, actor.name(), tie.name(), 0, note(tie));
                found.merge(
                        List.of(hit.list(), hit.entry().id()),
                        new Hit(
                                actor.key().id(),
                                hit.list(),
                                hit.entry(),
                                hit.score(),
                                Level.RELATED,
                                with(relation, hit.why())),
                        (before, _) -> new Hit(
                                before.query(),
                                before.list(),
                                before.entry(),
                                before.score(),
                                before.level(),
                                with(relation, before.why())));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Hit> hits(Actor actor, Tie tie) {
        return tie.other() == null
                ? screening.screen(Query.of(
                        actor.key().id(),
                        tie.name(),
                        actor.kind() == EntityKind.PERSON ? Kind.PERSON : Kind.ORGANIZATION))
                : direct.getOrDefault(tie.other(), List.of());
    }

    private static boolean isSame(Hit one, Hit other) {
        return one.list().equals(other.list())
                && one.entry().id().equals(other.entry().id());
    }

    private static String note(Tie tie) {
        return "%s: “%s” (%s, %s)"
                .formatted(
                        tie.told().line(),
                        tie.sentence(),
                        tie.told().source(),
                        tie.told().record());
    }

    private static List<Feature> with(Feature first, List<Feature> others) {
        List<Feature> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}

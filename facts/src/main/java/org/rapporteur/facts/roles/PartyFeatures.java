// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Statement;

/** Describes an entity as one that may take part in an act, or as the place of it. For one act. */
final class PartyFeatures {

    private static final int FAR = 99;

    private final Scene scene;
    private final Cast cast;
    private final Act act;
    private final Features begun = new Features();
    private final Standing standing;
    private final List<EntityId> parties;
    private final List<Set<Integer>> slots;

    PartyFeatures(Scene scene, Cast cast, Act act) {
        this.scene = scene;
        this.cast = cast;
        this.act = act;
        act.add(begun, scene, cast.acts);
        this.standing = new Standing(scene, act.word());
        this.parties = Stream.concat(act.ruled().actors().stream(), act.ruled().recipients().stream())
                .toList();
        var arguments = act.mention().arguments();
        slots = List.of(
                Act.meant(scene, arguments.actors()),
                Act.meant(scene, arguments.recipients()),
                Act.meant(scene, arguments.inner()),
                Act.meant(scene, arguments.makers()),
                Act.meant(scene, arguments.items()));
    }

    Features of(int number) {
        Candidate candidate = scene.candidates.get(number);
        EntityId id = candidate.entity.id();
        Features features = new Features(begun);
        features.add("ruled-actor", act.isActor(id));
        features.add("ruled-recipient", act.isRecipient(id));
        features.add("ruled-here", id.equals(act.ruled().place()));
        List<String> names = List.of("slot-actor", "slot-recipient", "slot-inner", "slot-maker", "slot-item");
        for (int i = 0; i < slots.size(); i++) {
            features.add(names.get(i), slots.get(i).contains(number));
        }
        Statement told = scene.told[act.word()];
        features.add("speaker", told != null && told.speakers().contains(id));
        features.add("behalf", told != null && id.equals(told.onBehalfOf()));
        Bearing.add(features, scene, act.word(), candidate.mentions);
        Bearing.add(features, candidate);
        standing.add(features, number);
        standing.addPlace(features, number, act.ruled().place(), parties);
        chain(features, id);
        return features;
    }

    /** Whether it is worth weighing: all are, but in long reports. */
    boolean isNear(int number) {
        EntityId id = scene.candidates.get(number).entity.id();
        return standing.isNear(number)
                || parties.contains(id)
                || id.equals(act.ruled().place())
                || slots.stream().anyMatch(slot -> slot.contains(number));
    }

    /** What other acts have this one as, by the rules. */
    private void chain(Features features, EntityId id) {
        Cast.Picks actor = cast.others(act, Cast.Part.ACTOR, id);
        Cast.Picks recipient = cast.others(act, Cast.Part.RECIPIENT, id);
        Cast.Picks place = cast.others(act, Cast.Part.PLACE, id);
        Act last = cast.last(act);
        Act same = cast.lastOfType(act);
        features.add("actor-of-type", actor.ofType());
        features.add("recipient-of-type", recipient.ofType());
        features.add("place-of-type", place.ofType());
        features.add("actor-of-others", actor.all() - actor.ofType());
        features.add("recipient-of-others", recipient.all() - recipient.ofType());
        features.add("actor-of-hostile", actor.hostile());
        features.add("recipient-of-hostile", recipient.hostile());
        features.add("place-of-all", place.all());
        features.add("last-distance", last == null ? FAR : scene.sentence[act.word()] - scene.sentence[last.word()]);
        features.add("last-part", part(last, id));
        features.add("last-place", last != null && id.equals(last.ruled().place()));
        features.add("same-distance", same == null ? FAR : scene.sentence[act.word()] - scene.sentence[same.word()]);
        features.add("same-part", part(same, id));
        features.add("same-place", same != null && id.equals(same.ruled().place()));
        features.add(
                "same-word",
                same != null
                        && Objects.equals(
                                same.mention().head().lemma(),
                                act.mention().head().lemma()));
    }

    /** 0 none, 1 actor, 2 recipient. */
    private static int part(@org.jspecify.annotations.Nullable Act act, EntityId id) {
        return act == null ? 0 : act.isActor(id) ? 1 : act.isRecipient(id) ? 2 : 0;
    }
}

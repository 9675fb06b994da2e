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
    private final List<Act> acts;
    private final Act act;
    private final Features begun = new Features();
    private final Standing standing;
    private final List<EntityId> parties;
    private final List<Set<Integer>> slots;

    PartyFeatures(Scene scene, List<Act> acts, Act act) {
        this.scene = scene;
        this.acts = acts;
        this.act = act;
        act.add(begun, scene, acts);
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
        Bearing.add(features, scene, act.word(), candidate.at);
        Bearing.add(features, candidate);
        standing.add(features, number);
        standing.addPlace(features, number, act.ruled().place(), parties);
        chain(features, id);
        return features;
    }

    /** What other acts have this one as, by the rules. */
    private void chain(Features features, EntityId id) {
        int asActor = 0;
        int asRecipient = 0;
        int asPlace = 0;
        int otherActor = 0;
        int otherRecipient = 0;
        int hostileActor = 0;
        int hostileRecipient = 0;
        int places = 0;
        Act last = null;
        Act same = null;
        for (Act other : acts) {
            if (other.word() == act.word()) {
                continue;
            }
            boolean type = other.ruled().type() == act.ruled().type();
            boolean actor = other.isActor(id);
            boolean recipient = other.isRecipient(id);
            boolean hostile = Hostility.isHostile(other.ruled().type());
            asActor += type && actor ? 1 : 0;
            asRecipient += type && recipient ? 1 : 0;
            otherActor += !type && actor ? 1 : 0;
            otherRecipient += !type && recipient ? 1 : 0;
            hostileActor += hostile && actor ? 1 : 0;
            hostileRecipient += hostile && recipient ? 1 : 0;
            boolean here = id.equals(other.ruled().place());
            asPlace += type && here ? 1 : 0;
            places += here ? 1 : 0;
            if (other.word() < act.word()) {
                last = other;
                same = type ? other : same;
            }
        }
        features.add("actor-of-type", asActor);
        features.add("recipient-of-type", asRecipient);
        features.add("place-of-type", asPlace);
        features.add("actor-of-others", otherActor);
        features.add("recipient-of-others", otherRecipient);
        features.add("actor-of-hostile", hostileActor);
        features.add("recipient-of-hostile", hostileRecipient);
        features.add("place-of-all", places);
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

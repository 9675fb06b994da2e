// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Scene.At;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Locality;

/** How a candidate stands among the others of a report, seen from one word: which was named last, first, most, and where it lies. */
final class Standing {

    private static final int MANY = 40;

    private final Scene scene;
    private final int[] last;

    /** Countries of those who stand in the sentence. */
    private final Set<CountryCode> beside = new HashSet<>();

    Standing(Scene scene, int word) {
        this.scene = scene;
        last = new int[scene.candidates.size()];
        for (int i = 0; i < last.length; i++) {
            last[i] = lastBefore(scene.candidates.get(i).at, word);
        }
        TokenRange sentence = scene.analysis.sentence(scene.sentence[word]).tokens();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (scene.who[i] >= 0) {
                Candidate candidate = scene.candidates.get(scene.who[i]);
                if (!candidate.isPlace() && candidate.entity.country() != null) {
                    beside.add(candidate.entity.country());
                }
            }
        }
    }

    static int lastBefore(List<At> mentions, int word) {
        int last = -1;
        for (At at : mentions) {
            last = at.head() < word ? Math.max(last, at.head()) : last;
        }
        return last;
    }

    void add(Features features, int number) {
        int later = 0;
        int laterOfKind = 0;
        int more = 0;
        int earlier = 0;
        Candidate one = scene.candidates.get(number);
        for (int i = 0; i < last.length; i++) {
            Candidate other = scene.candidates.get(i);
            boolean like = other.isPlace() == one.isPlace();
            later += last[i] > last[number] ? 1 : 0;
            laterOfKind += like && last[i] > last[number] ? 1 : 0;
            more += like && other.at.size() > one.at.size() ? 1 : 0;
            earlier += like && i < number ? 1 : 0;
        }
        features.add("later", Math.min(MANY, later));
        features.add("later-of-kind", Math.min(MANY, laterOfKind));
        features.add("more-mentioned", Math.min(MANY, more));
        features.add("earlier", Math.min(MANY, earlier));
    }

    /** Adds how a place lies to the one that the rules pick and to those who act. */
    void addPlace(Features features, int number, @Nullable EntityId ruled, List<EntityId> parties) {
        Candidate one = scene.candidates.get(number);
        CountryCode country = country(one);
        boolean whole = one.entity.kind() == EntityKind.COUNTRY;
        Candidate pick = ruled == null ? null : scene.candidates.get(scene.index(ruled));
        boolean shared = pick != null && country != null && country.equals(country(pick));
        features.add("holds-ruled", shared && whole);
        features.add("lies-in-ruled", shared && pick != null && pick.entity.kind() == EntityKind.COUNTRY && !whole);
        features.add("beside-ruled", shared);
        features.add("country-in-sentence", country != null && beside.contains(country));
        features.add(
                "country-of-parties",
                country != null
                        && parties.stream()
                                .map(id -> scene.candidates.get(scene.index(id)))
                                .anyMatch(party -> country.equals(party.entity.country())));
        int within = 0;
        int all = 0;
        for (Candidate other : scene.candidates) {
            if (other.isPlace()) {
                all += other.at.size();
                within += country != null && country.equals(country(other)) ? other.at.size() : 0;
            }
        }
        features.add("share-of-country", all == 0 ? 0 : (double) within / all);
        features.add("share-of-place", all == 0 ? 0 : (double) one.at.size() / all);
    }

    private static @Nullable CountryCode country(Candidate candidate) {
        Locality locality = candidate.entity.locality();
        return candidate.entity.country() != null
                ? candidate.entity.country()
                : locality == null ? null : locality.country();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Scene.At;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;

/** How a candidate stands among the others of a report, seen from one word: which was named last, first, most, and where it lies. */
final class Standing {

    private static final int MANY = 40;

    /** In long reports only so many are weighed that were named last, and so many that are named most. */
    private static final int LATEST = 60;

    private static final int MOST = 20;

    private final Scene scene;
    private final int[] last;
    private final int[] all;
    private final int[] places;
    private final int[] others;

    /** Candidates in the sentence. */
    private final Set<Integer> near = new HashSet<>();

    /** Countries of those who stand in the sentence. */
    private final Set<CountryCode> beside = new HashSet<>();

    Standing(Scene scene, int word) {
        this.scene = scene;
        last = new int[scene.candidates.size()];
        for (int i = 0; i < last.length; i++) {
            last[i] = lastBefore(scene.candidates.get(i).mentions, word);
        }
        all = IntStream.of(last).sorted().toArray();
        places = sorted(true);
        others = sorted(false);
        TokenRange sentence = scene.analysis.sentence(scene.sentence[word]).tokens();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (scene.who[i] >= 0) {
                near.add(scene.who[i]);
                Candidate candidate = scene.candidates.get(scene.who[i]);
                if (!candidate.isPlace() && candidate.entity.country() != null) {
                    beside.add(candidate.entity.country());
                }
            }
        }
    }

    private int[] sorted(boolean place) {
        return IntStream.range(0, last.length)
                .filter(i -> scene.candidates.get(i).isPlace() == place)
                .map(i -> last[i])
                .sorted()
                .toArray();
    }

    /** How many of rising numbers are greater than one. */
    static int greater(int[] rising, int one) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] > one) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return rising.length - low;
    }

    /** Whether a candidate is worth weighing here, whoever the rules pick. */
    boolean isNear(int number) {
        return near.contains(number)
                || scene.rank[number] < MOST
                || greater(scene.candidates.get(number).isPlace() ? places : others, last[number]) < LATEST;
    }

    /** The head of the last mention before a word; -1 without one. */
    static int lastBefore(Mentions mentions, int word) {
        At last = mentions.before(word);
        return last == null ? -1 : last.head();
    }

    void add(Features features, int number) {
        int[] like = scene.candidates.get(number).isPlace() ? places : others;
        features.add("later", Math.min(MANY, greater(all, last[number])));
        features.add("later-of-kind", Math.min(MANY, greater(like, last[number])));
        features.add("more-mentioned", Math.min(MANY, scene.more[number]));
        features.add("earlier", Math.min(MANY, scene.earlier[number]));
    }

    /** Adds how a place lies to the one that the rules pick and to those who act. */
    void addPlace(Features features, int number, @Nullable EntityId ruled, List<EntityId> parties) {
        Candidate one = scene.candidates.get(number);
        CountryCode country = Scene.country(one);
        boolean whole = one.entity.kind() == EntityKind.COUNTRY;
        Candidate pick = ruled == null ? null : scene.candidates.get(scene.index(ruled));
        boolean shared = pick != null && country != null && country.equals(Scene.country(pick));
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
        int within = country == null ? 0 : scene.ofCountry.getOrDefault(country, 0);
        features.add("share-of-country", scene.ofPlaces == 0 ? 0 : (double) within / scene.ofPlaces);
        features.add("share-of-place", scene.ofPlaces == 0 ? 0 : (double) one.mentions.size() / scene.ofPlaces);
    }
}

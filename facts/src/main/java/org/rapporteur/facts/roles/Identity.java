// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.facts.roles.EventWeighing.Chosen;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;

/** How likely two mentions tell of one act, for each two of a type. For one document. */
final class Identity {

    /** In long reports a mention is compared with so many of its type: the first few, which tell the news, and the last. */
    private static final int FIRST = 6;

    private static final int LAST = 18;

    /**
     * Another mention of what may be the same act.
     *
     * @param act its number
     * @param likelihood that it is the same
     */
    record Mate(int act, double likelihood) {}

    private final List<List<Mate>> mates = new ArrayList<>();

    Identity(Weights weights, Scene scene, List<Chosen> acts) {
        acts.forEach(act -> mates.add(new ArrayList<>()));
        IdentityFeatures features = new IdentityFeatures(scene, acts);
        Map<EventType, List<Integer>> before = new EnumMap<>(EventType.class);
        Map<EventType, Integer> all = new EnumMap<>(EventType.class);
        acts.forEach(act -> all.merge(act.act().ruled().type(), 1, Integer::sum));
        for (int second = 0; second < acts.size(); second++) {
            EventType type = acts.get(second).act().ruled().type();
            List<Integer> earlier = before.computeIfAbsent(type, key -> new ArrayList<>());
            for (int i = 0; i < earlier.size(); i++) {
                if (i >= FIRST && i < earlier.size() - LAST) {
                    continue;
                }
                int first = earlier.get(i);
                double same = weights.weigh(
                        "same",
                        anchor(acts, second),
                        name(scene, anchor(acts, first)),
                        features.of(first, second, earlier.size() - 1 - i, i, all.getOrDefault(type, 0)));
                if (same > 0) {
                    mates.get(first).add(new Mate(second, same));
                    mates.get(second).add(new Mate(first, same));
                }
            }
            earlier.add(second);
        }
    }

    private static Span anchor(List<Chosen> acts, int act) {
        return acts.get(act).act().ruled().anchor();
    }

    private static String name(Scene scene, Span anchor) {
        CodePointSpan span = scene.document.text().toCodePoints(anchor);
        return span.start() + "-" + span.end();
    }

    /** The other mentions of its type with how likely each is the same act; those that were not compared are not among them. */
    List<Mate> mates(int act) {
        return mates.get(act);
    }

    /** How likely two mentions are the same act; 0 where they were not compared. */
    double likelihood(int one, int other) {
        for (Mate mate : mates.get(one)) {
            if (mate.act() == other) {
                return mate.likelihood();
            }
        }
        return 0;
    }
}

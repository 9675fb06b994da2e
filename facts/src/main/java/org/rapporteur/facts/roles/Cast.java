// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.When;

/** The acts of a document with what the rules pick for all of them together: how often each entity has which part, and each day. */
final class Cast {

    /** The parts that the rules give. */
    enum Part {
        ACTOR,
        RECIPIENT,
        PLACE
    }

    /** How often something is picked for acts of each type. */
    private static final class Tally {

        private final Map<EventType, Integer> ofType = new EnumMap<>(EventType.class);
        private int all;
        private int hostile;

        void add(EventType type) {
            ofType.merge(type, 1, Integer::sum);
            all++;
            hostile += Hostility.isHostile(type) ? 1 : 0;
        }
    }

    /**
     * How often something is picked for other acts.
     *
     * @param ofType for those of the same type
     * @param all for all of them
     * @param hostile for hostile ones
     */
    record Picks(int ofType, int all, int hostile) {}

    final List<Act> acts;
    private final Map<Part, Map<EntityId, Tally>> parts = new EnumMap<>(Part.class);
    private final Map<When, Tally> days = new HashMap<>();
    private final Map<Integer, Act> last = new HashMap<>();
    private final Map<Integer, Act> lastOfType = new HashMap<>();

    Cast(List<Act> acts) {
        this.acts = acts;
        for (Part part : Part.values()) {
            parts.put(part, new HashMap<>());
        }
        Map<EventType, Act> latest = new EnumMap<>(EventType.class);
        Act before = null;
        for (Act act : acts) {
            EventType type = act.ruled().type();
            act.ruled().actors().forEach(id -> add(Part.ACTOR, id, type));
            act.ruled().recipients().forEach(id -> add(Part.RECIPIENT, id, type));
            if (act.ruled().place() != null) {
                add(Part.PLACE, act.ruled().place(), type);
            }
            if (act.ruled().date() != null) {
                days.computeIfAbsent(act.ruled().date(), day -> new Tally()).add(type);
            }
            if (before != null) {
                last.put(act.word(), before);
            }
            Act same = latest.put(type, act);
            if (same != null) {
                lastOfType.put(act.word(), same);
            }
            before = act;
        }
    }

    private void add(Part part, EntityId id, EventType type) {
        parts.getOrDefault(part, Map.of())
                .computeIfAbsent(id, entity -> new Tally())
                .add(type);
    }

    /** How often an entity has a part in the acts other than one. */
    Picks others(Act act, Part part, EntityId id) {
        boolean own = switch (part) {
            case ACTOR -> act.isActor(id);
            case RECIPIENT -> act.isRecipient(id);
            case PLACE -> id.equals(act.ruled().place());
        };
        return others(parts.getOrDefault(part, Map.of()).get(id), act, own);
    }

    /** How often a day is that of the acts other than one. */
    Picks others(Act act, When day) {
        return others(days.get(day), act, day.equals(act.ruled().date()));
    }

    private static Picks others(@Nullable Tally tally, Act act, boolean own) {
        if (tally == null) {
            return new Picks(0, 0, 0);
        }
        int self = own ? 1 : 0;
        EventType type = act.ruled().type();
        return new Picks(
                tally.ofType.getOrDefault(type, 0) - self,
                tally.all - self,
                tally.hostile - (Hostility.isHostile(type) ? self : 0));
    }

    /** The act before one. */
    @Nullable
    Act last(Act act) {
        return last.get(act.word());
    }

    /** The act of its type before one. */
    @Nullable
    Act lastOfType(Act act) {
        return lastOfType.get(act.word());
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.text.Span;

/**
 * Decides which mentions tell of one event: same type, status and voice, some party in the same role, and nothing that
 * speaks against it: no other actors, recipients, place, date or mode. A meeting of many
 * is one with those who come to it though each sentence names others.
 */
final class SameEvents {

    private SameEvents() {}

    /** The events, each with all its mentions, numbered anew. */
    static List<Event> joined(List<Event> mentions) {
        List<Event> events = new ArrayList<>();
        for (Event mention : mentions) {
            int known = -1;
            for (int i = events.size() - 1; i >= 0 && known < 0; i--) {
                known = isSame(events.get(i), mention) ? i : -1;
            }
            if (known < 0) {
                events.add(mention);
            } else {
                events.set(known, join(events.get(known), mention));
            }
        }
        return numbered(events);
    }

    /**
     * The events, each with all its mentions, numbered anew.
     *
     * @param same numbers of the mentions of each
     */
    static List<Event> joined(List<Event> mentions, List<List<Integer>> same) {
        return numbered(same.stream()
                .map(group -> group.stream()
                        .map(mentions::get)
                        .reduce(SameEvents::join)
                        .orElseThrow())
                .toList());
    }

    private static List<Event> numbered(List<Event> events) {
        List<Event> numbered = new ArrayList<>();
        for (Event event : events) {
            numbered.add(event.withId(FactId.event(numbered.size() + 1)));
        }
        return List.copyOf(numbered);
    }

    private static boolean isSame(Event event, Event mention) {
        boolean shared = !Collections.disjoint(event.actors(), mention.actors())
                || !Collections.disjoint(event.recipients(), mention.recipients());
        return isGathering(event, mention)
                || (event.type() == mention.type()
                        && event.status() == mention.status()
                        && event.voice() == mention.voice()
                        && shared
                        && fit(event.actors(), mention.actors())
                        && fit(event.recipients(), mention.recipients())
                        && fit(event.place(), mention.place())
                        && fit(event.date(), mention.date())
                        && fit(event.mode(), mention.mode()));
    }

    /** Who comes to a meeting of many is told over several sentences. */
    private static boolean isGathering(Event event, Event mention) {
        return event.type() == EventType.CONSULT
                && mention.type() == EventType.CONSULT
                && "multilateral".equals(event.mode())
                && "multilateral".equals(mention.mode())
                && fit(event.place(), mention.place())
                && fit(event.date(), mention.date());
    }

    /** Whether one tells no other than the other. */
    private static boolean fit(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
    }

    private static boolean fit(Collection<?> a, Collection<?> b) {
        return a.isEmpty() || b.isEmpty() || a.containsAll(b) || b.containsAll(a);
    }

    private static Event join(Event event, Event mention) {
        return new Event(
                event.id(),
                event.type(),
                event.mode() == null ? mention.mode() : event.mode(),
                union(event.contexts(), mention.contexts()),
                spans(event.anchors(), mention.anchors()),
                union(event.actors(), mention.actors()),
                union(event.recipients(), mention.recipients()),
                event.place() == null ? mention.place() : event.place(),
                event.date() == null ? mention.date() : event.date(),
                event.status(),
                event.voice(),
                event.statement() == null ? mention.statement() : event.statement(),
                union(event.figures(), mention.figures()),
                spans(event.items(), mention.items()),
                event.why());
    }

    private static <T> List<T> union(List<T> a, List<T> b) {
        Set<T> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }

    /** In the order of the text; what overlaps is one. */
    private static List<Span> spans(List<Span> a, List<Span> b) {
        List<Span> apart = new ArrayList<>();
        for (Span span : Stream.concat(a.stream(), b.stream()).sorted().toList()) {
            boolean overlaps = !apart.isEmpty() && apart.getLast().end() > span.start();
            apart.add(overlaps ? apart.removeLast().cover(span) : span);
        }
        return List.copyOf(apart);
    }
}

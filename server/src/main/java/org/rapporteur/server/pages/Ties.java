// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Selection;
import org.rapporteur.record.Record;
import org.rapporteur.record.search.Facet;
import org.rapporteur.record.search.TieFacet;
import org.rapporteur.record.search.ValueCount;
import org.rapporteur.server.drawing.ActorGraph;
import org.rapporteur.server.drawing.Picture;

/**
 * Who acts on whom, as a drawing and as a list.
 *
 * @param graph the drawing
 * @param ties the one with most facts first
 * @param more how many are not in the list
 */
public record Ties(ActorGraph graph, List<ActorGraph.Tie> ties, int more) {

    private static final int LISTED = 60;

    private static final int LETTERS = 13;

    /**
     * Those on record; nothing where there are none.
     *
     * @param name of somebody who acts or is acted on; null for all
     */
    static Optional<Ties> of(Record now, @Nullable String name) {
        Map<String, ActorGraph.Tie> sums = new LinkedHashMap<>();
        List<ValueCount> counts = now.search()
                .count("", Selection.ALL, Map.of(), List.of(Facet.TIE))
                .getOrDefault(Facet.TIE, List.of());
        for (ValueCount count : counts) {
            // Values are read only where they may be of this name: there are as many as pairs.
            if (name == null || count.value().contains(name)) {
                TieFacet tie = TieFacet.of(count.value());
                if (name == null || tie.actor().equals(name) || tie.recipient().equals(name)) {
                    sums.merge(tie.pair(), tie(tie, count.count()), Ties::sum);
                }
            }
            if (name == null && sums.size() == LISTED) {
                break;
            }
        }
        List<ActorGraph.Tie> ties = sums.values().stream()
                .sorted((one, other) -> Integer.compare(other.facts(), one.facts()))
                .toList();
        List<ActorGraph.Tie> listed = ties.subList(0, Math.min(LISTED, ties.size()));
        return ActorGraph.of(listed, addresses(listed))
                .map(graph -> new Ties(graph, listed, ties.size() - listed.size()));
    }

    private static ActorGraph.Tie tie(TieFacet tie, int facts) {
        return new ActorGraph.Tie(
                tie.actor(),
                tie.recipient(),
                facts,
                tie.isAlleged() ? facts : 0,
                Status.DENIED.label().equals(tie.status()) && !tie.isAlleged() ? facts : 0,
                "/events?pair=" + URLEncoder.encode(tie.pair(), StandardCharsets.UTF_8));
    }

    private static ActorGraph.Tie sum(ActorGraph.Tie one, ActorGraph.Tie other) {
        return new ActorGraph.Tie(
                one.actor(),
                one.recipient(),
                one.facts() + other.facts(),
                one.alleged() + other.alleged(),
                one.denied() + other.denied(),
                one.address());
    }

    private static Map<String, String> addresses(List<ActorGraph.Tie> ties) {
        Map<String, String> addresses = new HashMap<>();
        for (ActorGraph.Tie tie : ties) {
            for (String name : List.of(tie.actor(), tie.recipient())) {
                addresses.put(name, "/dossiers?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
            }
        }
        return addresses;
    }

    /** To be taken along. */
    Picture picture(@Nullable String name, Record now) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        ties.forEach(tie -> rows.add(Arrays.asList(
                tie.actor(), tie.recipient(), (long) tie.facts(), (long) tie.alleged(), (long) tie.denied())));
        return new Picture(
                "who-acts-on-whom",
                name == null ? "Who acts on whom" : "Who acts on whom: " + name,
                List.of(
                        "Arrows from who acts to whom it is done to; the thicker, the more facts. Dashed: all of it is alleged by others or denied.",
                        Pictures.origin(now)),
                ActorGraph.WIDTH,
                ActorGraph.HEIGHT,
                LETTERS,
                Site.content("acting", Map.of("graph", graph)),
                List.of("actor", "recipient", "facts", "alleged", "denied"),
                rows);
    }
}

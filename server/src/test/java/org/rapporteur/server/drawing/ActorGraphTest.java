// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.server.drawing.ActorGraph.Tie;

class ActorGraphTest {

    private static Tie tie(String actor, String recipient, int facts, int alleged) {
        return new Tie(actor, recipient, facts, alleged, 0, "/events?pair=x");
    }

    @Test
    void whatIsOnlyAllegedIsDrawnOtherwise() {
        ActorGraph graph = ActorGraph.of(
                        List.of(tie("Ada Brook", "Bell", 3, 1), tie("Bell", "Ada Brook", 2, 2)), Map.of())
                .orElseThrow();

        assertThat(graph.lines()).extracting(ActorGraph.Line::styles).containsExactly("", "alleged");
        assertThat(graph.lines().getFirst().tie().words()).isEqualTo("Ada Brook → Bell: 3 facts, 1 alleged");
    }

    @Test
    void thereAndBackAreTwoLines() {
        ActorGraph graph = ActorGraph.of(List.of(tie("a", "b", 1, 0), tie("b", "a", 1, 0)), Map.of())
                .orElseThrow();

        assertThat(graph.nodes()).hasSize(2);
        assertThat(graph.lines().get(0).path())
                .isNotEqualTo(graph.lines().get(1).path());
    }

    @Test
    void tiesOfMoreActorsThanHaveRoomAreCounted() {
        List<Tie> ties = IntStream.range(0, 40)
                .mapToObj(i -> tie("actor " + i, "other " + i, 1, 0))
                .toList();

        ActorGraph graph = ActorGraph.of(ties, Map.of()).orElseThrow();

        assertThat(graph.left()).isPositive();
        assertThat(graph.lines().size() + graph.left()).isEqualTo(40);
    }

    @Test
    void withoutTiesThereIsNothingToDraw() {
        assertThat(ActorGraph.of(List.of(), Map.of())).isEmpty();
    }
}

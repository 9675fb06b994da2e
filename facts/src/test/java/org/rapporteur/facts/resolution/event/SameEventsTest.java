// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

class SameEventsTest {

    @Test
    void mentionsThatOverlapAreOneMention() {
        List<Event> joined =
                SameEvents.joined(List.of(event(50, 73), event(63, 66), event(80, 90)), List.of(List.of(0, 1, 2)));
        assertThat(joined)
                .singleElement()
                .extracting(Event::anchors)
                .isEqualTo(List.of(new Span(50, 73), new Span(80, 90)));
    }

    private static Event event(int start, int end) {
        Span anchor = new Span(start, end);
        return new Event(
                new FactId("v1"),
                EventType.ASSAULT,
                null,
                List.of(),
                List.of(anchor),
                List.of(),
                List.of(),
                null,
                null,
                Status.HAPPENED,
                Voice.REPORTED,
                null,
                List.of(),
                List.of(),
                Why.of("event-framed", anchor));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.fact.Why;

/** Finds the events of a document. Immutable and safe for use by many threads. */
public final class EventFinder {

    private final EventWords words = new EventWords("en");
    private final ArgumentFinder arguments = new ArgumentFinder(words);

    /** The events in the order of the text. */
    public List<EventMention> find(Analysis analysis) {
        List<EventMention> found = new ArrayList<>();
        for (Trigger mark : analysis.marks().triggers()) {
            Token head = analysis.token(mark.token());
            found.add(new EventMention(
                    head,
                    new TokenRange(head.index(), head.index() + 1),
                    mark.type(),
                    null,
                    List.of(),
                    mark,
                    arguments.find(head, words.slots(mark.type(), head)),
                    Why.of("event-marked", head.span()).withConfidence(mark.confidence())));
        }
        return List.copyOf(found);
    }
}

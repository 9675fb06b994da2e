// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;

/** Which figures belong to which event: the nearest event of the sentence whose type has figures of such a category. */
final class EventFigures {

    /** The figures of each event that has some. */
    Map<EventMention, List<FactId>> of(Analysis analysis, List<EventMention> mentions, List<Figure> figures) {
        Map<EventMention, List<FactId>> found = new HashMap<>();
        for (Figure figure : figures) {
            List<Token> words = analysis.tokens(figure.span());
            if (words.isEmpty()) {
                continue;
            }
            Token word = words.getLast();
            Optional<EventMention> nearest = mentions.stream()
                    .filter(mention -> mention.head().sentence().equals(word.sentence()))
                    .filter(mention -> fits(mention.type(), figure.category()))
                    .min(Comparator.comparingInt(
                            mention -> Math.abs(mention.head().index() - word.index())));
            nearest.ifPresent(mention ->
                    found.computeIfAbsent(mention, key -> new ArrayList<>()).add(figure.id()));
        }
        return found;
    }

    private static boolean fits(EventType type, FigureCategory category) {
        return switch (category) {
            case KILLED, INJURED, MISSING ->
                type == EventType.ASSAULT || type == EventType.PROTEST || type == EventType.INCIDENT;
            case DISPLACED -> type == EventType.ASSAULT || type == EventType.COERCE || type == EventType.INCIDENT;
            case DETAINED -> type == EventType.COERCE || type == EventType.ASSAULT || type == EventType.CONCEDE;
            case SICK -> type == EventType.AID || type == EventType.INCIDENT;
            case CROWD -> type == EventType.PROTEST;
            case FORCES -> type == EventType.MOBILIZE || type == EventType.RETREAT || type == EventType.ASSAULT;
            case EQUIPMENT ->
                type == EventType.AID
                        || type == EventType.MOBILIZE
                        || type == EventType.ASSAULT
                        || type == EventType.RETREAT
                        || type == EventType.COERCE;
            case MONEY ->
                type == EventType.AID
                        || type == EventType.AGREE
                        || type == EventType.SANCTION
                        || type == EventType.COERCE
                        || type == EventType.REQUEST;
            case DAMAGED -> type == EventType.ASSAULT || type == EventType.PROTEST || type == EventType.INCIDENT;
            case VOTES -> type == EventType.REJECT || type == EventType.SUPPORT;
            case AFFECTED ->
                type == EventType.AID
                        || type == EventType.CONCEDE
                        || type == EventType.SANCTION
                        || type == EventType.COERCE;
            case OTHER -> false;
        };
    }
}

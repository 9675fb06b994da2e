// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.event;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;

/**
 * Tells by its words whether a document is about affairs of state, conflict and law, or about sport, culture, business,
 * technology or science. Immutable and safe for use by many threads.
 */
public final class PublicAffairs {

    /** A document with this share of its telling words, or less, of other topics is about public affairs. */
    private static final double OTHER = 0.55;

    /** Words of public affairs that every document is taken to have, so that a few words of sport decide nothing. */
    private static final int UNSEEN = 2;

    private final Map<String, Boolean> isAffair;

    public PublicAffairs(Language language) {
        this.isAffair = language.table("topic-words", "affairs"::equals);
    }

    /** Whether a document is about them. */
    public boolean areSubjectOf(Analysis analysis) {
        return 1 - share(analysis) <= OTHER;
    }

    /** The share that they have among the words that tell a topic, 0 to 1. */
    public double share(Analysis analysis) {
        Map<Boolean, Long> telling = analysis.tokens().stream()
                .map(token -> token.forms()
                        .map(isAffair::get)
                        .filter(Objects::nonNull)
                        .findFirst())
                .flatMap(Optional::stream)
                .collect(Collectors.partitioningBy(affair -> affair, Collectors.counting()));
        long others = telling.getOrDefault(false, 0L);
        long affairs = telling.getOrDefault(true, 0L) + UNSEEN;
        return (double) affairs / (others + affairs);
    }
}

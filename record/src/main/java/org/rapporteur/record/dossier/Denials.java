// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.text.WordList;
import org.rapporteur.record.dossier.Dossier.Quote;
import org.rapporteur.record.dossier.Sources.Place;

/**
 * What the subject of a dossier denies: statements whose cue is a verb of {@code en/dossier-denials.txt}, or in which an act is told
 * of as denied. A denial answers the allegations of its own story; the program does not tell which of them it means.
 */
final class Denials {

    private static final Set<String> VERBS = WordList.rows("en/dossier-denials.txt", 1).stream()
            .map(List::getFirst)
            .collect(Collectors.toUnmodifiableSet());

    private final Sources sources;
    private final Parties parties;
    private final Map<List<String>, List<Quote>> known = new HashMap<>();

    Denials(Sources sources, Parties parties) {
        this.sources = sources;
        this.parties = parties;
    }

    /** Those of some stories, oldest first. */
    List<Quote> in(List<String> stories) {
        return known.computeIfAbsent(
                stories,
                wanted -> Quotes.of(
                        sources,
                        parties,
                        place -> wanted.contains(sources.story(place.document())) && isDenial(place)));
    }

    /** Whether a statement denies something. */
    static boolean isDenial(Place place) {
        RecordedDocument document = place.document();
        Statement statement = document.facts().statements().stream()
                .filter(one -> one.id().equals(place.fact()))
                .findFirst()
                .orElseThrow();
        boolean said = statement.cue() != null
                && VERBS.contains(document.words(statement.cue()).toLowerCase(Locale.ROOT));
        return said
                || document.facts().events().stream()
                        .filter(event -> statement.id().equals(event.statement()))
                        .map(Event::status)
                        .anyMatch(Status.DENIED::equals);
    }
}

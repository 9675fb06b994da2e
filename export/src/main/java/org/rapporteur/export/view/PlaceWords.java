// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.text.Span;

/** Where something happened, with the preposition that the report uses: what is told to be near a town is not in it. */
record PlaceWords(FactsDocument facts) {

    private static final Map<String, String> DEFAULTS = Phrases.pairs("place-phrases.txt");

    /** So far, in characters, the words of a place may lie from what happened there and still tell how it is meant. */
    private static final int NEAR = 200;

    /** So far a preposition of movement belongs to what happened: <em>sent troops to</em>. */
    private static final int MOVING = 60;

    /**
     * @param anchor the words that tell what happened
     * @param code what happened, for the preposition where the report gives none
     */
    String of(EntityId id, Span anchor, String code) {
        Entity place = facts.entity(id);
        Surroundings around = Surroundings.of(facts.document());
        String preposition = nearest(place, anchor)
                .flatMap(mention -> preposition(mention.span(), anchor, around))
                .orElseGet(() -> DEFAULTS.getOrDefault(code, Phrases.fixed("place.default")));
        return preposition + " " + Parties.name(place, facts);
    }

    /** The mention that lies nearest to some words. */
    private static Optional<Mention> nearest(Entity place, Span anchor) {
        return place.mentions().stream()
                .min(Comparator.comparingInt(mention -> distance(mention.span(), anchor)))
                .filter(mention -> distance(mention.span(), anchor) < NEAR);
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(other.start() - one.end(), one.start() - other.end()));
    }

    private static Optional<String> preposition(Span place, Span anchor, Surroundings around) {
        String word = before(place, around);
        boolean moves = Phrases.is("movement", word)
                && place.start() > anchor.end()
                && around.isOneClause(anchor.end(), place.start(), MOVING);
        return Phrases.is("place", word) || moves ? Optional.of(word) : Optional.empty();
    }

    private static String before(Span place, Surroundings around) {
        List<String> words = around.before(place.start());
        String first = words.isEmpty() ? "" : words.getFirst();
        String word = Phrases.is("article", first) && words.size() > 1 ? words.get(1) : first;
        return word.toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;

/** Where events take place: the named place after a preposition of place, nearest to the event in the tree. */
final class EventPlaces {

    private static final Set<String> IN = Set.of("in", "at", "near", "outside", "across", "around", "inside", "on", "off", "throughout", "within");

    /** Steps up the tree from the event. */
    private static final int STEPS = 3;

    private final Map<Integer, EntityId> at = new HashMap<>();

    EventPlaces(Analysis analysis, List<Entity> entities) {
        for (Entity entity : entities) {
            if (entity.kind() == EntityKind.PLACE || entity.kind() == EntityKind.COUNTRY) {
                entity.mentions().stream()
                        .filter(mention -> mention.form() == Mention.Form.NAME)
                        .flatMap(mention -> analysis.tokens(mention.span()).stream())
                        .forEach(token -> at.put(token.index(), entity.id()));
            }
        }
    }

    /** Where it takes place, if its clause tells. */
    @Nullable
    EntityId of(EventMention mention) {
        Token word = mention.head();
        for (int i = 0; i < STEPS; i++) {
            Optional<EntityId> place = below(word, 2);
            if (place.isPresent()) {
                return place.get();
            }
            Optional<Token> head = word.head();
            if (head.isEmpty() || isClauseEnd(word)) {
                return null;
            }
            word = head.get();
        }
        return null;
    }

    /** A clause of its own has places of its own. */
    private static boolean isClauseEnd(Token word) {
        return word.is("ccomp") || word.relation().equals("acl:relcl") || word.is("parataxis");
    }

    private Optional<EntityId> below(Token word, int depth) {
        for (Token dependent : word.dependents()) {
            if (!dependent.is("obl") && !dependent.is("nmod")) {
                continue;
            }
            boolean located = dependent.dependents("case").stream().anyMatch(token -> IN.contains(token.lemma()));
            if (located) {
                EntityId own = at.get(dependent.index());
                if (own != null) {
                    return Optional.of(own);
                }
                Optional<EntityId> named = dependent.dependents().stream()
                        .filter(token -> token.is("nmod") || token.is("compound") || token.is("appos") || token.is("flat"))
                        .map(token -> at.get(token.index()))
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .findFirst();
                if (named.isPresent()) {
                    return named;
                }
            }
            boolean noun = dependent.pos() == PartOfSpeech.NOUN || dependent.pos() == PartOfSpeech.PROPN;
            if (depth > 0 && noun) {
                Optional<EntityId> inner = below(dependent, depth - 1);
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        if (depth > 0) {
            for (Token object : word.dependents("obj")) {
                Optional<EntityId> inner = below(object, depth - 1);
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution.event;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;

/**
 * Where events take place: the named place after a preposition of place, nearest to the event in the tree. An act on the
 * ground that has none there has the place that it goes to or comes from, else the one named nearest in its sentence, else
 * that of the act before it in its paragraph, else that of the paragraph's dateline. Confined to one reading; asked in the
 * order of the text.
 */
final class EventPlaces {

    /** A dateline ends within so many words. */
    private static final int DATELINE = 10;

    /** Acts on the ground, which have a place even where it is told elsewhere. */
    private static final Set<EventType> ON_GROUND = EnumSet.of(
            EventType.ASSAULT,
            EventType.PROTEST,
            EventType.MOBILIZE,
            EventType.COERCE,
            EventType.AID,
            EventType.RETREAT,
            EventType.CONSULT,
            EventType.INCIDENT);

    private final Map<Integer, EntityId> at = new HashMap<>();
    private final Set<EntityId> countries = new HashSet<>();
    private final Map<Integer, EntityId> ofParagraph = new HashMap<>();

    private final Case cases;

    EventPlaces(Language language, Analysis analysis, List<Entity> entities) {
        this.cases = new Case(language);
        for (Entity entity : entities) {
            if (entity.kind() == EntityKind.COUNTRY) {
                countries.add(entity.id());
            }
            if (entity.isPlace()) {
                entity.mentions().stream()
                        .filter(mention -> mention.form() == Mention.Form.NAME)
                        .flatMap(mention -> analysis.tokens(mention.span()).stream())
                        .forEach(token -> at.put(token.index(), entity.id()));
            }
        }
    }

    /**
     * Where it takes place, if the text tells.
     *
     * @param hit a place that the act was done to, which goes first where the clause names none
     */
    @Nullable
    EntityId of(EventMention mention, @Nullable EntityId hit) {
        EntityId told = mention.type() == EventType.ASSAULT
                ? below(mention.head(), 2)
                        .or(() -> attacked(mention.arguments().recipients()))
                        .orElseGet(() -> near(mention.head()))
                : near(mention.head());
        EntityId place = told == null ? hit : told;
        if (!ON_GROUND.contains(mention.type())) {
            return place;
        }
        boolean gathering = mention.type() == EventType.CONSULT;
        // Meetings and acts of force of one paragraph need not share their place.
        int paragraph = 2 * mention.head().sentence().paragraph() + (gathering ? 1 : 0);
        if (place == null) {
            place = inSentence(mention.head(), true);
        }
        if (place == null) {
            place = towards(mention.head());
        }
        if (place == null && !gathering) {
            place = inSentence(mention.head(), false);
        }
        if (place == null) {
            place = ofParagraph.get(paragraph);
        }
        if (place == null) {
            place = dateline(mention.head(), paragraph / 2);
        }
        if (place != null) {
            ofParagraph.put(paragraph, place);
        }
        return place;
    }

    /** The country that an attack is on: <em>the invasion of Chad</em> takes place there, wherever it is talked about. */
    private Optional<EntityId> attacked(List<Token> recipients) {
        return recipients.stream()
                .filter(word -> word.name().isPresent() && !cases.is(word, FunctionWord.COMPANION))
                .map(word -> at.get(word.index()))
                .filter(Objects::nonNull)
                .filter(countries::contains)
                .findFirst();
    }

    /** The place that a word's object or own preposition of direction names. */
    private @Nullable EntityId towards(Token word) {
        return Stream.concat(
                        word.dependents().stream(),
                        word.dependents(Ud.OBJ).stream().flatMap(object -> object.dependents(Ud.NMOD).stream()))
                .filter(dependent -> dependent.is(Ud.OBL) || dependent.is(Ud.NMOD))
                .filter(dependent -> cases.is(dependent, FunctionWord.DIRECTION))
                .map(dependent -> at.get(dependent.index()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The place nearest to a word in its sentence.
     *
     * @param located whether it must stand after a preposition of place; else it must be no country
     */
    private @Nullable EntityId inSentence(Token word, boolean located) {
        TokenRange sentence = word.sentence().tokens();
        EntityId best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            EntityId id = at.get(i);
            int distance = Math.abs(i - word.index());
            boolean fits = located ? isLocated(word.analysis(), i) : !countries.contains(id);
            if (id != null && distance < nearest && fits) {
                best = id;
                nearest = distance;
            }
        }
        return best;
    }

    private boolean isLocated(Analysis analysis, int place) {
        int before = place - 1;
        if (before < 0
                || !analysis.token(before)
                        .sentence()
                        .equals(analysis.token(place).sentence())) {
            return false;
        }
        Language language = cases.language();
        String word = analysis.token(before).lemma();
        return language.is(word, FunctionWord.PLACE)
                || (language.is(word, FunctionWord.ARTICLE)
                        && before > 0
                        && language.is(analysis.token(before - 1).lemma(), FunctionWord.PLACE));
    }

    /** The place that a paragraph begins with, before a dash. */
    private @Nullable EntityId dateline(Token word, int paragraph) {
        Analysis analysis = word.analysis();
        int first = word.sentence().tokens().first();
        while (first > 0 && analysis.token(first - 1).sentence().paragraph() == paragraph) {
            first--;
        }
        EntityId place = at.get(first);
        for (int i = first; place != null && i < Math.min(first + DATELINE, analysis.tokenCount()); i++) {
            String text = analysis.token(i).text();
            if (text.equals("—") || text.equals("–") || text.equals("--") || text.equals("-")) {
                return place;
            }
        }
        return null;
    }

    /** The place that its clause tells. */
    private @Nullable EntityId near(Token event) {
        return Clause.nearest(event, word -> below(word, 2)).orElse(null);
    }

    /** Whoever acts or is met stands where he stands; the act need not. */
    private boolean isOther(Token word) {
        return cases.is(word, FunctionWord.PARTICIPANT);
    }

    private Optional<EntityId> named(Token noun, Set<String> relations) {
        return noun.dependents().stream()
                .filter(token -> relations.stream().anyMatch(token::is))
                .filter(token -> !isOther(token))
                .map(token -> at.get(token.index()))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private Optional<EntityId> below(Token word, int depth) {
        for (Token dependent : word.dependents()) {
            boolean told = (dependent.is(Ud.OBL) || dependent.is(Ud.NMOD)) && !isOther(dependent);
            if (!told) {
                continue;
            }
            boolean located = cases.is(dependent, FunctionWord.PLACE);
            if (located) {
                EntityId own = at.get(dependent.index());
                if (own != null) {
                    return Optional.of(own);
                }
                // The town itself before what describes it: the Red Sea port of Mokha.
                Optional<EntityId> named = named(dependent, Set.of(Ud.NMOD, Ud.APPOS, Ud.FLAT))
                        .or(() -> named(dependent, Set.of(Ud.COMPOUND)));
                if (named.isPresent()) {
                    return named;
                }
            }
            boolean noun = dependent.isNoun();
            if (depth > 0 && noun) {
                Optional<EntityId> inner = below(dependent, depth - 1);
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        if (depth > 0) {
            for (Token object : word.dependents(Ud.OBJ)) {
                Optional<EntityId> inner = below(object, depth - 1);
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }
}

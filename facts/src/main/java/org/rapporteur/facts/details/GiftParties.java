// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;

/** Who gives and who receives. */
final class GiftParties {

    private GiftParties() {}

    /** Those who do what a verb tells, also where its object is taken for a subject. */
    static List<EntityId> givers(Telling telling, Bodies bodies, Token verb) {
        List<Token> agents = telling.clause().agents(verb);
        boolean isActive = verb.dependents(Ud.AUX_PASS).isEmpty();
        if (agents.isEmpty() && isActive) {
            List<Token> own = telling.clause().own(verb);
            return who(telling, bodies, own.isEmpty() ? telling.clause().before(verb) : own);
        }
        return who(telling, bodies, agents);
    }

    /**
     * Who gives: those whom the clause names, before those whom the report at large suggests; nobody who is many where the pronoun is one person,
     * and no mere number of somebodies.
     *
     * @param agents by the clause
     * @param known by the event
     */
    static List<EntityId> settled(
            Telling telling,
            Bodies bodies,
            Token verb,
            List<EntityId> agents,
            List<EntityId> known,
            WordRoles<Gifts.Use> words) {
        List<Token> subjects = telling.clause().agents(verb);
        boolean named =
                subjects.stream().anyMatch(subject -> telling.named(subject).isPresent());
        boolean single = subjects.stream()
                .anyMatch(subject -> telling.is(subject, FunctionWord.HE) || telling.is(subject, FunctionWord.SHE));
        List<EntityId> all = named || known.isEmpty() ? agents : known;
        return all.stream()
                .filter(id -> !single || telling.facts().entity(id).kind() == EntityKind.PERSON)
                .filter(id -> !isNobody(telling, bodies, id, words))
                .toList();
    }

    /** <em>Two companies, the agency, her country</em>: nobody who can be looked up. */
    private static boolean isNobody(Telling telling, Bodies bodies, EntityId id, WordRoles<Gifts.Use> words) {
        return bodies.entities().stream()
                .filter(entity -> entity.id().equals(id) && !Telling.hasName(entity))
                .anyMatch(entity -> {
                    List<Token> name = telling.analysis()
                            .tokens(entity.mentions().getFirst().span());
                    boolean bare = entity.kind() == EntityKind.ORGANIZATION
                            && name.stream().filter(Telling::isNominal).count() == 1
                            && name.stream().noneMatch(word -> word.pos() == PartOfSpeech.ADJ)
                            && !bodies.standsAlone(name.getLast());
                    return bare
                            || name.getFirst().pos() == PartOfSpeech.NUM
                            || words.is(name.getLast().lemma(), Gifts.Use.VAGUE);
                });
    }

    static List<EntityId> who(Telling telling, Bodies bodies, List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> Telling.joined(token).stream())
                .flatMap(token ->
                        telling
                                .meant(token)
                                .or(() -> owner(telling, bodies, token))
                                .or(() -> bodies.of(token))
                                .stream())
                .map(Entity::id)
                .distinct()
                .toList();
    }

    /** <em>The bank's board</em>: the bank, if it has a name and the board has none of its own. */
    private static Optional<Entity> owner(Telling telling, Bodies bodies, Token token) {
        boolean alone = Telling.isNominal(token)
                && token.dependents().stream()
                        .noneMatch(part -> part.is(Ud.COMPOUND)
                                || part.is(Ud.AMOD)
                                || (part.is(Ud.NMOD) && !part.is(Ud.NMOD_POSS)))
                && !bodies.standsAlone(token);
        return token.dependents(Ud.NMOD_POSS).stream()
                .filter(part -> alone)
                .flatMap(part -> telling.named(part).stream())
                .filter(entity -> entity.kind() == EntityKind.ORGANIZATION)
                .findFirst();
    }

    /** Those who receive, by the tree. */
    static List<Entity> receivers(Telling telling, Bodies bodies, HandedOver given, Token verb, List<EntityId> giver) {
        return Stream.concat(
                        given.receivers().stream().flatMap(token -> bodies.hearer(token).stream()),
                        Stream.of(
                                        given.verb().dependents(Ud.IOBJ).stream(),
                                        verb.dependents(Ud.IOBJ).stream(),
                                        telling.with(given.verb(), FunctionWord.ADDRESSEE))
                                .flatMap(tokens -> tokens)
                                .filter(token -> telling.time(token).isEmpty())
                                .flatMap(token -> Telling.joined(token).stream())
                                .flatMap(token -> telling.meant(token).stream()))
                .filter(entity -> !giver.contains(entity.id()) && entity.kind() != EntityKind.PLACE)
                .distinct()
                .toList();
    }

    /** Whether it is clear who is meant: not <em>every household</em>, nor <em>the city</em>, which may be where something is brought. */
    static boolean isClear(Telling telling, Entity entity, WordRoles<Gifts.Use> words) {
        if (Telling.hasName(entity)) {
            return entity.kind() != EntityKind.PLACE;
        }
        List<Token> first =
                telling.analysis().tokens(entity.mentions().getFirst().span());
        boolean each = first.stream().limit(1).anyMatch(word -> words.is(word.lemma(), Gifts.Use.EACH));
        boolean bare = entity.kind() == EntityKind.ORGANIZATION
                && first.size() <= 2
                && !telling.language().looksPlural(first.getLast().text());
        boolean number = entity.kind() != EntityKind.GROUP
                && entity.kind() != EntityKind.PERSON
                && first.getFirst().pos() == PartOfSpeech.NUM
                && telling.figure(first.getLast())
                        .filter(figure -> "person".equals(figure.unit()) || "household".equals(figure.unit()))
                        .isEmpty();
        return !each && !bare && !number && entity.kind() != EntityKind.PLACE;
    }
}

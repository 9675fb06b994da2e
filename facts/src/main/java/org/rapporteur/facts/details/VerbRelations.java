// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.details.RelationWords.Verb;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Relation.Polarity;
import org.rapporteur.model.fact.Why;

/** Finds what verbs of owning, leading and acting for somebody tell. Immutable and safe for use by many threads. */
final class VerbRelations {

    /** The relation that a verb tells. */
    Optional<RelationDraft> of(Telling telling, Bodies bodies, Token word, Verb verb) {
        if (word.pos() != PartOfSpeech.VERB || isUnreal(telling, word)) {
            return Optional.empty();
        }
        boolean passive = telling.clause().isPassive(word);
        List<Token> doers;
        List<Token> others;
        switch (verb.slot()) {
            case "object" -> {
                if (passive) {
                    return Optional.empty();
                }
                doers = telling.clause().agents(word);
                others = word.dependents(Ud.OBJ);
            }
            case "agent" -> {
                if (!passive) {
                    return Optional.empty();
                }
                doers = telling.clause().patients(word);
                others = telling.clause().agents(word);
            }
            default -> {
                doers = passive
                        ? telling.clause().patients(word)
                        : telling.clause().agents(word);
                others = telling.with(word, verb.slot()).toList();
            }
        }
        if (doers.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entity> first = either(telling, bodies, doers.getFirst());
        Optional<Entity> second = either(telling, bodies, others.getFirst());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Entity subject = verb.isSwapped() ? second.get() : first.get();
        Entity object = verb.isSwapped() ? first.get() : second.get();
        return suits(verb.type(), subject, object)
                ? Optional.of(new RelationDraft(
                        verb.type(),
                        subject,
                        object,
                        null,
                        wasSo(word) ? Polarity.WAS : Polarity.IS,
                        word.span(),
                        Why.of("relation-verb", word.span()).withConfidence(0.85),
                        0.85))
                : Optional.empty();
    }

    /** <em>Was owned by</em>: what was so may be over. */
    private static boolean wasSo(Token verb) {
        return verb.dependents().stream()
                .anyMatch(part ->
                        part.relation().equals(Ud.AUX_PASS) && part.features().has(Feature.TENSE, "Past"));
    }

    private static Optional<Entity> either(Telling telling, Bodies bodies, Token word) {
        return telling.person(word).or(() -> bodies.of(word));
    }

    private static boolean suits(Relation.Type type, Entity subject, Entity object) {
        boolean body = object.kind() == EntityKind.ORGANIZATION;
        return switch (type) {
            case OWNS, CONTROLS, SUBSIDIARY_OF -> body && Telling.hasName(object);
            case LOCATED_IN ->
                subject.kind() == EntityKind.ORGANIZATION && Telling.hasName(subject) && object.isPlace();
            case REPRESENTS ->
                Apposition.isPerson(subject)
                        && Telling.hasName(subject)
                        && Apposition.isPerson(object)
                        && Telling.hasName(object);
            default -> Apposition.isPerson(subject) && Telling.hasName(subject) && body;
        };
    }

    /** Whether a verb tells of what is not, or is not yet. */
    private static boolean isUnreal(Telling telling, Token verb) {
        return verb.dependents().stream()
                .anyMatch(token -> telling.is(token, FunctionWord.NEGATION)
                        || (token.is(Ud.AUX)
                                && !token.relation().equals(Ud.AUX_PASS)
                                && !telling.is(token, FunctionWord.PERFECT)
                                && !telling.is(token, FunctionWord.BE)));
    }
}

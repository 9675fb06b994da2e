// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.details.RelationWords.Noun;
import org.rapporteur.facts.details.RelationWords.Use;
import org.rapporteur.facts.details.RelationWords.Verb;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Certainty;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Relation.Polarity;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Finds what somebody or something is to another. Immutable and safe for use by many threads. */
final class RelationFinder {

    private final RelationWords words;
    private final NamedRelations names;

    RelationFinder(RelationWords words) {
        this.words = words;
        this.names = new NamedRelations(words);
    }

    /** The other of a relation, with the word that stands for it. */
    private record Other(Entity entity, Token word, String rule, double sure) {}

    /** The relations in the order of the text, each of two once, ids from {@code r1}. */
    List<Relation> find(Telling telling, Bodies bodies) {
        List<RelationDraft> drafts = new ArrayList<>();
        for (Token token : telling.analysis().tokens()) {
            words.noun(token).ifPresent(noun -> drafts.addAll(ofNoun(telling, bodies, token, noun)));
            for (Verb verb : words.verbs(token)) {
                ofVerb(telling, bodies, token, verb).ifPresent(drafts::add);
            }
            drafts.addAll(names.find(telling, bodies, token));
        }
        drafts.removeIf(draft -> draft.type() == Relation.Type.MEMBER_OF
                && drafts.stream()
                        .anyMatch(other -> other.type() == Relation.Type.HOLDS_OFFICE
                                && other.subject().equals(draft.subject())
                                && Objects.equals(other.object(), draft.object())));
        drafts.sort(Comparator.comparing(RelationDraft::anchor));
        List<Relation> relations = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (RelationDraft draft : drafts) {
            EntityId object = draft.object() == null ? null : draft.object().id();
            List<Object> key =
                    List.of(draft.type(), draft.subject().id(), object == null ? String.valueOf(draft.role()) : object);
            if (!draft.subject().id().equals(object) && seen.add(key)) {
                relations.add(new Relation(
                        FactId.relation(relations.size() + 1),
                        draft.type(),
                        draft.subject().id(),
                        object,
                        draft.role(),
                        null,
                        null,
                        draft.polarity(),
                        draft.anchor(),
                        telling.statement(draft.anchor()),
                        draft.why(),
                        new Certainty(draft.sure(), List.of())));
            }
        }
        return List.copyOf(relations);
    }

    private List<RelationDraft> ofNoun(Telling telling, Bodies bodies, Token word, Noun noun) {
        if (telling.named(word)
                        .filter(entity -> entity.kind() != EntityKind.PERSON)
                        .isPresent()
                || !Telling.isNominal(word)) {
            return List.of();
        }
        if (noun.use() == Use.MUTUAL_KIN) {
            return names.mutual(telling, word);
        }
        List<Entity> holders = holders(telling, word);
        if (holders.isEmpty()) {
            return List.of();
        }
        Optional<Other> other = other(telling, bodies, word, noun)
                .or(() -> noun.use() == Use.OFFICE ? behindName(telling, holders.getFirst(), word) : Optional.empty());
        if (other.isEmpty()) {
            return List.of();
        }
        Token body = other.get().word();
        if (!Telling.hasName(other.get().entity())
                && other.get().entity().kind() == EntityKind.ORGANIZATION
                && !other.get().entity().name().contains(" ")
                && !bodies.standsAlone(body)) {
            return List.of();
        }
        Polarity polarity = isPast(word, body) ? Polarity.WAS : Polarity.IS;
        Span role = role(telling, word, body);
        Why why = new Why(other.get().rule(), List.of(word.span()), other.get().sure(), List.of());
        return holders.stream()
                .filter(holder -> !holder.id().equals(other.get().entity().id()))
                .map(holder -> new RelationDraft(
                        noun.type(),
                        holder,
                        other.get().entity(),
                        role,
                        polarity,
                        word.span(),
                        why,
                        other.get().sure()))
                .toList();
    }

    /** The body behind the name: <em>Judge Ada Brook of the district court</em>. */
    private static Optional<Other> behindName(Telling telling, Entity holder, Token word) {
        int end = word.sentence().tokens().end();
        for (int i = word.index() + 1; i < end; i++) {
            Token name = telling.analysis().token(i);
            if (telling.named(name).filter(holder::equals).isEmpty()) {
                if (i > word.index() + 5) {
                    break;
                }
                continue;
            }
            Optional<Token> body = NamedRelations.of(telling, name);
            if (body.isPresent()) {
                return body.flatMap(telling::named)
                        .filter(entity -> entity.kind() == EntityKind.ORGANIZATION)
                        .map(entity -> new Other(entity, body.get(), "relation-name-of", 0.85));
            }
        }
        return Optional.empty();
    }

    /** Who holds the office: by name in apposition, after the title, as the subject of a predicate, or known to be meant. */
    private List<Entity> holders(Telling telling, Token word) {
        List<Entity> holders = new ArrayList<>();
        word.dependents(Ud.APPOS).stream()
                .flatMap(name -> Telling.joined(name).stream())
                .forEach(
                        name -> telling.named(name).filter(Apposition::isPerson).ifPresent(holders::add));
        if (holders.isEmpty()) {
            Apposition.before(telling, word, Apposition::isPerson).ifPresent(holders::add);
        }
        if (holders.isEmpty()) {
            Token top = word;
            for (int i = 0; i < 3 && top.is(Ud.CONJ); i++) {
                top = top.head().orElse(top);
            }
            if (top.is(Ud.APPOS)) {
                top.head().flatMap(telling::named).filter(Apposition::isPerson).ifPresent(holders::add);
            }
        }
        if (holders.isEmpty() && word.is(Ud.NMOD_DESC)) {
            word.head()
                    .filter(name -> name.index() > word.index())
                    .flatMap(telling::named)
                    .filter(Apposition::isPerson)
                    .ifPresent(holders::add);
        }
        if (holders.isEmpty()) {
            beside(telling, word)
                    .or(() -> Apposition.behind(telling, word, Apposition::isPerson))
                    .or(() -> titled(telling, word))
                    .ifPresent(holders::add);
        }
        boolean isPresent = word.dependents(Ud.COP).stream()
                .anyMatch(copula -> copula.features().has(Feature.TENSE, "Pres"));
        if (holders.isEmpty() && isPresent) {
            word.dependents(Ud.NSUBJ).stream()
                    .findFirst()
                    .flatMap(telling::person)
                    .ifPresent(holders::add);
        }
        if (holders.isEmpty()) {
            telling.meant(word)
                    .filter(Apposition::isPerson)
                    .filter(Telling::hasName)
                    .ifPresent(holders::add);
        }
        return holders;
    }

    /** The name right behind a title: <em>police spokesman Major Jan Kos</em>. */
    private Optional<Entity> titled(Telling telling, Token word) {
        int end = Math.min(word.sentence().tokens().end(), word.index() + 4);
        for (int i = word.index() + 1; i < end; i++) {
            Token next = telling.analysis().token(i);
            Optional<Entity> person = telling.named(next).filter(Apposition::isPerson);
            if (person.isPresent()) {
                return person;
            }
            if (next.pos() != PartOfSpeech.PROPN && next.pos() != PartOfSpeech.NOUN) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The name behind a comma, whatever the tree makes of it: <em>its envoy, Jan Kos, said</em>. */
    private static Optional<Entity> beside(Telling telling, Token word) {
        int end = word.sentence().tokens().end();
        int i = word.index() + 1;
        if (i + 1 >= end || !telling.analysis().token(i).text().equals(",")) {
            return Optional.empty();
        }
        i++;
        while (i < end
                && telling.named(telling.analysis().token(i)).isEmpty()
                && telling.analysis().token(i).is(Ud.NMOD_DESC)) {
            i++;
        }
        if (i >= end) {
            return Optional.empty();
        }
        Optional<Entity> person = telling.named(telling.analysis().token(i)).filter(Apposition::isPerson);
        while (i < end && telling.named(telling.analysis().token(i)).equals(person)) {
            i++;
        }
        boolean closed = i >= end
                || Phrases.isPunctuation(telling.analysis().token(i))
                || telling.analysis().token(i).pos() == PartOfSpeech.VERB;
        return closed ? person : Optional.empty();
    }

    /** The body of an office, the person somebody is related to or acts for. */
    private Optional<Other> other(Telling telling, Bodies bodies, Token word, Noun noun) {
        boolean kin = noun.use() == Use.KIN;
        for (Token owner : word.dependents(Ud.NMOD_POSS)) {
            Optional<Other> found = fitting(telling, bodies, owner, noun.type())
                    .map(entity ->
                            new Other(entity, owner, "relation-owner", owner.pos() == PartOfSpeech.PRON ? 0.8 : 0.93));
            if (found.isPresent()) {
                return found;
            }
            if (owner.pos() != PartOfSpeech.PRON) {
                return Optional.empty();
            }
        }
        for (String preposition : noun.prepositions()) {
            Optional<Other> found = telling.with(word, preposition)
                    .filter(token -> token.index() > word.index())
                    .findFirst()
                    .flatMap(token -> fitting(telling, bodies, token, noun.type())
                            .map(entity -> new Other(entity, token, "relation-of", 0.9)));
            if (found.isPresent()) {
                return found;
            }
        }
        return kin ? Optional.empty() : attribute(telling, bodies, word, noun.type());
    }

    /** The body right before the office: <em>Oslo police chief</em>. */
    private Optional<Other> attribute(Telling telling, Bodies bodies, Token word, Relation.Type type) {
        for (int i = word.index() - 1; i >= word.sentence().tokens().first(); i--) {
            Token before = telling.analysis().token(i);
            if (before.pos() != PartOfSpeech.PROPN
                    && before.pos() != PartOfSpeech.NOUN
                    && before.pos() != PartOfSpeech.ADJ) {
                return Optional.empty();
            }
            if (telling.named(before).isPresent() || bodies.standsAlone(before)) {
                return fitting(telling, bodies, before, type)
                        .filter(entity -> entity.kind() != EntityKind.GROUP || type == Relation.Type.MEMBER_OF)
                        .map(entity -> new Other(entity, before, "relation-attribute", 0.88));
            }
        }
        return Optional.empty();
    }

    private Optional<Entity> fitting(Telling telling, Bodies bodies, Token word, Relation.Type type) {
        Optional<Entity> person = telling.person(word);
        return switch (type) {
            case FAMILY_OF -> person.or(() -> owner(telling, word));
            case REPRESENTS, SPOKESPERSON_FOR ->
                person.or(() -> owner(telling, word)).or(() -> bodies.of(word));
            case MEMBER_OF ->
                bodies.of(word)
                        .filter(entity ->
                                entity.kind() == EntityKind.ORGANIZATION || entity.kind() == EntityKind.GROUP);
            default -> bodies.of(word);
        };
    }

    /** Whom <em>his</em> means where nobody knows yet: the person named last in the sentence, or the only one in that before. */
    private static Optional<Entity> owner(Telling telling, Token word) {
        boolean pronoun = telling.is(word, FunctionWord.HE) || telling.is(word, FunctionWord.SHE);
        if (!pronoun || telling.meant(word).isPresent()) {
            return Optional.empty();
        }
        int first = word.sentence().tokens().first();
        for (int i = word.index() - 1; i >= first; i--) {
            Optional<Entity> person = telling.named(telling.analysis().token(i)).filter(Apposition::isPerson);
            if (person.isPresent()) {
                return person;
            }
        }
        if (first == 0) {
            return Optional.empty();
        }
        int start = telling.analysis().token(first - 1).sentence().tokens().first();
        List<Entity> before = Phrases.between(telling.analysis(), start, first).stream()
                .flatMap(token -> telling.meant(token).stream())
                .filter(Apposition::isPerson)
                .filter(Telling::hasName)
                .distinct()
                .toList();
        return before.size() == 1
                ? Optional.of(before.getFirst())
                : Phrases.between(telling.analysis(), start, first).stream()
                        .filter(token -> token.is(Ud.NSUBJ) || token.relation().equals(Ud.NSUBJ_PASS))
                        .findFirst()
                        .flatMap(telling::person);
    }

    private boolean isPast(Token word, Token body) {
        int first = Math.min(word.index(), body.index());
        return Stream.concat(
                        Stream.concat(word.dependents().stream(), body.dependents().stream()),
                        // Former US vice president: the tree may hang it on the name.
                        Phrases.between(
                                word.analysis(),
                                Math.max(word.sentence().tokens().first(), first - 2),
                                first)
                                .stream())
                .filter(token -> token.index() < word.index())
                .anyMatch(token -> words.marks("past", token));
    }

    /** The words for the office: the noun with its attributes, without the body. */
    private Span role(Telling telling, Token word, Token body) {
        int first = word.index();
        while (first > word.sentence().tokens().first()) {
            Token before = telling.analysis().token(first - 1);
            boolean attribute = before.is(Ud.COMPOUND) || before.is(Ud.AMOD) || before.is(Ud.FLAT);
            int head = before.head().map(Token::index).orElse(-1);
            if (!attribute
                    || head < first
                    || head > word.index()
                    || before.equals(body)
                    || telling.named(before).isPresent()
                    || words.marks("past", before)) {
                break;
            }
            first--;
        }
        return telling.span(first, word.index());
    }

    private Optional<RelationDraft> ofVerb(Telling telling, Bodies bodies, Token word, Verb verb) {
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
                subject.kind() == EntityKind.ORGANIZATION
                        && Telling.hasName(subject)
                        && (object.kind() == EntityKind.PLACE || object.kind() == EntityKind.COUNTRY);
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

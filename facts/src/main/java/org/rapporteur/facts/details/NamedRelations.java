// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Sector;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Relation.Polarity;
import org.rapporteur.model.fact.Why;

/**
 * Relations that names tell by how they stand together: <em>Ada Brook of the Harbour Union; Brook's party, the Greens; Jan Kos, no
 * relation of the minister</em>. Immutable and safe for use by many threads.
 */
final class NamedRelations {

    private static final double SURE = 0.85;

    /** Bodies of states and of many states lie in no town: <em>the ministry in Oslo</em> tells where somebody speaks. */
    private static final Set<Sector> EVERYWHERE = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.IGO, Sector.MED);

    /** Words between an attribute and the name. */
    private static final int NEAR = 6;

    /** Words between a name and the words that give another. */
    private static final int BEFORE = 4;

    private final RelationWords words;

    NamedRelations(RelationWords words) {
        this.words = words;
    }

    /** The relations that a word tells. */
    List<RelationDraft> find(Telling telling, Bodies bodies, Token word) {
        List<RelationDraft> all = new ArrayList<>();
        Optional<Entity> own = telling.named(word);
        own.ifPresent(entity -> {
            of(telling, word, entity).ifPresent(all::add);
            placed(telling, word, entity).ifPresent(all::add);
        });
        based(telling, word).ifPresent(all::add);
        alias(telling, word).ifPresent(all::add);
        denied(telling, word).ifPresent(all::add);
        party(telling, bodies, word).ifPresent(all::add);
        owned(telling, word).ifPresent(all::add);
        return all;
    }

    /** <em>Ada Brook of the Harbour Union</em> belongs to it, <em>Borgtel of Oslo</em> is there. */
    private static Optional<RelationDraft> of(Telling telling, Token word, Entity own) {
        List<Token> others = Stream.concat(of(telling, word).stream(), telling.with(word, FunctionWord.POSSESSION))
                .toList();
        for (Token other : others) {
            Optional<Entity> entity = telling.named(other);
            if (entity.isEmpty() || entity.get().equals(own) || other.index() < word.index()) {
                continue;
            }
            Relation.Type type = own.kind() == EntityKind.PERSON && entity.get().kind() == EntityKind.ORGANIZATION
                    ? Relation.Type.MEMBER_OF
                    : own.kind() == EntityKind.ORGANIZATION && entity.get().kind() == EntityKind.PLACE
                            ? Relation.Type.LOCATED_IN
                            : null;
            if (type != null) {
                return Optional.of(
                        RelationDraft.of(type, own, entity.get(), "relation-name-of", SURE, word.span(), other.span()));
            }
        }
        return Optional.empty();
    }

    /** What a name says it is of: <em>Jan Kos of the harbour union</em>. */
    static Optional<Token> of(Telling telling, Token name) {
        return behind(telling, name, link -> telling.is(link, FunctionWord.POSSESSION));
    }

    /**
     * What stands behind a name and a word that links the two.
     *
     * @param isLink whether a word does
     */
    static Optional<Token> behind(Telling telling, Token name, Predicate<Token> isLink) {
        int end = name.sentence().tokens().end();
        int i = name.index() + 1;
        if (i >= end || !isLink.test(telling.analysis().token(i))) {
            return Optional.empty();
        }
        for (int k = i + 1; k < Math.min(end, i + 6); k++) {
            Token word = telling.analysis().token(k);
            if (telling.named(word).isPresent()) {
                return Optional.of(word);
            }
            if (word.pos() != PartOfSpeech.DET
                    && word.pos() != PartOfSpeech.ADJ
                    && word.pos() != PartOfSpeech.NOUN
                    && word.pos() != PartOfSpeech.PROPN
                    && word.pos() != PartOfSpeech.PART) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** <em>Northern Star, a shipping company in Oslo; Northern Star, Oslo, paid</em>. */
    private Optional<RelationDraft> placed(Telling telling, Token word, Entity own) {
        int end = word.sentence().tokens().end();
        int next = word.index() + 1;
        if (own.kind() != EntityKind.ORGANIZATION
                || own.sectors().stream().anyMatch(EVERYWHERE::contains)
                || next + 1 >= end
                || telling.named(telling.analysis().token(next))
                        .filter(own::equals)
                        .isPresent()) {
            return Optional.empty();
        }
        Token after = telling.analysis().token(next);
        if (!after.text().equals(",")) {
            return Optional.empty();
        }
        Token opening = telling.analysis().token(next + 1);
        int first = word.sentence().tokens().first();
        boolean listed = first == firstOf(telling, word, own)
                && !Character.isLetter(telling.analysis().token(first).text().codePointAt(0));
        if (listed && telling.named(opening).isPresent()) {
            return place(telling, next + 1, end)
                    .filter(town -> isClosed(telling, town, end))
                    .map(town -> located(own, town, telling, word));
        }
        if (opening.pos() != PartOfSpeech.DET) {
            return Optional.empty();
        }
        for (int i = next + 2; i < Math.min(end, next + 7); i++) {
            Token each = telling.analysis().token(i);
            if (telling.is(each, FunctionWord.PLACE)) {
                return place(telling, i + 1, end).map(town -> located(own, town, telling, word));
            }
            if (each.pos() != PartOfSpeech.NOUN && each.pos() != PartOfSpeech.ADJ && each.pos() != PartOfSpeech.VERB) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** <em>The Oslo-based company Northern Star</em>. */
    private Optional<RelationDraft> based(Telling telling, Token word) {
        int first = word.sentence().tokens().first();
        int end = word.sentence().tokens().end();
        int at = word.index() - 2;
        if (!words.marks("based", word)
                || at < first
                || telling.analysis().token(at + 1).pos() != PartOfSpeech.PUNCT) {
            return Optional.empty();
        }
        Optional<Token> town = place(telling, at, end);
        for (int i = word.index() + 1; town.isPresent() && i < Math.min(end, word.index() + NEAR); i++) {
            Token next = telling.analysis().token(i);
            Optional<Entity> own = telling.named(next).filter(entity -> entity.kind() == EntityKind.ORGANIZATION);
            if (own.isPresent()) {
                return own.map(entity -> located(entity, town.get(), telling, word));
            }
            if (next.pos() != PartOfSpeech.NOUN && next.pos() != PartOfSpeech.ADJ && next.pos() != PartOfSpeech.PROPN) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static RelationDraft located(Entity own, Token town, Telling telling, Token word) {
        return RelationDraft.of(
                Relation.Type.LOCATED_IN,
                own,
                telling.named(town).orElseThrow(),
                "relation-name-in",
                SURE,
                word.span(),
                town.span());
    }

    private static int firstOf(Telling telling, Token word, Entity own) {
        int first = word.index();
        int start = word.sentence().tokens().first();
        while (first > start
                && telling.named(telling.analysis().token(first - 1))
                        .filter(own::equals)
                        .isPresent()) {
            first--;
        }
        while (first > start
                && !Character.isLetterOrDigit(
                        telling.analysis().token(first - 1).text().codePointAt(0))) {
            first--;
        }
        return first;
    }

    private static Optional<Token> place(Telling telling, int index, int end) {
        return index >= end
                ? Optional.empty()
                : Optional.of(telling.analysis().token(index))
                        .filter(word -> telling.named(word)
                                .filter(entity -> entity.isPlace())
                                .isPresent());
    }

    private static boolean isClosed(Telling telling, Token town, int end) {
        Entity entity = telling.named(town).orElseThrow();
        int i = town.index();
        while (i < end
                && telling.named(telling.analysis().token(i))
                        .filter(entity::equals)
                        .isPresent()) {
            i++;
        }
        return i >= end || Phrases.isPunctuation(telling.analysis().token(i));
    }

    /**
     * <em>Jan Kos, who is not related to the minister</em>: namesakes, of whom nobody shall think that they are one family. The other is
     * whoever has the same last name.
     */
    private Optional<RelationDraft> denied(Telling telling, Token word) {
        if (!words.marks("kin-denied", word)
                || word.dependents().stream()
                        .noneMatch(part -> telling.is(part, FunctionWord.NEGATION)
                                || telling.is(part, FunctionWord.NOBODY)
                                || words.marks("none", part))) {
            return Optional.empty();
        }
        int first = word.sentence().tokens().first();
        for (int i = word.index() - 1; i >= first; i--) {
            Optional<Entity> own = telling.named(telling.analysis().token(i)).filter(Apposition::isPerson);
            if (own.isPresent()) {
                Entity subject = own.get();
                return telling.facts().entities().stream()
                        .filter(other -> Apposition.isPerson(other)
                                && Telling.hasName(other)
                                && !other.equals(subject)
                                && lastName(other).equals(lastName(subject)))
                        .findFirst()
                        .map(other -> RelationDraft.of(
                                        Relation.Type.FAMILY_OF, subject, other, "relation-denied", SURE, word.span())
                                .with(Polarity.DENIED));
            }
        }
        return Optional.empty();
    }

    private static String lastName(Entity person) {
        String name = person.name().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** <em>Ada Brook, a Green, said</em>. */
    private Optional<RelationDraft> party(Telling telling, Bodies bodies, Token word) {
        if (!words.marks("member", word) || !Telling.isNominal(word) || word.is(Ud.COMPOUND)) {
            return Optional.empty();
        }
        Optional<Entity> holder = Apposition.before(telling, word, Apposition::isPerson)
                .or(() -> word.head().filter(head -> word.is(Ud.APPOS)).flatMap(telling::person));
        return holder.map(person -> RelationDraft.of(
                Relation.Type.MEMBER_OF,
                person,
                telling.named(word).filter(Telling::isBody).orElseGet(() -> bodies.add(word)),
                "relation-party",
                SURE,
                word.span()));
    }

    /** <em>Brook's party, the Greens; Kos's firm, Northern Star</em>. */
    private Optional<RelationDraft> owned(Telling telling, Token word) {
        boolean party = words.marks("party", word);
        if (!party && !words.marks("firm", word)) {
            return Optional.empty();
        }
        Optional<Entity> owner =
                word.dependents(Ud.NMOD_POSS).stream().findFirst().flatMap(telling::person);
        Optional<Entity> body = Apposition.behind(
                telling, word, entity -> entity.kind() == EntityKind.ORGANIZATION && Telling.hasName(entity));
        return owner.isPresent() && body.isPresent()
                ? Optional.of(RelationDraft.of(
                        party ? Relation.Type.MEMBER_OF : Relation.Type.OWNS,
                        owner.get(),
                        body.get(),
                        "relation-whose",
                        SURE,
                        word.span()))
                : Optional.empty();
    }

    List<RelationDraft> mutual(Telling telling, Token word) {
        List<Entity> named = new ArrayList<>();
        Token top = word.is(Ud.APPOS) ? word.head().orElse(word) : word;
        Stream.concat(
                        Telling.joined(top).stream(),
                        word.dependents().stream()
                                .filter(token -> token.is(Ud.APPOS) || token.is(Ud.FLAT))
                                .flatMap(token -> Telling.joined(token).stream()))
                .sorted(Comparator.comparingInt(Token::index))
                .forEach(token -> telling.named(token)
                        .filter(Apposition::isPerson)
                        .filter(entity -> !named.contains(entity))
                        .ifPresent(named::add));
        return named.size() < 2
                ? List.of()
                : List.of(RelationDraft.of(
                                Relation.Type.FAMILY_OF,
                                named.get(0),
                                named.get(1),
                                "relation-mutual",
                                SURE,
                                word.span())
                        .withRole(word.span()));
    }

    /** <em>Jan Kos, alias the Accountant; Jan Kos, also known as Jan Brik</em>. */
    private Optional<RelationDraft> alias(Telling telling, Token word) {
        boolean verb = words.marks("alias-verb", word);
        if (!verb && !words.marks("alias", word)) {
            return Optional.empty();
        }
        Optional<Entity> own = called(telling, word);
        int first = word.index() + 1;
        int end = word.sentence().tokens().end();
        boolean linked =
                first < end && words.marks("alias-link", telling.analysis().token(first));
        if (verb && !linked) {
            return Optional.empty();
        }
        first += linked ? 1 : 0;
        while (first < end && Phrases.isPunctuation(telling.analysis().token(first))) {
            first++;
        }
        int last = first;
        while (last < end
                && (telling.analysis().token(last).pos() == PartOfSpeech.PROPN
                        || telling.analysis().token(last).pos() == PartOfSpeech.DET
                        || telling.named(telling.analysis().token(last)).isPresent())) {
            last++;
        }
        boolean isName = Phrases.between(telling.analysis(), first, last).stream()
                .anyMatch(token -> Character.isUpperCase(token.text().codePointAt(0)));
        if (own.isEmpty() || !isName) {
            return Optional.empty();
        }
        return Optional.of(new RelationDraft(
                Relation.Type.ALSO_KNOWN_AS,
                own.get(),
                null,
                telling.span(first, last - 1),
                Polarity.IS,
                word.span(),
                Why.of("relation-alias", word.span()).withConfidence(0.9),
                0.9));
    }

    /** Whom another name is given to: the name just before, or else what is in apposition to one, <em>Jan Kos, a Dutch national also known as</em>. */
    private static Optional<Entity> called(Telling telling, Token word) {
        int first = word.sentence().tokens().first();
        for (int i = word.index() - 1; i >= Math.max(first, word.index() - BEFORE); i--) {
            Optional<Entity> own = telling.named(telling.analysis().token(i)).filter(NamedRelations::isOne);
            if (own.isPresent()) {
                return own;
            }
        }
        return word.head().flatMap(Token::head).flatMap(telling::named).filter(NamedRelations::isOne);
    }

    /** Whether an entity is somebody or a body, and not whoever belongs to a country. */
    private static boolean isOne(Entity entity) {
        return entity.kind() != EntityKind.GROUP || entity.country() == null;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.text.Span;

/**
 * What a report tells of a victim beside the name: <em>the Polish cook Jan Kos, 41, of Borg</em>. Confined to one reading.
 *
 * @param telling the report
 * @param relations words for offices and kin
 */
record VictimProfile(Telling telling, RelationWords relations) {

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:-\\w+-\\w+)?");

    private static final int OLDEST = 110;

    private static final String HYPHEN = "-";

    /** Words from the number to the last word of such an adjective. */
    private static final int THREE = 4;

    /** Words between a name with its age and the place of home. */
    private static final int NEAR = 2;

    /** The number behind the name: <em>Ana Brik, 20; Ana Brik, aged 20</em>. */
    @Nullable
    Integer age(Token person, Entity entity) {
        return Stream.concat(Stream.of(person), names(entity))
                .flatMap(name -> Stream.concat(
                        Stream.ofNullable(ageWord(name, entity)), nouns(name).flatMap(this::adjectiveAge)))
                .map(word -> AGE.matcher(word.text()))
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .filter(age -> age <= OLDEST)
                .findFirst()
                .orElse(null);
    }

    /** The first word of each mention of a person by name. */
    private Stream<Token> names(Entity entity) {
        return entity.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .flatMap(mention ->
                        telling.analysis().tokens(mention.span()).stream().limit(1));
    }

    /** The number of an adjective of three words before a noun: <em>a 26-year-old cook</em>. */
    private Stream<Token> adjectiveAge(Token noun) {
        return noun.dependents(Ud.AMOD).stream()
                .filter(this::isOfThree)
                .map(last -> telling.analysis().token(last.index() - THREE))
                .filter(number -> number.pos() == PartOfSpeech.NUM);
    }

    private boolean isOfThree(Token last) {
        int first = last.index() - THREE;
        return first >= last.sentence().tokens().first()
                && telling.analysis().token(last.index() - 1).text().equals(HYPHEN)
                && telling.analysis().token(first + 1).text().equals(HYPHEN);
    }

    private @Nullable Token ageWord(Token person, Entity entity) {
        int i = behind(person, entity);
        int end = person.sentence().tokens().end();
        if (i < end && telling.analysis().token(i).text().equals(",")) {
            i++;
        }
        if (i + 1 < end && relations.marks("before-age", telling.analysis().token(i))) {
            i++;
        } else if (i == behind(person, entity)) {
            return null;
        }
        if (i >= end) {
            return null;
        }
        Token number = telling.analysis().token(i);
        // Of "the brothers A and B, 34 and 29" the first number is not that of the name before it.
        boolean isRow = i + 2 < end
                && telling.analysis().token(i + 1).pos() == PartOfSpeech.CCONJ
                && telling.analysis().token(i + 2).pos() == PartOfSpeech.NUM;
        boolean closed = !isRow
                && (i + 1 >= end
                        || Phrases.isPunctuation(telling.analysis().token(i + 1))
                        || telling.analysis().token(i + 1).pos() == PartOfSpeech.CCONJ);
        return number.pos() == PartOfSpeech.NUM && closed ? number : null;
    }

    /** The number of the word behind the name. */
    private int behind(Token person, Entity entity) {
        int i = person.index();
        int end = person.sentence().tokens().end();
        while (i < end
                && telling.named(telling.analysis().token(i))
                        .filter(entity::equals)
                        .isPresent()) {
            i++;
        }
        return i;
    }

    /** Where somebody is from: <em>Ana Brik, a nurse from Oslo; Ana Brik, 34, of Oslo</em>. */
    @Nullable
    EntityId home(Token person, Entity entity) {
        Stream<Token> phrases = Stream.concat(nouns(person).filter(noun -> !isOffice(noun)), Stream.of(person))
                .flatMap(noun -> noun.dependents(Ud.NMOD).stream())
                .filter(noun -> noun.dependents(Ud.CASE).stream().anyMatch(this::isFrom));
        return phrases.flatMap(noun -> telling.named(noun).stream())
                .filter(Entity::isPlace)
                .findFirst()
                .or(() -> besideAge(person, entity))
                .map(Entity::id)
                .orElse(null);
    }

    /** The mayor of Borg need not live there. */
    private boolean isOffice(Token noun) {
        return relations
                .noun(noun)
                .filter(one -> one.type() == Relation.Type.HOLDS_OFFICE)
                .isPresent();
    }

    private Optional<Entity> besideAge(Token person, Entity entity) {
        Token number = ageWord(person, entity);
        int at = number == null ? behind(person, entity) : number.index() + 1;
        int end = person.sentence().tokens().end();
        for (int i = at; i + 1 < end && i < at + NEAR; i++) {
            Token word = telling.analysis().token(i);
            if (isFrom(word)) {
                return telling.named(telling.analysis().token(i + 1)).filter(Entity::isPlace);
            }
            if (!word.text().equals(",")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isFrom(Token word) {
        return telling.is(word, FunctionWord.MEMBERSHIP);
    }

    /** The country of a demonym before what somebody is: <em>a Polish cook, Jan Kos</em>. */
    @Nullable
    CountryCode nationality(Token person) {
        return Stream.concat(nouns(person), Stream.of(person))
                .flatMap(noun -> Stream.concat(
                        noun.is(Ud.APPOS) ? Stream.of(noun) : Stream.empty(), noun.dependents(Ud.AMOD).stream()))
                .flatMap(word -> telling.meant(word).stream())
                .filter(entity -> entity.kind() == EntityKind.COUNTRY)
                .flatMap(entity -> Optional.ofNullable(entity.locality()).stream())
                .flatMap(locality -> Optional.ofNullable(locality.country()).stream())
                .findFirst()
                .orElse(null);
    }

    /** What somebody does: <em>Ana Brik, 41, a nurse; the driver, Jan Kos; the guards A and B</em>. */
    @Nullable
    Span occupation(Token person, Entity entity) {
        return nouns(person)
                .filter(noun -> isWork(noun))
                .map(noun -> phrase(noun))
                .findFirst()
                .orElseGet(() -> ofRole(entity));
    }

    /** The nouns that say what a person is: in apposition, or right before the name. */
    private Stream<Token> nouns(Token person) {
        Stream<Token> behind = person.dependents(Ud.APPOS).stream();
        Stream<Token> above = person.is(Ud.APPOS) || person.is(Ud.CONJ)
                ? person.head().stream()
                        .flatMap(head -> person.is(Ud.CONJ) && !head.is(Ud.APPOS)
                                ? before(head)
                                : person.is(Ud.CONJ) ? head.head().stream() : Stream.of(head))
                : Stream.empty();
        return Stream.of(before(person), above, behind)
                .flatMap(words -> words)
                .filter(word -> word.pos() == PartOfSpeech.NOUN || word.pos() == PartOfSpeech.PROPN)
                .filter(word -> isOfOneItem(person, word));
    }

    /** Whether no semicolon parts two words: of a list each item is about another person. */
    private boolean isOfOneItem(Token one, Token other) {
        return Phrases.between(
                        telling.analysis(), Math.min(one.index(), other.index()), Math.max(one.index(), other.index()))
                .stream()
                .noneMatch(word -> word.text().equals(";"));
    }

    /** <em>The cartoonist Jan Kos</em>. */
    private static Stream<Token> before(Token person) {
        Token last = person;
        while (last.index() > 0
                && last.analysis().token(last.index() - 1).sentence().equals(person.sentence())
                && last.name().isPresent()
                && last.name().equals(last.analysis().token(last.index() - 1).name())) {
            last = last.analysis().token(last.index() - 1);
        }
        if (last.index() == 0) {
            return Stream.empty();
        }
        Token noun = last.analysis().token(last.index() - 1);
        return noun.pos() == PartOfSpeech.NOUN && noun.sentence().equals(person.sentence())
                ? Stream.of(noun)
                : Stream.empty();
    }

    private boolean isWork(Token noun) {
        return noun.pos() == PartOfSpeech.NOUN
                && telling.named(noun).isEmpty()
                && !relations.marks("no-work", noun)
                && relations
                        .noun(noun)
                        .filter(one -> one.use() != RelationWords.Use.OFFICE)
                        .isEmpty();
    }

    /** A noun with what stands before it that is no article, number or name. */
    private Span phrase(Token noun) {
        int first = noun.index();
        while (first - 1 > noun.sentence().tokens().first()) {
            Token word = telling.analysis().token(first - 1);
            boolean within = (word.is(Ud.AMOD) || word.is(Ud.COMPOUND))
                    && word.head()
                            .filter(head -> head.index() > word.index() && head.index() <= noun.index())
                            .isPresent()
                    && telling.meant(word).isEmpty()
                    && !telling.analysis().token(word.index() - 1).text().equals(HYPHEN);
            if (!within) {
                break;
            }
            first--;
        }
        return telling.span(first, noun.index());
    }

    private @Nullable Span ofRole(Entity entity) {
        Span role = entity.role();
        if (role == null) {
            return null;
        }
        List<Token> words = telling.analysis().tokens(role).stream()
                .takeWhile(word -> word.pos() != PartOfSpeech.ADP)
                .toList();
        boolean isWork = words.stream()
                .noneMatch(word -> telling.meant(word)
                                .filter(named -> named.kind() == EntityKind.COUNTRY)
                                .isPresent()
                        || Phrases.isPunctuation(word)
                        || relations.marks("no-work", word)
                        || relations
                                .noun(word)
                                .filter(noun -> noun.use() != RelationWords.Use.OFFICE)
                                .isPresent());
        return isWork && !words.isEmpty()
                ? words.getFirst().span().cover(words.getLast().span())
                : null;
    }
}

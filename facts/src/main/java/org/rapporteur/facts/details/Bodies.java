// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.text.Span;

/**
 * The bodies that relations have, among them such as have no name (<em>the water board</em>) and countries that only their
 * people's name tells: these become entities of the report. Confined to one reading.
 */
final class Bodies {

    /** What is known of bodies in a language. */
    static final class Nouns {

        private final Map<String, String> families = new HashMap<>();
        private final Set<String> persons = new HashSet<>();
        private final Set<String> alone = new HashSet<>();
        private final Map<String, String> countries = new HashMap<>();

        Nouns(Language language) {
            for (List<String> row : language.rows("roles", 5)) {
                if (row.get(1).equals("person")) {
                    persons.add(row.get(0));
                }
                if (row.get(1).equals("organization") && !row.get(3).equals("document")) {
                    families.put(row.get(0), row.get(3));
                }
            }
            for (List<String> row : language.rows("relation-bodies", 2)) {
                families.putIfAbsent(row.get(0), "");
                if (row.get(1).equals("alone")) {
                    alone.add(row.get(0));
                }
            }
            for (List<String> row : language.rows("country-names", 3)) {
                if (row.get(1).equals("name")) {
                    countries.putIfAbsent(row.get(2), row.get(0));
                }
            }
        }

        boolean isPerson(Token word) {
            return word.forms().anyMatch(persons::contains);
        }

        boolean isBody(Token word) {
            return word.forms().anyMatch(families::containsKey);
        }

        /** Whether a noun without attributes is clear: there is one police, but many a company. */
        boolean standsAlone(Token word) {
            return word.forms().anyMatch(alone::contains);
        }
    }

    /** Sentences that are searched for the body that a pronoun means. */
    private static final int BACK = 2;

    private final Telling telling;
    private final Nouns nouns;
    private final Map<String, Entity> added = new LinkedHashMap<>();

    Bodies(Telling telling, Nouns nouns) {
        this.telling = telling;
        this.nouns = nouns;
    }

    /** The entities of the report and those that relations needed. */
    List<Entity> entities() {
        List<Entity> all = new ArrayList<>(telling.facts().entities());
        all.addAll(added.values());
        return all;
    }

    /** The body that a noun or pronoun stands for; empty where it stands for none, or it is not clear for which. */
    Optional<Entity> of(Token word) {
        Optional<Entity> known = telling.meant(word);
        if (known.isEmpty() || !Telling.hasName(known.get())) {
            Optional<Entity> again = again(word);
            if (again.isPresent()) {
                return again;
            }
        }
        if (known.isPresent()) {
            return known.filter(Telling::isBody)
                    .map(entity ->
                            isCutShort(entity, word) ? add(word, EntityKind.ORGANIZATION) : country(entity, word));
        }
        Optional<Entity> beside = word.dependents(Ud.APPOS).stream()
                .filter(this::isCandidate)
                .flatMap(token -> telling.named(token).stream())
                .findFirst();
        if (beside.isPresent()) {
            // The shipping company Northern Star.
            return beside;
        }
        if (word.pos() == PartOfSpeech.PRON) {
            return telling.is(word, FunctionWord.IT) || telling.is(word, FunctionWord.THEY)
                    ? before(word)
                    : Optional.empty();
        }
        if (!Telling.isNominal(word) || telling.time(word).isPresent() || !nouns.isBody(word)) {
            return Optional.empty();
        }
        boolean bare = word.dependents().stream()
                .noneMatch(token -> token.is(Ud.COMPOUND) || token.is(Ud.AMOD) || token.is(Ud.NMOD));
        if (bare && !nouns.standsAlone(word)) {
            return word.dependents(Ud.DET).stream().anyMatch(this::isDefinite)
                    ? before(word).filter(entity -> entity.kind() == EntityKind.ORGANIZATION)
                    : Optional.empty();
        }
        return Optional.of(add(word, EntityKind.ORGANIZATION));
    }

    /** Whether a noun alone stands for a body that has more words: <em>the dockers' union</em>, known as the union. */
    private boolean isCutShort(Entity entity, Token word) {
        return entity.kind() == EntityKind.ORGANIZATION
                && !Telling.hasName(entity)
                && entity.name().indexOf(' ') < 0
                && nouns.isBody(word)
                && word.dependents().stream()
                        .anyMatch(part -> part.index() < word.index() && (part.is(Ud.COMPOUND) || part.is(Ud.AMOD)));
    }

    /** Who is spoken to: a person, a body, or some who are named by a plural: <em>told reporters</em>. */
    Optional<Entity> hearer(Token word) {
        Optional<Entity> known = telling.meant(word).filter(entity -> entity.kind() != EntityKind.PLACE);
        if (known.isPresent()
                || word.pos() != PartOfSpeech.NOUN
                || telling.figure(word).isPresent()) {
            return known;
        }
        if (nouns.isBody(word)) {
            return of(word);
        }
        boolean many = !word.lemma().equalsIgnoreCase(word.text());
        return many && telling.language().looksPlural(word.text()) && nouns.isPerson(word)
                ? Optional.of(add(word, EntityKind.GROUP))
                : Optional.empty();
    }

    boolean standsAlone(Token word) {
        return nouns.standsAlone(word);
    }

    /** Those of a body who are named without it: <em>the members pay</em>, where the report tells elsewhere of <em>the Union's members</em>. */
    Optional<Entity> members(Token word) {
        boolean bare = word.pos() == PartOfSpeech.NOUN
                && telling.language().looksPlural(word.text())
                && word.dependents().stream()
                        .noneMatch(part -> part.is(Ud.AMOD)
                                || part.is(Ud.NMOD)
                                || part.is(Ud.COMPOUND)
                                || part.is(Ud.ACL)
                                || part.is(Ud.NUMMOD));
        if (!bare) {
            return Optional.empty();
        }
        return telling.analysis().tokens().stream()
                .filter(other -> other.lemma().equalsIgnoreCase(word.lemma()) && other.index() != word.index())
                .flatMap(other -> other.dependents().stream()
                        .filter(part -> (part.is(Ud.COMPOUND) || part.is(Ud.NMOD_POSS)) && part.index() < other.index())
                        .filter(part -> telling.named(part)
                                .filter(entity -> entity.kind() == EntityKind.ORGANIZATION)
                                .isPresent())
                        .map(part -> telling.span(part.index(), other.index())))
                .findFirst()
                .map(phrase -> {
                    String name = telling.facts().words(phrase);
                    return added.computeIfAbsent(
                            name.toLowerCase(Locale.ROOT), key -> entity(EntityKind.GROUP, name, null, word.span()));
                });
    }

    private boolean isDefinite(Token word) {
        return telling.is(word, FunctionWord.DEFINITE);
    }

    private Entity add(Token word, EntityKind kind) {
        int first = word.index();
        while (first > word.sentence().tokens().first()) {
            Token before = telling.analysis().token(first - 1);
            boolean sibling = word.is(Ud.COMPOUND) && before.head().equals(word.head());
            boolean possessive = before.is(Ud.NMOD_POSS) && before.pos() == PartOfSpeech.NOUN;
            boolean mark = before.is(Ud.CASE)
                    && before.head()
                            .filter(owner -> owner.is(Ud.NMOD_POSS) && owner.pos() == PartOfSpeech.NOUN)
                            .isPresent();
            if ((!before.is(Ud.COMPOUND) && !before.is(Ud.AMOD) && !before.is(Ud.FLAT) && !possessive && !mark)
                    || before.pos() == PartOfSpeech.VERB
                    || (!sibling
                            && before.head()
                                    .filter(head -> head.index() <= word.index())
                                    .isEmpty())) {
                break;
            }
            first--;
        }
        Span span = telling.span(first, word.index());
        String name = telling.facts().words(span);
        return added.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> entity(kind, name, null, span));
    }

    private Entity entity(
            EntityKind kind, String name, org.rapporteur.model.entity.@Nullable CountryCode country, Span span) {
        return new Entity(
                EntityId.of(telling.facts().entities().size() + added.size() + 1),
                kind,
                name,
                null,
                country,
                Set.of(),
                null,
                List.of(new Mention(span, Mention.Form.NOMINAL)));
    }

    /** The country for its demonym. */
    private Entity country(Entity entity, Token word) {
        if (entity.kind() != EntityKind.GROUP || entity.country() == null) {
            return entity;
        }
        Optional<Entity> known = telling.facts().entities().stream()
                .filter(other ->
                        other.kind() == EntityKind.COUNTRY && entity.country().equals(other.country()))
                .findFirst();
        String name = nouns.countries.get(entity.country().value());
        return known.orElseGet(() -> name == null
                ? entity
                : added.computeIfAbsent(name, key -> entity(EntityKind.COUNTRY, name, entity.country(), word.span())));
    }

    /** The body whose name holds a noun that stands for it later: <em>the Harbour Union ... the union</em>. */
    private Optional<Entity> again(Token word) {
        boolean bare = Telling.isNominal(word)
                && word.dependents(Ud.DET).stream().anyMatch(this::isDefinite)
                && word.dependents().stream()
                        .noneMatch(part -> part.is(Ud.AMOD) || part.is(Ud.NMOD) || part.is(Ud.COMPOUND));
        if (!bare) {
            return Optional.empty();
        }
        String noun = word.lemma().toLowerCase(Locale.ROOT);
        List<Entity> named = telling.facts().entities().stream()
                .filter(entity -> entity.kind() == EntityKind.ORGANIZATION && Telling.hasName(entity))
                .filter(entity -> isHead(noun, entity))
                .filter(entity -> entity.mentions().getFirst().span().start()
                        < word.span().start())
                .toList();
        return named.size() == 1
                ? Optional.of(named.getFirst())
                : named.isEmpty() ? unnamedAgain(word) : Optional.empty();
    }

    /** The body without a name that the same noun told before with attributes: <em>a teachers' union ... the union</em>. */
    private Optional<Entity> unnamedAgain(Token word) {
        for (int i = word.index() - 1; i >= 0; i--) {
            Token token = telling.analysis().token(i);
            if (!token.lemma().equalsIgnoreCase(word.lemma())) {
                continue;
            }
            Optional<Entity> told = telling.meant(token)
                    .filter(entity -> entity.kind() == EntityKind.ORGANIZATION
                            && !Telling.hasName(entity)
                            && entity.name().indexOf(' ') > 0);
            if (told.isPresent()) {
                return told;
            }
            if (isUnnamed(token)) {
                return Optional.of(body(token));
            }
        }
        return Optional.empty();
    }

    /** Whether a noun is what a name says its bearer is: <em>union</em> of <em>the Union of Harbour Workers</em>. */
    private boolean isHead(String noun, Entity entity) {
        List<Token> name = entity.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NAME)
                .map(mention -> telling.analysis().tokens(mention.span()))
                .filter(tokens -> tokens.size() > 1)
                .findFirst()
                .orElse(List.of());
        for (int i = 0; i < name.size(); i++) {
            boolean last = i + 1 == name.size() || name.get(i + 1).pos() == PartOfSpeech.ADP;
            if (last) {
                return name.get(i).text().equalsIgnoreCase(noun);
            }
        }
        return false;
    }

    /** The body of a noun, as the report words it. */
    Entity add(Token word) {
        return add(word, EntityKind.ORGANIZATION);
    }

    /** The body that was told last before a word in its sentence, else the one of a sentence before, or its subject. */
    private Optional<Entity> before(Token word) {
        int first = word.sentence().tokens().first();
        for (int i = word.index() - 1; i >= first; i--) {
            Token token = telling.analysis().token(i);
            if (isCandidate(token)) {
                return telling.meant(token);
            }
        }
        for (int back = 0; back < BACK && first > 0; back++) {
            int from = telling.analysis().token(first - 1).sentence().tokens().first();
            List<Token> candidates = Phrases.between(telling.analysis(), from, first).stream()
                    .filter(token -> isCandidate(token) || isUnnamed(token))
                    .toList();
            if (!candidates.isEmpty()) {
                return among(candidates);
            }
            first = from;
        }
        return Optional.empty();
    }

    private Optional<Entity> among(List<Token> candidates) {
        long different = candidates.stream()
                .map(token -> telling.meant(token).<Object>map(Entity::id).orElse(token.lemma()))
                .distinct()
                .count();
        return (different == 1 ? candidates.stream() : candidates.stream().filter(token -> token.is(Ud.NSUBJ)))
                .findFirst()
                .map(token -> isCandidate(token) ? telling.meant(token).orElseThrow() : body(token));
    }

    /** What a noun stands for: who is named right behind it, <em>the mining company Northern Star</em>, else a body of its own. */
    private Entity body(Token noun) {
        int end = noun.sentence().tokens().end();
        int next = noun.index() + 1;
        if (next < end && telling.analysis().token(next).text().equals(",")) {
            next++;
        }
        return next < end && isCandidate(telling.analysis().token(next))
                ? telling.meant(telling.analysis().token(next)).orElseThrow()
                : add(noun);
    }

    /** Whether a noun is a body without a name, but with a noun that tells which: <em>the teachers' union</em>; not <em>the only union</em>. */
    private boolean isUnnamed(Token token) {
        return Telling.isNominal(token)
                && nouns.isBody(token)
                && telling.meant(token).isEmpty()
                && telling.time(token).isEmpty()
                && !token.is(Ud.COMPOUND)
                && token.dependents().stream()
                        .anyMatch(part -> part.index() < token.index()
                                && (part.is(Ud.COMPOUND)
                                        || (part.is(Ud.NMOD_POSS) && part.pos() == PartOfSpeech.NOUN)));
    }

    /** Whether a word names a body that a later word may stand for. */
    private boolean isCandidate(Token token) {
        return telling.meant(token)
                .filter(entity -> entity.kind() == EntityKind.ORGANIZATION
                        || entity.kind() == EntityKind.COUNTRY
                        || (entity.kind() == EntityKind.GROUP && entity.country() == null))
                .isPresent();
    }
}

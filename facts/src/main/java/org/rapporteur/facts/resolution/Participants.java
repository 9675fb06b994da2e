// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.Pronouns.Person;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.EntityKind;

/**
 * Decides whom a word means that stands where an event has those who take part. A word that names nobody who can act, as
 * <em>the law</em>, means nobody. Immutable and safe for use by many threads.
 */
final class Participants {

    /** What belongs to a noun so closely that it tells who is meant. */
    private static final Set<String> CLOSE =
            Set.of(Ud.DET, Ud.AMOD, Ud.COMPOUND, Ud.NUMMOD, Ud.FLAT, Ud.NMOD_POSS, Ud.NMOD_DESC);

    private final Roles roles;
    private final Descriptions descriptions;
    private final Countries countries;
    private final Pronouns pronouns;
    private final Case cases;

    /** Goes by the nouns of these roles. */
    Participants(Language language, Roles roles, Countries countries) {
        this.roles = roles;
        this.descriptions = new Descriptions(language, roles, countries);
        this.countries = countries;
        this.pronouns = new Pronouns(language);
        this.cases = new Case(language);
    }

    /** Whether a word means whoever speaks. */
    boolean isSpeaker(Token word) {
        return word.pos() == PartOfSpeech.PRON && cases.language().is(word.text(), FunctionWord.SPEAKER);
    }

    /** Who is meant; nobody if no one who can act is. */
    Optional<Actor> who(Token word, List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
        if (word.pos() == PartOfSpeech.PRON) {
            return pronouns.person(word).flatMap(person -> pronoun(word, person, actors, speech));
        }
        Actor named = at.get(word.index());
        if (named != null && named.isNamed()) {
            return Optional.of(country(named, word, actors));
        }
        TokenRange phrase = phrase(word);
        Optional<Actor> within = within(word, phrase, at);
        if (within.isPresent()) {
            return within;
        }
        Optional<Roles.Role> role = role(word);
        // "fighter jets": nobody is meant. "government forces": the government is.
        if (role.isEmpty() || (word.is(Ud.COMPOUND) && role.get().kind() == EntityKind.PERSON)) {
            return Optional.empty();
        }
        Optional<Actor> beside = beside(word, phrase, role.get(), at);
        if (beside.isPresent()) {
            return beside;
        }
        Actor described =
                descriptions.described(word, phrase, actors, at, speech).actor();
        if (isCounted(word) && !described.isNamed()) {
            described.setPlural();
        }
        return Optional.of(described);
    }

    /** <em>11 officers</em>: no single <em>he</em> or <em>it</em> means them. */
    private boolean isCounted(Token noun) {
        return noun.dependents(Ud.NUMMOD).stream()
                .anyMatch(number -> !cases.language().is(number.lemma(), FunctionWord.SINGLE)
                        && !cases.language().is(number.text(), FunctionWord.SINGLE));
    }

    private Optional<Actor> pronoun(Token word, Person person, List<Actor> actors, Speech speech) {
        return pronouns.meant(word, person, actors, speech).map(meant -> {
            meant.actor().mentionBy(word);
            return meant.actor();
        });
    }

    /** Where a country acts under the name of its people (<em>the Russian invasion</em>), the country if it is named too. */
    private Actor country(Actor named, Token word, List<Actor> actors) {
        boolean attribute = word.is(Ud.AMOD) || word.is(Ud.COMPOUND);
        CountryCode code = named.country();
        boolean isPart = named.names().stream().anyMatch(countries::isPart);
        if (!attribute || named.kind() != EntityKind.GROUP || code == null || isPart) {
            return named;
        }
        return actors.stream()
                .filter(actor -> actor.kind() == EntityKind.COUNTRY && code.equals(actor.country()))
                .findFirst()
                .orElse(named);
    }

    /** The person whose name follows a title, or the body or person that stands in apposition. */
    private static Optional<Actor> within(Token head, TokenRange phrase, Map<Integer, Actor> at) {
        for (Token token : head.dependents()) {
            Actor actor = at.get(token.index());
            if (actor == null && token.is(Ud.APPOS)) {
                actor = token.dependents(Ud.FLAT).stream()
                        .map(name -> at.get(name.index()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }
            boolean after = token.index() > head.index();
            boolean same = token.is(Ud.APPOS) || token.is(Ud.FLAT) || token.is(Ud.NMOD_DESC);
            if (same
                    && actor != null
                    && actor.isNamed()
                    && (actor.kind() == EntityKind.PERSON || (actor.kind() == EntityKind.ORGANIZATION && after))) {
                return Optional.of(actor);
            }
        }
        int next = phrase.end();
        Actor after = next < head.analysis().tokenCount() ? at.get(next) : null;
        if (after != null
                && phrase.last() == head.index()
                && after.kind() == EntityKind.PERSON
                && head.analysis().token(next).sentence().equals(head.sentence())) {
            return Optional.of(after);
        }
        Actor last = at.get(phrase.last());
        boolean title =
                head.index() < phrase.last() && isTitleOf(head, head.analysis().token(phrase.last()));
        return title && last != null && last.kind() == EntityKind.PERSON ? Optional.of(last) : Optional.empty();
    }

    /** Whether a noun is a title of the name that ends with a word, and not only somebody of his: <em>the widow of Ben Brook</em>. */
    private static boolean isTitleOf(Token noun, Token end) {
        if (!end.is(Ud.FLAT)) {
            return false;
        }
        Token name = end;
        while (name.is(Ud.FLAT) && !name.equals(noun) && name.head().isPresent()) {
            name = name.head().get();
        }
        return name.dependents(Ud.CASE).isEmpty() && !name.is(Ud.NMOD_POSS);
    }

    /** A name between commas beside a noun of its kind: <em>its president, Ann Lee, left; Ann Lee, its president, left</em>. */
    private static Optional<Actor> beside(Token noun, TokenRange phrase, Roles.Role role, Map<Integer, Actor> at) {
        Analysis analysis = noun.analysis();
        TokenRange sentence = noun.sentence().tokens();
        if (isComma(analysis, phrase.end(), sentence)) {
            Actor after = at.get(phrase.end() + 1);
            int end = phrase.end() + 1;
            while (after != null && end < sentence.end() && at.get(end) == after) {
                end++;
            }
            boolean closed = end >= sentence.end()
                    || (Phrases.isPunctuation(analysis.token(end))
                            && !analysis.token(end).text().equals("-"));
            if (after != null && closed && isOf(after, role)) {
                return Optional.of(after);
            }
        }
        Actor before = at.get(phrase.first() - 2);
        return before != null
                        && isOf(before, role)
                        && isComma(analysis, phrase.first() - 1, sentence)
                        && isComma(analysis, phrase.end(), sentence)
                ? Optional.of(before)
                : Optional.empty();
    }

    private static boolean isOf(Actor actor, Roles.Role role) {
        return actor.isNamed()
                && actor.kind() == role.kind()
                && (actor.kind() == EntityKind.PERSON || actor.kind() == EntityKind.ORGANIZATION);
    }

    private static boolean isComma(Analysis analysis, int index, TokenRange sentence) {
        return sentence.contains(index) && analysis.token(index).text().equals(",");
    }

    private Optional<Roles.Role> role(Token noun) {
        return roles.role(noun.lemma()).or(() -> roles.role(noun.text())).filter(role -> !role.isDocument());
    }

    /** The noun with its attributes and what it is of, without what is joined to it or said of it. */
    private TokenRange phrase(Token head) {
        int first = head.index();
        int end = first + 1;
        for (Token dependent : head.dependents()) {
            boolean close = CLOSE.stream().anyMatch(dependent::is);
            boolean inner = dependent.relation().equals(Ud.NMOD) && cases.is(dependent, FunctionWord.MEMBERSHIP);
            if (close || inner) {
                TokenRange range = inner ? inner(dependent) : Phrases.under(dependent);
                first = Math.min(first, range.first());
                end = Math.max(end, range.end());
            }
        }
        Analysis analysis = head.analysis();
        return Phrases.trimmed(analysis, new TokenRange(first, end)).orElse(new TokenRange(first, end));
    }

    private TokenRange inner(Token noun) {
        return Phrases.withPreposition(noun, phrase(noun));
    }
}

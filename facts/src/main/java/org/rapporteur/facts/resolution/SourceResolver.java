// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.speech.Source;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.Descriptions.Referent;
import org.rapporteur.facts.resolution.Pronouns.Antecedent;
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
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Decides who is behind the words of a source. Immutable and safe for use by many threads. */
final class SourceResolver {

    /**
     * Who is behind a source.
     *
     * @param actors all of joint speakers; empty where the text does not tell
     * @param onBehalfOf the body that a spokesperson speaks for
     * @param office the words of the source that give the office
     */
    record Speakers(
            List<Actor> actors,
            @Nullable Actor onBehalfOf,
            @Nullable Span office,
            Why why) {

        static final Speakers NOBODY = new Speakers(List.of(), null, null, Why.of("speaker-unknown"));
    }

    private final Pronouns pronouns;
    private final Descriptions descriptions;
    private final Authors authors;
    private final Genders genders;
    private final Map<String, CountryCode> capitals;
    private final Case cases;

    SourceResolver(Language language, Descriptions descriptions) {
        this.pronouns = new Pronouns(language);
        this.descriptions = descriptions;
        this.genders = new Genders(language);
        this.authors = new Authors(language, descriptions, pronouns);
        this.capitals = language.table("capitals", CountryCode::new);
        this.cases = new Case(language);
    }

    /** Who is behind a source. */
    Speakers resolve(Source source, List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
        Analysis analysis = source.head().analysis();
        List<Token> heads = heads(source);
        List<Actor> found = new ArrayList<>();
        Why why = null;
        for (Token head : heads) {
            boolean whole = heads.size() == 1 && source.tokens().contains(head.index());
            TokenRange phrase = whole ? source.tokens() : Phrases.noun(head);
            Optional<Referent> one = one(head, phrase, actors, at, speech);
            if (one.isPresent()) {
                if (!found.contains(one.get().actor())) {
                    found.add(one.get().actor());
                }
                why = why == null ? one.get().why() : why;
            }
        }
        if (found.isEmpty() || why == null) {
            return new Speakers(List.of(), null, null, Why.of("speaker-unknown", analysis.span(source.tokens())));
        }
        Actor first = found.getFirst();
        Span office = first.offices().stream()
                .map(Actor.Office::span)
                .filter(analysis.span(source.tokens())::contains)
                .findFirst()
                .orElse(
                        first.offices().isEmpty()
                                ? null
                                : first.offices().getFirst().span());
        return new Speakers(found, body(source, first, at), office, why);
    }

    /** The head, and what is joined to it within the source. */
    private static List<Token> heads(Source source) {
        List<Token> heads = new ArrayList<>();
        heads.add(source.head());
        for (Token joined : source.head().dependents(Ud.CONJ)) {
            boolean noun = joined.isNoun();
            if (noun && source.tokens().contains(joined.index())) {
                heads.add(joined);
            }
        }
        return heads;
    }

    private Optional<Referent> one(
            Token head, TokenRange phrase, List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
        Analysis analysis = head.analysis();
        if (head.pos() == PartOfSpeech.PRON) {
            Optional<Person> person = pronouns.person(head);
            Optional<Antecedent> meant = person.flatMap(who -> pronouns.meant(head, who, actors, speech));
            meant.ifPresent(found -> found.actor().mentionBy(head));
            if (meant.isPresent() || person.isPresent() || isBarePronoun(head)) {
                return meant.map(found -> new Referent(found.actor(), found.why()));
            }
        }
        Actor own = at.get(head.index());
        if ((own == null || !own.isNamed()) && descriptions.isDocument(head)) {
            return Optional.of(authors.of(head, actors, at, speech)
                    .orElseGet(() -> descriptions.described(head, Authors.words(head, phrase), actors, at, speech)));
        }
        Actor person = personIn(analysis, phrase, at, head);
        if (person != null) {
            return Optional.of(new Referent(person, Why.of("named", analysis.span(phrase))));
        }
        if (own != null && own.isNamed()) {
            Actor who =
                    phrase.contains(head.index()) && head.dependents(Ud.CONJ).isEmpty() ? country(own, actors) : own;
            return Optional.of(new Referent(who, Why.of("named", analysis.span(phrase))));
        }
        Optional<Referent> apposed = head.dependents(Ud.APPOS).stream()
                .map(token -> at.get(token.index()))
                .filter(actor -> actor != null && actor.isNamed() && actor.kind() == EntityKind.ORGANIZATION)
                .findFirst()
                .map(actor -> new Referent(actor, Why.of("named", analysis.span(phrase))));
        return apposed.isPresent() ? apposed : Optional.of(descriptions.described(head, phrase, actors, at, speech));
    }

    /** A capital, whatever it was taken for, speaks for its country where the document names that: <em>Tallinn denied it</em>. */
    private Actor country(Actor named, List<Actor> actors) {
        CountryCode code = capitals.get(named.name());
        return actors.stream()
                .filter(actor -> actor.kind() == EntityKind.COUNTRY && actor.country() != null)
                .filter(actor -> Objects.equals(actor.country(), code))
                .findFirst()
                .orElse(named);
    }

    private boolean isBarePronoun(Token head) {
        return cases.language().is(head.lemma(), FunctionWord.UNRESOLVED);
    }

    /** The person whose name a source holds, if it is not there only to tell whose somebody else is. */
    private @Nullable Actor personIn(Analysis analysis, TokenRange phrase, Map<Integer, Actor> at, Token head) {
        Actor found = null;
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Actor actor = at.get(i);
            boolean ends = i + 1 >= analysis.tokenCount() || at.get(i + 1) != actor;
            if (actor == null || actor.kind() != EntityKind.PERSON || !ends) {
                continue;
            }
            boolean owner = i + 1 < analysis.tokenCount() && isPossessive(analysis.token(i + 1));
            boolean object = isObject(analysis, i, at, actor);
            if (at.get(head.index()) == actor && !object && !owner) {
                return actor;
            }
            if (!owner
                    && found == null
                    && !object
                    && !isAttribute(analysis, i, head)
                    && !belongsToNoun(analysis.token(i))) {
                found = actor;
            }
        }
        return found;
    }

    private boolean isPossessive(Token token) {
        return cases.language().is(token.text(), FunctionWord.POSSESSIVE_ENDING);
    }

    /** A name after a preposition is not the one who speaks. */
    private boolean isObject(Analysis analysis, int last, Map<Integer, Actor> at, Actor actor) {
        int first = last;
        while (first > 0 && (at.get(first - 1) == actor || isTitle(analysis.token(first - 1)))) {
            first--;
        }
        return first > 0 && analysis.token(first - 1).pos() == PartOfSpeech.ADP;
    }

    /** A title belongs to the name after it: <em>a spokesman for Mr Paz</em>. */
    private boolean isTitle(Token word) {
        return genders.isTitle(word.text());
    }

    /** <em>The Smith campaign</em>: the name comes before a common noun that is the head. */
    private static boolean isAttribute(Analysis analysis, int last, Token head) {
        return head.index() > last
                && head.pos() == PartOfSpeech.NOUN
                && head.index() - last <= 3
                && noComma(analysis, last, head.index());
    }

    /** <em>Mayor and Brook loyalist Ben Ford</em>: the name belongs to the noun behind it, whatever the head is. */
    private static boolean belongsToNoun(Token last) {
        Token name = last;
        while (name.is(Ud.FLAT) && name.head().isPresent()) {
            name = name.head().get();
        }
        return name.is(Ud.COMPOUND)
                && name.head()
                        .filter(noun -> noun.pos() == PartOfSpeech.NOUN && noun.index() > last.index())
                        .isPresent();
    }

    private static boolean noComma(Analysis analysis, int from, int to) {
        for (int i = from; i < to; i++) {
            if (analysis.token(i).text().equals(",")) {
                return false;
            }
        }
        return true;
    }

    /** The body beside a spokesperson: in the source, else in the words of its office. */
    private @Nullable Actor body(Source source, Actor speaker, Map<Integer, Actor> at) {
        Analysis analysis = source.head().analysis();
        boolean speaksFor = false;
        for (int i = source.tokens().first(); i < source.tokens().end(); i++) {
            speaksFor |= isSpokesperson(analysis.token(i).lemma());
        }
        if (speaksFor) {
            Actor body = bodyIn(source.tokens(), speaker, at);
            if (body != null) {
                return body;
            }
        }
        for (Actor.Office office : speaker.offices()) {
            if (isSpokesperson(office.noun())) {
                List<Token> words = analysis.tokens(office.span());
                return bodyIn(TokenRange.of(words), speaker, at);
            }
        }
        return null;
    }

    private boolean isSpokesperson(String lemma) {
        return cases.language().is(lemma, FunctionWord.SPOKESPERSON);
    }

    private static @Nullable Actor bodyIn(TokenRange range, Actor speaker, Map<Integer, Actor> at) {
        for (int i = range.first(); i < range.end(); i++) {
            Actor actor = at.get(i);
            if (actor != null
                    && actor != speaker
                    && (actor.kind() == EntityKind.ORGANIZATION || actor.kind() == EntityKind.COUNTRY)) {
                return actor;
            }
        }
        return null;
    }
}

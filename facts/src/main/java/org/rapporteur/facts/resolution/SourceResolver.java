// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.speech.Source;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.Pronouns.Antecedent;
import org.rapporteur.facts.resolution.Pronouns.Person;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
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
    private final Case cases;

    SourceResolver(Language language, Descriptions descriptions) {
        this.pronouns = new Pronouns(language);
        this.descriptions = descriptions;
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
            Referent one = one(head, phrase, actors, at, speech);
            if (one.actor() != null && !found.contains(one.actor())) {
                found.add(one.actor());
            }
            why = why == null ? one.why() : why;
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

    private record Referent(@Nullable Actor actor, Why why) {}

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

    private Referent one(Token head, TokenRange phrase, List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
        Analysis analysis = head.analysis();
        if (head.pos() == PartOfSpeech.PRON) {
            Optional<Person> person = pronouns.person(head);
            Optional<Antecedent> meant = person.flatMap(who -> pronouns.meant(head, who, actors, speech));
            meant.ifPresent(found -> found.actor().mentionBy(head));
            if (meant.isPresent() || person.isPresent() || isBarePronoun(head)) {
                return meant.map(found -> new Referent(found.actor(), found.why()))
                        .orElse(new Referent(null, Why.of("speaker-unknown", head.span())));
            }
        }
        Actor person = personIn(analysis, phrase, at, head);
        if (person != null) {
            return new Referent(person, Why.of("named", analysis.span(phrase)));
        }
        Actor own = at.get(head.index());
        if (own != null && own.isNamed()) {
            return new Referent(own, Why.of("named", analysis.span(phrase)));
        }
        Optional<Actor> apposed = head.dependents(Ud.APPOS).stream()
                .map(token -> at.get(token.index()))
                .filter(actor -> actor != null && actor.isNamed() && actor.kind() == EntityKind.ORGANIZATION)
                .findFirst();
        if (apposed.isPresent()) {
            return new Referent(apposed.get(), Why.of("named", analysis.span(phrase)));
        }
        Optional<Referent> author =
                descriptions.isDocument(head) ? author(head, phrase, actors, at, speech) : Optional.empty();
        if (author.isPresent()) {
            return author.get();
        }
        Descriptions.Referent described = descriptions.described(head, phrase, actors, at, speech);
        return new Referent(described.actor(), described.why());
    }

    /** A statement, a report or a ruling speaks for whoever it is of: the name or the pronoun in its phrase. */
    private Optional<Referent> author(
            Token head, TokenRange phrase, List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
        Analysis analysis = head.analysis();
        for (int i = phrase.first(); i < phrase.end(); i++) {
            Token token = analysis.token(i);
            Actor actor = at.get(i);
            if (actor != null
                    && actor.isNamed()
                    && (actor.kind() == EntityKind.ORGANIZATION
                            || actor.kind() == EntityKind.PERSON
                            || (i < head.index() && actor.kind() == EntityKind.COUNTRY))) {
                return Optional.of(new Referent(actor, Why.of("author-of-document", analysis.span(phrase))));
            }
            Optional<Actor> called = token.pos() == PartOfSpeech.PROPN
                    ? actors.stream()
                            .filter(other -> other.isCalled(token.text()))
                            .findFirst()
                    : Optional.empty();
            if (called.isPresent()) {
                return Optional.of(new Referent(called.get(), Why.of("author-of-document", analysis.span(phrase))));
            }
            if (token.is(Ud.NMOD_POSS) && token.pos() == PartOfSpeech.PRON) {
                return pronouns.person(token)
                        .flatMap(who -> pronouns.meant(token, who, actors, speech))
                        .map(meant -> new Referent(
                                meant.actor(),
                                Why.of("author-of-document", analysis.span(phrase))
                                        .because(meant.why())));
            }
            if ((token.is(Ud.NMOD)
                            && !token.is(Ud.NMOD_POSS)
                            && i > head.index()
                            && token.pos() == PartOfSpeech.NOUN
                            && !descriptions.isDocument(token)
                            && cases.is(token, FunctionWord.AUTHOR))
                    || (token.is(Ud.NMOD_POSS) && token.pos() == PartOfSpeech.NOUN)) {
                Descriptions.Referent owner = descriptions.described(token, Phrases.noun(token), actors, at, speech);
                return Optional.of(new Referent(
                        owner.actor(),
                        Why.of("author-of-document", analysis.span(phrase)).because(owner.why())));
            }
        }
        Optional<Actor> maker = head.is(Ud.OBJ) || head.is(Ud.OBL)
                ? head.head()
                        .flatMap(verb -> verb.dependents(Ud.NSUBJ).stream().findFirst())
                        .map(token -> at.get(token.index()))
                : Optional.empty();
        return maker.isPresent()
                ? maker.map(actor -> new Referent(actor, Why.of("author-of-document", head.span())))
                : issuer(head, speech);
    }

    /** <em>The mayor issued a statement that read …</em>, and then <em>the statement said …</em>. */
    private Optional<Referent> issuer(Token head, Speech speech) {
        boolean known = cases.isAny(head.dependents(Ud.DET), FunctionWord.ARTICLE);
        Actor last = speech.lastSpeaker();
        return known && last != null && last.isNamed()
                ? Optional.of(new Referent(
                        last, Why.of("author-of-document", head.span()).withConfidence(0.5)))
                : Optional.empty();
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
            if (!owner && found == null && !object && !isAttribute(analysis, i, head)) {
                found = actor;
            }
        }
        return found;
    }

    private boolean isPossessive(Token token) {
        return cases.language().is(token.text(), FunctionWord.POSSESSIVE_ENDING);
    }

    /** A name after a preposition is not the one who speaks. */
    private static boolean isObject(Analysis analysis, int last, Map<Integer, Actor> at, Actor actor) {
        int first = last;
        while (first > 0 && at.get(first - 1) == actor) {
            first--;
        }
        return first > 0 && analysis.token(first - 1).pos() == PartOfSpeech.ADP;
    }

    /** <em>The Smith campaign</em>: the name comes before a common noun that is the head. */
    private static boolean isAttribute(Analysis analysis, int last, Token head) {
        return head.index() > last
                && head.pos() == PartOfSpeech.NOUN
                && head.index() - last <= 3
                && noComma(analysis, last, head.index());
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

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.Descriptions.Referent;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.Why;

/**
 * Decides for whom a report, a statement or a ruling speaks: for whoever it is of or by, else for whoever issued the one
 * that the text spoke of before. Who has seen, obtained or printed it did not write it. Immutable and safe for use by many
 * threads.
 */
final class Authors {

    private static final String RULE = "author-of-document";

    private final Descriptions descriptions;
    private final Pronouns pronouns;
    private final Case cases;
    private final Set<String> reading;

    Authors(Language language, Descriptions descriptions, Pronouns pronouns) {
        this.descriptions = descriptions;
        this.pronouns = pronouns;
        this.cases = new Case(language);
        this.reading = language.words("document-readers");
    }

    /** Who speaks by a document; empty where the text does not tell. */
    Optional<Referent> of(Token document, List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
        Search search = new Search(actors, at, speech);
        return search.own(document)
                .or(() -> search.maker(document, false))
                .or(() -> search.before(document))
                .or(() -> search.lastSpeaker(document));
    }

    /** The words of a document alone, without the clauses that tell what was done with it. */
    static TokenRange words(Token head, TokenRange phrase) {
        int end = phrase.end();
        for (Token token : head.dependents()) {
            boolean clause = token.is(Ud.ACL) || token.is(Ud.APPOS) || token.is(Ud.PARATAXIS);
            if (clause && token.index() > head.index()) {
                end = Math.min(end, Phrases.under(token).first());
            }
        }
        TokenRange cut = new TokenRange(Math.min(phrase.first(), head.index()), Math.max(end, head.index() + 1));
        return Phrases.trimmed(head.analysis(), cut).orElse(cut);
    }

    /** One search. */
    private final class Search {

        private final List<Actor> actors;
        private final Map<Integer, Actor> at;
        private final Speech speech;

        Search(List<Actor> actors, Map<Integer, Actor> at, Speech speech) {
            this.actors = actors;
            this.at = at;
            this.speech = speech;
        }

        /** The one named in the phrase of the document. */
        Optional<Referent> own(Token document) {
            return document.dependents().stream()
                    .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                    .map(token -> by(document, token))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> bearer(document));
        }

        /** The name right before it, whatever the tree makes of that: capitals are often taken for other words. */
        private Optional<Referent> bearer(Token document) {
            if (document.index() == 0) {
                return Optional.empty();
            }
            Token before = document.analysis().token(document.index() - 1);
            Actor named = before.sentence().equals(document.sentence()) ? at.get(before.index()) : null;
            return named != null && named.isNamed() && named.kind() == EntityKind.ORGANIZATION
                    ? Optional.of(new Referent(named, Why.of(RULE, before.span())))
                    : Optional.empty();
        }

        /** Owners first, then who is told after it, then attributes. */
        private int rank(Token token) {
            return token.is(Ud.NMOD_POSS) ? 0 : token.is(Ud.NMOD) || token.is(Ud.ACL) ? 1 : 2;
        }

        private Optional<Referent> by(Token document, Token token) {
            if (token.is(Ud.NMOD_POSS)) {
                return who(token);
            }
            if (token.is(Ud.NMOD) && token.index() > document.index()) {
                boolean made = cases.is(token, FunctionWord.AUTHOR);
                return made || cases.is(token, FunctionWord.POSSESSION) ? who(token) : Optional.empty();
            }
            if (token.is(Ud.ACL)) {
                return reading.contains(token.lemma()) ? Optional.empty() : issuer(token);
            }
            boolean attribute = token.is(Ud.COMPOUND) || token.is(Ud.AMOD) || token.is(Ud.NMOD_DESC);
            return attribute && token.index() < document.index() ? who(token) : Optional.empty();
        }

        /** <em>A report released by the union; a report that monitors sent to the council</em>. */
        private Optional<Referent> issuer(Token verb) {
            return Stream.concat(
                            verb.dependents(Ud.OBL).stream().filter(agent -> cases.is(agent, FunctionWord.AUTHOR)),
                            verb.dependents(Ud.NSUBJ).stream().filter(subject -> !Clause.isMarkedPassive(verb)))
                    .filter(token -> !cases.isAny(List.of(token), FunctionWord.RELATIVE))
                    .map(token -> who(token).or(() -> owner(token)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** <em>Sent from the mayor's account</em>. */
        private Optional<Referent> owner(Token token) {
            return token.dependents(Ud.NMOD_POSS).stream().findFirst().flatMap(this::who);
        }

        /** Who can have written something: somebody named, a pronoun's antecedent, a noun of somebody, or of another document. */
        private Optional<Referent> who(Token token) {
            Actor named = named(token);
            if (named != null) {
                return writer(named, token).map(actor -> new Referent(actor, Why.of(RULE, token.span())));
            }
            if (pronouns.isBound(token)) {
                return related(token).flatMap(this::who);
            }
            if (token.pos() == PartOfSpeech.PRON) {
                return pronouns.person(token)
                        .flatMap(person -> pronouns.meant(token, person, actors, speech))
                        .map(meant -> new Referent(
                                meant.actor(), Why.of(RULE, token.span()).because(meant.why())));
            }
            if (descriptions.isDocument(token)) {
                return own(token);
            }
            if (token.pos() != PartOfSpeech.NOUN || !descriptions.isSomebody(token)) {
                return Optional.empty();
            }
            TokenRange phrase = Phrases.noun(token);
            Referent owner = descriptions.described(token, phrase, actors, at, speech);
            return Optional.of(new Referent(
                    owner.actor(), Why.of(RULE, token.analysis().span(phrase)).because(owner.why())));
        }

        /** Whom a relative clause tells of: <em>the inspector, whose report came out</em>. */
        private Optional<Token> related(Token word) {
            Token clause = word;
            while (!clause.is(Ud.ACL_RELCL) && clause.head().isPresent()) {
                clause = clause.head().get();
            }
            return clause.is(Ud.ACL_RELCL) ? clause.head() : Optional.empty();
        }

        /** The one whose name a word belongs to, or that stands beside it: <em>the minister, Ann Lee</em>. */
        private @Nullable Actor named(Token token) {
            Stream<Token> beside = token.dependents().stream()
                    .filter(other -> other.is(Ud.APPOS) || other.is(Ud.FLAT) || other.is(Ud.NMOD_DESC));
            return Stream.concat(Stream.of(token), beside)
                    .map(word -> at.get(word.index()))
                    .filter(actor -> actor != null && actor.isNamed())
                    .findFirst()
                    .orElseGet(() -> token.pos() == PartOfSpeech.PROPN ? called(token.text()) : null);
        }

        private @Nullable Actor called(String name) {
            return actors.stream()
                    .filter(actor -> actor.isCalled(name))
                    .findFirst()
                    .orElse(null);
        }

        /** Persons and bodies write, and countries under the name of their people; places do not. */
        private Optional<Actor> writer(Actor named, Token token) {
            return switch (named.kind()) {
                case PERSON, ORGANIZATION, COUNTRY -> Optional.of(named);
                case GROUP ->
                    Optional.of(actors.stream()
                            .filter(actor -> token.is(Ud.AMOD)
                                    && actor.kind() == EntityKind.COUNTRY
                                    && named.country() != null
                                    && named.country().equals(actor.country()))
                            .findFirst()
                            .orElse(named));
                case PLACE -> Optional.empty();
            };
        }

        /** <em>She said in a letter that …</em> */
        private Optional<Referent> maker(Token document, boolean issued) {
            // Whoever says something in a report has issued it; whoever speaks of it has not.
            boolean saidIn = issued && document.is(Ud.OBL) && cases.is(document, FunctionWord.PLACE);
            boolean object = document.is(Ud.OBJ) || saidIn || (!issued && document.is(Ud.OBL));
            return object
                    ? document.head()
                            .filter(verb -> !issued || saidIn || !reading.contains(verb.lemma()))
                            .flatMap(verb -> verb.dependents(Ud.NSUBJ).stream().findFirst())
                            .filter(subject -> !saidIn || speech.isSource(subject.index()))
                            .filter(subject -> !subject.is(Ud.NSUBJ_PASS))
                            .filter(subject -> at.containsKey(subject.index()))
                            .flatMap(this::who)
                    : Optional.empty();
        }

        /** <em>The union published a report</em>, and then <em>the report found …</em>. */
        private Optional<Referent> before(Token document) {
            Analysis analysis = document.analysis();
            for (int i = isKnown(document) ? document.index() - 1 : -1; i >= 0; i--) {
                Token earlier = analysis.token(i);
                if (earlier.lemma().equals(document.lemma()) && earlier.pos() == PartOfSpeech.NOUN) {
                    Optional<Referent> author = own(earlier).or(() -> maker(earlier, true));
                    if (author.isPresent()) {
                        return author;
                    }
                }
            }
            return Optional.empty();
        }

        private boolean isKnown(Token document) {
            return document.dependents(Ud.DET).stream()
                    .anyMatch(word -> cases.language().is(word.text(), FunctionWord.DEFINITE));
        }

        /** <em>The mayor spoke; the statement said …</em>: what is spoken or written to somebody has a speaker, a study has none. */
        private Optional<Referent> lastSpeaker(Token document) {
            Actor last = speech.lastSpeaker();
            return isKnown(document) && last != null && last.isNamed() && descriptions.isUtterance(document)
                    ? Optional.of(
                            new Referent(last, Why.of(RULE, document.span()).withConfidence(0.5)))
                    : Optional.empty();
        }
    }
}

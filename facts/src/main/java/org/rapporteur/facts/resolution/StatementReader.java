// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.speech.Report;
import org.rapporteur.facts.extraction.speech.ReportFinder;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.Pronouns.Person;
import org.rapporteur.facts.resolution.SourceResolver.Speakers;
import org.rapporteur.facts.roles.Weights;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;

/**
 * Reads who says what: finds the reports, gathers who is named, and decides who is behind each report. Immutable and safe
 * for use by many threads.
 */
public final class StatementReader {

    private final ReportFinder reports;
    private final NameGatherer names;
    private final OfficeFinder offices;
    private final Descriptions descriptions;
    private final SourceResolver sources;
    private final Pronouns pronouns;
    private final Participants participants;

    public StatementReader(Language language) {
        Roles roles = new Roles(language, "roles");
        Countries countries = new Countries(language);
        Genders genders = new Genders(language);
        this.reports = new ReportFinder(language);
        this.names = new NameGatherer(language, genders, countries, roles);
        this.offices = new OfficeFinder(language, roles, countries, genders);
        this.descriptions = new Descriptions(language, roles, countries);
        this.pronouns = new Pronouns(language);
        this.sources = new SourceResolver(language, descriptions);
        this.participants = new Participants(language, new Roles(language, "roles", "event-parties"), countries);
    }

    /** As {@link #read(Document, Analysis, BitSet, Weights)}, by the rules alone and with no words asked about. */
    public StatementsAndEntities read(Document document, Analysis analysis) {
        return read(document, analysis, new BitSet(), Weights.NONE);
    }

    /**
     * Who is in a document and what they say there.
     *
     * @param document the report
     * @param analysis of the text of this document
     * @param asked numbers of words of which it is asked whom they mean
     * @param weights what weighs whom pronouns and descriptions mean
     * @throws IllegalArgumentException if the analysis is of another text
     */
    public StatementsAndEntities read(Document document, Analysis analysis, BitSet asked, Weights weights) {
        if (!document.text().equals(analysis.text())) {
            throw new IllegalArgumentException("analysis must be of the text of " + document.id() + ", is of another");
        }
        return new Reading(analysis, reports.find(analysis), asked, weights).run();
    }

    /** One reading of one document. */
    private final class Reading {

        private final Analysis analysis;
        private final List<Report> found;
        private final Map<Integer, Actor> at = new HashMap<>();
        private final List<Actor> actors;
        private final Speech speech;
        private final Map<Report, Speakers> speakers = new HashMap<>();
        private final BitSet asked;
        private final Map<Integer, List<Actor>> meant = new HashMap<>();

        Reading(Analysis analysis, List<Report> found, BitSet asked, Weights weights) {
            this.analysis = analysis;
            this.found = found;
            this.asked = asked;
            this.actors = new ArrayList<>(names.gather(analysis, at));
            this.speech = new Speech(analysis, found, weights);
            offices.find(analysis, at);
        }

        StatementsAndEntities run() {
            List<Report> inOrder = new ArrayList<>(found);
            inOrder.sort(Comparator.comparingInt(Reading::position));
            int next = 0;
            Report before = null;
            for (Token token : analysis.tokens()) {
                while (next < inOrder.size()
                        && position(inOrder.get(next)) <= token.span().start()) {
                    Report report = inOrder.get(next++);
                    speak(report, before);
                    before = report;
                }
                pronoun(token);
                description(token);
                if (asked.get(token.index())) {
                    participants
                            .who(token, actors, at, speech)
                            .ifPresent(actor -> meant.put(token.index(), List.of(actor)));
                }
            }
            while (next < inOrder.size()) {
                Report report = inOrder.get(next++);
                speak(report, before);
                before = report;
            }
            asked.stream()
                    .mapToObj(analysis::token)
                    .filter(participants::isSpeaker)
                    .forEach(this::speaker);
            return result();
        }

        /** <em>I</em> and <em>we</em> are whoever says the innermost statement that holds them. */
        private void speaker(Token word) {
            found.stream()
                    .filter(report -> report.content().stream().anyMatch(span -> span.contains(word.span())))
                    .min(Comparator.comparingInt(report ->
                            report.content().stream().mapToInt(Span::length).sum()))
                    .map(report ->
                            speakers.getOrDefault(report, Speakers.NOBODY).actors())
                    .filter(speaking -> !speaking.isEmpty())
                    .ifPresent(speaking -> meant.put(word.index(), speaking));
        }

        private static int position(Report report) {
            return report.source() != null
                    ? report.source().head().span().start()
                    : report.content().getFirst().start();
        }

        /** Personal pronouns outside quotations stand for somebody. */
        private void pronoun(Token token) {
            Optional<Person> person = pronouns.person(token).filter(who -> who == Person.HE || who == Person.SHE);
            if (person.isPresent() && !speech.isQuoted(token.index()) && !speech.isSource(token.index())) {
                pronouns.meant(token, person.get(), actors, speech)
                        .ifPresent(meant -> meant.actor().mentionBy(token));
            }
        }

        /** Somebody who acts is remembered though only described: a pronoun may mean him. */
        private void description(Token token) {
            if ((token.is(Ud.NSUBJ) || token.isRoot())
                    && descriptions.isPerson(token)
                    && !at.containsKey(token.index())
                    && !speech.isQuoted(token.index())
                    && !speech.isSource(token.index())) {
                TokenRange phrase = Phrases.noun(token);
                boolean named = Phrases.between(analysis, phrase.first(), phrase.end()).stream()
                        .anyMatch(word -> at.containsKey(word.index())
                                && at.get(word.index()).kind() == EntityKind.PERSON
                                && word.is(Ud.APPOS));
                if (!named) {
                    descriptions.described(token, phrase, actors, at, speech);
                }
            }
        }

        private void speak(Report report, @Nullable Report before) {
            Speakers who = report.source() != null
                    ? sources.resolve(report.source(), actors, at, speech)
                    : report.cue() == null ? context(report, before) : Speakers.NOBODY;
            speakers.put(report, who);
            if (!who.actors().isEmpty()) {
                speech.setLastSpeaker(who.actors().getFirst());
            }
        }

        /** A quotation that nobody is named beside: whoever spoke before in the paragraph, or whose quotation runs on. */
        private Speakers context(Report report, @Nullable Report before) {
            Actor introduced = introduced(report);
            if (introduced != null) {
                return new Speakers(
                        List.of(introduced),
                        null,
                        null,
                        Why.of("quotation-after-subject", report.content().getFirst())
                                .withConfidence(0.6));
            }
            if (before == null) {
                return Speakers.NOBODY;
            }
            Speakers last = speakers.getOrDefault(before, Speakers.NOBODY);
            if (last.actors().isEmpty() || report.paragraph() - before.paragraph() > 1) {
                return Speakers.NOBODY;
            }
            boolean sure = report.takesUp() || report.paragraph() == before.paragraph();
            Why why = Why.of(
                    report.takesUp() ? "quotation-runs-on" : "quotation-goes-on",
                    before.content().getFirst());
            return new Speakers(last.actors(), last.onBehalfOf(), last.office(), why.withConfidence(sure ? 0.9 : 0.5));
        }

        /** The subject of the sentence before a quotation in its paragraph, or of one that ends with a colon. */
        private @Nullable Actor introduced(Report report) {
            List<Token> words = analysis.tokens(report.content().getFirst());
            if (words.isEmpty() || words.getFirst().sentence().index() == 0) {
                return null;
            }
            var before = analysis.sentence(words.getFirst().sentence().index() - 1);
            boolean colon = before.text().endsWith(":");
            if ((!colon && before.paragraph() != report.paragraph())
                    || speech.isQuoted(before.tokens().first())) {
                return null;
            }
            for (Token token : before.words()) {
                Actor actor = at.get(token.index());
                if (actor != null
                        && token.is(Ud.NSUBJ)
                        && !speech.isQuoted(token.index())
                        && (colon || token.head().map(Token::isRoot).orElse(false))
                        && (actor.kind() == EntityKind.PERSON || (colon && actor.kind() == EntityKind.ORGANIZATION))) {
                    return actor;
                }
            }
            return null;
        }

        private StatementsAndEntities result() {
            List<Actor> present = actors.stream()
                    .filter(Actor::isMentioned)
                    .sorted(Comparator.comparingInt(Actor::start))
                    .toList();
            Map<Actor, EntityId> ids = new HashMap<>();
            List<Entity> entities = new ArrayList<>();
            for (Actor actor : present) {
                EntityId id = EntityId.of(entities.size() + 1);
                ids.put(actor, id);
                entities.add(actor.entity(id));
            }
            Repeats repeats = new Repeats(analysis.text());
            List<Statement> statements = new ArrayList<>();
            for (Report report : found) {
                Speakers who = speakers.getOrDefault(report, Speakers.NOBODY);
                FactId id = FactId.statement(statements.size() + 1);
                List<EntityId> speaking =
                        who.actors().stream().map(actor -> id(ids, actor)).toList();
                statements.add(new Statement(
                        id,
                        report.quoted(),
                        report.content(),
                        report.cue(),
                        report.source() == null
                                ? null
                                : analysis.span(report.source().tokens()),
                        speaking,
                        who.onBehalfOf() == null ? null : id(ids, who.onBehalfOf()),
                        who.office(),
                        repeats.first(id, report.content(), speaking),
                        why(report, who)));
            }
            Map<Integer, List<EntityId>> who = new HashMap<>();
            meant.forEach((word, persons) ->
                    who.put(word, persons.stream().map(actor -> id(ids, actor)).toList()));
            return new StatementsAndEntities(entities, statements, who);
        }

        private static EntityId id(Map<Actor, EntityId> ids, Actor actor) {
            EntityId id = ids.get(actor);
            if (id == null) {
                throw new IllegalStateException("a speaker must be mentioned, is not: " + actor.name());
            }
            return id;
        }

        private Why why(Report report, Speakers who) {
            List<Why> details = new ArrayList<>(report.why().details());
            details.add(who.why());
            return new Why(
                    report.why().rule(), report.why().words(), report.why().confidence(), details);
        }
    }
}

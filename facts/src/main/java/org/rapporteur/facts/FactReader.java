// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.rapporteur.facts.details.DetailReader;
import org.rapporteur.facts.extraction.event.EventFinder;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.facts.extraction.figure.FigureReader;
import org.rapporteur.facts.extraction.time.TimeFinder;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.resolution.StatementReader;
import org.rapporteur.facts.resolution.StatementsAndEntities;
import org.rapporteur.facts.resolution.event.EventReader;
import org.rapporteur.facts.resolution.place.PlaceResolver;
import org.rapporteur.facts.roles.RoleReader;
import org.rapporteur.facts.roles.Weighing;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.source.Document;

/**
 * From the analysis of a document to its facts: times and the words of events first, then who says what and who is meant,
 * then where the named places are, then the numbers and the events, which need all of these, and last what is
 * told besides. Immutable and safe for use by
 * many threads; make one and keep it.
 */
public final class FactReader {

    /**
     * Statements less sure than this are wrong more often than not in whether something was said at all, whoever said it;
     * measured over all annotated articles.
     */
    private static final double LEAST_STATEMENT = 0.15;

    /** Figures less sure than this are mostly numbers of something else. */
    private static final double LEAST_FIGURE = 0.03;

    private final TimeFinder times;
    private final StatementReader speech;
    private final PlaceResolver places;
    private final FigureReader figures;
    private final EventFinder mentions;
    private final EventReader events;
    private final RoleReader roles;
    private final DetailReader details;

    private FactReader(Language language, RoleReader roles) {
        this.times = new TimeFinder(language);
        this.speech = new StatementReader(language);
        this.places = new PlaceResolver(language);
        this.figures = new FigureReader(language);
        this.mentions = new EventFinder(language);
        this.events = new EventReader(language);
        this.roles = roles;
        this.details = new DetailReader(language);
    }

    /** A reader of texts of a language. */
    public static FactReader of(Language language) {
        return of(language, RoleReader.of(language));
    }

    /**
     * A reader of texts of a language that weighs otherwise than what ships.
     *
     * @param roles what weighs who, where and when over the whole document
     */
    public static FactReader of(Language language, RoleReader roles) {
        return new FactReader(language, roles);
    }

    /**
     * The facts of a document.
     *
     * @param analysis of the text of this document
     * @throws CancellationException if the thread is interrupted
     */
    public FactsDocument read(Document document, Analysis analysis) {
        List<TimeExpression> when = times.find(document);
        List<EventMention> acts = roles.acts(analysis, mentions.candidates(analysis));
        BitSet asked = new BitSet();
        acts.forEach(act -> act.words().forEach(asked::set));
        requireWanted();
        StatementsAndEntities said = speech.read(document, analysis, asked, roles.weights());
        requireWanted();
        List<Entity> entities = places.resolve(document, analysis, said.entities());
        requireWanted();
        Weighing weighing = roles.weigh(document, analysis, entities, said.statements());
        List<Statement> statements = weighing.statements(said.statements());
        requireWanted();
        List<Figure> numbers = weighing.figures(figures.read(document, analysis, when, entities, said.statements()));
        requireWanted();
        List<Event> done = events.read(document, analysis, acts, said, entities, when, numbers, weighing);
        requireWanted();
        return details.read(
                new FactsDocument(document, entities, when, statements, done, numbers).atLeast(FactReader::least),
                analysis);
    }

    /** How sure a fact must be to be told at all; of events, roles are left open one by one. */
    private static double least(Fact fact) {
        return switch (fact) {
            case Statement statement -> LEAST_STATEMENT;
            case Figure figure -> LEAST_FIGURE;
            case Event event -> 0;
            // Details are read afterwards.
            case Victim victim -> 0;
            case Relation relation -> 0;
        };
    }

    /** Whoever waited may have given up: a text made for it can keep the processor for long. */
    private static void requireWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the reading was interrupted");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.List;
import org.rapporteur.facts.extraction.factuality.FactualityReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Relation;

/** Adds to the facts of a report what is told besides. Immutable and safe for use by many threads. */
public final class DetailReader {

    private final Language language;
    private final Clause clause;
    private final Bodies.Nouns nouns;
    private final FactualityReader factuality;
    private final Gifts gifts;
    private final Courts courts;
    private final Listings listings;
    private final Incidents incidents;
    private final RelationFinder relations;

    public DetailReader(Language language) {
        this.language = language;
        this.clause = new Clause(language);
        this.factuality = new FactualityReader(language);
        this.gifts = new Gifts(language);
        this.courts = new Courts(language);
        this.listings = new Listings(language);
        this.incidents = new Incidents(language);
        this.nouns = new Bodies.Nouns(language);
        this.relations = new RelationFinder(new RelationWords(language));
    }

    /**
     * The same facts with what is told besides.
     *
     * @param analysis of the text of the document
     */
    public FactsDocument read(FactsDocument facts, Analysis analysis) {
        Telling telling = new Telling(language, clause, facts, analysis);
        Bodies bodies = new Bodies(telling, nouns);
        List<Relation> found = relations.find(telling, bodies);
        Draft draft = new Draft(telling, factuality);
        gifts.read(telling, bodies, draft);
        courts.read(telling, bodies, draft);
        listings.read(telling, bodies, draft);
        return new FactsDocument(
                facts.document(),
                bodies.entities(),
                facts.times(),
                facts.statements(),
                incidents.joined(draft.events(), analysis),
                facts.figures(),
                List.of(),
                found);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.List;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.facts.extraction.event.PublicAffairs;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.source.Document;

/**
 * Weighs who, where and when over whole documents. Immutable and safe for use by many threads, if its listener is; make one
 * and keep it.
 */
public final class RoleReader {

    private final SettingWords words;
    private final PublicAffairs subject;
    private final Scorers scorers;
    private final CandidateListener listener;

    /**
     * One with scorers of its own.
     *
     * @param listener told of each candidate
     */
    public RoleReader(Language language, Scorers scorers, CandidateListener listener) {
        this.words = new SettingWords(language);
        this.subject = new PublicAffairs(language);
        this.scorers = scorers;
        this.listener = listener;
    }

    /** The one that ships for a language. */
    public static RoleReader of(Language language) {
        return new RoleReader(language, Scorers.of(language), CandidateListener.NONE);
    }

    /** One that leaves all to the rules. */
    public static RoleReader ofRules(Language language) {
        return new RoleReader(language, Scorers.NONE, CandidateListener.NONE);
    }

    /** What weighs. */
    public Weights weights() {
        return new Weights(scorers, listener);
    }

    /** Weighs one document, of which the rules have read entities and statements. */
    public Weighing weigh(Document document, Analysis analysis, List<Entity> entities, List<Statement> statements) {
        if (scorers.equals(Scorers.NONE) && listener.equals(CandidateListener.NONE)) {
            return Weighing.none();
        }
        return Weighing.of(
                scorers, listener, new Scene(words, setting(analysis), document, analysis, entities, statements));
    }

    private Setting setting(Analysis analysis) {
        return new Setting(words, subject.share(analysis));
    }

    /**
     * Of the words that may tell of an act those that do, as likely as not or nearly so; where nothing is weighed those that frames and
     * marks bear out.
     */
    public List<EventMention> acts(Analysis analysis, List<EventMention> candidates) {
        Weights weights = weights();
        if (!weights.isAsked()) {
            return candidates.stream().filter(EventMention::believed).toList();
        }
        return new ActWeighing(weights, setting(analysis)).acts(candidates);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.time.LocalDate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.resolution.StatementReader;
import org.rapporteur.intake.Article;
import org.rapporteur.intake.Intake;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Source;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;

/**
 * Reads news and establishes the facts in it. Immutable and safe for use by many threads; make one and keep it.
 *
 * {@snippet :
 * Rapporteur rapporteur = new Rapporteur(new Intake(Limits.standard()), null);
 * rapporteur.read(intake.sources(paths), 2).forEach(outcome -> ...);
 * }
 */
public final class Rapporteur {

    private final Intake intake;
    private final @Nullable LocalDate published;
    private final StatementReader statements = new StatementReader();

    /**
     * A reader of news.
     *
     * @param intake turns bytes into documents
     * @param published the day of publication of documents that do not tell theirs
     */
    public Rapporteur(Intake intake, @Nullable LocalDate published) {
        this.intake = intake;
        this.published = published;
    }

    /** The facts of one document. */
    public FactsDocument read(Document document) {
        Document dated = document.published() == null ? document.withPublished(published) : document;
        return statements.read(dated);
    }

    /** The facts of one source, or why it could not be read. */
    public Outcome read(Source source) {
        return switch (intake.read(source)) {
            case Article article -> new Outcome.Read(read(article.document()));
            case Rejection rejection -> new Outcome.Refused(rejection);
        };
    }

    /**
     * The outcomes of many sources, in their order. Holds no more than {@code jobs} documents at a time.
     *
     * @param jobs how many are read at once, at least 1
     */
    public Stream<Outcome> read(Stream<? extends Source> sources, int jobs) {
        return jobs == 1 ? sources.map(this::read) : sources.gather(Gatherers.mapConcurrent(jobs, this::read));
    }
}

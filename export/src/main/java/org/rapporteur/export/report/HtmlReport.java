// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.engine.Outcome;
import org.rapporteur.model.fact.FactsDocument;

/**
 * Writes one self-contained page: each report on the left with the words of its facts marked, the facts on the right,
 * each linked to its words. It needs no script, no font and no network to be read. Safe for use by many threads.
 */
public final class HtmlReport {

    private final SelfContainedPage frame = new SelfContainedPage();
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rapporteur.export.report.pages");

    /**
     * Writes a page. Outcomes are taken one after the other and not kept.
     *
     * @throws UncheckedIOException if the writer fails
     */
    public void write(String title, Stream<Outcome<FactsDocument>> outcomes, Writer out) {
        Content articles = page -> {
            AtomicInteger number = new AtomicInteger();
            outcomes.forEachOrdered(outcome -> write(outcome, number, page));
        };
        frame.write(title, StyleSheet.of("report.css"), articles, out);
    }

    /**
     * Writes one document as a part of another page.
     *
     * @param more what stands below a fact in the margin
     */
    public void article(FactsDocument facts, Function<Note, Content> more, TemplateOutput out) {
        templates.render("document.jte", Map.of("page", ReportPage.of(1, facts), "more", more), out);
    }

    private void write(Outcome<FactsDocument> outcome, AtomicInteger number, TemplateOutput page) {
        switch (outcome) {
            case Outcome.Read<FactsDocument> read ->
                templates.render(
                        "document.jte", Map.of("page", ReportPage.of(number.incrementAndGet(), read.value())), page);
            case Outcome.Refused<FactsDocument> refused -> templates.render("rejected.jte", refused, page);
        }
    }
}

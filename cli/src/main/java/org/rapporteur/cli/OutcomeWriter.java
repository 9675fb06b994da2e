// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.rapporteur.engine.Outcome;
import org.rapporteur.export.FactsJson;
import org.rapporteur.export.report.HtmlReport;
import org.rapporteur.model.fact.FactsDocument;

/** Writes outcomes in one of the formats of {@code read}, taking one after the other. */
sealed interface OutcomeWriter {

    /**
     * Writes all outcomes in their order.
     *
     * @throws UncheckedIOException if the stream written to fails
     */
    void write(Stream<Outcome<FactsDocument>> outcomes, OutputStream out);

    /**
     * For people, on a terminal. What was refused is told on standard error.
     *
     * @param report how a document is laid out
     */
    record Text(TextReport report) implements OutcomeWriter {

        @Override
        public void write(Stream<Outcome<FactsDocument>> outcomes, OutputStream out) {
            outcomes.forEachOrdered(outcome -> {
                if (outcome instanceof Outcome.Read<FactsDocument> read) {
                    send(out, report.of(read.value()).getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }

    /** For programs: one facts document a line. */
    record Jsonl() implements OutcomeWriter {

        @Override
        public void write(Stream<Outcome<FactsDocument>> outcomes, OutputStream out) {
            outcomes.forEachOrdered(outcome -> send(
                    out,
                    switch (outcome) {
                        case Outcome.Read<FactsDocument> read -> FactsJson.line(read.value());
                        case Outcome.Refused<FactsDocument> refused -> FactsJson.line(refused);
                    }));
        }
    }

    /**
     * For people, in a browser: one page.
     *
     * @param title of the page
     */
    record Html(String title) implements OutcomeWriter {

        @Override
        public void write(Stream<Outcome<FactsDocument>> outcomes, OutputStream out) {
            try {
                Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                new HtmlReport().write(title, outcomes, page);
                page.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void send(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
import org.rapporteur.engine.export.FactsJson;
import org.rapporteur.engine.report.HtmlReport;

/** Writes outcomes in one of the formats of {@code read}, taking one after the other. */
sealed interface OutcomeWriter {

    /**
     * Writes all outcomes in their order.
     *
     * @throws UncheckedIOException if the stream written to fails
     */
    void write(Stream<Outcome> outcomes, OutputStream out);

    /**
     * For people, on a terminal. What was refused is told on standard error.
     *
     * @param report how a document is laid out
     */
    record Text(TextReport report) implements OutcomeWriter {

        @Override
        public void write(Stream<Outcome> outcomes, OutputStream out) {
            outcomes.forEachOrdered(outcome -> {
                if (outcome instanceof Outcome.Read read) {
                    send(out, report.of(read.facts()).getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }

    /** For programs: one facts document a line. */
    record Jsonl() implements OutcomeWriter {

        @Override
        public void write(Stream<Outcome> outcomes, OutputStream out) {
            outcomes.forEachOrdered(outcome -> send(
                    out,
                    switch (outcome) {
                        case Outcome.Read read -> FactsJson.line(read.facts());
                        case Outcome.Refused refused -> FactsJson.line(refused.rejection());
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
        public void write(Stream<Outcome> outcomes, OutputStream out) {
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

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Query;

/** Hits as CSV (RFC 4180), every value between quotation marks. */
final class CsvHits implements HitWriter {

    private final Writer out;

    CsvHits(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        row("query", "name", "list", "entry", "entry_name", "score", "level", "why", "facts");
    }

    @Override
    public void write(Query query, List<Hit> hits, List<Appearance> facts) throws IOException {
        for (Hit hit : hits) {
            row(
                    query.id(),
                    query.name(),
                    hit.list(),
                    hit.entry().id(),
                    hit.entry().name(),
                    String.valueOf(hit.score()),
                    hit.level().label(),
                    hit.why().stream().map(TextHits::sentence).collect(Collectors.joining("; ")),
                    facts.stream().map(Appearance::record).collect(Collectors.joining(" ")));
        }
    }

    private void row(String... values) throws IOException {
        out.write(Stream.of(values).map(CsvHits::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** A value that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}

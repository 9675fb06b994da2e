// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rapporteur.export.table.CsvFile;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Query;

/** Hits as CSV (RFC 4180). */
final class CsvHits implements HitWriter {

    private static final List<String> COLUMNS =
            List.of("query", "name", "list", "entry", "entry_name", "score", "level", "why", "facts");

    private final CsvFile out;

    CsvHits(OutputStream out) throws IOException {
        this.out = new CsvFile(out, COLUMNS);
    }

    @Override
    public void write(Query query, List<Hit> hits, List<Appearance> facts) throws IOException {
        for (Hit hit : hits) {
            out.add(List.of(
                    query.id(),
                    query.name(),
                    hit.list(),
                    hit.entry().id(),
                    hit.entry().name(),
                    hit.score(),
                    hit.level().label(),
                    hit.why().stream().map(TextHits::sentence).toList(),
                    String.join(" ", facts.stream().map(Appearance::record).toList())));
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}

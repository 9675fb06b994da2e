// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Query;

/** Writes hits. Not safe for use by many threads. */
public sealed interface HitWriter permits JsonHits, CsvHits, TextHits {

    /**
     * Writes the hits of one name, best first; namesakes that are ruled out come last, at level {@code none}.
     *
     * @param facts in which the bearer appears, where the name comes from a record
     */
    void write(Query query, List<Hit> hits, List<Appearance> facts) throws IOException;

    /** Writes what is held back. */
    void flush() throws IOException;

    /** One JSON object a hit and line. */
    static HitWriter json(OutputStream out) throws IOException {
        return new JsonHits(out);
    }

    /** A table with a header, the reasons in one column. */
    static HitWriter csv(OutputStream out) throws IOException {
        return new CsvHits(out);
    }

    /** For people. */
    static HitWriter text(OutputStream out) {
        return new TextHits(out);
    }
}

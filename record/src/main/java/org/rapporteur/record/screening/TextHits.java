// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.screening;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.rapporteur.record.actor.Appearance;
import org.rapporteur.screening.match.Feature;
import org.rapporteur.screening.match.Hit;
import org.rapporteur.screening.match.Query;

/** Hits for people: each name with its hits, each hit with its reasons. */
final class TextHits implements HitWriter {

    /** Facts shown of an actor; the other formats have more. */
    private static final int SHOWN = 5;

    private final Writer out;

    TextHits(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(Query query, List<Hit> hits, List<Appearance> facts) throws IOException {
        if (hits.isEmpty()) {
            return;
        }
        out.write(query.name() + " (" + query.id() + ")\n");
        for (Hit hit : hits) {
            out.write(String.format(
                    Locale.ROOT,
                    "  %s %.2f  %s (%s of %s)%n",
                    hit.level().label(),
                    hit.score(),
                    hit.entry().name(),
                    hit.entry().id(),
                    hit.list()));
            for (Feature feature : hit.why()) {
                out.write("    " + sentence(feature) + "\n");
            }
        }
        for (Appearance fact : facts.subList(0, Math.min(SHOWN, facts.size()))) {
            String day = fact.published() == null ? "" : fact.published() + " ";
            out.write("  " + day + fact.source() + ": " + fact.line() + " (" + fact.record() + ")\n");
        }
    }

    /** A reason in one line: <em>word Jusuf = Yusuf: variant (+0.57)</em>. */
    static String sentence(Feature feature) {
        String query = feature.query() == null ? "nothing" : feature.query();
        String entry = feature.entry() == null ? "nothing" : feature.entry();
        return String.format(
                Locale.ROOT, "%s %s = %s: %s (%+.2f)", feature.name(), query, entry, feature.note(), feature.effect());
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}

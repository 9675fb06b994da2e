// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.CodePointSpan;

/**
 * What a report tells of who somebody is: the names it gives one person or body, and the office. Sightings are ordered by day of
 * publication, those without one last, then by report and place.
 *
 * @param document the report
 * @param published when it came out, where that is known
 * @param person whether it is a person, else a body
 * @param names its names, each once, the fullest first, at least one
 * @param office key of the sole office it holds, empty for none
 */
public record ReportedIdentity(
        DocumentId document, @Nullable LocalDate published, boolean person, List<ReportedName> names, String office)
        implements Comparable<ReportedIdentity> {

    private static final Comparator<ReportedIdentity> ORDER = Comparator.comparing(ReportedIdentity::day)
            .thenComparing(sighting -> sighting.document().value())
            .thenComparingInt(sighting -> sighting.fullest().place().start());

    public ReportedIdentity {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names must hold at least one, are empty in " + document);
        }
    }

    /** The fullest of its names. */
    public ReportedName fullest() {
        return names.getFirst();
    }

    private LocalDate day() {
        return published == null ? LocalDate.MAX : published;
    }

    @Override
    public int compareTo(ReportedIdentity other) {
        return ORDER.compare(this, other);
    }

    /** Writes sightings of one report so that {@link #readAll} gives equal ones. */
    public static void writeAll(List<ReportedIdentity> sightings, DataOutput out) throws IOException {
        out.writeInt(sightings.size());
        for (ReportedIdentity sighting : sightings) {
            out.writeBoolean(sighting.person);
            out.writeUTF(sighting.office);
            out.writeInt(sighting.names.size());
            for (ReportedName called : sighting.names) {
                out.writeUTF(called.words());
                out.writeInt(called.place().start());
                out.writeInt(called.place().end());
            }
        }
    }

    /**
     * Reads what {@link #writeAll} has written.
     *
     * @throws IOException if it ends too early
     */
    public static List<ReportedIdentity> readAll(DocumentId document, @Nullable LocalDate published, DataInput in)
            throws IOException {
        int count = in.readInt();
        List<ReportedIdentity> sightings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean person = in.readBoolean();
            String office = in.readUTF();
            int called = in.readInt();
            List<ReportedName> names = new ArrayList<>();
            for (int j = 0; j < called; j++) {
                names.add(new ReportedName(in.readUTF(), new CodePointSpan(in.readInt(), in.readInt())));
            }
            sightings.add(new ReportedIdentity(document, published, person, names, office));
        }
        return List.copyOf(sightings);
    }
}

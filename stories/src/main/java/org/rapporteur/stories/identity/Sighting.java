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
public record Sighting(
        DocumentId document, @Nullable LocalDate published, boolean person, List<Called> names, String office)
        implements Comparable<Sighting> {

    private static final Comparator<Sighting> ORDER = Comparator.comparing(Sighting::day)
            .thenComparing(sighting -> sighting.document().value())
            .thenComparingInt(sighting -> sighting.fullest().place().start());

    public Sighting {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names must hold at least one, are empty in " + document);
        }
    }

    /** The fullest of its names. */
    public Called fullest() {
        return names.getFirst();
    }

    private LocalDate day() {
        return published == null ? LocalDate.MAX : published;
    }

    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }

    /** Writes sightings of one report so that {@link #readAll} gives equal ones. */
    public static void writeAll(List<Sighting> sightings, DataOutput out) throws IOException {
        out.writeInt(sightings.size());
        for (Sighting sighting : sightings) {
            out.writeBoolean(sighting.person);
            out.writeUTF(sighting.office);
            out.writeInt(sighting.names.size());
            for (Called called : sighting.names) {
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
    public static List<Sighting> readAll(DocumentId document, @Nullable LocalDate published, DataInput in)
            throws IOException {
        int count = in.readInt();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean person = in.readBoolean();
            String office = in.readUTF();
            int called = in.readInt();
            List<Called> names = new ArrayList<>();
            for (int j = 0; j < called; j++) {
                names.add(new Called(in.readUTF(), new CodePointSpan(in.readInt(), in.readInt())));
            }
            sightings.add(new Sighting(document, published, person, names, office));
        }
        return List.copyOf(sightings);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.digest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.source.DocumentId;

/**
 * A report as far as finding its copies and its story needs it. Made from the report alone, so it never changes when
 * others come in. Reports are ordered by day of publication, those without one last, then by id.
 *
 * @param id the report
 * @param published day of publication, where one is known
 * @param passages marks of its passages
 * @param profile what it is about
 * @param headline the telling words of its headline
 */
public record Digest(DocumentId id, @Nullable LocalDate published, Passages passages, Profile profile, Profile headline)
        implements Comparable<Digest> {

    private static final Comparator<Digest> ORDER = Comparator.comparing(Digest::day)
            .thenComparing(digest -> digest.id().value());

    private static final long NO_DAY = Long.MIN_VALUE;

    public Digest {
        Objects.requireNonNull(id, "id must be given, is null");
        Objects.requireNonNull(passages, "passages must be given, is null");
        Objects.requireNonNull(profile, "profile must be given, is null");
    }

    /**
     * Whether one tells what the headline of the other says, so that words they share can be the report itself and not
     * the page around it, which some sites serve in its place. A report without a headline may be any.
     *
     * @param least least share of the headline, by weight, 0 to 1
     */
    public boolean tells(Digest other, double least) {
        return headline.size() == 0
                || other.headline.size() == 0
                || Math.max(headline.share(other.profile), other.headline.share(profile)) >= least;
    }

    /** Writes it so that {@link #read} gives an equal one. */
    public void write(DataOutput out) throws IOException {
        out.writeUTF(id.value());
        out.writeLong(published == null ? NO_DAY : published.toEpochDay());
        passages.write(out);
        profile.write(out);
        headline.write(out);
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IOException if it ends too early
     */
    public static Digest read(DataInput in) throws IOException {
        DocumentId id = new DocumentId(in.readUTF());
        long day = in.readLong();
        return new Digest(
                id,
                day == NO_DAY ? null : LocalDate.ofEpochDay(day),
                Passages.read(in),
                Profile.read(in),
                Profile.read(in));
    }

    private LocalDate day() {
        return published == null ? LocalDate.MAX : published;
    }

    @Override
    public int compareTo(Digest other) {
        return ORDER.compare(this, other);
    }
}

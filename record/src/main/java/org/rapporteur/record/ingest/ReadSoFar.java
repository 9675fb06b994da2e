// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.intake.Mark;
import org.rapporteur.model.source.DocumentId;

/**
 * How far a container was read, and by what it is known again.
 *
 * @param path absolute
 * @param size in bytes
 * @param changed when it was last changed
 * @param head hash of its first bytes
 * @param place of the last source that is on record, one mark for each file on the way down; null where all are
 */
record ReadSoFar(
        String path,
        long size,
        Instant changed,
        String head,
        @Nullable List<Mark> place) {

    private static final int HEAD = 1 << 16;

    private static final JsonType<Mark> MARK = JsonType.object(fields -> new Mark(
            fields.field("offset", JsonType.LONG, Mark::offset), fields.field("number", JsonType.LONG, Mark::number)));

    ReadSoFar {
        place = place == null ? null : List.copyOf(place);
    }

    static ReadSoFar shape(Fields<ReadSoFar> fields) {
        return new ReadSoFar(
                fields.field("path", JsonType.TEXT, ReadSoFar::path),
                fields.field("size", JsonType.LONG, ReadSoFar::size),
                fields.field("changed", JsonType.TIME, ReadSoFar::changed),
                fields.field("head", JsonType.TEXT, ReadSoFar::head),
                fields.orAbsent("place", JsonType.list(MARK), ReadSoFar::place));
    }

    /** A file as it is now, of which all has been read. */
    static ReadSoFar of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        try (InputStream in = Files.newInputStream(file)) {
            return new ReadSoFar(
                    key(file),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant(),
                    DocumentId.of(in.readNBytes(HEAD)).value(),
                    null);
        }
    }

    static String key(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    ReadSoFar at(@Nullable List<Mark> now) {
        return new ReadSoFar(path, size, changed, head, now);
    }
}

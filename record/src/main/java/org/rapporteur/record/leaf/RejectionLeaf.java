// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.model.source.DocumentId;

/**
 * A source that could not be read, and why.
 *
 * <pre>
 * {"kind":"rejection","id":"r-...","source","bytes":"sha256:...","size","code","reason","at","reader","rejected"}
 * </pre>
 *
 * @param source path, address or id that it was given under
 * @param bytes what was given; null where it could not be had
 * @param obstacle what is wrong with it
 * @param reader version of the program and model that refused it
 * @param rejected when, to the second
 */
public record RejectionLeaf(String source, @Nullable Bytes bytes, Obstacle obstacle, String reader, Instant rejected)
        implements Leaf {

    /** Bytes by their hash, and how many there are. */
    public record Bytes(DocumentId id, int size) {}

    /**
     * What is wrong.
     *
     * @param code stable
     * @param reason one sentence with place, value and remedy
     * @param at byte of the obstacle, where there is such a place
     */
    public record Obstacle(
            String code, String reason, @Nullable Long at) {}

    @Override
    public EntryKind kind() {
        return EntryKind.REJECTION;
    }

    /** The same for the same obstacle in the same bytes of the same source. */
    @Override
    public String id() {
        String hash = String.valueOf(bytes == null ? null : bytes.id());
        return "r-" + FactKeys.hash(String.join("\n", "rejection", source, hash, obstacle.code()));
    }

    /** The same, refused at another time. */
    public RejectionLeaf at(Instant time) {
        return new RejectionLeaf(source, bytes, obstacle, reader, time);
    }

    static RejectionLeaf shape(Fields<RejectionLeaf> fields) {
        fields.constant("kind", EntryKind.REJECTION.label());
        fields.derived("id", JsonType.TEXT, RejectionLeaf::id);
        String source = fields.field("source", JsonType.TEXT, RejectionLeaf::source);
        DocumentId bytes = fields.orNull(
                "bytes",
                LeafJson.DOCUMENT,
                leaf -> leaf.bytes() == null ? null : leaf.bytes().id());
        Integer size = fields.orNull(
                "size",
                JsonType.INTEGER,
                leaf -> leaf.bytes() == null ? null : leaf.bytes().size());
        String code =
                fields.field("code", JsonType.TEXT, leaf -> leaf.obstacle().code());
        String reason =
                fields.field("reason", JsonType.TEXT, leaf -> leaf.obstacle().reason());
        Long at = fields.orNull("at", JsonType.LONG, leaf -> leaf.obstacle().at());
        return new RejectionLeaf(
                source,
                bytes == null || size == null ? null : new Bytes(bytes, size),
                new Obstacle(code, reason, at),
                fields.field("reader", JsonType.TEXT, RejectionLeaf::reader),
                fields.field("rejected", JsonType.TIME, RejectionLeaf::rejected));
    }
}

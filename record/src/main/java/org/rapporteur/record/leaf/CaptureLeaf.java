// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.model.source.DocumentId;

/**
 * What an address held at a time, as it was followed. Where it holds something else later, there is another capture, which names
 * this one.
 *
 * <pre>
 * {"kind":"capture","id":"g-...","address","title","fetched","status","documents":["sha256:..."],"text","before":"g-...",
 *  "kept":{"file","offset","length","sha256"}}
 * </pre>
 *
 * @param address that the page gives as its own on the same host, else the one that it came from
 * @param title of its first article, where it has one
 * @param fetched when, to the second
 * @param status that the server answered with: 200, or 404 or 410 where what was there is gone
 * @param documents that were read from it, in its order; empty where it is gone
 * @param text SHA-256 of titles and texts; empty where it is gone
 * @param before the capture before this one; null for the first
 * @param kept where the reply is kept as it came; null where replies are not kept
 */
public record CaptureLeaf(
        String address,
        @Nullable String title,
        Instant fetched,
        int status,
        List<DocumentId> documents,
        String text,
        @Nullable String before,
        @Nullable Kept kept)
        implements Leaf {

    /**
     * Where a reply is kept.
     *
     * @param file name of a web archive in the folder {@code pages} of the record
     * @param offset first byte
     * @param length how many bytes
     * @param sha256 of these bytes
     */
    public record Kept(String file, long offset, long length, String sha256) {

        static Kept shape(Fields<Kept> fields) {
            return new Kept(
                    fields.field("file", JsonType.TEXT, Kept::file),
                    fields.field("offset", JsonType.LONG, Kept::offset),
                    fields.field("length", JsonType.LONG, Kept::length),
                    fields.field("sha256", JsonType.TEXT, Kept::sha256));
        }
    }

    public CaptureLeaf {
        documents = List.copyOf(documents);
    }

    /** Whether what was there is gone. */
    public boolean isGone() {
        return documents.isEmpty();
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CAPTURE;
    }

    /** The same for the same text after the same capture, whenever it is fetched. */
    @Override
    public String id() {
        return "g-" + FactKeys.hash(String.join("\n", "capture", address, text, String.valueOf(before)));
    }

    static CaptureLeaf shape(Fields<CaptureLeaf> fields) {
        fields.constant("kind", EntryKind.CAPTURE.label());
        fields.derived("id", JsonType.TEXT, CaptureLeaf::id);
        return new CaptureLeaf(
                fields.field("address", JsonType.TEXT, CaptureLeaf::address),
                fields.orNull("title", JsonType.TEXT, CaptureLeaf::title),
                fields.field("fetched", JsonType.TIME, CaptureLeaf::fetched),
                fields.field("status", JsonType.INTEGER, CaptureLeaf::status),
                fields.list("documents", LeafJson.DOCUMENT, CaptureLeaf::documents),
                fields.field("text", JsonType.TEXT, CaptureLeaf::text),
                fields.orNull("before", JsonType.TEXT, CaptureLeaf::before),
                fields.orNull("kept", JsonType.object(Kept::shape), CaptureLeaf::kept));
    }
}

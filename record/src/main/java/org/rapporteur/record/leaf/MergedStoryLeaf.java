// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;

/**
 * A story that is part of another now.
 *
 * <pre>
 * {"kind":"story","id":"t-...","mergedInto":"t-..."}
 * </pre>
 *
 * @param into id of that other
 */
public record MergedStoryLeaf(String id, String into) implements Leaf {

    static final String INTO = "mergedInto";

    @Override
    public EntryKind kind() {
        return EntryKind.STORY;
    }

    static MergedStoryLeaf shape(Fields<MergedStoryLeaf> fields) {
        fields.constant("kind", EntryKind.STORY.label());
        return new MergedStoryLeaf(
                fields.field("id", JsonType.TEXT, MergedStoryLeaf::id),
                fields.field(INTO, JsonType.TEXT, MergedStoryLeaf::into));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.util.List;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;

/**
 * A field of a fact that a person set.
 *
 * @param field its name in the facts document
 * @param from what was read, as the next; empty where nothing was
 * @param to what it should be: labels, numbers and days as the facts document writes them, people and places as
 *     {@code kind:name}, words of the text as {@code start-end} in code points; empty for nothing
 */
public record Change(String field, List<String> from, List<String> to) {

    public Change {
        if (field.isBlank()) {
            throw new IllegalArgumentException("field must not be blank, is \"" + field + "\"");
        }
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    static Change shape(Fields<Change> fields) {
        return new Change(
                fields.field("field", JsonType.TEXT, Change::field),
                fields.list("from", JsonType.TEXT, Change::from),
                fields.list("to", JsonType.TEXT, Change::to));
    }
}

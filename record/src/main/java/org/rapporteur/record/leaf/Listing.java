// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;

/**
 * An entry of a list.
 *
 * @param list title of the list, the same for all its editions
 * @param entry id of the entry
 * @param entryName its main name
 * @param row hash of the entry, by which a decision holds; empty where the list has it no longer
 */
public record Listing(String list, String entry, String entryName, String row) {

    static Listing shape(Fields<Listing> fields, String list) {
        return new Listing(
                fields.field(list, JsonType.TEXT, Listing::list),
                fields.field("entry", JsonType.TEXT, Listing::entry),
                fields.field("entryName", JsonType.TEXT, Listing::entryName),
                fields.field("row", JsonType.TEXT, Listing::row));
    }
}

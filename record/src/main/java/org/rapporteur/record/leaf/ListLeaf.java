// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;

/**
 * An edition of a sanctions list that the record was screened against.
 *
 * <pre>
 * {"kind":"list","id":"l-...","source","title","date","sha256","entries","sample":["..."]}
 * </pre>
 *
 * @param source path that it was given under
 * @param title what all its editions go by
 * @param date day of the edition
 * @param sha256 of its file
 * @param entries how many it has
 * @param sample the least hashes of entries, by which another edition is known; empty where none was taken
 */
public record ListLeaf(String source, String title, LocalDate date, String sha256, int entries, List<String> sample)
        implements Leaf {

    private static final int DIGITS = 24;

    public ListLeaf {
        sample = List.copyOf(sample);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.LIST;
    }

    @Override
    public String id() {
        return id(sha256);
    }

    /** The id of the edition whose file has this hash. */
    public static String id(String sha256) {
        return "l-" + sha256.substring(0, DIGITS);
    }

    static ListLeaf shape(Fields<ListLeaf> fields) {
        fields.constant("kind", EntryKind.LIST.label());
        fields.derived("id", JsonType.TEXT, ListLeaf::id);
        return new ListLeaf(
                fields.field("source", JsonType.TEXT, ListLeaf::source),
                fields.field("title", JsonType.TEXT, ListLeaf::title),
                fields.field("date", JsonType.DAY, ListLeaf::date),
                fields.field("sha256", JsonType.TEXT, ListLeaf::sha256),
                fields.field("entries", JsonType.INTEGER, ListLeaf::entries),
                fields.list("sample", JsonType.TEXT, ListLeaf::sample));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;

/**
 * A search that is kept; a later leaf of the same name is a new version.
 *
 * <pre>
 * {"kind":"search","id":"q-...","name":"...","query":"q=ferry&amp;kind=event","seen":812,"kept":true,"reviewer":"...","at":"..."}
 * </pre>
 *
 * @param name of the search, which no other has
 * @param query what is searched for, as the query of an address of {@code /search}
 * @param seen entries of the record that its follower has seen: what matches further on is new; at least 0
 * @param isKept false where it is given up
 * @param reviewer who keeps it
 * @param at when, to the second
 */
public record SearchLeaf(String name, String query, long seen, boolean isKept, String reviewer, Instant at)
        implements NamedLeaf {

    public SearchLeaf {
        NamedLeaf.require(name, reviewer);
        if (seen < 0) {
            throw new IllegalArgumentException("seen must be at least 0, is " + seen);
        }
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SEARCH;
    }

    /** What a search of this name goes by. */
    public static String id(String name) {
        return NamedLeaf.id(EntryKind.SEARCH, name);
    }

    static SearchLeaf shape(Fields<SearchLeaf> fields) {
        return new SearchLeaf(
                NamedLeaf.begin(fields, EntryKind.SEARCH),
                fields.field("query", JsonType.TEXT, SearchLeaf::query),
                fields.field("seen", JsonType.LONG, SearchLeaf::seen),
                fields.field("kept", JsonType.TRUTH, SearchLeaf::isKept),
                fields.field("reviewer", JsonType.TEXT, SearchLeaf::reviewer),
                fields.field("at", JsonType.TIME, SearchLeaf::at));
    }
}

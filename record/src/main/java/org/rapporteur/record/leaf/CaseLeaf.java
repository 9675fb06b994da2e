// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;

/**
 * What somebody did to a case. Every act counts, not the last alone: each is a version of its own of the same id, and names the one
 * before.
 *
 * <pre>
 * {"kind":"case","id":"c-...","name":"...","act":"add","item":"s-...","words":"...","tags":[],"reviewer":"...","at":"...","before":"&lt;hash&gt;"}
 * </pre>
 *
 * @param name of the case, which no other has
 * @param act what was done
 * @param reviewer who did it
 * @param at when, to the second
 * @param before hash of the leaf of the act before, in hexadecimal digits; null for the first
 */
public record CaseLeaf(
        String name,
        CaseAct act,
        String reviewer,
        Instant at,
        @Nullable String before) implements NamedLeaf {

    public CaseLeaf {
        NamedLeaf.require(name, reviewer);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CASE;
    }

    /** What a case of this name goes by. */
    public static String id(String name) {
        return NamedLeaf.id(EntryKind.CASE, name);
    }

    static CaseLeaf shape(Fields<CaseLeaf> fields) {
        return new CaseLeaf(
                NamedLeaf.begin(fields, EntryKind.CASE),
                fields.part(CaseAct::shape, CaseLeaf::act),
                fields.field("reviewer", JsonType.TEXT, CaseLeaf::reviewer),
                fields.field("at", JsonType.TIME, CaseLeaf::at),
                fields.orNull("before", JsonType.TEXT, CaseLeaf::before));
    }
}

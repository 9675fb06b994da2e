// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import java.time.Instant;
import org.rapporteur.export.json.Fields;
import org.rapporteur.export.json.JsonType;
import org.rapporteur.ledger.EntryKind;

/** What somebody did to something that goes by a name, which no other of its kind has. */
public sealed interface NamedLeaf extends Leaf permits CaseLeaf, SearchLeaf {

    String name();

    /** Who did it. */
    String reviewer();

    /** When, to the second. */
    Instant at();

    @Override
    default String id() {
        return id(kind(), name());
    }

    /** What something of this kind and name goes by. */
    static String id(EntryKind kind, String name) {
        String letter = kind == EntryKind.CASE ? "c" : "q";
        return letter + "-" + FactKeys.hash(kind.label() + "\n" + name);
    }

    /** @throws IllegalArgumentException if it names nothing or nobody */
    static void require(String name, String reviewer) {
        if (name.isBlank() || reviewer.isBlank()) {
            throw new IllegalArgumentException("name and reviewer must not be blank");
        }
    }

    /** The fields that each begins with; gives the name. */
    static <L extends NamedLeaf> String begin(Fields<L> fields, EntryKind kind) {
        fields.constant("kind", kind.label());
        fields.derived("id", JsonType.TEXT, NamedLeaf::id);
        return fields.field("name", JsonType.TEXT, NamedLeaf::name);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.read;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ledger.EntryKind;
import org.rapporteur.ledger.Filter;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.fact.Selection;

/** What is wanted, as the ledger asks for it. */
public final class Filters {

    private static final Set<EntryKind> FACTS = Set.of(EntryKind.STATEMENT, EntryKind.EVENT, EntryKind.FIGURE);

    private Filters() {}

    public static Filter of(Selection wanted) {
        Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
        wanted.kinds().forEach(kind -> kinds.add(EntryKind.of(kind)));
        if (wanted.review() != null) {
            // How it stands can be told of facts alone.
            kinds.retainAll(kinds.isEmpty() ? kinds : FACTS);
            kinds.addAll(kinds.isEmpty() ? FACTS : Set.of());
        }
        return new Filter(
                kinds,
                0,
                type(wanted.type()),
                wanted.status(),
                wanted.speaker(),
                wanted.role(),
                wanted.actor(),
                wanted.place(),
                wanted.from(),
                wanted.to(),
                wanted.confidence(),
                false);
    }

    /** Types of events are recorded in capitals, all others in small letters. */
    private static @Nullable String type(@Nullable String type) {
        if (type == null) {
            return null;
        }
        String capitals = type.toUpperCase(Locale.ROOT);
        boolean isEvent =
                Arrays.stream(EventType.values()).anyMatch(one -> one.name().equals(capitals));
        return isEvent ? capitals : type.toLowerCase(Locale.ROOT);
    }
}

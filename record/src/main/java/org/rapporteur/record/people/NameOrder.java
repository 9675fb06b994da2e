// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.people;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By what names are ordered. Equal ones stand in the order of the alphabet, those without a value last, whichever way. */
@SuppressWarnings("ImmutableEnumChecker") // Comparators without state.
public enum NameOrder {
    FACTS(listed -> listed.span().facts(), true),
    NAME(ListedName::folded, false),
    FIRST(listed -> listed.span().first(), false),
    LAST(listed -> listed.span().last(), true),
    /** By the code of the country of most of its facts. */
    COUNTRY(ListedName::country, false),
    HITS(ListedName::hits, true);

    private final Comparator<ListedName> up;
    private final Comparator<ListedName> down;
    private final boolean isGreatestFirst;

    <K extends Comparable<? super K>> NameOrder(Function<ListedName, @Nullable K> key, boolean isGreatestFirst) {
        this.up = Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
        this.down = Comparator.comparing(key, Comparator.nullsLast(Comparator.reverseOrder()));
        this.isGreatestFirst = isGreatestFirst;
    }

    /** The name in parameters: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the greatest comes first where nobody asks for the other way. */
    public boolean isGreatestFirst() {
        return isGreatestFirst;
    }

    Comparator<ListedName> comparator(boolean isReversed) {
        return (isGreatestFirst == isReversed ? up : down)
                .thenComparing(ListedName::folded)
                .thenComparing(ListedName::name);
    }
}

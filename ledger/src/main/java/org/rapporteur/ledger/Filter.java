// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted. Names match where they hold the words given, whatever the case; all that is given must match.
 *
 * @param kinds empty for all
 * @param from first place in the log, from 0
 * @param type as {@link Facets#type}
 * @param status as {@link Facets#status}
 * @param speaker words of a speaker's name
 * @param role words of the office of who says it, as the body of a statement has it
 * @param actor words of the name of anybody who takes part
 * @param place words of a place's name
 * @param first entries about this day or later
 * @param last entries about this day or earlier
 * @param confidence how sure a fact is at least, as its body has it; what nobody weighed is sure enough
 * @param superseded whether older versions are wanted too
 */
public record Filter(
        Set<EntryKind> kinds,
        long from,
        @Nullable String type,
        @Nullable String status,
        @Nullable String speaker,
        @Nullable String role,
        @Nullable String actor,
        @Nullable String place,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Double confidence,
        boolean superseded) {

    /** What lies packed elsewhere is no fact. */
    private static final String CONFIDENCE =
            "CASE WHEN body = '' THEN NULL ELSE CAST(json_extract_string(body, '$.fact.confidence') AS DOUBLE) END";

    /** Everything that is current. */
    public static final Filter ALL =
            new Filter(Set.of(), 0, null, null, null, null, null, null, null, null, null, false);

    public Filter {
        kinds = Set.copyOf(kinds);
        if (from < 0) {
            throw new IllegalArgumentException("from must be at least 0, is " + from);
        }
    }

    public Filter withKinds(Set<EntryKind> newKinds) {
        return new Filter(
                newKinds, from, type, status, speaker, role, actor, place, first, last, confidence, superseded);
    }

    public Filter withFrom(long newFrom) {
        return new Filter(
                kinds, newFrom, type, status, speaker, role, actor, place, first, last, confidence, superseded);
    }

    public Filter withSuperseded() {
        return new Filter(kinds, from, type, status, speaker, role, actor, place, first, last, confidence, true);
    }

    /** A condition of SQL with the values of its question marks. */
    record Condition(String sql, List<Object> values) {}

    Condition condition() {
        List<String> parts = new ArrayList<>(List.of("seq >= ?"));
        List<Object> values = new ArrayList<>(List.of(from));
        if (!kinds.isEmpty()) {
            parts.add("kind IN (" + Database.marks(kinds.size()) + ")");
            kinds.stream().sorted().map(EntryKind::label).forEach(values::add);
        }
        add(parts, values, "type = ?", type);
        add(parts, values, "status = ?", status);
        add(parts, values, holds("speakers"), lower(speaker));
        add(parts, values, "contains(lower(json_extract_string(body, '$.fact.role')), ?)", lower(role));
        add(parts, values, holds("actors"), lower(actor));
        add(parts, values, holds("places"), lower(place));
        add(parts, values, "last >= ?", first);
        add(parts, values, "first <= ?", last);
        add(parts, values, "coalesce(" + CONFIDENCE + ", 1) >= ?", confidence);
        if (!superseded) {
            parts.add(Ledger.CURRENT);
        }
        return new Condition(String.join(" AND ", parts), values);
    }

    private static void add(List<String> parts, List<Object> values, String part, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.add(value);
        }
    }

    private static String holds(String names) {
        return "contains(lower(array_to_string(" + names + ", chr(10))), ?)";
    }

    private static @Nullable String lower(@Nullable String words) {
        return words == null ? null : words.toLowerCase(Locale.ROOT);
    }
}

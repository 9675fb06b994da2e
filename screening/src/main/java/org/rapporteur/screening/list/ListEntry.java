// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One listed person, body or vessel.
 *
 * @param id its id in the list, not blank
 * @param kind what it is
 * @param names its names, the main one first, at least one
 * @param births when it may have been born; several where the list gives several
 * @param countries ISO 3166-1 alpha-3 codes of its nationalities and addresses
 * @param gender of a person, where it is told
 */
public record ListEntry(
        String id, Kind kind, List<ListedName> names, List<Birth> births, Set<String> countries, Gender gender) {

    public ListEntry {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank, is \"" + id + "\"");
        }
        Objects.requireNonNull(kind, "kind must be given, is null");
        Objects.requireNonNull(gender, "gender must be given, is null");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names must hold at least one, is empty for " + id);
        }
        names = names.stream().distinct().toList();
        births = births.stream().distinct().toList();
        countries = Set.copyOf(countries);
    }

    /** Its main name. */
    public String name() {
        return names.getFirst().text();
    }
}

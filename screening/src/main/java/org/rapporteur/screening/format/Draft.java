// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.list.Birth;
import org.rapporteur.screening.list.CountryCodes;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListedName;

/** An entry while its parts are read. Not safe for use by many threads. */
final class Draft {

    /** Characters of the longest name of an entry; comparing longer ones would take for ever. */
    static final int LONGEST_NAME = 1000;

    /** Where it begins in its file, from 1. */
    final long line;

    String id = "";
    Kind kind = Kind.UNKNOWN;
    Gender gender = Gender.OTHER;
    private final List<ListedName> names = new ArrayList<>();
    private final List<Birth> births = new ArrayList<>();
    private final Set<String> countries = new TreeSet<>();
    private final List<String> about = new ArrayList<>();

    Draft(long line) {
        this.line = line;
    }

    /** Whether a name is longer than any. */
    boolean hasEndlessName() {
        return names.stream().anyMatch(name -> name.text().length() > LONGEST_NAME);
    }

    void name(@Nullable String name, boolean weak) {
        if (name != null && !name.isBlank()) {
            names.add(new ListedName(name.strip(), weak));
        }
    }

    void birth(@Nullable String birth) {
        Birth parsed = birth == null ? null : Birth.parse(birth);
        if (parsed != null) {
            births.add(parsed);
        }
    }

    /** Years from and to as a list writes them. */
    void births(String from, String to) {
        birth(from.strip() + " to " + to.strip());
    }

    /** One country or several, parted by semicolons. */
    void country(@Nullable String country) {
        if (country != null && !country.isBlank()) {
            countries.addAll(CountryCodes.codes(country));
        }
    }

    /** What else the row tells: position, remarks. */
    void about(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            about.add(words.strip());
        }
    }

    boolean hasName() {
        return !names.isEmpty();
    }

    /**
     * The entry.
     *
     * @throws IllegalArgumentException if it has no id or no name
     */
    ListEntry entry() {
        return new ListEntry(id.strip(), kind, names, births, countries, gender, String.join("; ", about));
    }
}

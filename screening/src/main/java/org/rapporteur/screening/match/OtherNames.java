// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListedName;

/**
 * What is named beside the bearer of a name and belongs to an entry: another of its names, or a body, person or ship that the
 * list's remarks on it name.
 */
final class OtherNames {

    /** A name of one word and fewer letters is too often part of something else. */
    private static final int TELLING_LETTERS = 5;

    private OtherNames() {}

    /**
     * Adds the reasons.
     *
     * @return whether a name speaks for the entry; a country never does alone
     */
    static boolean of(Query query, ListEntry entry, List<Feature> why) {
        if (query.company().equals(Company.NONE)) {
            return false;
        }
        Set<String> own = Set.copyOf(words(query.name()));
        List<String> about = words(entry.about());
        boolean found = false;
        for (String name : new TreeSet<>(query.company().names())) {
            List<String> words = words(name);
            if (words.isEmpty() || own.containsAll(words) || !isTelling(words)) {
                continue;
            }
            String alias = alias(words, entry);
            if (alias != null || isIn(words, about)) {
                why.add(new Feature(
                        "beside",
                        name,
                        alias == null ? String.join(" ", words) : alias,
                        0.4,
                        alias == null
                                ? "named in the same document and in what the list tells of the entry"
                                : "another name of the entry, named in the same document"));
                found = true;
            }
        }
        Set<String> countries = new TreeSet<>(query.company().countries());
        countries.retainAll(entry.countries());
        countries.removeAll(query.countries());
        if (!countries.isEmpty()) {
            why.add(new Feature(
                    "beside",
                    String.join(", ", countries),
                    String.join(", ", new TreeSet<>(entry.countries())),
                    0.1,
                    "a country of the entry, named in the same document"));
        }
        return found;
    }

    private static @Nullable String alias(List<String> words, ListEntry entry) {
        Set<String> wanted = new HashSet<>(words);
        return entry.names().stream()
                .map(ListedName::text)
                .filter(name -> wanted.equals(new HashSet<>(words(name))))
                .findFirst()
                .orElse(null);
    }

    private static boolean isTelling(List<String> words) {
        return words.size() > 1 || words.getFirst().length() >= TELLING_LETTERS;
    }

    private static boolean isIn(List<String> words, List<String> text) {
        return Collections.indexOfSubList(text, words) >= 0;
    }

    private static List<String> words(String text) {
        List<String> words =
                new ArrayList<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.lexicon;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a list by the roles that it gives them; a word may have several. Immutable and safe for use by many threads.
 *
 * @param <R> the roles
 */
public final class WordRoles<R extends Enum<R>> {

    private final Map<R, Set<String>> words;

    /**
     * Takes the rows of a list: the word, its role in lower case, with a hyphen or an underscore between its words.
     *
     * @throws IllegalArgumentException if a row has a role that is none of these
     */
    WordRoles(List<List<String>> rows, Class<R> roles) {
        this.words = new EnumMap<>(roles);
        for (List<String> row : rows) {
            R role = Enum.valueOf(roles, row.get(1).replace('-', '_').toUpperCase(Locale.ROOT));
            words.computeIfAbsent(role, key -> new LinkedHashSet<>()).add(row.get(0));
        }
    }

    /** Whether a word, whatever its capitals, has a role. */
    public boolean is(String word, R role) {
        return words(role).contains(word.toLowerCase(Locale.ROOT));
    }

    /** The words that have a role as the alternatives of a regular expression. */
    public String alternatives(R role) {
        return words(role).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** The words that have a role, in the order of the list. */
    public Set<String> words(R role) {
        return words.getOrDefault(role, Set.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.entity.EntityKind;

/**
 * Tells which bodies the noun of an institution cannot describe: those whose name tells that they are something else. Immutable and safe
 * for use by many threads.
 */
final class Institutions {

    private static final String OPEN = "open";

    /**
     * What a name may have.
     *
     * @param words that a name may have in place of the noun
     * @param open whether a name that tells nothing of what it is may be meant
     */
    private record Names(Set<String> words, boolean open) {}

    private final Map<String, Names> nouns;
    private final Roles roles;

    Institutions(Language language, Roles roles) {
        this.roles = roles;
        this.nouns = language.rows("institution-nouns", 3).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0),
                        row -> new Names(
                                Set.of(row.get(1).split(",", -1)), row.get(2).equals(OPEN))));
    }

    /** Whether a noun may describe somebody; all that is no institution, and all without a name, may be described by any. */
    boolean mayMean(String noun, Actor actor) {
        Names names = nouns.get(noun);
        if (names == null || !actor.isNamed()) {
            return true;
        }
        if (actor.kind() != EntityKind.ORGANIZATION) {
            return names.open();
        }
        List<String> words = List.of(actor.name().toLowerCase(Locale.ROOT).split("[ -]+"));
        boolean told = words.stream()
                .map(roles::role)
                .flatMap(Optional::stream)
                .anyMatch(role -> role.kind() == EntityKind.ORGANIZATION && !role.isDocument());
        return words.contains(noun) || words.stream().anyMatch(names.words()::contains) || (names.open() && !told);
    }
}

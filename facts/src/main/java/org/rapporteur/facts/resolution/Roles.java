// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Sector;

/** Nouns that tell what somebody is. Immutable and safe for use by many threads. */
final class Roles {

    /**
     * What such a noun tells.
     *
     * @param family nouns of one family may stand for one another: <em>head</em>, <em>leader</em>
     */
    record Role(String noun, EntityKind kind, Gender gender, String family, Set<Sector> sectors) {

        /** Whether it is something written or said, which speaks for somebody. */
        boolean isDocument() {
            return family.equals("document") || isUtterance();
        }

        /** Whether it is something that one says or writes to somebody. */
        boolean isUtterance() {
            return family.equals("utterance");
        }

        boolean isRank() {
            return family.equals("soldier");
        }

        boolean isHead() {
            return family.equals("head");
        }

        boolean isOfficial() {
            return family.equals("official");
        }

        boolean isSource() {
            return family.equals("source");
        }

        /** Whether it stands for a body whose name has another noun or none. */
        boolean isStandIn() {
            return switch (family) {
                case "company", "media", "body", "party", "court" -> true;
                default -> false;
            };
        }
    }

    private final Map<String, Role> roles;

    /** The nouns of some lists. */
    Roles(Language language, String... lists) {
        this.roles = Arrays.stream(lists)
                .flatMap(list -> language.rows(list, 5).stream())
                .map(row -> new Role(
                        row.get(0),
                        EntityKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                        Gender.of(row.get(2)),
                        row.get(3),
                        Arrays.stream(row.get(4).split(" "))
                                .filter(code -> !code.equals("-"))
                                .map(Sector::valueOf)
                                .collect(Collectors.toUnmodifiableSet())))
                .collect(Collectors.toUnmodifiableMap(Role::noun, Function.identity()));
    }

    /** What a noun tells, by its lemma or, for plurals that are a word of their own, its form. */
    Optional<Role> role(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(roles.get(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain));
    }
}

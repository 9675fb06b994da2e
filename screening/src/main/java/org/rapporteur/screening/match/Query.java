// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.match;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.list.Birth;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/**
 * A name to be screened, with what is known of its bearer.
 *
 * @param id under which its hits are told
 * @param name as it is written
 * @param kind what it stands for
 * @param birth when the bearer was born, where it is known
 * @param countries ISO 3166-1 alpha-3 codes of countries that the bearer belongs to
 * @param gender of the bearer
 * @param roles words that tell the bearer's offices
 * @param company who and what is named in the same documents
 */
public record Query(
        String id,
        String name,
        Kind kind,
        @Nullable Birth birth,
        Set<String> countries,
        Gender gender,
        List<String> roles,
        Company company) {

    public Query {
        Objects.requireNonNull(id, "id must be given, is null");
        Objects.requireNonNull(name, "name must be given, is null");
        Objects.requireNonNull(kind, "kind must be given, is null");
        Objects.requireNonNull(company, "company must be given, is null");
        Objects.requireNonNull(gender, "gender must be given, is null");
        countries = Set.copyOf(countries);
        roles = List.copyOf(roles);
    }

    /** A name of which nothing else is known. */
    public static Query of(String id, String name, Kind kind) {
        return new Query(id, name, kind, null, Set.of(), Gender.OTHER, List.of(), Company.NONE);
    }

    public Query withCompany(Company newCompany) {
        return new Query(id, name, kind, birth, countries, gender, roles, newCompany);
    }
}

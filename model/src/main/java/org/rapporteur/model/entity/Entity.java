// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.entity;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Span;

/**
 * One real person, body, country, place or group of a document, with everything that stands for it there.
 *
 * @param id which one, within the document
 * @param kind what it is
 * @param name its fullest name in the document, not blank
 * @param role the words that give its office, where some do: <em>US Secretary of State</em>
 * @param country the country it belongs to, or lies in
 * @param sectors what parts of society it belongs to
 * @param locality where on the globe it is, for places and countries that the gazetteer knows
 * @param mentions in the order of the text, at least one
 */
public record Entity(
        EntityId id,
        EntityKind kind,
        String name,
        @Nullable Span role,
        @Nullable CountryCode country,
        Set<Sector> sectors,
        @Nullable Locality locality,
        List<Mention> mentions) {

    public Entity {
        Objects.requireNonNull(id, "id must be given, is null");
        Objects.requireNonNull(kind, "kind must be given, is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, is \"" + name + "\"");
        }
        if (locality != null && kind != EntityKind.PLACE && kind != EntityKind.COUNTRY) {
            throw new IllegalArgumentException(
                    "locality must be given for a place or country only, is given for " + kind);
        }
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("mentions must hold at least one, is empty for " + name);
        }
        // A sorted copy keeps the written order the same on every run.
        sectors = sectors.stream()
                .sorted()
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
        mentions = List.copyOf(mentions);
        for (int i = 1; i < mentions.size(); i++) {
            if (mentions.get(i - 1).span().compareTo(mentions.get(i).span()) >= 0) {
                throw new IllegalArgumentException("mentions must be in the order of the text, are "
                        + mentions.get(i - 1).span() + " before "
                        + mentions.get(i).span());
            }
        }
    }

    /** Whether it is somewhere: a place or a country. */
    public boolean isPlace() {
        return kind == EntityKind.PLACE || kind == EntityKind.COUNTRY;
    }
}

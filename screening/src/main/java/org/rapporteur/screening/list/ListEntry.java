// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One listed person, body or vessel.
 *
 * @param id its id in the list, not blank
 * @param kind what it is
 * @param names its names, the main one first, at least one
 * @param births when it may have been born; several where the list gives several
 * @param countries ISO 3166-1 alpha-3 codes of its nationalities and addresses
 * @param gender of a person, where it is told
 * @param about what else the list tells of it: positions, remarks; empty where it tells nothing
 */
public record ListEntry(
        String id,
        Kind kind,
        List<ListedName> names,
        List<Birth> births,
        Set<String> countries,
        Gender gender,
        String about) {

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

    /**
     * A hash of all that is read of it: 64 hexadecimal digits. It changes when the row of the list does in any of that, so that
     * what a reviewer decided on the row holds no longer.
     */
    public String fingerprint() {
        StringBuilder row = new StringBuilder(id + "\n" + kind + "\n" + gender + "\n" + about);
        names.forEach(
                name -> row.append(name.weak() ? "\nweak name " : "\nname ").append(name.text()));
        births.forEach(birth -> row.append("\nbirth ").append(birth));
        new TreeSet<>(countries).forEach(country -> row.append("\ncountry ").append(country));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(row.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must have SHA-256, this one has not", e);
        }
    }

    /** Its main name. */
    public String name() {
        return names.getFirst().text();
    }
}

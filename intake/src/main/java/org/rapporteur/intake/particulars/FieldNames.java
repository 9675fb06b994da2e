// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.particulars;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.intake.table.Table;

/**
 * What the parts of an article are called in JSON and in tables: the names that the usual programs and collections give
 * them (<em>maintext</em>, <em>publishedAt</em>), after those that the user gives. Immutable.
 */
public final class FieldNames {

    /** A part of an article. */
    public enum Part {
        ID,
        TEXT,
        /** The text in markup. */
        HTML,
        /** Less than the article. */
        TEASER,
        TITLE,
        PUBLISHED,
        AUTHORS,
        OUTLET,
        URL;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<List<String>> ROWS =
            Table.read(FieldNames.class, "/en/article-fields.tsv").rows();

    /** The names that the usual programs and collections give. */
    public static final FieldNames STANDARD = new FieldNames(Map.of());

    private final Map<Part, List<String>> names = new EnumMap<>(Part.class);

    private final Set<String> all;

    private FieldNames(Map<Part, String> own) {
        Set<String> taken = own.values().stream().map(FieldNames::plain).collect(Collectors.toSet());
        for (Part part : Part.values()) {
            String name = own.get(part);
            Stream<String> given = name == null ? Stream.empty() : Stream.of(plain(name));
            Stream<String> usual = ROWS.stream()
                    .filter(row -> row.get(0).equals(part.label()))
                    .map(row -> row.get(1))
                    .filter(usualName -> !taken.contains(usualName));
            names.put(part, Stream.concat(given, usual).toList());
        }
        all = names.values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Names that the user gives, before the usual ones.
     *
     * @param columns the name of a part with its name in the data: {@code text} with {@code body_en}
     * @throws IllegalArgumentException if there is no such part; the message lists those there are
     */
    public static FieldNames with(Map<String, String> columns) {
        Map<Part, String> own = new EnumMap<>(Part.class);
        columns.forEach((part, name) -> own.put(part(part), name));
        return own.isEmpty() ? STANDARD : new FieldNames(own);
    }

    private static Part part(String label) {
        return Stream.of(Part.values())
                .filter(part -> part.label().equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("part of an article must be one of "
                        + Stream.of(Part.values()).map(Part::label).collect(Collectors.joining(", ")) + ", is "
                        + label));
    }

    /** The name as it is compared: in lower case, with lines for spaces. */
    public static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** Whether a part goes by this plain name. */
    public boolean has(String plainName) {
        return all.contains(plainName);
    }

    /** The plain names of a part, best first. */
    public List<String> of(Part part) {
        return names.getOrDefault(part, List.of());
    }

    /** Those of these plain names that a part of an article goes by. */
    public List<String> known(List<String> plainNames) {
        List<String> known = new ArrayList<>(plainNames);
        known.removeIf(name -> !has(name));
        return known;
    }

    /** Whether one of these plain names is that of a part. */
    public boolean hasAny(Part part, List<String> plainNames) {
        return of(part).stream().anyMatch(plainNames::contains);
    }
}

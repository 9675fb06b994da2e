// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The features of a word's form, such as {@code Number=Plur|VerbForm=Fin}, in the spelling of Universal Dependencies. What does
 * not apply to a word, or was not told, is absent.
 *
 * @param values the value of each feature that is told
 */
public record Features(Map<Feature, String> values) {

    /** No feature is told. */
    public static final Features NONE = new Features(Map.of());

    /** How CoNLL-U writes that there is none. */
    private static final String EMPTY = "_";

    public Features {
        // Copied into the order of the enum, which is that of CoNLL-U; the map is never handed out for writing.
        EnumMap<Feature, String> ordered = new EnumMap<>(Feature.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /**
     * Reads the column of CoNLL-U.
     *
     * @param column such as {@code Number=Plur|VerbForm=Fin}; {@code _} for none
     * @throws IllegalArgumentException if a part of it is not a feature of {@link Feature} with a value
     */
    public static Features parse(String column) {
        if (column.equals(EMPTY)) {
            return NONE;
        }
        EnumMap<Feature, String> values = new EnumMap<>(Feature.class);
        for (String part : column.split("\\|", -1)) {
            int sign = part.indexOf('=');
            if (sign <= 0 || sign + 1 == part.length()) {
                throw new IllegalArgumentException("a feature must be Name=Value, is " + part + " in " + column);
            }
            values.put(named(part.substring(0, sign), column), part.substring(sign + 1));
        }
        return new Features(values);
    }

    private static Feature named(String label, String column) {
        for (Feature feature : Feature.values()) {
            if (feature.label().equals(label)) {
                return feature;
            }
        }
        throw new IllegalArgumentException("a feature must be one of Feature, is " + label + " in " + column);
    }

    /** The value of a feature, such as {@code Part} of {@link Feature#VERB_FORM}. */
    public Optional<String> value(Feature feature) {
        return Optional.ofNullable(values.get(feature));
    }

    /** Whether a feature has this value. */
    public boolean has(Feature feature, String value) {
        return value.equals(values.get(feature));
    }

    /** As CoNLL-U writes it: {@code Number=Plur|VerbForm=Fin}, {@code _} for none. */
    @Override
    public String toString() {
        return values.isEmpty()
                ? EMPTY
                : values.entrySet().stream()
                        .map(entry -> entry.getKey().label() + "=" + entry.getValue())
                        .collect(Collectors.joining("|"));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.text.Text;

/** Values of fields as a person gives them, brought into the form in which they go on record. */
final class GivenValues {

    private GivenValues() {}

    static Map<String, List<String>> of(
            Class<? extends Fact> kind, Map<String, List<String>> given, EntityBook entities, Text text, int near) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, written) -> {
            FactField field = FactField.named(kind, name);
            List<String> all = written.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            values.put(
                    field.name(),
                    switch (field.form()) {
                        case ENTITY, ENTITIES ->
                            all.stream().map(entities::normalized).toList();
                        case TEXT, TEXTS -> all;
                        case SPAN, SPANS ->
                            all.stream()
                                    .map(value -> FactValues.place(value, text, near))
                                    .toList();
                    });
        });
        return values;
    }

    /** A number that is corrected has the limits that go with its bound, where none are given. */
    static void bounded(Map<String, List<String>> wanted, Map<String, List<String>> given) {
        boolean isNumber = given.containsKey("value") || given.containsKey("bound");
        List<String> value = wanted.getOrDefault("value", List.of());
        if (!isNumber || given.containsKey("min") || given.containsKey("max") || value.isEmpty()) {
            return;
        }
        String label = wanted.getOrDefault("bound", List.of("")).getFirst();
        for (Quantity.Bound bound : Quantity.Bound.values()) {
            if (bound.label().equals(label)) {
                Quantity quantity = Quantity.of(bound, number(value.getFirst()));
                wanted.put("min", written(quantity.min()));
                wanted.put("max", written(quantity.max()));
            }
        }
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("value must be a number, is " + value, e);
        }
    }

    private static List<String> written(@Nullable BigDecimal number) {
        return number == null ? List.of() : List.of(number.toPlainString());
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a candidate in numbers, each with its name, in an order that is the same for every candidate of a task. */
public final class Features {

    private static final int MANY = 128;

    private final List<String> names = new ArrayList<>(MANY);
    private float[] values = new float[MANY];

    public Features() {}

    /** Begins with what another tells. */
    Features(Features begun) {
        names.addAll(begun.names);
        values = Arrays.copyOf(begun.values, Math.max(MANY, begun.values.length));
    }

    public void add(String name, double value) {
        if (names.size() == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[names.size()] = (float) value;
        names.add(name);
    }

    public void add(String name, long value) {
        add(name, (double) value);
    }

    public void add(String name, int value) {
        add(name, (double) value);
    }

    /** A constant by its number, -1 for none: whoever changes the order of constants trains the scorers again. */
    @SuppressWarnings("EnumOrdinal")
    public void add(String name, @Nullable Enum<?> value) {
        add(name, value == null ? -1 : value.ordinal());
    }

    public void add(String name, boolean value) {
        add(name, value ? 1 : 0);
    }

    public int size() {
        return names.size();
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    boolean isNamed(List<String> columns) {
        return names.equals(columns);
    }

    public float value(int index) {
        return values[index];
    }
}

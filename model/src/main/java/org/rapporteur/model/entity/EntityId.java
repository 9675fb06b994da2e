// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.entity;

import java.util.regex.Pattern;

/**
 * An entity within its document.
 *
 * @param value {@code e} and a number from 1: {@code e1}
 */
public record EntityId(String value) {

    private static final Pattern FORM = Pattern.compile("e[1-9][0-9]*");

    public EntityId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value must be e and a number from 1, is " + value);
        }
    }

    /**
     * The id with this number.
     *
     * @param number at least 1
     */
    public static EntityId of(int number) {
        return new EntityId("e" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}

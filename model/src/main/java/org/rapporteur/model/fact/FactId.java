// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.regex.Pattern;

/**
 * A fact within its document.
 *
 * @param value {@code s} (statement), {@code v} (event), {@code f} (figure), {@code p} (victim) or {@code r} (relation) and a number from 1: {@code s1}
 */
public record FactId(String value) {

    private static final Pattern FORM = Pattern.compile("[svfpr][1-9][0-9]*");

    public FactId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("value must be s, v, f, p or r and a number from 1, is " + value);
        }
    }

    public static FactId statement(int number) {
        return new FactId("s" + number);
    }

    public static FactId event(int number) {
        return new FactId("v" + number);
    }

    public static FactId figure(int number) {
        return new FactId("f" + number);
    }

    public static FactId victim(int number) {
        return new FactId("p" + number);
    }

    public static FactId relation(int number) {
        return new FactId("r" + number);
    }

    /** The letter that tells the kind. */
    char kind() {
        return value.charAt(0);
    }

    static FactId require(String name, FactId id, char kind) {
        if (id.kind() != kind) {
            throw new IllegalArgumentException(name + " must begin with " + kind + ", is " + id);
        }
        return id;
    }

    @Override
    public String toString() {
        return value;
    }
}

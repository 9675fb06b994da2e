// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.identity;

import java.util.Comparator;

/**
 * By what an actor is known in reports: a name, where that alone does not tell who is meant with an office.
 *
 * @param name the name
 * @param office key of a sole office as {@link SoleOffices} writes it, empty where the name is enough
 */
public record Handle(ActorName name, String office) implements Comparable<Handle> {

    private static final Comparator<Handle> ORDER =
            Comparator.comparing(Handle::name).thenComparing(Handle::office);

    /** A name that is enough. */
    public static Handle of(ActorName name) {
        return new Handle(name, "");
    }

    /** For people: <em>lund, mayor of oslo</em>. */
    public String words() {
        return office.isEmpty() ? name.words() : name.words() + ", " + office;
    }

    @Override
    public int compareTo(Handle other) {
        return ORDER.compare(this, other);
    }
}

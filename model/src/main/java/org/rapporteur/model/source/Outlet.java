// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.source;

/**
 * Who published a document.
 *
 * @param name as the document gives it, not blank
 */
public record Outlet(String name) {

    public Outlet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank, is \"" + name + "\"");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

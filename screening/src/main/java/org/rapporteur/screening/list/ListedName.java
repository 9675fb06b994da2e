// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

/**
 * A name of an entry.
 *
 * @param text as the list writes it, not blank
 * @param weak whether the list itself calls it weak, low or not enough to identify anyone
 */
public record ListedName(String text, boolean weak) {

    public ListedName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank, is \"" + text + "\"");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.name;

import java.util.List;

/**
 * A name taken apart.
 *
 * @param text as it was given
 * @param organization whether it is compared as the name of a body or vessel; otherwise as that of a person
 * @param tokens in their order
 */
public record ParsedName(String text, boolean organization, List<NameToken> tokens) {

    public ParsedName {
        tokens = List.copyOf(tokens);
    }
}

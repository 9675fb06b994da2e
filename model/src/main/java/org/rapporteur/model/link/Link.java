// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.link;

import java.util.Objects;
import org.rapporteur.model.fact.Why;

/**
 * What one report or fact is to another.
 *
 * @param type what {@code from} is to {@code to}
 * @param from of the two the later
 * @param to of the two the earlier, or the copy that is kept
 * @param why the rule and how sure it is; it holds no words, for these stand at the two ends
 */
public record Link(LinkType type, LinkEnd from, LinkEnd to, Why why) {

    public Link {
        Objects.requireNonNull(type, "type must be given, is null");
        Objects.requireNonNull(from, "from must be given, is null");
        Objects.requireNonNull(to, "to must be given, is null");
        if (!why.words().isEmpty()) {
            throw new IllegalArgumentException("words of why must stand at the ends of the link, are " + why.words());
        }
        if (from.document().equals(to.document()) && Objects.equals(from.fact(), to.fact())) {
            throw new IllegalArgumentException("to must be another than from, is " + to);
        }
    }
}

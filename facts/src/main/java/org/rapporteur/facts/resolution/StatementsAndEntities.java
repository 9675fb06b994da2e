// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.List;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Statement;

/**
 * Who is in a document, and what they say there.
 *
 * @param entities ids in order from {@code e1}
 * @param statements ids in order from {@code s1}
 */
public record StatementsAndEntities(List<Entity> entities, List<Statement> statements) {

    public StatementsAndEntities {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
    }
}

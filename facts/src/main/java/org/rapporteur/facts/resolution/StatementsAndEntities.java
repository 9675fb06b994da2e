// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.List;
import java.util.Map;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Statement;

/**
 * Who is in a document, and what they say there.
 *
 * @param entities ids in order from {@code e1}
 * @param statements ids in order from {@code s1}
 * @param meant who is meant by words that were asked about, by the number of the word
 */
public record StatementsAndEntities(
        List<Entity> entities, List<Statement> statements, Map<Integer, List<EntityId>> meant) {

    public StatementsAndEntities {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        meant = Map.copyOf(meant);
    }
}

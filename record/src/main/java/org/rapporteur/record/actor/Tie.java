// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.actor;

import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.stories.identity.ActorName;

/**
 * What a report says an actor is to another, where that is of use to whoever screens: owners and what they own, family, other names.
 *
 * @param type of the relation
 * @param other at its other end; null for another name
 * @param name of the other, or the other name
 * @param told the relation as the report tells it
 * @param sentence that it rests on
 */
public record Tie(Relation.Type type, @Nullable ActorName other, String name, Appearance told, String sentence) {}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

/**
 * To whom, where, when and on what occasion something was said. Null and empty mean that the report does not say.
 *
 * @param addressees to whom
 * @param place where, an entity of the document
 * @param date when
 * @param occasion the words for the situation or the document: <em>in a letter to the council</em>
 * @param concerns the statement that could not be verified, or that nobody would comment on
 */
public record Setting(
        List<EntityId> addressees,
        @Nullable EntityId place,
        @Nullable When date,
        @Nullable Span occasion,
        @Nullable FactId concerns) {

    /** Nothing is told. */
    public static final Setting NONE = new Setting(List.of(), null, null, null, null);

    public Setting {
        addressees = List.copyOf(addressees);
        if (concerns != null) {
            FactId.require("concerns", concerns, 's');
        }
    }

    /** The same setting of a saying about another. */
    public Setting withConcerns(@Nullable FactId newConcerns) {
        return new Setting(addressees, place, date, occasion, newConcerns);
    }
}

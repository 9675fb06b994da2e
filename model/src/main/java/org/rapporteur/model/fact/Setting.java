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
 */
public record Setting(
        List<EntityId> addressees,
        @Nullable EntityId place,
        @Nullable When date,
        @Nullable Span occasion) {

    /** Nothing is told. */
    public static final Setting NONE = new Setting(List.of(), null, null, null);

    public Setting {
        addressees = List.copyOf(addressees);
    }
}

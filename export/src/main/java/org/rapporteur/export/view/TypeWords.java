// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import org.rapporteur.model.analysis.EventType;

/** Names of the types of PLOVER for people. */
public final class TypeWords {

    private TypeWords() {}

    /** Such as <em>agreements and promises</em>. */
    public static String of(EventType type) {
        return Phrases.fixed("type." + type.name());
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import org.rapporteur.model.analysis.EventType;

/** Which acts are done against somebody, so that to name an actor is to accuse him. */
public final class Hostility {

    private Hostility() {}

    /** Whether acts of a type are done against somebody. */
    public static boolean isHostile(EventType type) {
        return switch (type) {
            case ASSAULT, COERCE, THREATEN, SANCTION -> true;
            case AGREE,
                    INCIDENT,
                    CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    PROTEST,
                    MOBILIZE -> false;
        };
    }
}

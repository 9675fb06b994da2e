// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.codes;

import org.rapporteur.model.analysis.EventType;

/** The four quadrants of PLOVER; its manual counts SANCTION as verbal conflict in the table of quad codes. */
public final class Quadrant {

    private Quadrant() {}

    /** 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict. */
    public static int of(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> 1;
            case COOPERATE, AID, RETREAT -> 2;
            case REQUEST, ACCUSE, REJECT, SANCTION, THREATEN -> 3;
            case PROTEST, MOBILIZE, COERCE, ASSAULT -> 4;
            case INCIDENT -> throw new IllegalArgumentException("type must be an act of PLOVER, is " + type);
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.analysis;

/** The sixteen kinds of political act of the PLOVER ontology, from cooperation to conflict, and what nobody did on purpose. */
public enum EventType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
    /** An accident, a fire, a flood, an epidemic: outside PLOVER, and never given out as one of its acts. */
    INCIDENT;

    /** Whether it is one of the acts of PLOVER. */
    public boolean isAct() {
        return this != INCIDENT;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.entity;

/** What part of society an actor belongs to: the sector codes of PLOVER, section <em>Sectors</em> of its manual. */
public enum Sector {
    /** International governmental organization. */
    IGO,
    /** Non-governmental organization. */
    NGO,
    /** International social movement. */
    ISM,
    /** Transnational militarized group. */
    IMG,
    /** Multi-national corporation. */
    MNC,
    /** Police and other protective agencies. */
    COP,
    /** Government: the executive and governing parties. */
    GOV,
    /** Judges and courts. */
    JUD,
    /** Parliaments and lawmakers. */
    LEG,
    /** State military. */
    MIL,
    /** Paramilitary not in opposition to the government. */
    PRM,
    /** Political party. */
    PTY,
    /** Armed opposition. */
    REB,
    /** State intelligence. */
    SPY,
    /** Unidentified armed forces. */
    UAF,
    /** Unidentified actor. */
    UNK,
    /** Agricultural labour. */
    AGR,
    /** Business other than multi-national. */
    BUS,
    /** Criminals and gangs. */
    CRM,
    /** Civilians and other unarmed people of no other sector. */
    CVL,
    /** Education. */
    EDU,
    /** Former officials and their families. */
    ELI,
    /** Journalists and media. */
    JRN,
    /** Labour in services and manufacturing. */
    LAB,
    /** Health. */
    MED,
    /** Refugees and internally displaced people. */
    REF,
    /** Political opposition. */
    OPP,
    /** Partially recognized entity. */
    PRE,
    /** Religious organization. */
    REL,
    /** Civil society not otherwise covered. */
    SOC
}

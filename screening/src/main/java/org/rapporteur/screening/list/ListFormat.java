// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.list;

/** The forms in which lists are published. */
public enum ListFormat {
    OFAC_CSV("OFAC sdn.csv with alt.csv and add.csv beside it"),
    OFAC_XML("OFAC sdn.xml"),
    UN_XML("United Nations consolidated list, XML"),
    EU_XML("European Union consolidated list, XML"),
    EU_CSV("European Union consolidated list, CSV"),
    UK_CSV("United Kingdom list, CSV"),
    OPENSANCTIONS_CSV("OpenSanctions targets.simple.csv"),
    FTM_JSON("FollowTheMoney entities, JSON lines"),
    PLAIN_CSV("CSV with a column name");

    private final String title;

    ListFormat(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}

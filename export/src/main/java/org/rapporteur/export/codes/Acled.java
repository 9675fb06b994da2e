// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.codes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Event;

/** An event as ACLED classes it, from the widest to the closest. */
public record Acled(String disorder, String event, String subEvent) {

    private static final CodeTable EVENTS = new CodeTable("acled-events.tsv", 2, 5);

    /** Its class by type and mode; null where ACLED records no such events. */
    public static @Nullable Acled of(Event event) {
        String type = event.type().name();
        List<String> row = event.mode() == null ? null : EVENTS.row(type, event.mode());
        List<String> found = row == null ? EVENTS.row(type, CodeTable.NONE) : row;
        return found == null ? null : new Acled(found.get(0), found.get(1), found.get(2));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.codes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Event;

/**
 * An act as CAMEO codes it.
 *
 * @param code two to four digits
 * @param goldstein value on the scale of Goldstein, -10 (conflict) to 10 (cooperation)
 */
public record Cameo(String code, String goldstein) {

    private static final CodeTable EVENTS = new CodeTable("cameo-events.tsv", 2, 4);
    private static final CodeTable SECTORS = new CodeTable("cameo-sectors.tsv", 1, 2);
    private static final int BASE_DIGITS = 3;
    private static final int ROOT_DIGITS = 2;

    /** The code of an event by its type and mode. */
    public static Cameo of(Event event) {
        String type = event.type().name();
        List<String> row = event.mode() == null ? null : EVENTS.row(type, event.mode());
        List<String> found = row == null ? EVENTS.row(type, CodeTable.NONE) : row;
        Objects.requireNonNull(found, () -> "cameo-events.tsv must have every type, lacks " + type);
        return new Cameo(found.get(0), found.get(1));
    }

    /** Three digits. */
    public String base() {
        return code.substring(0, Math.min(code.length(), BASE_DIGITS));
    }

    /** Two digits. */
    public String root() {
        return code.substring(0, ROOT_DIGITS);
    }

    /** The quadrant of CAMEO: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict. */
    public int quad() {
        int root = Integer.parseInt(root());
        return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    }

    /** The types of an actor, those that CAMEO knows. */
    public static List<String> types(Entity entity) {
        return entity.sectors().stream()
                .map(sector -> type(sector.name()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static @Nullable String type(String sector) {
        return CodeTable.cell(SECTORS.row(sector), 0);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.DetailValues;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;

/** What is told of an act besides, as columns. Several values of a field stand in one cell. */
final class DetailColumns {

    /** The fields of the facts document; {@code sentence} and {@code from} are taken by other things in tables. */
    private static final List<String> FIELDS = List.of(
            "purpose",
            "condition",
            "deadline",
            "charge",
            "court",
            "verdict",
            "sentence",
            "plea",
            "listing",
            "programme",
            "basis",
            "measures",
            "object",
            "terms",
            "signed",
            "attendees",
            "hosts",
            "agenda",
            "format",
            "weapon",
            "target",
            "force",
            "from",
            "to",
            "demand",
            "size",
            "victims");

    private static final Map<String, String> RENAMED =
            Map.of("sentence", "sentenced_to", "from", "moved_from", "to", "moved_to", "object", "about");

    private DetailColumns() {}

    /** The columns, in the order of {@link #cells}. */
    static String[] columns() {
        List<String> columns = new ArrayList<>(List.of("amount", "amount_number:NUMBER", "amount_unit"));
        FIELDS.forEach(field -> columns.add(RENAMED.getOrDefault(field, field) + ":TEXTS"));
        return columns.toArray(String[]::new);
    }

    /** The cells of an act; of any other fact, null, all are empty. */
    static List<@Nullable Object> cells(@Nullable Event event, FactsDocument facts) {
        List<@Nullable Object> cells = new ArrayList<>();
        Map<String, List<String>> values = event == null ? Map.of() : DetailValues.of(event, facts);
        Figure amount = event == null ? null : DetailValues.amount(event, facts).orElse(null);
        cells.add(values.containsKey("amount") ? values.get("amount").getFirst() : null);
        cells.add(
                amount == null || amount.quantity().value() == null
                        ? null
                        : (Object) amount.quantity().value().doubleValue());
        cells.add(amount == null ? null : amount.unit());
        FIELDS.forEach(field -> cells.add(values.getOrDefault(field, List.of())));
        return cells;
    }
}

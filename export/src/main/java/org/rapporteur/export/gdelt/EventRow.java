// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.gdelt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Names;
import org.rapporteur.export.codes.Cameo;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.RecordedDocument;

/** An event as a row of GDELT's table of events: 61 columns. */
final class EventRow {

    static final int COLUMNS = 61;

    private static final int TYPES = 3;

    private EventRow() {}

    static List<String> of(Event event, LocalDate date, LocalDate added, RecordedDocument document, Coverage coverage) {
        Entity actor =
                document.entity(event.actors().isEmpty() ? null : event.actors().getFirst());
        // Two who act together are both actors; GDELT puts the second into the place of whom it is done to.
        Entity other = document.entity(
                !event.recipients().isEmpty()
                        ? event.recipients().getFirst()
                        : event.actors().size() > 1 ? event.actors().get(1) : null);
        Entity place = document.entity(event.place());
        Cameo cameo = Cameo.of(event);
        Coverage.Spread spread =
                coverage.of(document.key(event.id()), document.document().id().value());
        List<String> row = new ArrayList<>(COLUMNS);
        row.addAll(List.of(
                number(document.key(event.id())),
                Days.of(date),
                Days.month(date),
                String.valueOf(date.getYear()),
                Days.fraction(date)));
        row.addAll(actor(actor));
        row.addAll(actor(other));
        row.addAll(List.of(
                event.statement() == null ? "1" : "0",
                cameo.code(),
                cameo.base(),
                cameo.root(),
                String.valueOf(cameo.quad()),
                cameo.goldstein(),
                String.valueOf(event.anchors().size()),
                String.valueOf(spread.sources()),
                String.valueOf(spread.articles()),
                ""));
        row.addAll(Geography.columns(Geography.of(actor)));
        row.addAll(Geography.columns(Geography.of(other)));
        row.addAll(Geography.columns(Geography.of(place)));
        row.add(Days.midnight(added));
        row.add(address(document));
        return row;
    }

    static String number(String key) {
        return String.valueOf(Names.number(key));
    }

    /** Where the document is: its address, else what it was given as. */
    static String address(RecordedDocument document) {
        return Objects.requireNonNullElse(
                document.document().url(), document.document().source());
    }

    /** Code, name, country, group, ethnicity, two religions and three types: ten columns. */
    private static List<String> actor(@Nullable Entity entity) {
        if (entity == null) {
            return List.of("", "", "", "", "", "", "", "", "", "");
        }
        String country = entity.country() == null ? "" : entity.country().value();
        List<String> types = Cameo.types(entity);
        List<String> columns = new ArrayList<>(List.of(
                country + String.join("", types.stream().limit(TYPES).toList()),
                entity.name().toUpperCase(Locale.ENGLISH),
                country,
                "",
                "",
                "",
                ""));
        for (int i = 0; i < TYPES; i++) {
            columns.add(i < types.size() ? types.get(i) : "");
        }
        return columns;
    }
}

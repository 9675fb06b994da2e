// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/**
 * The lists of the United Kingdom as CSV: that of OFSI ({@code ConList.csv}) and the UK Sanctions List, which has other names for
 * some columns. The first line gives the date, the second the header; a row for each name of an entry.
 */
final class UkCsv {

    private static final List<String> NAMES = List.of("name 1", "name 2", "name 3", "name 4", "name 5", "name 6");

    private UkCsv() {}

    static void read(String text, Rows rows) throws IOException {
        String first = text.lines().findFirst().orElse("");
        rows.date(EuCsv.date(first.replaceAll("^[^0-9]*", "").replaceAll("[^0-9/-].*$", "")));
        Map<String, Draft> drafts = new LinkedHashMap<>();
        int header = first.toLowerCase(java.util.Locale.ROOT).contains("name 6") ? 0 : 1;
        CsvTable.forEachBelow(header, text, ',', rows, row -> {
            String id = either(row, "unique id", "group id");
            Draft draft = drafts.computeIfAbsent(id, unseen -> new Draft(row.line()));
            draft.id = id;
            draft.kind = Kind.of(either(row, "designation type", "group type"));
            String name =
                    NAMES.stream().map(row::get).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
            draft.name(name, either(row, "alias strength", "alias quality").equalsIgnoreCase("low quality"));
            draft.name(row.get("name non-latin script"), false);
            draft.about(row.get("position"));
            if (!row.get("gender").isEmpty()) {
                draft.gender = Gender.of(row.get("gender"));
            }
            // Days that are not known are written 00.
            Stream.of(either(row, "d.o.b", "dob").split(";", -1))
                    .map(birth -> birth.strip().replaceFirst("^(?:dd|00)/(?:mm|00)/", ""))
                    .forEach(draft::birth);
            draft.country(either(row, "nationality(/ies)", "nationality"));
            draft.country(either(row, "address country", "country"));
        });
        drafts.values().forEach(rows::add);
    }

    private static String either(CsvTable.Row row, String column, String other) {
        return row.columns().containsKey(column) ? row.get(column) : row.get(other);
    }
}

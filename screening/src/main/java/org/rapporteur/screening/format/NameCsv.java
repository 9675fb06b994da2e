// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.io.IOException;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/** OpenSanctions {@code targets.simple.csv} and one's own CSV: columns are told by the header, only {@code name} must be there. */
final class NameCsv {

    private NameCsv() {}

    static void read(String text, Rows rows) throws IOException {
        CsvTable.forEachBelow(0, text, ',', rows, row -> {
            if (row.get("name").indexOf('\n') >= 0) {
                rows.reject(
                        row.line(),
                        "broken-row",
                        "has a name that goes over several lines: a quotation mark in it is not closed, and all names up to"
                                + " the next one are lost; mend that");
                return;
            }
            Draft draft = new Draft(row.line());
            // A list of one's own may have no ids: then the line is what to look up.
            draft.id = row.columns().containsKey("id") ? row.get("id") : "line " + row.line();
            draft.kind = Kind.of(row.get("schema"));
            draft.gender = Gender.of(row.get("gender"));
            draft.name(row.get("name"), false);
            CsvTable.parts(row.get("aliases")).forEach(alias -> draft.name(alias, false));
            CsvTable.parts(row.get("birth_date")).forEach(draft::birth);
            draft.country(row.get("countries"));
            draft.about(row.get("position"));
            rows.add(draft);
        });
    }
}

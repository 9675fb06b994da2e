// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/** The consolidated list of the European Union as CSV, version 1.1: a row for each alias, birth or address of an entry. */
final class EuCsv {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private EuCsv() {}

    static void read(String text, Rows rows) throws IOException {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        CsvTable.forEachBelow(0, text, ';', rows, row -> {
            if (rows.date() == null) {
                rows.date(date(row.get("filegenerationdate")));
            }
            String id = row.get("entity_logicalid");
            Draft draft = drafts.computeIfAbsent(id, unseen -> new Draft(row.line()));
            draft.id = id;
            String type = row.get("entity_subjecttype_classificationcode");
            draft.kind = Kind.of(type.isEmpty() ? row.get("entity_subjecttype") : type);
            draft.name(
                    row.get("namealias_wholename"), row.get("namealias_strong").equals("false"));
            draft.about(row.get("namealias_function"));
            if (!row.get("namealias_gender").isEmpty()) {
                draft.gender = Gender.of(row.get("namealias_gender"));
            }
            draft.birth(
                    row.get("birthdate_birthdate").isEmpty()
                            ? row.get("birthdate_year")
                            : row.get("birthdate_birthdate"));
            draft.country(row.get("citizenship_countryiso2code"));
            draft.country(row.get("address_countryiso2code"));
        });
        drafts.values().forEach(rows::add);
    }

    static @org.jspecify.annotations.Nullable LocalDate date(String text) {
        try {
            return text.contains("/")
                    ? LocalDate.parse(text, DAY)
                    : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

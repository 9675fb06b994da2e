// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.screening.list.Birth;
import org.rapporteur.screening.list.CountryCodes;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.list.RejectedRow;
import org.rapporteur.screening.list.UnreadableListException;
import org.rapporteur.screening.match.Company;
import org.rapporteur.screening.match.Query;

/**
 * Names to be screened, from a CSV with a header: {@code name}, and where there are such columns {@code id, schema, birth_date,
 * countries, gender}; countries parted by semicolons.
 *
 * @param queries in the order of the rows
 * @param rejected rows that could not be used, or not wholly
 */
public record NameList(List<Query> queries, List<RejectedRow> rejected) {

    public NameList {
        queries = List.copyOf(queries);
        rejected = List.copyOf(rejected);
    }

    /**
     * Reads names.
     *
     * @param source under which it was given, for messages
     * @throws UnreadableListException if there is no column {@code name}
     */
    public static NameList read(String source, byte[] bytes) throws IOException {
        String text = ListReader.text(bytes);
        String header = text.lines()
                .findFirst()
                .orElse("")
                .toLowerCase(java.util.Locale.ROOT)
                .replace("\"", "");
        if (!("," + header + ",").contains(",name,")) {
            throw new UnreadableListException(
                    source + ": has no column name; give a CSV whose first line is id,name,schema or just name");
        }
        Rows rows = new Rows();
        List<Query> queries = new ArrayList<>();
        CsvTable.forEachBelow(0, text, ',', rows, row -> {
            String name = row.get("name");
            if (name.isEmpty()) {
                rows.reject(row.line(), "no-name", "has no name");
            } else {
                String id = row.columns().containsKey("id") ? row.get("id") : "line " + row.line();
                queries.add(query(id, name, row, rows));
            }
        });
        return new NameList(queries, rows.rejected());
    }

    private static Query query(String id, String name, CsvTable.Row row, Rows rows) {
        String day = row.get("birth_date");
        Birth birth = Birth.parse(day);
        if (birth == null && !day.isEmpty()) {
            // The name is screened all the same: a hit too many is better than none.
            rows.reject(
                    row.line(),
                    "bad-birth",
                    "birth_date is no day or year: " + day
                            + "; the name was screened without it; write it as 1971-05-02 or 1971");
        }
        Set<String> countries = CountryCodes.codes(row.get("countries"));
        return new Query(
                id,
                name,
                Kind.of(row.get("schema")),
                birth,
                countries,
                Gender.of(row.get("gender")),
                List.of(),
                Company.NONE);
    }
}

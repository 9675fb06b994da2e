// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/**
 * OFAC's {@code sdn.csv}, without header: number, name, type, program, title, call sign, type of vessel, tonnage twice, flag, owner,
 * remarks; {@code alt.csv}: number, number of alias, type, name; {@code add.csv}: number, number of address, street, city, country.
 * {@code -0-} stands for nothing.
 */
final class OfacCsv {

    private static final int TITLE = 4;
    private static final int REMARKS = 11;
    private static final int ALIAS = 3;
    private static final int COUNTRY = 4;
    private static final String NOTHING = "-0-";

    /** The control character that DOS ends a file with, which OFAC still writes. */
    private static final String END = "\u001a";

    private static final Pattern REMARK =
            Pattern.compile("(?:alt\\. )?(DOB|nationality|citizen|Gender:?|[af]\\.k\\.a\\.) ([^;]+)");

    private OfacCsv() {}

    static void read(String sdn, @Nullable String alt, @Nullable String add, Rows rows) throws IOException {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        CsvTable.forEach(sdn, ',', rows, row -> {
            if (row.values().size() > REMARKS) {
                Draft draft = new Draft(row.line());
                draft.id = value(row, 0);
                draft.name(value(row, 1), false);
                String type = value(row, 2);
                draft.kind = type.isEmpty() ? Kind.ORGANIZATION : Kind.of(type);
                draft.about(value(row, TITLE));
                draft.about(value(row, REMARKS));
                remarks(value(row, REMARKS), draft);
                if (drafts.putIfAbsent(draft.id, draft) != null) {
                    rows.add(draft);
                }
            } else if (!row.values().getFirst().strip().equals(END)) {
                rows.reject(
                        row.line(),
                        "broken-row",
                        "sdn.csv: has " + row.values().size() + " of 12 columns; fetch the list again");
            }
        });
        more(alt, "alt.csv", ALIAS, rows, drafts, (draft, name) -> draft.name(name, false));
        more(add, "add.csv", COUNTRY, rows, drafts, Draft::country);
        drafts.values().forEach(rows::add);
    }

    private interface Part {
        void add(Draft draft, String value);
    }

    private static void more(
            @Nullable String text, String file, int column, Rows rows, Map<String, Draft> drafts, Part part)
            throws IOException {
        if (text == null) {
            return;
        }
        CsvTable.forEach(text, ',', rows, row -> {
            Draft draft = drafts.get(value(row, 0));
            if (draft != null && row.values().size() > column) {
                part.add(draft, value(row, column));
            } else if (!row.values().getFirst().strip().equals(END)) {
                rows.reject(
                        row.line(),
                        "broken-row",
                        file + ": belongs to no entry of sdn.csv, or has too few columns; fetch both again");
            }
        });
    }

    private static void remarks(String remarks, Draft draft) {
        Matcher remark = REMARK.matcher(remarks);
        while (remark.find()) {
            String value = remark.group(2).strip();
            value = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
            switch (remark.group(1)) {
                case "DOB" -> draft.birth(value);
                case "Gender", "Gender:" -> draft.gender = Gender.of(value);
                case "nationality", "citizen" -> draft.country(value);
                // Names that OFAC puts between quotation marks are nicknames and the like.
                default -> draft.name(value.replace("'", ""), true);
            }
        }
    }

    private static String value(CsvTable.Row row, int column) {
        String value = row.values().get(column).strip();
        return value.equals(NOTHING) ? "" : value;
    }
}

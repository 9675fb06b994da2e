// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.delimited;

import java.util.ArrayList;
import java.util.List;

/** Takes rows apart. */
public final class Row {

    private Row() {}

    /**
     * The cells of one row, without the quotation marks around them and with those inside counted once. Pure.
     *
     * @param row without the line break that ends it
     */
    public static List<String> cells(String row, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (isQuoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (isQuoted) {
                isQuoted = c != '"';
                if (isQuoted) {
                    cell.append(c);
                }
            } else if (c == '"' && i == start) {
                isQuoted = true;
            } else if (c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
                start = i + 1;
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /**
     * The whole rows of a text, without the line breaks that end them; the last, which may be cut, is left out where others
     * are there.
     *
     * @param most how many rows at most
     */
    static List<String> rows(String text, char delimiter, int most) {
        List<String> rows = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < text.length() && rows.size() < most; i++) {
            char c = text.charAt(i);
            if (c == '"' && isQuoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted && (i == start || text.charAt(i - 1) == delimiter);
            } else if (c == '\n' && !isQuoted) {
                rows.add(text.substring(start, i).replaceFirst("\\r$", ""));
                start = i + 1;
            }
        }
        if (rows.isEmpty()) {
            rows.add(text);
        }
        return rows;
    }
}

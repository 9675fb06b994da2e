// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.ArticleColumns;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.particulars.FieldNames.Part;

/** A workbook of Excel (XLSX): each row of its first sheet is an article, the first row names the columns. */
public final class Workbook {

    /** Days since the end of 1899 that Excel means by a number in a column of dates: 1954 to 2119. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:\\.\\d+)?");

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private Workbook() {}

    /** The rows as articles. */
    public static Contents open(StoredFile file, Parts parts) throws IOException {
        List<String> strings = strings(parts);
        Optional<XMLStreamReader> sheet = parts.xml("xl/worksheets/sheet1.xml");
        if (sheet.isEmpty()) {
            return Contents.of(List.of());
        }
        List<List<@Nullable String>> rows = rows(sheet.get(), strings);
        return articles(file, rows);
    }

    /**
     * Rows as articles.
     *
     * @param rows the first names the columns
     */
    static Contents articles(StoredFile file, List<List<@Nullable String>> rows) throws IOException {
        List<String> names = rows.isEmpty()
                ? List.of()
                : rows.getFirst().stream().map(name -> name == null ? "" : name).toList();
        ArticleColumns columns = ArticleColumns.of(file, names);
        List<String> dates = file.fields().of(Part.PUBLISHED);
        List<Found> found = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<@Nullable String> row = new ArrayList<>(rows.get(i));
            if (row.stream().allMatch(cell -> cell == null || cell.isBlank())) {
                continue;
            }
            for (int j = 0; j < Math.min(row.size(), names.size()); j++) {
                if (dates.contains(FieldNames.plain(names.get(j)))) {
                    row.set(j, day(row.get(j)));
                }
            }
            found.add(columns.article(file.source() + "#" + (i + 1), row, 0, 0));
        }
        return Contents.of(found);
    }

    private static @Nullable String day(@Nullable String cell) {
        return cell != null && SERIAL.matcher(cell).matches()
                ? ZERO.plusDays((long) Double.parseDouble(cell)).toString()
                : cell;
    }

    private static List<String> strings(Parts parts) throws IOException {
        List<String> strings = new ArrayList<>();
        Optional<XMLStreamReader> xml = parts.xml("xl/sharedStrings.xml");
        if (xml.isEmpty()) {
            return strings;
        }
        StringBuilder open = new StringBuilder();
        try {
            XMLStreamReader reader = xml.get();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("t")) {
                    open.append(reader.getElementText());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("si")) {
                    strings.add(open.toString());
                    open.setLength(0);
                }
            }
        } catch (XMLStreamException e) {
            throw Parts.damaged(e);
        }
        return strings;
    }

    private static List<List<@Nullable String>> rows(XMLStreamReader xml, List<String> strings) throws IOException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<@Nullable String> row = new ArrayList<>();
        String type = "";
        int column = 0;
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                        ? xml.getLocalName()
                        : "";
                if (event == XMLStreamConstants.START_ELEMENT && name.equals("c")) {
                    type = attribute(xml, "t");
                    column = column(attribute(xml, "r"), column);
                } else if (event == XMLStreamConstants.START_ELEMENT && (name.equals("v") || name.equals("t"))) {
                    set(row, column, value(type, xml.getElementText(), strings));
                } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("c")) {
                    column++;
                } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("row")) {
                    rows.add(row);
                    row = new ArrayList<>();
                    column = 0;
                }
            }
        } catch (XMLStreamException e) {
            throw Parts.damaged(e);
        }
        return rows;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static void set(List<@Nullable String> row, int column, String value) {
        while (row.size() <= column) {
            row.add(null);
        }
        String before = row.get(column);
        row.set(column, before == null ? value : before + value);
    }

    private static String value(String type, String written, List<String> strings) {
        if (!type.equals("s")) {
            return written;
        }
        int index = Integer.parseInt(written.strip());
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    /** The column of a reference like {@code BC12}, from 0; at most the 16,384 that Excel has. */
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < Math.min(3, reference.length()) && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column == 0 ? next : Math.min(column, 1 << 14) - 1;
    }
}

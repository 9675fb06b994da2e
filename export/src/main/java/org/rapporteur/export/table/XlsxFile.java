// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.table.Table.Column;

/**
 * A table as a workbook of Excel (ECMA-376, SpreadsheetML) with one sheet, written row by row: texts stand in their cells, numbers and days
 * are numbers and days, the names of the columns stay in sight and can be filtered by. A text is never a formula. The same rows
 * are the same bytes.
 */
public final class XlsxFile implements TableFile {

    /** Most that a sheet and a cell can hold. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_CHARACTERS = 32_767;

    /** The day whose number is 0, of days after February 1900. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream out;
    private final List<String> names;
    private int rows;

    /** Begins a workbook; closing it closes the stream. */
    public XlsxFile(OutputStream stream, Table table) throws IOException {
        out = new ZipOutputStream(stream);
        names = table.columns().stream().map(Column::name).toList();
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/sheet1.xml\" ContentType=\"" + TYPES + "worksheet+xml\"/></Types>");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\""
                        + OFFICE + "/worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + OFFICE
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\""
                        + escaped(table.name()) + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        // Styles by number: 0 plain, 1 the names of columns, 2 a day.
        part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/>"
                        + "</font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill>"
                        + "<patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\">" + style(0, 0, "")
                        + "</cellStyleXfs>"
                        + "<cellXfs count=\"3\">" + style(0, 0, " xfId=\"0\"")
                        + style(0, 1, " xfId=\"0\" applyFont=\"1\"")
                        + style(164, 0, " xfId=\"0\" applyNumberFormat=\"1\"")
                        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
        entry("xl/sheet1.xml");
        write(
                HEAD + "<worksheet xmlns=\"" + MAIN
                        + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                        + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        row(new ArrayList<>(names), 1);
    }

    private static String style(int format, int font, String more) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\"" + more + "/>";
    }

    @Override
    public void add(List<@Nullable Object> cells) throws IOException {
        if (rows == MOST_ROWS) {
            throw new IOException("a sheet holds " + MOST_ROWS
                    + " rows and there are more; narrow the export by filters, or" + " take csv");
        }
        row(cells, 0);
    }

    private void row(List<@Nullable Object> cells, int style) throws IOException {
        rows++;
        StringBuilder row = new StringBuilder("<row r=\"" + rows + "\">");
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            String place = " r=\"" + column(i) + rows + "\"";
            switch (cell) {
                case null -> {}
                case Long number -> row.append("<c" + place + "><v>" + number + "</v></c>");
                case Double number -> row.append("<c" + place + "><v>" + number + "</v></c>");
                case LocalDate day
                when day.getYear() >= 1901 ->
                    row.append("<c" + place + " s=\"2\"><v>" + ChronoUnit.DAYS.between(FIRST, day) + "</v></c>");
                case List<?> list -> {
                    if (!list.isEmpty()) {
                        text(row, place, list.stream().map(String::valueOf).collect(Collectors.joining("; ")), style);
                    }
                }
                default -> text(row, place, cell.toString(), style);
            }
        }
        write(row.append("</row>").toString());
    }

    private static void text(StringBuilder row, String place, String text, int style) {
        String cut = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
        row.append("<c" + place + (style == 0 ? "" : " s=\"" + style + "\"")
                + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cut) + "</t></is></c>");
    }

    /** Letters of a column, from 0. */
    private static String column(int number) {
        return (number < 26 ? "" : String.valueOf((char) ('A' + number / 26 - 1))) + (char) ('A' + number % 26);
    }

    /** What XML gives a meaning to is written otherwise; what it cannot hold is left out. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || (point >= ' ' && point != 0xFFFE && point != 0xFFFF && (point < 0xD800 || point > 0xDFFF)))
                .forEach(point -> {
                    switch (point) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(point);
                    }
                });
        return escaped.toString();
    }

    private void part(String name, String body) throws IOException {
        entry(name);
        write(HEAD + body);
        out.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST.withYear(1980).atStartOfDay());
        out.putNextEntry(entry);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what comes after the last row; without it the workbook is not whole. */
    @Override
    public void end() throws IOException {
        write("</sheetData><autoFilter ref=\"A1:" + column(names.size() - 1) + rows + "\"/></worksheet>");
        out.closeEntry();
        out.finish();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

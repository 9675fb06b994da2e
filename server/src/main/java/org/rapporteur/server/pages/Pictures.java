// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.report.StyleSheet;
import org.rapporteur.export.table.CsvFile;
import org.rapporteur.record.Record;
import org.rapporteur.server.drawing.Picture;
import org.rapporteur.server.http.Problem;

/**
 * Drawings as files: SVG that stands alone, in the colours of paper and without links, and what it shows as CSV. A browser makes a PNG
 * of the first.
 */
final class Pictures {

    private static final Pattern VALUE = Pattern.compile("(--[a-z]+): ([^;]+);");
    private static final Pattern LINK = Pattern.compile("<a class=\"([^\"]*)\"[^>]*>");

    private static final String STYLE = plain();

    /** The one style sheet that such a file may have, where a browser opens it as a page. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'";

    private Pictures() {}

    /**
     * What a file is called: group 1 its name, 2 its ending.
     *
     * @param names pattern of those that are there
     * @throws Problem if there is no such file
     */
    static Matcher name(Context context, String names) {
        Matcher name = Pattern.compile("(" + names + ")\\.(svg|csv)").matcher(context.pathParam("picture"));
        if (!name.matches()) {
            throw Problem.missing("drawing of this name");
        }
        return name;
    }

    /** Answers with a drawing, or with what it shows. */
    static void give(Context context, String ending, Picture picture) {
        context.header("Content-Disposition", "inline; filename=\"" + picture.name() + "." + ending + "\"");
        if (ending.equals("svg")) {
            context.header("Content-Security-Policy", POLICY);
            context.contentType("image/svg+xml").result(svg(picture).getBytes(StandardCharsets.UTF_8));
        } else {
            context.contentType("text/csv; charset=utf-8").result(csv(picture.columns(), picture.rows()));
        }
    }

    /** A table for spreadsheets. */
    static byte[] csv(List<String> columns, List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvFile file = CsvFile.forSpreadsheets(bytes, columns)) {
            for (List<@Nullable Object> row : rows) {
                file.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Where a drawing comes from, as its note says. */
    static String origin(Record now) {
        String head = now.head();
        String log = head == null ? "" : head.lines().findFirst().orElse("") + ", ";
        return "Rapporteur, record " + log + String.format(Locale.UK, "%,d entries", now.size());
    }

    static String svg(Picture picture) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartElement("svg");
            out.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attributes(
                    out,
                    "width",
                    picture.wide(),
                    "height",
                    picture.tall(),
                    "viewBox",
                    "0 0 " + picture.wide() + " " + picture.tall(),
                    "role",
                    "img",
                    "font-family",
                    "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif");
            out.writeStartElement("title");
            out.writeCharacters(picture.title());
            out.writeEndElement();
            out.writeStartElement("style");
            out.writeCharacters(STYLE);
            out.writeEndElement();
            out.writeEmptyElement("rect");
            attributes(out, "width", picture.wide(), "height", picture.tall(), "fill", "#fff");
            line(out, picture.title(), Picture.MARGIN + 14, 17, "#1d1f23", "600");
            for (int i = 0; i < picture.note().size(); i++) {
                line(out, picture.note().get(i), picture.line(i), 11, "#62666d", "400");
            }
            out.writeStartElement("svg");
            attributes(
                    out,
                    "x",
                    Picture.MARGIN,
                    "y",
                    picture.top(),
                    "width",
                    picture.width(),
                    "height",
                    picture.height(),
                    "viewBox",
                    "0 0 " + picture.width() + " " + picture.height(),
                    "font-size",
                    picture.letters());
            out.writeCharacters("");
            out.flush();
            text.append(body(picture));
            out.writeEndElement();
            out.writeEndElement();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return text.toString();
    }

    /** As on its page, but that nothing leads anywhere: a file has no service beside it. */
    private static String body(Picture picture) {
        StringOutput out = new StringOutput(16_000);
        picture.body().writeTo(out);
        return LINK.matcher(out.toString()).replaceAll("<g class=\"$1\">").replace("</a>", "</g>");
    }

    private static void line(XMLStreamWriter out, String words, int y, int size, String colour, String weight)
            throws XMLStreamException {
        out.writeStartElement("text");
        attributes(out, "x", Picture.MARGIN, "y", y, "font-size", size, "fill", colour, "font-weight", weight);
        out.writeCharacters(words);
        out.writeEndElement();
    }

    private static void attributes(XMLStreamWriter out, Object... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            out.writeAttribute(pairs[i].toString(), pairs[i + 1].toString());
        }
    }

    /** The style sheet of drawings with the light colours in it: programs that draw know no variables. */
    private static String plain() {
        String style = resource("/web/drawing.css");
        String light = StyleSheet.of("report.css");
        Matcher value = VALUE.matcher(light.substring(0, light.indexOf("@media")));
        while (value.find()) {
            style = style.replace("var(" + value.group(1) + ")", value.group(2));
        }
        return style.replace("#fbfaf7", "#fff");
    }

    private static String resource(String name) {
        try (InputStream in = Pictures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be on the class path, is not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}

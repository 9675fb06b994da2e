// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.print;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lays paragraphs out on A4 and writes them as PDF, with the letters that they need in it. The same paragraphs give the same
 * bytes. What its font has no letter for, or what is written from right to left, stands as its number in Unicode, so nothing is left out silently.
 * Not safe for use by many threads.
 */
public final class PrintedPages {

    private static final float MARGIN = 56;
    private static final float FOOT = 36;
    private static final float FOOT_SIZE = 7.5f;
    private static final Color PEN = new Color(0xFF, 0xEC, 0x99);

    /** Liberation Sans, which comes with PDFBox: Latin, Greek and Cyrillic letters. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final String foot;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final List<List<Line>> pages = new ArrayList<>();
    private float room;

    /** A piece of a line and where it begins. */
    private record Piece(String words, boolean isMarked, float x, float width) {}

    private record Line(Paragraph.Style style, List<Piece> pieces, float y) {}

    private PrintedPages(String foot) throws IOException {
        this.foot = foot;
        try (InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
            if (letters == null) {
                throw new IllegalStateException(FONT + " must be on the class path, is not");
            }
            this.font = PDType0Font.load(document, letters, true);
        }
    }

    /**
     * Writes pages.
     *
     * @param title as programs show it
     * @param foot of each page
     * @param made when, as the file says
     * @throws UncheckedIOException if the stream fails
     */
    public static void write(String title, String foot, Instant made, List<Paragraph> paragraphs, OutputStream out) {
        try {
            PrintedPages pages = new PrintedPages(foot);
            try (PDDocument document = pages.document) {
                paragraphs.forEach(pages::lay);
                pages.draw();
                GregorianCalendar time = GregorianCalendar.from(ZonedDateTime.ofInstant(made, ZoneOffset.UTC));
                time.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
                document.getDocumentInformation().setTitle(title);
                document.getDocumentInformation().setProducer("Rapporteur");
                document.getDocumentInformation().setCreationDate(time);
                document.setDocumentId(made.toEpochMilli());
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lay(Paragraph paragraph) {
        Paragraph.Style style = paragraph.style();
        if (pages.isEmpty()) {
            turn();
        }
        room -= style.above;
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        List<Piece> pieces = new ArrayList<>();
        float x = 0;
        for (Paragraph.Run run : paragraph.runs()) {
            for (String word : run.words().splitWithDelimiters("\\s+", 0)) {
                String words = word.isBlank() ? (word.contains("\n") ? "\n" : " ") : printable(word);
                if (words.equals("\n") || (x > 0 && !words.equals(" ") && x + width(words, style) > width)) {
                    add(style, pieces);
                    pieces = new ArrayList<>();
                    x = 0;
                }
                if (words.equals("\n") || (words.equals(" ") && x == 0)) {
                    continue;
                }
                // What is longer than a line, such as a hash, is broken where the line ends.
                for (String rest = words; !rest.isEmpty(); ) {
                    int fits = fitting(rest, width - x, style);
                    float length = width(rest.substring(0, fits), style);
                    pieces.add(new Piece(rest.substring(0, fits), run.isMarked(), x, length));
                    x += length;
                    rest = rest.substring(fits);
                    if (!rest.isEmpty()) {
                        add(style, pieces);
                        pieces = new ArrayList<>();
                        x = 0;
                    }
                }
            }
        }
        add(style, pieces);
    }

    private void turn() {
        pages.add(new ArrayList<>());
        room = PDRectangle.A4.getHeight() - 2 * MARGIN;
    }

    private void add(Paragraph.Style style, List<Piece> pieces) {
        if (room < style.line) {
            turn();
        }
        room -= style.line;
        pages.getLast().add(new Line(style, pieces, MARGIN + room));
    }

    /** How much of the words fits, at least a letter. */
    private int fitting(String words, float room, Paragraph.Style style) {
        int end = 0;
        float width = 0;
        while (end < words.length()) {
            int letter = words.codePointAt(end);
            width += width(letter) * style.size;
            if (width > room && end > 0) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private float width(String words, Paragraph.Style style) {
        return (float) words.codePoints().mapToDouble(this::width).sum() * style.size;
    }

    /** Width of a letter one point high; less than 0 where the font has none. */
    private float width(int letter) {
        return widths.computeIfAbsent(letter, one -> {
            try {
                return isFromTheRight(one) ? -1 : font.getStringWidth(Character.toString(one)) / 1000;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                return -1f;
            }
        });
    }

    private static boolean isFromTheRight(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    private String printable(String words) {
        StringBuilder printable = new StringBuilder();
        words.codePoints().forEach(letter -> {
            if (!Character.isISOControl(letter) && width(letter) >= 0) {
                printable.appendCodePoint(letter);
            } else {
                printable.append("[U+%04X]".formatted(letter));
            }
        });
        return printable.toString();
    }

    private void draw() throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                for (Line line : pages.get(i)) {
                    draw(line, out);
                }
                out.setNonStrokingColor(Color.DARK_GRAY);
                show(out, printable(foot) + "  \u00B7  " + (i + 1) + " / " + pages.size(), FOOT_SIZE, MARGIN, FOOT);
            }
        }
    }

    private void draw(Line line, PDPageContentStream out) throws IOException {
        for (Piece piece : line.pieces()) {
            if (piece.isMarked()) {
                out.setNonStrokingColor(PEN);
                out.addRect(
                        MARGIN + piece.x(),
                        line.y() - line.style().size * 0.25f,
                        piece.width(),
                        line.style().size * 1.25f);
                out.fill();
            }
        }
        out.setNonStrokingColor(Color.BLACK);
        for (Piece piece : line.pieces()) {
            show(out, piece.words(), line.style().size, MARGIN + piece.x(), line.y());
        }
    }

    private void show(PDPageContentStream out, String words, float size, float x, float y) throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }
}

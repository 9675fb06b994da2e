// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;

class PdfTest {

    private static final PDFont FONT = new PDType1Font(FontName.TIMES_ROMAN);

    private static final String FIRST =
            (Reads.ENGLISH + " " + Reads.MORE + " ").repeat(3).strip();

    private static final String SECOND =
            "Traders in the market of the old town hope that the ferry will bring their customers back before winter. "
                    + "The mayor promised on Friday to pay for two more boats, which are to run from early morning until late at night.";

    /** Words of one line where they stand. */
    private record Piece(String text, double x, double y, double size) {}

    private final List<Piece> pieces = new ArrayList<>();

    /** Sets a text in a column; where it ended. */
    private double column(String text, double x, double top, double width, double size) throws IOException {
        StringBuilder line = new StringBuilder();
        double y = top;
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && FONT.getStringWidth(line + " " + word) / 1000 * size > width) {
                pieces.add(new Piece(line.toString(), x, y, size));
                line.setLength(0);
                y -= size * 1.2;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        pieces.add(new Piece(line.toString(), x, y, size));
        return y - size * 1.2;
    }

    private byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                for (Piece piece : pieces) {
                    out.beginText();
                    out.setFont(FONT, (float) piece.size());
                    out.newLineAtOffset((float) piece.x(), (float) piece.y());
                    out.showText(piece.text());
                    out.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Orders of drawing: as it was set, by rows across the columns, at random. */
    private void draw(String order) {
        switch (order) {
            case "rows" -> pieces.sort((a, b) -> Double.compare(b.y(), a.y()));
            case "random" -> Collections.shuffle(pieces, new Random(1));
            default -> {}
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "rows", "random"})
    void columnsAreReadOneAfterTheOther(String order) throws IOException {
        pieces.add(new Piece("Bridge over the river is closed", 60, 740, 20));
        int half = FIRST.indexOf(' ', FIRST.length() / 2);
        column(FIRST.substring(0, half), 60, 700, 230, 10);
        column(FIRST.substring(half + 1), 305, 700, 230, 10);
        draw(order);
        Document document = Reads.document("a.pdf", pdf());
        assertThat(document.text().value()).isEqualTo(FIRST);
        assertThat(document.title()).isEqualTo("Bridge over the river is closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "rows", "random"})
    void articlesOfAPageAreParted(String order) throws IOException {
        pieces.add(new Piece("THE DAILY HERALD", 200, 760, 24));
        pieces.add(new Piece("Monday, 23 September 2019", 60, 740, 8));
        column("Bridge over the river is closed for two weeks", 60, 710, 220, 14);
        column(FIRST, 60, 670, 220, 10);
        column("Traders hope for the ferry to come", 310, 710, 220, 14);
        column(SECOND, 310, 670, 220, 10);
        draw(order);
        List<Document> documents = Reads.documents("a.pdf", pdf());
        assertThat(documents).extracting(document -> document.text().value()).containsExactly(FIRST, SECOND);
        assertThat(documents)
                .extracting(Document::title)
                .containsExactly("Bridge over the river is closed for two weeks", "Traders hope for the ferry to come");
        assertThat(documents).extracting(Document::source).containsExactly("a.pdf#1", "a.pdf#2");
    }

    @Test
    void paragraphsAreKeptAndPartedWordsJoined() throws IOException {
        double y = column(FIRST, 60, 700, 300, 10);
        pieces.add(new Piece("The water had carried away the pil-", 60, y - 6, 10));
        pieces.add(new Piece("lars of the well-known bridge, and the well-", 60, y - 18, 10));
        pieces.add(new Piece("known ferry too.", 60, y - 30, 10));
        assertThat(Reads.document("a.pdf", pdf()).text().value())
                .isEqualTo(
                        FIRST
                                + "\n\nThe water had carried away the pillars of the well-known bridge, and the well-known ferry too.");
    }

    @Test
    void tablesAreReadByRows() throws IOException {
        double y = column(FIRST, 60, 700, 400, 10) - 10;
        for (String[] row :
                new String[][] {{"Town", "Dead", "Injured"}, {"Northam", "12", "30"}, {"Southam", "5", "18"}}) {
            for (int i = 0; i < row.length; i++) {
                pieces.add(new Piece(row[i], 60 + 120 * i, y, 10));
            }
            y -= 14;
        }
        assertThat(Reads.document("a.pdf", pdf()).text().value())
                .endsWith("Town\tDead\tInjured\n\nNortham\t12\t30\n\nSoutham\t5\t18");
    }

    @Test
    void whatAScannerMadeAndWhatIsEncryptedIsRefusedWithARemedy() throws IOException {
        assertThat(Reads.refused("a.pdf", pdf()).code()).isEqualTo(Code.SCANNED);
        assertThat(Reads.refused("a.pdf", pdf()).reason()).contains("ocrmypdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(Reads.refused("a.pdf", bytes.toByteArray()).code()).isEqualTo(Code.ENCRYPTED);
        }
        assertThat(Reads.refused("a.pdf", Reads.utf8("%PDF-1.7\nbroken")).code())
                .isIn(Code.UNREADABLE, Code.DAMAGED);
    }
}

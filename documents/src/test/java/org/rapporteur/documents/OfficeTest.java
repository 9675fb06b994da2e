// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.documents.Reads.ENGLISH;
import static org.rapporteur.documents.Reads.MORE;
import static org.rapporteur.documents.Reads.utf8;
import static org.rapporteur.documents.Reads.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;

class OfficeTest {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String TWICE = ENGLISH + " " + MORE;

    private static byte[] docx(String body) {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w='" + WORDS + "'><w:body>" + body + "</w:body></w:document>",
                "word/footnotes.xml",
                "<w:footnotes xmlns:w='" + WORDS
                        + "'><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>",
                "docProps/core.xml",
                "<c xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Bridge closed</dc:title><dc:creator>python-docx</dc:creator></c>");
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void aDocumentOfWordIsReadWithTablesAndNotesAndWithoutWhatWasDeleted() {
        String table = "<w:tbl><w:tr><w:tc>" + paragraph("Dead") + "</w:tc><w:tc>" + paragraph("17")
                + "</w:tc></w:tr></w:tbl>";
        byte[] docx = docx("<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Bridge closed</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>" + ENGLISH
                + "</w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del></w:p>" + table);
        Document document = Reads.document("a.docx", docx);
        assertThat(document.text().value()).isEqualTo(ENGLISH + "\n\nDead\t17\n\nA note.");
        assertThat(document.title()).isEqualTo("Bridge closed");
        assertThat(document.authors()).isEmpty();
        assertThat(document.source()).isEqualTo("a.docx");
    }

    @Test
    void entitiesOfADocumentAreNotExpanded() {
        byte[] docx = zip(
                "word/document.xml",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY l 'lol'>]><w:document xmlns:w='"
                        + WORDS + "'><w:body>" + paragraph(ENGLISH) + paragraph("&x;&l;") + "</w:body></w:document>");
        assertThat(Reads.all("a.docx", docx))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("root:")
                .doesNotContain("lollol");
    }

    @Test
    void aTextOfOpenDocumentIsRead() {
        String content = "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                + "xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:text><t:h>Bridge closed</t:h><t:p>"
                + ENGLISH
                + "<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>A note.</t:p></t:note-body></t:note></t:p>"
                + "<t:tracked-changes><t:p>old</t:p></t:tracked-changes></o:text></o:body></o:document-content>";
        byte[] odt = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                content,
                "META-INF/manifest.xml",
                "<m/>",
                "meta.xml",
                "<m xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Bridge closed</dc:title></m>");
        Document document = Reads.document("a.odt", odt);
        assertThat(document.text().value()).isEqualTo(ENGLISH + "\n\nA note.");
        assertThat(document.title()).isEqualTo("Bridge closed");
    }

    private static byte[] epub(String... chapters) {
        StringBuilder items = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        Object[] parts = new Object[4 + 2 * chapters.length];
        for (int i = 0; i < chapters.length; i++) {
            items.append("<item id='c" + i + "' href='c" + i + ".xhtml'/>");
            spine.append("<itemref idref='c" + i + "'/>");
            parts[4 + 2 * i] = "E/c" + i + ".xhtml";
            parts[5 + 2 * i] = "<html><head><title>x</title></head><body><h1>Chapter " + i + "</h1><p>" + chapters[i]
                    + "</p></body></html>";
        }
        parts[0] = "META-INF/container.xml";
        parts[1] = "<container><rootfiles><rootfile full-path='E/content.opf'/></rootfiles></container>";
        parts[2] = "E/content.opf";
        parts[3] = "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>The Herald</dc:title>"
                + "<dc:date>2019-09-23</dc:date></metadata><manifest>" + items + "</manifest><spine>" + spine
                + "</spine></package>";
        return zip(parts);
    }

    @Test
    void eachChapterOfABookIsAnArticle() {
        List<Document> documents = Reads.documents("a.epub", epub("Contents", TWICE, MORE + " " + ENGLISH));
        assertThat(documents).extracting(Document::source).containsExactly("a.epub#E/c1.xhtml", "a.epub#E/c2.xhtml");
        assertThat(documents).extracting(Document::title).containsExactly("Chapter 1", "Chapter 2");
        assertThat(documents).extracting(Document::published).containsOnly(LocalDate.of(2019, 9, 23));
        assertThat(documents.getFirst().text().value()).isEqualTo(TWICE);
        assertThat(Reads.document("b.epub", epub(TWICE)).source()).isEqualTo("b.epub");
    }

    @Test
    void rtfIsReadWithoutItsMarks() {
        String rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\info{\\title Bridge closed}}\\f0 " + ENGLISH + "\\par "
                + "Caf\\'e9 \\u8211? {\\b bold}.\\par}";
        Document document = Reads.document("a.rtf", utf8(rtf));
        assertThat(document.text().value()).isEqualTo(ENGLISH + "\n\nCafé – bold.");
        assertThat(document.title()).isEqualTo("Bridge closed");
        assertThat(Reads.refused("b.rtf", utf8("{\\rtf1" + "{".repeat(100_000))).code())
                .isEqualTo(Code.TOO_DEEP);
    }

    @Test
    void rowsOfAWorkbookAreArticles() throws IOException {
        byte[] xlsx = zip(
                "xl/workbook.xml",
                "<workbook/>",
                "xl/sharedStrings.xml",
                "<sst><si><t>text</t></si><si><t>date</t></si><si><t>" + ENGLISH + "</t></si></sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                        + "<row><c r='A2' t='s'><v>2</v></c><c r='B2'><v>43731</v></c></row></sheetData></worksheet>");
        assertThat(Reads.document("a.xlsx", xlsx).published()).isEqualTo(LocalDate.of(2019, 9, 23));
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("text");
            sheet.createRow(1).createCell(0).setCellValue(ENGLISH);
            book.write(xls);
        }
        assertThat(Reads.document("a.xls", xls.toByteArray()).text().value()).isEqualTo(ENGLISH);
    }

    @Test
    void otherOldDocumentsAreRefusedByName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[100]), "EncryptedPackage");
            file.writeFilesystem(bytes);
        }
        assertThat(Reads.refused("a.docx", bytes.toByteArray()).code()).isEqualTo(Code.ENCRYPTED);
        assertThat(Reads.refused("a.pptx", zip("ppt/presentation.xml", "<p/>")).code())
                .isEqualTo(Code.UNSUPPORTED);
    }
}

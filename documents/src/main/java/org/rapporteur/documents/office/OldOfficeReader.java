// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.documents.mail.OutlookMail;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.FormReader;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.particulars.Particulars;

/** Reads what Office wrote before 2007 (DOC, XLS) and what Outlook still writes (MSG). Macros are not looked at. */
public final class OldOfficeReader implements FormReader {

    private static final int MOST_COLUMNS = 200;

    @Override
    public Set<Form> forms() {
        return Set.of(Form.OLE);
    }

    @Override
    public Contents open(Form form, StoredFile file) throws IOException {
        byte[] bytes = file.bytes();
        try (POIFSFileSystem stored = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = stored.getRoot();
            if (root.hasEntry("__properties_version1.0")) {
                return OutlookMail.open(file, stored);
            }
            if (root.hasEntry("WordDocument")) {
                return word(file, root);
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return workbook(file, root);
            }
            if (root.hasEntry("EncryptedPackage")) {
                throw encrypted();
            }
            throw new Refusal(
                    Code.UNSUPPORTED, "is an old office document of a kind that is not read; save it as DOCX or PDF");
        } catch (EncryptedDocumentException e) {
            throw encrypted();
        }
    }

    private static Refusal encrypted() {
        return new Refusal(Code.ENCRYPTED, "is encrypted; save it without a password");
    }

    private static Contents word(StoredFile file, DirectoryNode root) throws IOException {
        String[] paragraphs;
        String title = null;
        try (WordExtractor word = new WordExtractor(root)) {
            paragraphs = Stream.concat(Stream.of(word.getParagraphText()), Stream.of(word.getFootnoteText()))
                    .map(WordExtractor::stripFields)
                    .toArray(String[]::new);
            title = word.getSummaryInformation() == null
                    ? null
                    : word.getSummaryInformation().getTitle();
        } catch (OldWordFileFormatException e) {
            try (HWPFOldDocument old = new HWPFOldDocument(root);
                    Word6Extractor word = new Word6Extractor(old)) {
                paragraphs = word.getText().split("[\\r\\n]+");
            }
        }
        List<String> text = new ArrayList<>();
        for (String paragraph : paragraphs) {
            // Cells of tables end with the sign BEL, lines with VT.
            String plain = paragraph
                    .replace('\u0007', '\t')
                    .replace('\u000B', '\n')
                    .replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "")
                    .strip();
            if (!plain.isEmpty()) {
                text.add(plain);
            }
        }
        if (!text.isEmpty() && text.getFirst().equals(title)) {
            text.removeFirst();
        }
        return Contents.of(List.of(RawBytes.drawn(
                file.source(),
                file.bytes(),
                Prose.join(text),
                new Particulars(title, null, List.of(), null, null).or(file.particulars()))));
    }

    private static Contents workbook(StoredFile file, DirectoryNode root) throws IOException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        try (HSSFWorkbook book = new HSSFWorkbook(root, false)) {
            Sheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                List<@Nullable String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
                    cells.add(row.getCell(i) == null ? null : formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cells);
            }
        }
        return Workbook.articles(file, rows);
    }
}

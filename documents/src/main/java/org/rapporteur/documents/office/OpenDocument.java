// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.particulars.Particulars;

/** A text document of OpenDocument (ODT): its paragraphs, headings, lists, tables and notes. */
public final class OpenDocument {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final Prose prose = new Prose();

    /** Notes stand in the middle of the sentences that they are notes to. */
    private final Prose notes = new Prose();

    private int openNotes;
    private int skipped;

    private OpenDocument() {}

    /** The document as one article. */
    public static Contents open(StoredFile file, Parts parts) throws IOException {
        if (parts.bytes("META-INF/manifest.xml").map(OpenDocument::isEncrypted).orElse(false)) {
            throw new Refusal(Code.ENCRYPTED, "is encrypted; save it without a password");
        }
        OpenDocument document = new OpenDocument();
        Optional<XMLStreamReader> xml = parts.xml("content.xml");
        if (xml.isPresent()) {
            document.read(xml.get());
        }
        List<String> paragraphs = new ArrayList<>(document.prose.paragraphs());
        paragraphs.addAll(document.notes.paragraphs());
        Particulars told = CoreProperties.of(parts, "meta.xml", false);
        if (!paragraphs.isEmpty() && paragraphs.getFirst().equals(told.title())) {
            paragraphs.removeFirst();
        }
        return Contents.of(List.of(
                RawBytes.drawn(file.source(), file.bytes(), Prose.join(paragraphs), told.or(file.particulars()))));
    }

    private static boolean isEncrypted(byte[] manifest) {
        return new String(manifest, StandardCharsets.UTF_8).contains("encryption-data");
    }

    private void read(XMLStreamReader xml) throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (skipped == 0) {
                            prose().add(xml.getText().replaceAll("\\s+", " "));
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw Parts.damaged(e);
        }
    }

    private Prose prose() {
        return openNotes > 0 ? notes : prose;
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tracked-changes",
                    "note-citation",
                    "annotation",
                    "font-face-decls",
                    "automatic-styles",
                    "forms",
                    "sequence-decls" -> skipped++;
            case "note" -> openNotes++;
            case "tab" -> prose().add("\t");
            case "line-break" -> prose().add("\n");
            case "s" -> {
                if (TEXT.equals(xml.getNamespaceURI())) {
                    prose().add(" ");
                }
            }
            case "table-row" -> prose().beginRow();
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "tracked-changes",
                    "note-citation",
                    "annotation",
                    "font-face-decls",
                    "automatic-styles",
                    "forms",
                    "sequence-decls" -> skipped--;
            case "note" -> openNotes--;
            case "p", "h" -> {
                if (skipped == 0) {
                    prose().endParagraph();
                }
            }
            case "table-cell" -> prose().endCell();
            case "table-row" -> prose().endRow();
            default -> {}
        }
    }
}

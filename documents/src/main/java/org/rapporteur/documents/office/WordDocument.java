// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.particulars.Particulars;

/**
 * A document of Word (DOCX): its paragraphs, headings, lists and tables, then its footnotes. What is marked as deleted is
 * left out, macros are not looked at.
 */
public final class WordDocument {

    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Prose prose = new Prose();
    private @Nullable String title;
    private boolean isTitle;

    /** How many alternatives are open, of which only the first is read. */
    private int fallbacks;

    private WordDocument() {}

    /** The document as one article. */
    public static Contents open(StoredFile file, Parts parts) throws IOException {
        WordDocument document = new WordDocument();
        List<String> paragraphs = new ArrayList<>();
        for (String part : List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")) {
            Optional<XMLStreamReader> xml = parts.xml(part);
            if (xml.isPresent()) {
                document.read(xml.get());
            }
        }
        paragraphs.addAll(document.prose.paragraphs());
        Particulars told = new Particulars(document.title, null, List.of(), null, null)
                .or(CoreProperties.of(parts, "docProps/core.xml", false));
        if (!paragraphs.isEmpty() && paragraphs.getFirst().equals(told.title())) {
            paragraphs.removeFirst();
        }
        return Contents.of(List.of(
                RawBytes.drawn(file.source(), file.bytes(), Prose.join(paragraphs), told.or(file.particulars()))));
    }

    private void read(XMLStreamReader xml) throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw Parts.damaged(e);
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (name.equals("Fallback")) {
            fallbacks++;
        }
        if (fallbacks > 0) {
            return;
        }
        switch (name) {
            case "t" -> {
                if (WORDS.equals(xml.getNamespaceURI()) || xml.getNamespaceURI().endsWith("/wordprocessingml/main")) {
                    prose.add(xml.getElementText());
                }
            }
            case "tab" -> prose.add("\t");
            case "br", "cr" -> prose.add("\n");
            case "noBreakHyphen" -> prose.add("\u2011");
            case "tr" -> prose.beginRow();
            case "pStyle" -> {
                String style = xml.getAttributeValue(xml.getNamespaceURI(), "val");
                isTitle = style != null && style.equalsIgnoreCase("Title");
            }
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "Fallback" -> fallbacks--;
            case "p" -> {
                prose.endParagraph();
                if (isTitle && title == null) {
                    List<String> paragraphs = prose.paragraphs();
                    title = paragraphs.isEmpty() ? null : paragraphs.getLast();
                }
                isTitle = false;
            }
            case "tc" -> prose.endCell();
            case "tr" -> prose.endRow();
            default -> {}
        }
    }
}

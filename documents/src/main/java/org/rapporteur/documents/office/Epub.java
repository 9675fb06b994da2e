// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.intake.Contents;
import org.rapporteur.intake.Found;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Refusal;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.StoredFile;
import org.rapporteur.intake.html.HtmlText;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.intake.plain.XmlText;

/** A book (EPUB), as news readers save issues: each chapter with words of its own is an article. */
public final class Epub {

    /** Fewer words are a cover or a list of contents. */
    private static final int FEWEST_WORDS = 30;

    private static final Pattern WORD = Pattern.compile("\\w+");

    private record Chapter(String name, HtmlText text) {}

    private Epub() {}

    /** The chapters as articles; as one article where there is only one. */
    public static Contents open(StoredFile file, Parts parts) throws IOException {
        if (parts.has("META-INF/encryption.xml") && parts.has("META-INF/rights.xml")) {
            throw new Refusal(Code.ENCRYPTED, "is a protected book; give a copy without protection");
        }
        String root = rootFile(parts);
        Particulars book = CoreProperties.of(parts, root, true);
        List<Chapter> chapters = new ArrayList<>();
        for (String name : spine(parts, root)) {
            Optional<byte[]> bytes = parts.bytes(name);
            HtmlText text =
                    bytes.map(page -> HtmlText.titled(XmlText.decode(page))).orElse(new HtmlText(null, ""));
            if (WORD.matcher(text.text()).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS) {
                chapters.add(new Chapter(name, text));
            }
        }
        if (chapters.isEmpty()) {
            return Contents.of(List.of(new Rejection(
                    file.source(), Code.EMPTY, file.source() + " is a book without words; give one with text", null)));
        }
        if (chapters.size() == 1) {
            HtmlText only = chapters.getFirst().text();
            return Contents.of(
                    List.of(RawBytes.drawn(file.source(), file.bytes(), only.text(), book.or(titled(only)))));
        }
        List<Found> found = new ArrayList<>();
        for (Chapter chapter : chapters) {
            found.add(RawBytes.drawn(
                    file.source() + "#" + chapter.name(),
                    parts.bytes(chapter.name()).orElseThrow(),
                    chapter.text().text(),
                    titled(chapter.text())
                            .or(new Particulars(
                                    null,
                                    book.published(),
                                    book.authors(),
                                    book.outlet() == null ? book.title() : book.outlet(),
                                    null))));
        }
        return Contents.of(found);
    }

    private static Particulars titled(HtmlText text) {
        return new Particulars(text.title(), null, List.of(), null, null);
    }

    private static String rootFile(Parts parts) throws IOException {
        List<String> roots = new ArrayList<>();
        each(parts, "META-INF/container.xml", xml -> {
            if (xml.getLocalName().equals("rootfile")) {
                roots.add(attribute(xml, "full-path"));
            }
        });
        return roots.isEmpty() ? "content.opf" : roots.getFirst();
    }

    /** The names of the chapters in the order in which they are read, the table of contents left out. */
    private static List<String> spine(Parts parts, String root) throws IOException {
        String folder = root.substring(0, root.lastIndexOf('/') + 1);
        Map<String, String> items = new LinkedHashMap<>();
        List<String> spine = new ArrayList<>();
        each(parts, root, xml -> {
            if (xml.getLocalName().equals("item")
                    && !attribute(xml, "properties").contains("nav")) {
                String href = attribute(xml, "href").replaceFirst("#.*", "");
                items.put(
                        attribute(xml, "id"),
                        folder + URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8));
            } else if (xml.getLocalName().equals("itemref")) {
                spine.add(attribute(xml, "idref"));
            }
        });
        return spine.stream()
                .filter(items::containsKey)
                .map(id -> items.getOrDefault(id, ""))
                .distinct()
                .toList();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private interface Taker {
        void take(XMLStreamReader element);
    }

    private static void each(Parts parts, String name, Taker taker) throws IOException {
        Optional<XMLStreamReader> xml = parts.xml(name);
        if (xml.isEmpty()) {
            return;
        }
        try {
            while (xml.get().hasNext()) {
                if (xml.get().next() == XMLStreamConstants.START_ELEMENT) {
                    taker.take(xml.get());
                }
            }
        } catch (XMLStreamException e) {
            throw Parts.damaged(e);
        }
    }
}

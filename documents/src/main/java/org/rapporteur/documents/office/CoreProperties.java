// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.intake.particulars.Authors;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.intake.particulars.WrittenDate;

/** What a document tells of itself in terms of Dublin Core. */
final class CoreProperties {

    private CoreProperties() {}

    /**
     * The particulars in a part.
     *
     * @param isPublished whether its date is that of publication, and not that on which the file was made
     */
    static Particulars of(Parts parts, String name, boolean isPublished) throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        Optional<XMLStreamReader> xml = parts.xml(name);
        if (xml.isPresent()) {
            try {
                read(xml.get(), values);
            } catch (XMLStreamException e) {
                // The text counts; what could be read of its properties is taken.
            }
        }
        return new Particulars(
                first(values, "title").orElse(null),
                isPublished ? first(values, "date").flatMap(WrittenDate::parse).orElse(null) : null,
                // Programs put the name of a user or of themselves there: a single word is no byline.
                Authors.of(values.getOrDefault("creator", List.of())).stream()
                        .filter(author -> author.contains(" "))
                        .toList(),
                first(values, "publisher").orElse(null),
                first(values, "identifier").filter(id -> id.startsWith("http")).orElse(null));
    }

    private static void read(XMLStreamReader xml, Map<String, List<String>> values) throws XMLStreamException {
        String name = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> name = xml.getLocalName();
                case XMLStreamConstants.END_ELEMENT -> name = "";
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!name.isEmpty() && !xml.isWhiteSpace()) {
                        values.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(xml.getText().strip());
                    }
                }
                default -> {}
            }
        }
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of a list one after another, each as a small tree; document types and external entities are not looked at,
 * so that a list can make the program neither read files nor open connections.
 */
final class Xml {

    private Xml() {}

    /**
     * An element.
     *
     * @param line where it begins, from 1
     * @param text what stands in it, without blanks around it
     */
    record Element(String name, long line, Map<String, String> attributes, List<Element> children, String text) {

        /** The text of the first child of a name; empty where there is none. */
        String text(String child) {
            for (Element element : children) {
                if (element.name.equals(child)) {
                    return element.text;
                }
            }
            return "";
        }

        /** All children of a name. */
        List<Element> all(String child) {
            return children.stream()
                    .filter(element -> element.name.equals(child))
                    .toList();
        }

        /** All grandchildren of a name below children of a name. */
        List<Element> all(String child, String grandchild) {
            return all(child).stream()
                    .flatMap(element -> element.all(grandchild).stream())
                    .toList();
        }

        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    /** What takes elements. */
    interface Taker {
        void take(Element element);
    }

    /**
     * Gives each element whose name is asked for, wherever it stands, with all below it.
     *
     * @throws XMLStreamException if the text is no XML; what came before was given
     */
    static void forEach(byte[] bytes, List<String> names, Taker taker) throws XMLStreamException {
        XMLStreamReader reader = reader(bytes);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && names.contains(reader.getLocalName())) {
                taker.take(element(reader));
            }
        }
    }

    /** The root element without what is below it; null if there is none. */
    static @Nullable Element root(byte[] bytes) {
        try {
            XMLStreamReader reader = reader(bytes);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    return new Element(reader.getLocalName(), 1, attributes(reader), List.of(), "");
                }
            }
        } catch (XMLStreamException e) {
            return null;
        }
        return null;
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private static Element element(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        long line = reader.getLocation().getLineNumber();
        Map<String, String> attributes = attributes(reader);
        List<Element> children = new ArrayList<>(0);
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> children.add(element(reader));
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(reader.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    return new Element(
                            name, line, attributes, children, text.toString().strip());
                }
                default -> {}
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}

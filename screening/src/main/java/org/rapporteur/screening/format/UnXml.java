// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.screening.format.Xml.Element;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/** The consolidated list of the United Nations as XML. */
final class UnXml {

    private static final List<String> NAMES = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

    private UnXml() {}

    static void read(byte[] bytes, Rows rows) throws XMLStreamException {
        Element root = Xml.root(bytes);
        rows.date(root == null ? null : EuCsv.date(root.attribute("dateGenerated")));
        Xml.forEach(bytes, List.of("INDIVIDUAL", "ENTITY"), element -> rows.add(draft(element)));
    }

    private static Draft draft(Element element) {
        Draft draft = new Draft(element.line());
        draft.id = element.text("DATAID");
        draft.kind = Kind.of(element.name());
        draft.gender = Gender.of(element.text("GENDER"));
        draft.name(
                NAMES.stream()
                        .map(element::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                false);
        draft.name(element.text("NAME_ORIGINAL_SCRIPT"), false);
        Stream.of("INDIVIDUAL_ALIAS", "ENTITY_ALIAS")
                .flatMap(name -> element.all(name).stream())
                .forEach(alias -> aliases(alias, draft));
        for (Element birth : element.all("INDIVIDUAL_DATE_OF_BIRTH")) {
            draft.birth(birth.text("DATE").isEmpty() ? birth.text("YEAR") : birth.text("DATE"));
            draft.births(birth.text("FROM_YEAR"), birth.text("TO_YEAR"));
        }
        element.all("DESIGNATION", "VALUE").forEach(value -> draft.about(value.text()));
        draft.about(element.text("COMMENTS1"));
        element.all("NATIONALITY", "VALUE").forEach(value -> draft.country(value.text()));
        Stream.of("INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS")
                .flatMap(name -> element.all(name, "COUNTRY").stream())
                .forEach(value -> draft.country(value.text()));
        return draft;
    }

    /** Several aliases may stand in one element, parted by semicolons. */
    private static void aliases(Element alias, Draft draft) {
        boolean weak = alias.text("QUALITY").equals("Low");
        CsvTable.parts(alias.text("ALIAS_NAME")).forEach(name -> draft.name(name, weak));
    }
}

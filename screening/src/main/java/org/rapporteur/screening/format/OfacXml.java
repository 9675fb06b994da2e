// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.format.Xml.Element;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/** OFAC's {@code sdn.xml}. */
final class OfacXml {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu");

    private OfacXml() {}

    static void read(byte[] bytes, Rows rows) throws XMLStreamException {
        Xml.forEach(bytes, List.of("publshInformation", "sdnEntry"), element -> {
            if (element.name().equals("sdnEntry")) {
                rows.add(draft(element));
            } else {
                rows.date(date(element.text("Publish_Date")));
            }
        });
    }

    private static Draft draft(Element element) {
        Draft draft = new Draft(element.line());
        draft.id = element.text("uid");
        draft.kind = Kind.of(element.text("sdnType"));
        draft.gender = Gender.of(element.text("gender"));
        draft.name(name(element), false);
        draft.about(element.text("title"));
        draft.about(element.text("remarks"));
        element.all("akaList", "aka")
                .forEach(aka -> draft.name(name(aka), aka.text("category").equals("weak")));
        element.all("dateOfBirthList", "dateOfBirthItem").forEach(item -> draft.birth(item.text("dateOfBirth")));
        element.all("nationalityList", "nationality").forEach(item -> draft.country(item.text("country")));
        element.all("citizenshipList", "citizenship").forEach(item -> draft.country(item.text("country")));
        element.all("addressList", "address").forEach(item -> draft.country(item.text("country")));
        return draft;
    }

    private static String name(Element element) {
        return (element.text("firstName") + " " + element.text("lastName")).strip();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

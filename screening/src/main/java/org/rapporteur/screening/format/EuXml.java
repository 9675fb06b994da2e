// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.screening.format.Xml.Element;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;

/** The consolidated list of the European Union as XML, version 1.1. */
final class EuXml {

    private EuXml() {}

    static void read(byte[] bytes, Rows rows) throws XMLStreamException {
        Element root = Xml.root(bytes);
        rows.date(root == null ? null : EuCsv.date(root.attribute("generationDate")));
        Xml.forEach(bytes, List.of("sanctionEntity"), element -> rows.add(draft(element)));
    }

    private static Draft draft(Element element) {
        Draft draft = new Draft(element.line());
        draft.id = element.attribute("logicalId");
        element.all("subjectType").forEach(type -> draft.kind = Kind.of(type.attribute("code")));
        for (Element alias : element.all("nameAlias")) {
            draft.about(alias.attribute("function"));
            draft.name(alias.attribute("wholeName"), alias.attribute("strong").equals("false"));
            if (!alias.attribute("gender").isEmpty()) {
                draft.gender = Gender.of(alias.attribute("gender"));
            }
        }
        for (Element birth : element.all("birthdate")) {
            draft.birth(
                    birth.attribute("birthdate").isEmpty() ? birth.attribute("year") : birth.attribute("birthdate"));
        }
        element.all("citizenship").forEach(value -> draft.country(value.attribute("countryIso2Code")));
        element.all("address").forEach(value -> draft.country(value.attribute("countryIso2Code")));
        return draft;
    }
}

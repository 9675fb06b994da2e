// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;
import org.rapporteur.screening.list.Birth;

class BirthsTest {

    private static final String NAME = "Orlo Quendrik";

    private static List<String> births(String text, LocalDate... published) {
        Document document = Document.of(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), "test", new Text(text))
                .withPublished(published.length == 0 ? null : published[0]);
        int start = text.indexOf(NAME);
        Entity entity = new Entity(
                EntityId.of(1),
                EntityKind.PERSON,
                NAME,
                null,
                null,
                Set.of(),
                null,
                List.of(new Mention(new Span(start, start + NAME.length()), Mention.Form.NAME)));
        return Births.of(entity, document).stream().map(Birth::toString).toList();
    }

    private static List<String> in2024(String text) {
        return births(text, LocalDate.of(2024, 5, 6));
    }

    @Test
    void anAgeGivesTwoYears() {
        assertThat(in2024("Orlo Quendrik, 54, built it.")).containsExactly("1969 to 1970");
        assertThat(in2024("Orlo Quendrik (54) built it.")).containsExactly("1969 to 1970");
        assertThat(in2024("It was 54-year-old engineer Orlo Quendrik.")).containsExactly("1969 to 1970");
        assertThat(in2024("Orlo Quendrik, aged 54, built it.")).containsExactly("1969 to 1970");
    }

    @Test
    void anAgeTellsNothingWhereTheDayOfPublicationIsNotKnown() {
        assertThat(births("Orlo Quendrik, 54, built it.")).isEmpty();
    }

    @Test
    void aBirthGivesItsYear() {
        assertThat(in2024("Orlo Quendrik (born 12 May 1970) built it.")).containsExactly("1970");
        assertThat(in2024("Orlo Quendrik, who was born in May 1970, built it.")).containsExactly("1970");
    }

    @Test
    void otherNumbersBesideANameAreNoAges() {
        assertThat(in2024("Orlo Quendrik, 54 of whose bridges stand, built it."))
                .isEmpty();
        assertThat(in2024("Orlo Quendrik 54 and others built it.")).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.entity.EntityKind;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.text.Span;
import org.rapporteur.testkit.Report;

/** Who is meant by what a person writes. The report names Ada Brook (e1), Oslo (e2), rebels (e3), Borg (e4) and people (e5). */
class EntityBookTest {

    private final EntityBook book = new EntityBook(Report.facts());

    @Test
    void somebodyIsWrittenByKindAndName() {
        assertThat(book.written(EntityId.of(1))).isEqualTo("person:Ada Brook");
        assertThat(book.normalized("e2")).isEqualTo("place:Oslo");
        assertThat(book.normalized("e5")).isEqualTo("group:people");
        assertThat(book.normalized("ada brook")).isEqualTo("person:Ada Brook");
        assertThat(book.normalized("place:Borg")).isEqualTo("place:Borg");
        assertThat(book.of("person:Ada Brook")).isEqualTo(EntityId.of(1));
        assertThat(book.of("place: borg ")).isEqualTo(EntityId.of(4));
        assertThat(book.of("country:Oslo"))
                .as("of another kind than was read: still the one who goes by the name")
                .isEqualTo(EntityId.of(2));
        assertThat(book.entities()).hasSize(5);
    }

    @Test
    void aNameThatIsAlsoReadAsAnotherKindIsThatOfTheKind() {
        FactsDocument plain = Report.facts();
        Entity city = new Entity(
                EntityId.of(6),
                EntityKind.ORGANIZATION,
                "Oslo",
                null,
                null,
                Set.of(),
                null,
                List.of(new Mention(Report.span("Oslo"), Mention.Form.NAME)));
        List<Entity> entities = new ArrayList<>(plain.entities());
        entities.add(city);
        EntityBook both = new EntityBook(
                new FactsDocument(plain.document(), entities, List.of(), List.of(), List.of(), List.of()));
        assertThat(both.of("organization:Oslo")).isEqualTo(EntityId.of(6));
        assertThat(both.of("place:Oslo")).isEqualTo(EntityId.of(2));
    }

    @Test
    void anotherNameOfTheReportLeadsToWhoeverBearsIt() {
        FactsDocument plain = Report.facts();
        Span brook = new Span(
                Report.span("Ada Brook").start() + 4, Report.span("Ada Brook").end());
        Entity mayor = new Entity(
                EntityId.of(1),
                EntityKind.PERSON,
                "Ada Brook",
                null,
                null,
                Set.of(),
                null,
                List.of(
                        new Mention(Report.span("Mayor"), Mention.Form.NOMINAL),
                        new Mention(brook, Mention.Form.NAME)));
        EntityBook one = new EntityBook(
                new FactsDocument(plain.document(), List.of(mayor), List.of(), List.of(), List.of(), List.of()));
        assertThat(one.normalized("BROOK")).isEqualTo("person:Ada Brook");
        assertThatIllegalArgumentException().as("a description is no name").isThrownBy(() -> one.normalized("mayor"));
    }

    @Test
    void whomNobodyFoundIsAddedWhereTheReportHasTheName() {
        assertThat(book.normalized("group:children")).isEqualTo("group:children");
        assertThat(book.of("group:children")).isEqualTo(EntityId.of(6));
        assertThat(book.of("organization:Aid")).isEqualTo(EntityId.of(7));
        assertThat(book.entities()).hasSize(7);
        assertThat(book.entities().getLast().mentions())
                .containsExactly(new Mention(Report.span("Aid"), Mention.Form.NAME));
        assertThat(book.normalized("e7")).isEqualTo("organization:Aid");
    }

    @Test
    void aNameThatTheReportDoesNotHaveIsRefused() {
        for (String wrong : List.of("person:Ben Ode", "person:Ada Broo", "person: ")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> book.of(wrong))
                    .withMessageStartingWith("a name must stand in the report, does not: ");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.normalized("Ben Ode"))
                .withMessage(
                        "Ben Ode is nobody that was found in the report. Give what it is and how the report names it,"
                                + " as one of person:Ben Ode, organization:Ben Ode, country:Ben Ode, place:Ben Ode, group:Ben Ode");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.of("ship:Borg"))
                .withMessageEndingWith(
                        "as one of person:NAME, organization:NAME, country:NAME, place:NAME, group:NAME");
        assertThatIllegalArgumentException().isThrownBy(() -> book.normalized("e6"));
        assertThatIllegalArgumentException().isThrownBy(() -> book.of(":Borg"));
        assertThat(book.entities()).hasSize(5);
    }
}

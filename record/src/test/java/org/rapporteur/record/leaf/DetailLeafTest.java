// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.testkit.Report.span;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Deadline;
import org.rapporteur.model.fact.Details;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.When;
import org.rapporteur.testkit.Report;

/** What is told besides comes back from the record as it went in. */
class DetailLeafTest {

    private static final EntityId ADA = EntityId.of(1);
    private static final EntityId OSLO = EntityId.of(2);

    static Stream<Particulars> particulars() {
        return Stream.of(
                new Particulars.Court(
                        List.of(span("shelled")),
                        ADA,
                        Particulars.Verdict.CONVICTED,
                        "suspended P2Y6M",
                        Particulars.Plea.NOT_GUILTY),
                new Particulars.Listing(Particulars.Change.REMOVED, span("Borg"), null, List.of(span("shelled"))),
                new Particulars.Deal(span("Borg"), List.of(span("shelled")), When.parse("2024-06-03")),
                new Particulars.Meeting(List.of(ADA), List.of(OSLO), span("Borg"), null),
                new Particulars.Attack(List.of(span("shelled")), List.of()),
                new Particulars.Movement(span("Borg"), OSLO, null),
                new Particulars.Demand(span("shelled")));
    }

    @ParameterizedTest
    @MethodSource("particulars")
    void everyKindOfDetailsComesBack(Particulars particulars) {
        FactsDocument facts = Report.detailed(new Details(
                FactId.figure(3),
                span("Borg"),
                span("shelled"),
                new Deadline("2024-07-01"),
                List.of(FactId.victim(1)),
                particulars));
        DocumentLeaf document = DocumentLeaf.of(facts, "reader");
        FactKeys keys = new FactKeys(facts.document());
        Map<Fact, String> ids = facts.facts().stream().collect(Collectors.toMap(Function.identity(), keys::next));
        List<String> bodies = facts.facts().stream()
                .map(fact -> LeafJson.write(new FactLeaf(ids.get(fact), document, fact)))
                .toList();
        RecordedDocument read = LeafJson.recorded(LeafJson.write(document), bodies);
        assertThat(read.facts().facts()).isEqualTo(facts.facts());
        assertThat(bodies)
                .allSatisfy(body -> assertThat(SchemaTest.faultsOfToday(body)).isEmpty());
        assertThat(SchemaTest.faultsOfToday(facts)).isEmpty();
    }
}

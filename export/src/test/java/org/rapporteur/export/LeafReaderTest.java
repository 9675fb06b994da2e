// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.testkit.Report;

class LeafReaderTest {

    private static String leaf(Fact fact, RecordedDocument document) {
        String kind = switch (fact) {
            case Statement _ -> "statement";
            case Event _ -> "event";
            case Figure _ -> "figure";
        };
        return new LeafJson(document.facts(), document.reader())
                .fact(kind, document.key(fact.id()), fact, document.facts().entities());
    }

    private static List<String> leaves(RecordedDocument document) {
        return document.facts().facts().stream()
                .map(fact -> leaf(fact, document))
                .toList();
    }

    @Test
    void whatWasWrittenIsReadBack() {
        RecordedDocument report = Report.recorded();
        String leaf = new LeafJson(report.facts(), report.reader()).document();
        assertThat(LeafReader.read(leaf, leaves(report))).isEqualTo(report);
        assertThat(LeafReader.reader(leaf)).isEqualTo(report.reader());
    }

    @Test
    void aLeafOfAnotherShapeIsRefusedByName() {
        RecordedDocument report = Report.recorded();
        String leaf = new LeafJson(report.facts(), report.reader()).document();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafReader.read(leaf, List.of("{\"kind\":\"statement\"}")))
                .withMessage("a leaf must have fact, has not");
    }

    @Test
    void onlyFactsThatAreWantedAreGivenOut() {
        RecordedDocument all = Report.recorded();
        RecordedDocument some = new RecordedDocument(all.facts(), all.reader(), all.keys(), Set.of(new FactId("f2")));
        assertThat(some.statements()).isEmpty();
        assertThat(some.figures()).extracting(figure -> figure.id().value()).containsExactly("f2");
        assertThat(some.figures(all.events().getLast())).hasSize(2);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.model.analysis.FigureCategory.KILLED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;
import org.rapporteur.stories.agreement.Origins;

/** A paper is one source however often it writes. */
final class OutletsTest {

    private final List<Document> reports = new Newsroom()
                    .report(
                            "first",
                            "2031-03-04",
                            "Mill shelled",
                            "Shells hit the mill, killing five.",
                            "five",
                            5,
                            KILLED)
                    .by("Valley Post")
                    .report(
                            "second",
                            "2031-03-05",
                            "After the mill",
                            "The miller's widow counted five dead.",
                            "five",
                            5,
                            KILLED)
                    .by("Valley Post")
                    .report(
                            "copy",
                            "2031-03-05",
                            "Mill shelled",
                            "Shells hit the mill, killing five. Wire.",
                            "five",
                            5,
                            KILLED)
                    .by("Hill Gazette")
                    .report("own", "2031-03-06", "At the mill", "I saw five graves beside the mill.", "five", 5, KILLED)
                    .by("Hill Gazette")
                    .report("nobody", "2031-03-06", "A letter", "Five lie buried at the mill.", "Five", 5, KILLED)
                    .reports()
                    .stream()
                    .map(FactsDocument::document)
                    .toList();

    @Test
    void reportsOfOneOutletAreOneOriginAndACopyRestsOnWhomItCopies() {
        var origins = new Origins(Language.of("en"))
                .of(reports, Map.of(reports.get(2).id(), reports.getFirst().id()));
        var of = reports.stream().map(report -> origins.get(report.id())).toList();
        assertThat(of.get(1)).isEqualTo(of.getFirst());
        assertThat(of.get(2)).as("the copy").isEqualTo(of.getFirst());
        assertThat(of.get(3)).as("what it saw itself").isNotEqualTo(of.getFirst());
        assertThat(of.get(4)).isNotIn(of.subList(0, 4));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.export.view.AmountWords;
import org.rapporteur.export.view.FactView;
import org.rapporteur.export.view.Words;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.record.dossier.Dossier.Act;
import org.rapporteur.record.dossier.Dossier.Count;
import org.rapporteur.record.dossier.Sources.Place;

/** A report of an act. */
record ReportedAct(RecordedDocument document, Event event) {

    /** Who says so, where it is told in a statement. */
    List<EntityId> speakers() {
        return document.facts().statements().stream()
                .filter(statement -> statement.id().equals(event.statement()))
                .map(Statement::speakers)
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Several reports of one act as one, in the words of the first.
     *
     * @param actor whether the subject of the dossier acts
     */
    static Act act(List<ReportedAct> same, boolean actor, Sources sources) {
        Event event = same.getFirst().event();
        RecordedDocument document = same.getFirst().document();
        return new Act(
                FactView.of(event, document.facts()).sentence(),
                event.type().name(),
                event.mode(),
                event.status().label(),
                event.voice().label(),
                actor,
                Parties.names(event.actors(), document),
                Parties.names(event.recipients(), document),
                event.place() == null
                        ? null
                        : document.facts().entity(event.place()).name(),
                event.date(),
                Sources.first(same.stream().map(ReportedAct::document).toList()),
                Context.of(document.document(), event.anchor()),
                figures(same, sources),
                sources.cite(same.stream()
                        .map(told -> new Place(told.document, told.event.id()))
                        .toList()));
    }

    private static List<Count> figures(List<ReportedAct> same, Sources sources) {
        List<Count> numbers = new ArrayList<>();
        for (ReportedAct told : same) {
            for (Figure figure : told.document.figures(told.event)) {
                numbers.add(number(figure, told.document, sources));
            }
        }
        return numbers.stream().distinct().toList();
    }

    static Count number(Figure figure, RecordedDocument document, Sources sources) {
        return new Count(
                FactView.of(figure, document.facts()).sentence(),
                figure.category().label(),
                AmountWords.of(figure.quantity()),
                Words.flat(document.words(figure.span())),
                figure.status().label(),
                sources.cite(List.of(new Place(document, figure.id()))));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.Particulars;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.record.dossier.Dossier.Tie;

/** What the subject of a dossier is to others, and what courts say of it, each sentence once. */
final class Ties {

    /** A fact with the document that tells it. */
    private record Told(
            Fact fact, RecordedDocument document, @Nullable LocalDate day) {}

    private Ties() {}

    /** Relations by the day of the first document that tells them. */
    static List<Tie> relations(Sources sources, Parties parties) {
        return ties(
                sources,
                document -> document.relations().stream()
                        .filter(relation -> isOf(relation, document, parties))
                        .map(relation ->
                                new Told(relation, document, document.document().published())));
    }

    private static boolean isOf(Relation relation, RecordedDocument document, Parties parties) {
        return parties.isSubject(relation.subject(), document)
                || (relation.object() != null && parties.isSubject(relation.object(), document));
    }

    /** Charges, pleas, verdicts and sentences against the subject, by the day on which they were made where that is known. */
    static List<Tie> cases(Sources sources, Parties parties) {
        return ties(
                sources,
                document -> document.events().stream()
                        .filter(event -> event.details().particulars() instanceof Particulars.Court
                                && parties.isAmong(event.recipients(), document))
                        .map(event -> new Told(event, document, day(event, document))));
    }

    private static @Nullable LocalDate day(Event event, RecordedDocument document) {
        return event.date() == null
                ? document.document().published()
                : event.date().firstDay();
    }

    private static List<Tie> ties(Sources sources, Function<RecordedDocument, Stream<Told>> facts) {
        Map<String, List<Told>> same = new LinkedHashMap<>();
        for (RecordedDocument document : sources.documents()) {
            facts.apply(document)
                    .forEach(told -> same.computeIfAbsent(words(told), unseen -> new ArrayList<>())
                            .add(told));
        }
        List<Tie> ties = new ArrayList<>();
        same.forEach((words, told) -> ties.add(new Tie(
                words,
                day(told, Comparator.naturalOrder()),
                day(told, Comparator.reverseOrder()),
                sources.cite(told.stream()
                        .map(one -> new Sources.Place(one.document(), one.fact().id()))
                        .toList()))));
        ties.sort(Comparator.comparing(Tie::from, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(ties);
    }

    private static String words(Told told) {
        FactView view = FactView.of(told.fact(), told.document().facts());
        return view.line().isEmpty() || told.fact() instanceof Relation
                ? view.sentence()
                : view.sentence() + " (" + view.line() + ")";
    }

    private static @Nullable LocalDate day(List<Told> told, Comparator<LocalDate> order) {
        return told.stream().map(Told::day).filter(Objects::nonNull).min(order).orElse(null);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.view.FactView;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;
import org.rapporteur.model.text.CodePointSpan;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;
import org.rapporteur.record.leaf.Change;
import org.rapporteur.record.leaf.FactKeys;
import org.rapporteur.record.leaf.ReviewAct;
import org.rapporteur.record.leaf.ReviewLeaf.Field;
import org.rapporteur.record.leaf.ReviewLeaf.Subject;
import org.rapporteur.record.leaf.ReviewLeaf.Words;

/** A fact that no program read and a person adds, and by what it goes on record. */
public record Addition(Subject subject, ReviewAct act) {

    /**
     * A fact that no program read.
     *
     * @param letter of its kind: s, v, f, p or r
     * @param rests the words that it rests on, in the order of the text; of a figure, victim or relation one place
     * @param given its fields, as in {@link Docket#correct}
     */
    public static Addition of(
            ReviewedDocument reviewed, char letter, List<CodePointSpan> rests, Map<String, List<String>> given) {
        RecordedDocument document = reviewed.examined();
        if (rests.isEmpty()) {
            throw new IllegalArgumentException("a fact must rest on words of the report, rests on none");
        }
        Class<? extends Fact> kind = FactField.kind(String.valueOf(letter));
        if (rests.size() > 1 && kind != Statement.class && kind != Event.class) {
            throw new IllegalArgumentException(
                    "a figure, victim or relation must rest on one place, rests on " + rests.size());
        }
        EntityBook entities = new EntityBook(document.facts());
        Text text = document.document().text();
        Map<String, List<String>> values = GivenValues.of(
                kind, given, entities, text, text.toCodeUnits(rests.getFirst()).start());
        if (kind == Figure.class) {
            values.putIfAbsent("bound", List.of("exactly"));
            GivenValues.bounded(values, values);
        }
        int next = 1
                + (int) document.facts().facts().stream()
                        .filter(kind::isInstance)
                        .count();
        FactValues made = new FactValues(document.document().text(), entities);
        Fact fact = made.made(new FactId(letter + String.valueOf(next)), kind, rests, values);
        Map<String, List<String>> whole = made.of(fact);
        String key = key(document, fact);
        return new Addition(
                subject(key, null, document, says(document, fact, entities), List.of(), fact.evidence()),
                new ReviewAct.Add(whole.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> new Change(field.getKey(), List.of(), field.getValue()))
                        .toList()));
    }

    static Subject subject(
            String key,
            @Nullable String reading,
            RecordedDocument document,
            String says,
            List<Field> shown,
            List<Span> evidence) {
        return new Subject(
                key,
                document.document().id(),
                reading,
                says,
                document.document().published(),
                shown,
                evidence.stream()
                        .map(span -> new Words(document.codePoints(span), document.words(span)))
                        .toList());
    }

    /** As a program would call it that read it. */
    private static String key(RecordedDocument document, Fact fact) {
        String key = new FactKeys(document.document()).next(fact);
        if (document.keys().containsValue(key)) {
            throw new IllegalArgumentException("the report has a fact of this kind on these words: " + key
                    + ". Correct that instead, or choose other words.");
        }
        return key;
    }

    private static String says(RecordedDocument document, Fact fact, EntityBook entities) {
        var facts = document.facts();
        List<Statement> statements = new ArrayList<>(facts.statements());
        var events = new ArrayList<>(facts.events());
        var figures = new ArrayList<>(facts.figures());
        var victims = new ArrayList<>(facts.victims());
        var relations = new ArrayList<>(facts.relations());
        switch (fact) {
            case Statement statement -> statements.add(statement);
            case Event event -> events.add(event);
            case Figure figure -> figures.add(figure);
            case Victim victim -> victims.add(victim);
            case Relation relation -> relations.add(relation);
        }
        return FactView.of(
                        fact,
                        new FactsDocument(
                                facts.document(),
                                entities.entities(),
                                facts.times(),
                                statements,
                                events,
                                figures,
                                victims,
                                relations))
                .sentence();
    }
}

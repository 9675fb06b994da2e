// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Event;
import org.rapporteur.model.fact.Fact;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.RecordedDocument;
import org.rapporteur.model.fact.Relation;
import org.rapporteur.model.fact.Review;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Victim;

/**
 * A fact in words for people, the same on every surface. It says what the fact says and no more: who it is, what was done or
 * said, where, when, whether it happened and who vouches for it; what the report does not tell is said to be untold.
 *
 * @param fact what it puts into words
 * @param heading who speaks, who did what to whom, or how many; begins with a capital, has no stop
 * @param brief the heading, of a statement with its verb, for where the words said stand beside it: <em>The company denied</em>
 * @param rest what goes on after the heading: the words said, place, day and who says so; may be empty
 * @param details what stands beside the sentence, most important first: office, how it is quoted, what it is about
 * @param marks what a reader must see at a glance: status, voice and what is in doubt
 * @param code how programs name its kind: type and mode of PLOVER, the category of a figure, the fate of a victim, the type of a relation; null for a statement
 */
public record FactView(
        Fact fact,
        String heading,
        String brief,
        String rest,
        List<String> details,
        List<Mark> marks,
        @Nullable String code) {

    public FactView {
        details = List.copyOf(details);
        marks = List.copyOf(marks);
    }

    /** Puts a fact of a document into words. */
    public static FactView of(Fact fact, FactsDocument facts) {
        FactView view = switch (fact) {
            case Statement statement -> StatementWords.view(statement, facts);
            case Event event -> EventWords.view(event, facts);
            case Figure figure -> FigureWords.view(figure, facts);
            case Victim victim -> VictimWords.view(victim, facts);
            case Relation relation -> RelationWords.view(relation, facts);
        };
        return Doubts.unsure(fact).map(view::withDoubt).orElse(view);
    }

    /** Puts a fact of the record into words, with how it stands after review as a mark. */
    public static FactView of(Fact fact, RecordedDocument document) {
        FactView view = of(fact, document.facts());
        Review review = document.review(fact.id());
        return review.equals(Review.NONE) ? view : view.withMark(Mark.of(review));
    }

    private FactView withMark(Mark mark) {
        return new FactView(
                fact,
                heading,
                brief,
                rest,
                details,
                Stream.concat(marks.stream(), Stream.of(mark)).toList(),
                code);
    }

    /** What is not sure of it, in words; null where all is. */
    public @Nullable String doubt() {
        return Doubts.unsure(fact).orElse(null);
    }

    /** The same with words on what is not sure, before all other details. */
    private FactView withDoubt(String words) {
        return new FactView(
                fact,
                heading,
                brief,
                rest,
                Stream.concat(Stream.of(words), details.stream()).toList(),
                Stream.concat(marks.stream(), Stream.of(new Mark(Mark.DOUBTFUL, words)))
                        .toList(),
                code);
    }

    /** The whole fact in one line, without a stop at its end. */
    public String sentence() {
        return rest.isEmpty() ? heading : rest.startsWith(",") ? heading + rest : heading + " " + rest;
    }

    /** The details on one line; empty where there are none. */
    public String line() {
        return String.join(" · ", details);
    }

    /** Style classes of its marks, parted by a blank. */
    public String styles() {
        return marks.stream().map(Mark::style).distinct().collect(Collectors.joining(" "));
    }
}

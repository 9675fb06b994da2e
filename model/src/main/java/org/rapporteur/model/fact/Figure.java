// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

/**
 * A number of people, things or money that the document reports.
 *
 * @param id which one, within the document
 * @param span number, bound and what is counted, not empty
 * @param category what the number counts
 * @param quantity the number with its bound
 * @param unit what one of them is: {@code person}, a currency, a measure as {@code percent} or {@code tonne}, a thing
 * @param per what it is counted by, where it is a rate: {@code day, barrel, 100,000 people}
 * @param of what is counted, in the words of the document
 * @param place where it holds, an entity of the document
 * @param asOf when it holds
 * @param since from when it is counted
 * @param status whether it came about
 * @param attribution who vouches for it
 * @param source the entity who gives the number
 * @param partOf the figure it is a part of
 * @param grounds how it was found and how sure it is
 */
public record Figure(
        FactId id,
        Span span,
        FigureCategory category,
        Quantity quantity,
        @Nullable String unit,
        @Nullable String per,
        @Nullable String of,
        @Nullable EntityId place,
        @Nullable When asOf,
        @Nullable When since,
        Status status,
        Attribution attribution,
        @Nullable EntityId source,
        @Nullable FactId partOf,
        Grounds grounds)
        implements Fact {

    public Figure {
        FactId.require("id", id, 'f');
        if (span.isEmpty()) {
            throw new IllegalArgumentException("span must not be empty, is " + span);
        }
        Objects.requireNonNull(category, "category must be given, is null");
        Objects.requireNonNull(quantity, "quantity must be given, is null");
        Objects.requireNonNull(status, "status must be given, is null");
        Objects.requireNonNull(attribution, "attribution must be given, is null");
        Objects.requireNonNull(grounds, "grounds must be given, are null");
        if (partOf != null) {
            FactId.require("partOf", partOf, 'f');
            if (partOf.equals(id)) {
                throw new IllegalArgumentException("partOf must be another figure, is " + partOf);
            }
        }
    }

    /** One that nobody has weighed. */
    public Figure(
            FactId id,
            Span span,
            FigureCategory category,
            Quantity quantity,
            @Nullable String unit,
            @Nullable String of,
            @Nullable EntityId place,
            @Nullable When asOf,
            @Nullable When since,
            Status status,
            Voice voice,
            @Nullable EntityId source,
            @Nullable FactId partOf,
            @Nullable FactId statement,
            Why why) {
        this(
                id,
                span,
                category,
                quantity,
                unit,
                null,
                of,
                place,
                asOf,
                since,
                status,
                new Attribution(voice, statement),
                source,
                partOf,
                Grounds.of(why));
    }

    public Voice voice() {
        return attribution.voice();
    }

    /** The statement it is told in, where it is told in one. */
    public @Nullable FactId statement() {
        return attribution.statement();
    }

    public Figure withCertainty(Certainty newCertainty) {
        return with(category, per, place, partOf, grounds.withCertainty(newCertainty));
    }

    /** The same number by nobody whom the report quotes. */
    public Figure withoutSource(Voice newVoice) {
        return new Figure(
                id,
                span,
                category,
                quantity,
                unit,
                per,
                of,
                place,
                asOf,
                since,
                status,
                new Attribution(newVoice, null),
                null,
                partOf,
                grounds);
    }

    /** The same number elsewhere, for a reason. */
    public Figure withPlace(@Nullable EntityId newPlace, Why newWhy) {
        return with(category, per, newPlace, partOf, grounds.withWhy(newWhy));
    }

    /** The same number as a part of another, for a reason. */
    public Figure withPartOf(@Nullable FactId newPartOf, Why newWhy) {
        return with(category, per, place, newPartOf, grounds.withWhy(newWhy));
    }

    /** The same number of another category, for a reason. */
    public Figure withCategory(FigureCategory newCategory, Why newWhy) {
        return with(newCategory, per, place, partOf, grounds.withWhy(newWhy));
    }

    /** The same number as a rate. */
    public Figure withPer(@Nullable String newPer) {
        return with(category, newPer, place, partOf, grounds);
    }

    /** All that is ever made otherwise. */
    private Figure with(
            FigureCategory newCategory,
            @Nullable String newPer,
            @Nullable EntityId newPlace,
            @Nullable FactId newPartOf,
            Grounds newGrounds) {
        return new Figure(
                id,
                span,
                newCategory,
                quantity,
                unit,
                newPer,
                of,
                newPlace,
                asOf,
                since,
                status,
                attribution,
                source,
                newPartOf,
                newGrounds);
    }

    /** Whether there are some of what it counts: neither a share nor a weight, and not nought. */
    public boolean countsSome() {
        BigDecimal value = quantity.value();
        return category != FigureCategory.OTHER && (value == null || value.signum() != 0);
    }

    /** Whether it tells how many there are, and neither a rate nor a share nor a weight. */
    public boolean isCount() {
        return per == null && category != FigureCategory.OTHER;
    }

    @Override
    public List<Span> evidence() {
        return List.of(span);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.CountryCode;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

/**
 * A single person whom harm befell, or who is free again.
 *
 * @param id which one, within the document
 * @param anchor the words that tell who: the name, or the noun; not empty
 * @param fateWords the words that tell what befell them; not empty
 * @param entity who it is, where they have a name
 * @param name their fullest name
 * @param age in years, 0 to 125
 * @param home where they live or come from, an entity of the document
 * @param nationality the country that the report says is theirs
 * @param occupation what they do, in the words of the report
 * @param fate what befell them
 * @param event the event it belongs to
 * @param figure the count they are part of
 * @param grounds how it was found and how sure it is
 */
public record Victim(
        FactId id,
        Span anchor,
        Span fateWords,
        @Nullable EntityId entity,
        @Nullable String name,
        @Nullable Integer age,
        @Nullable EntityId home,
        @Nullable CountryCode nationality,
        @Nullable Span occupation,
        Fate fate,
        @Nullable FactId event,
        @Nullable FactId figure,
        Grounds grounds)
        implements Fact {

    private static final int OLDEST = 125;

    /** What befell a person. */
    public enum Fate {
        KILLED,
        INJURED,
        MISSING,
        DETAINED,
        FREED,
        DISPLACED,
        SICK;

        /** The name in the facts document: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Victim {
        FactId.require("id", id, 'p');
        if (anchor.isEmpty() || fateWords.isEmpty()) {
            throw new IllegalArgumentException(
                    "anchor and fateWords must not be empty, are " + anchor + ", " + fateWords);
        }
        if (age != null && (age < 0 || age > OLDEST)) {
            throw new IllegalArgumentException("age must be 0 to " + OLDEST + ", is " + age);
        }
        Objects.requireNonNull(fate, "fate must be given, is null");
        Objects.requireNonNull(grounds, "grounds must be given, are null");
        if (event != null) {
            FactId.require("event", event, 'v');
        }
        if (figure != null) {
            FactId.require("figure", figure, 'f');
        }
    }

    @Override
    public List<Span> evidence() {
        return anchor.overlaps(fateWords)
                ? List.of(anchor.cover(fateWords))
                : Stream.of(anchor, fateWords).sorted().toList();
    }

    /** The same as part of this count. */
    public Victim withFigure(FactId newFigure) {
        return with(newFigure, grounds);
    }

    /** The same, as sure as this. */
    public Victim withCertainty(Certainty newCertainty) {
        return with(figure, grounds.withCertainty(newCertainty));
    }

    private Victim with(@Nullable FactId newFigure, Grounds newGrounds) {
        return new Victim(
                id,
                anchor,
                fateWords,
                entity,
                name,
                age,
                home,
                nationality,
                occupation,
                fate,
                event,
                newFigure,
                newGrounds);
    }
}

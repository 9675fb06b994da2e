// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

/**
 * What someone is reported to have said.
 *
 * @param id which one, within the document
 * @param quoted how much of it stands in quotation marks
 * @param content the words said, without the marks: one span, or several where the cue interrupts
 * @param cue the word that shows the saying, where there is one
 * @param source the words at the cue that tell who said it, where some do
 * @param speakers who is behind the source, the first speaker first; empty where the text does not tell
 * @param onBehalfOf the body that a spokesperson speaks for
 * @param role the words that give the speaker's office, where some do
 * @param repeats the first statement of the document with the same content
 * @param kind what kind of saying it is
 * @param setting to whom, where, when and in what it was said
 * @param grounds how it and its speaker were found, and how sure it is
 */
public record Statement(
        FactId id,
        Quoted quoted,
        List<Span> content,
        @Nullable Span cue,
        @Nullable Span source,
        List<EntityId> speakers,
        @Nullable EntityId onBehalfOf,
        @Nullable Span role,
        @Nullable FactId repeats,
        Kind kind,
        Setting setting,
        Grounds grounds)
        implements Fact {

    /** What kind of saying a statement is. */
    public enum Kind {
        CLAIM("claim"),
        DENIAL("denial"),
        VERIFICATION("verification"),
        NO_COMMENT("no-comment"),
        CORRECTION("correction"),
        QUESTION("question"),
        ORDER("order");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in the facts document. */
        public String label() {
            return label;
        }
    }

    /** How much of a statement stands in quotation marks. */
    public enum Quoted {
        FULL,
        PARTIAL,
        NONE;

        /** The name in the facts document: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Statement {
        FactId.require("id", id, 's');
        Objects.requireNonNull(quoted, "quoted must be given, is null");
        Objects.requireNonNull(kind, "kind must be given, is null");
        Objects.requireNonNull(setting, "setting must be given, is null");
        Objects.requireNonNull(grounds, "grounds must be given, are null");
        content = Spans.ordered("content", content);
        speakers = List.copyOf(speakers);
        if (repeats != null) {
            FactId.require("repeats", repeats, 's');
            if (repeats.equals(id)) {
                throw new IllegalArgumentException("repeats must be another statement, is " + repeats);
            }
        }
    }

    /** The speaker, or the first of joint ones; null where the text does not tell. */
    public @Nullable EntityId speaker() {
        return speakers.isEmpty() ? null : speakers.getFirst();
    }

    /** One that nobody has weighed. */
    public Statement(
            FactId id,
            Quoted quoted,
            List<Span> content,
            @Nullable Span cue,
            @Nullable Span source,
            List<EntityId> speakers,
            @Nullable EntityId onBehalfOf,
            @Nullable Span role,
            @Nullable FactId repeats,
            Why why) {
        this(
                id,
                quoted,
                content,
                cue,
                source,
                speakers,
                onBehalfOf,
                role,
                repeats,
                Kind.CLAIM,
                Setting.NONE,
                Grounds.of(why));
    }

    public Statement withCertainty(Certainty newCertainty) {
        return with(kind, setting, grounds.withCertainty(newCertainty));
    }

    /** The same saying with its kind and setting, for a reason. */
    public Statement withSetting(Kind newKind, Setting newSetting, Why newWhy) {
        return with(newKind, newSetting, grounds.withWhy(newWhy));
    }

    private Statement with(Kind newKind, Setting newSetting, Grounds newGrounds) {
        return new Statement(
                id, quoted, content, cue, source, speakers, onBehalfOf, role, repeats, newKind, newSetting, newGrounds);
    }

    /** The same saying by others, whom other words tell. */
    public Statement saidBy(@Nullable Span newSource, List<EntityId> newSpeakers) {
        return new Statement(
                id, quoted, content, cue, newSource, newSpeakers, onBehalfOf, null, repeats, kind, setting, grounds);
    }

    @Override
    public List<Span> evidence() {
        return content;
    }

    /** The statement of fewest words that holds a place; empty if none does. */
    public static Optional<Statement> innermost(List<Statement> statements, Span place) {
        return statements.stream()
                .filter(statement -> statement.content().stream().anyMatch(content -> content.contains(place)))
                .min(Comparator.comparingInt(statement ->
                        statement.content().stream().mapToInt(Span::length).sum()));
    }
}

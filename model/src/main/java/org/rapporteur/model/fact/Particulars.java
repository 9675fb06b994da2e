// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.fact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.text.Span;

/** What only acts of one kind have. Null and empty mean that the report does not say. */
public sealed interface Particulars {

    /** A value as a list of one; of none where it is null. */
    static <T> List<T> listed(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    /** The places of the text that it rests on. */
    List<Span> words();

    /** The entities that it names. */
    default List<EntityId> named() {
        return List.of();
    }

    /**
     * An act before a court or on the way there.
     *
     * @param charges what somebody is accused of
     * @param court the body that hears or decides
     * @param verdict how it ended
     * @param sentence a duration ({@code P6Y}), {@code life}, {@code death}, {@code fine}, {@code suspended P1Y} or {@code probation P2Y}
     * @param plea what the accused answered
     */
    record Court(
            List<Span> charges,
            @Nullable EntityId court,
            @Nullable Verdict verdict,
            @Nullable String sentence,
            @Nullable Plea plea)
            implements Particulars {

        private static final Pattern SENTENCE =
                Pattern.compile("((suspended|probation) )?P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?|life|death|fine");

        public Court {
            charges = List.copyOf(charges);
            if (sentence != null && !SENTENCE.matcher(sentence).matches()) {
                throw new IllegalArgumentException(
                        "sentence must be a duration, life, death, fine, suspended P1Y or probation P1Y, is "
                                + sentence);
            }
        }

        public Court withCourt(EntityId newCourt) {
            return new Court(charges, newCourt, verdict, sentence, plea);
        }

        public Court withPlea(Plea newPlea) {
            return new Court(charges, court, verdict, sentence, newPlea);
        }

        @Override
        public List<Span> words() {
            return charges;
        }

        @Override
        public List<EntityId> named() {
            return listed(court);
        }
    }

    /** How a case ended. */
    enum Verdict {
        CONVICTED,
        ACQUITTED,
        DISMISSED,
        MISTRIAL,
        OVERTURNED;

        /** The name in the facts document: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an accused answers to a charge. */
    enum Plea {
        GUILTY("guilty"),
        NOT_GUILTY("not guilty"),
        NO_CONTEST("no contest");

        private final String label;

        Plea(String label) {
            this.label = label;
        }

        /** The name in the facts document. */
        public String label() {
            return label;
        }
    }

    /**
     * An entry on a list of sanctions, or its end.
     *
     * @param change what became of the entry
     * @param programme the list or regime
     * @param basis the legal act
     * @param measures what it brings with it: a freeze, a ban on travel
     */
    record Listing(
            Change change,
            @Nullable Span programme,
            @Nullable Span basis,
            List<Span> measures) implements Particulars {

        public Listing {
            measures = List.copyOf(measures);
        }

        @Override
        public List<Span> words() {
            return Stream.of(Stream.ofNullable(programme), Stream.ofNullable(basis), measures.stream())
                    .flatMap(spans -> spans)
                    .toList();
        }
    }

    /** What became of an entry on a list. */
    enum Change {
        ADDED,
        REMOVED,
        RENEWED;

        /** The name in the facts document: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A deal.
     *
     * @param object what it is about or gives
     * @param terms what it lays down
     * @param signed when it was signed or concluded
     */
    record Deal(
            @Nullable Span object,
            List<Span> terms,
            @Nullable When signed) implements Particulars {

        public Deal {
            terms = List.copyOf(terms);
        }

        @Override
        public List<Span> words() {
            return Stream.concat(Stream.ofNullable(object), terms.stream()).toList();
        }
    }

    /**
     * A meeting.
     *
     * @param attendees all who are named, hosts apart
     * @param hosts who receives them
     * @param agenda what is talked about
     * @param format the word that tells the form: <em>summit, telephone call</em>
     */
    record Meeting(
            List<EntityId> attendees,
            List<EntityId> hosts,
            @Nullable Span agenda,
            @Nullable Span format) implements Particulars {

        public Meeting {
            attendees = List.copyOf(attendees);
            hosts = List.copyOf(hosts);
        }

        @Override
        public List<Span> words() {
            return Stream.concat(Stream.ofNullable(agenda), Stream.ofNullable(format))
                    .toList();
        }

        @Override
        public List<EntityId> named() {
            return Stream.concat(attendees.stream(), hosts.stream()).distinct().toList();
        }
    }

    /**
     * An attack.
     *
     * @param weapons what it was done with
     * @param targets the things or places hit
     */
    record Attack(List<Span> weapons, List<Span> targets) implements Particulars {

        public Attack {
            weapons = List.copyOf(weapons);
            targets = List.copyOf(targets);
        }

        @Override
        public List<Span> words() {
            return Stream.concat(weapons.stream(), targets.stream()).toList();
        }
    }

    /**
     * A movement of forces.
     *
     * @param force who or what moves, with its number
     * @param from where from, an entity of the document
     * @param to where to, an entity of the document
     */
    record Movement(
            @Nullable Span force,
            @Nullable EntityId from,
            @Nullable EntityId to) implements Particulars {

        @Override
        public List<Span> words() {
            return listed(force);
        }

        @Override
        public List<EntityId> named() {
            return Stream.concat(Stream.ofNullable(from), Stream.ofNullable(to)).toList();
        }
    }

    /**
     * A protest.
     *
     * @param demand what is demanded, from its <em>that</em> or <em>to</em> on
     */
    record Demand(Span demand) implements Particulars {

        @Override
        public List<Span> words() {
            return List.of(demand);
        }
    }
}

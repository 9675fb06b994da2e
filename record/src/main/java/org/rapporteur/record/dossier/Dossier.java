// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.When;
import org.rapporteur.record.leaf.IdentityLeaf;
import org.rapporteur.record.screening.RecordedHit;
import org.rapporteur.stories.identity.Ruling;

/**
 * All that is on record about an actor. Claims name their sources by number; what several documents say in the same words, or
 * tell of the same parties, day and kind, is one claim with several sources.
 *
 * @param subject whom it is about
 * @param head what the record was
 * @param roles offices, by the day of the first document that gives them
 * @param relations what it is to others, family, bodies and what it owns, likewise
 * @param cases what it was charged with and how that ended, in the order of the days
 * @param quotes what they said but for denials, oldest first
 * @param parallels what they said on one subject on several days
 * @param acts what they did and what was done to them, meetings and allegations apart, oldest first
 * @param meetings acts of consultation that they took part in, oldest first
 * @param allegations what they are said to have done, oldest first, each with the denials that answer it
 * @param otherDenials denials that answer none of these
 * @param figures numbers that they gave, oldest first
 * @param listings hits on sanctions lists, with what reviewers decided
 * @param sources the documents, oldest first, numbered from 1
 */
public record Dossier(
        Subject subject,
        Head head,
        List<Role> roles,
        List<Tie> relations,
        List<Tie> cases,
        List<Quote> quotes,
        List<Parallel> parallels,
        List<Act> acts,
        List<Act> meetings,
        List<Allegation> allegations,
        Denied otherDenials,
        List<Count> figures,
        List<RecordedHit> listings,
        List<Source> sources) {

    /**
     * Whom it is about.
     *
     * @param id {@code a-...}
     * @param name as most documents write it
     * @param kind as most documents have it: label of an entity kind
     * @param names all that documents call it by, the most used first
     * @param countries ISO 3166-1 alpha-3 codes
     * @param others names on record that may mean the same actor, which were left out: a bare surname
     * @param merges why its names are of one
     * @param rulings what persons ruled on its names
     */
    public record Subject(
            String id,
            String name,
            String kind,
            List<Alias> names,
            List<String> countries,
            List<String> others,
            List<IdentityLeaf.Merge> merges,
            List<Ruling> rulings) {

        public Subject {
            names = List.copyOf(names);
            countries = List.copyOf(countries);
            others = List.copyOf(others);
            merges = List.copyOf(merges);
            rulings = List.copyOf(rulings);
        }

        /** All that documents call it by. */
        public List<String> forms() {
            return names.stream().map(Alias::name).toList();
        }
    }

    /** A name, from the first day to the last on which a document gives it, and how many do. */
    public record Alias(
            String name, @Nullable LocalDate from, @Nullable LocalDate to, int documents) {}

    /**
     * What the record was when the dossier was made.
     *
     * @param origin name of its log
     * @param size number of leaves
     * @param root hash of its tree, base64
     * @param recorded when the last checkpoint was signed, as an ISO 8601 time, where that is known
     * @param signed the last checkpoint as a signed note; null where nothing is on record
     */
    public record Head(
            String origin,
            long size,
            String root,
            @Nullable String recorded,
            @Nullable String signed) {}

    /** Where claims come from, and on how many independent origins they rest. */
    public record Cited(List<String> records, List<Integer> sources, int origins) {
        public Cited {
            records = List.copyOf(records);
            sources = List.copyOf(sources);
        }
    }

    /** An office, from the first day to the last on which a document gives it. */
    public record Role(
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Cited cited) {}

    /**
     * What somebody is to another, or what a court says.
     *
     * @param sentence all of it for people
     * @param from the first day of it: of the act where that is known, else of a document
     * @param to the last such day
     */
    public record Tie(
            String sentence,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Cited cited) {}

    /**
     * What they said.
     *
     * @param sentence all of it for people: who, the verb, the words
     * @param day of the first document that has it
     * @param quoted how much of it stands in quotation marks: full, partial, none
     * @param cue the word that shows the saying
     */
    public record Quote(
            String sentence,
            @Nullable LocalDate day,
            String words,
            String quoted,
            @Nullable String cue,
            Cited cited) {}

    /**
     * What they said on one subject on several days, oldest first.
     *
     * @param shared words that these have in common, the longest first
     */
    public record Parallel(List<String> shared, List<Quote> quotes) {}

    /**
     * An act.
     *
     * @param sentence all of it for people
     * @param type PLOVER type
     * @param actor whether they act; else it is done to them
     * @param words the sentence that tells it, cut where it is long
     * @param figures numbers tied to it
     */
    public record Act(
            String sentence,
            String type,
            @Nullable String mode,
            String status,
            String voice,
            boolean actor,
            List<String> actors,
            List<String> recipients,
            @Nullable String place,
            @Nullable When date,
            @Nullable LocalDate reported,
            String words,
            List<Count> figures,
            Cited cited) {}

    /**
     * What they are said to have done.
     *
     * @param by who says so; empty where the documents name nobody
     * @param denied what they answer to it
     */
    public record Allegation(Act act, List<String> by, Denied denied) {
        public Allegation {
            by = List.copyOf(by);
        }
    }

    /**
     * What somebody denies.
     *
     * @param quotes in their words, or in those of who speaks on their behalf
     * @param acts of theirs that are told of as denied, where no such words tell of them
     */
    public record Denied(List<Quote> quotes, List<Act> acts) {
        public Denied {
            quotes = List.copyOf(quotes);
            acts = List.copyOf(acts);
        }

        public boolean isEmpty() {
            return quotes.isEmpty() && acts.isEmpty();
        }
    }

    /** A number: all of it for people, its category, its words with what is counted. */
    public record Count(String sentence, String category, String amount, String words, String status, Cited cited) {}

    /**
     * A document.
     *
     * @param number by which claims cite it, from 1
     * @param document its id
     * @param story the story that it belongs to
     * @param origin number of the origin that it rests on: documents with the same number are not independent
     */
    public record Source(
            int number,
            String document,
            String source,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable LocalDate published,
            @Nullable String story,
            int origin) {}

    public Dossier {
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
        cases = List.copyOf(cases);
        quotes = List.copyOf(quotes);
        parallels = List.copyOf(parallels);
        acts = List.copyOf(acts);
        meetings = List.copyOf(meetings);
        allegations = List.copyOf(allegations);
        figures = List.copyOf(figures);
        listings = List.copyOf(listings);
        sources = List.copyOf(sources);
    }

    /** On how many independent origins all of it rests. */
    public int origins() {
        return (int) sources.stream().mapToInt(Source::origin).distinct().count();
    }
}

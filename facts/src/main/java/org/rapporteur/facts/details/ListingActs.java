// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.details.ListedNames.Named;
import org.rapporteur.facts.details.ListingWords.Use;
import org.rapporteur.facts.extraction.factuality.Factuality;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.TimeExpression;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Particulars.Change;
import org.rapporteur.model.text.Span;

/**
 * Finds where a report lists somebody or takes somebody off a list: by a verb, by a noun (<em>renewed the listing of</em>), or by measures that
 * are imposed and lifted. Where a release lists <em>the following</em> or <em>three companies</em>, those are who begins each row of the list below, or whom a
 * later sentence names (<em>among the companies is</em>). Immutable and safe for use by many threads.
 */
final class ListingActs {

    /**
     * One act of listing.
     *
     * @param word that tells it
     * @param heading another word that tells it, right above the list
     * @param programme the list or regime
     * @param basis the legal act that its sentence names
     * @param brings what it says to bring
     * @param actors who lists
     * @param targets who is listed
     * @param isEarlier whether it was done before
     */
    record Act(
            Token word,
            Optional<Span> heading,
            Factuality told,
            Change change,
            @Nullable Span programme,
            @Nullable Span basis,
            List<Span> brings,
            List<EntityId> actors,
            List<Named> targets,
            boolean isEarlier) {

        Act with(List<Named> named) {
            return new Act(word, heading, told, change, programme, basis, brings, actors, named, isEarlier);
        }

        /** This act, which was told before in other words. */
        Act besides(Act before) {
            return new Act(
                    word,
                    Optional.of(before.word().span()),
                    told,
                    change,
                    programme == null ? before.programme() : programme,
                    basis == null ? before.basis() : basis,
                    brings.isEmpty() ? before.brings() : brings,
                    actors.isEmpty() ? before.actors() : actors,
                    targets,
                    isEarlier);
        }
    }

    /**
     * What a listing brings with it.
     *
     * @param isForPersons whether it befalls persons alone: <em>travel ban</em>
     * @param isForTwo whether it is said of two who were listed together: <em>the assets of both were frozen</em>
     */
    record Measure(Span place, boolean isForPersons, boolean isForTwo) {}

    /** So many words of the world of sanctions make a report one about them. */
    private static final int ENOUGH = 2;

    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d\\d){0,2}");

    /** The length of a month as it is written: <em>2011-04</em>. */
    private static final int MONTH = 7;

    private final ListingWords words;
    private final LegalActs legal;
    private final Rows rows = new Rows();

    ListingActs(ListingWords words) {
        this.words = words;
        this.legal = new LegalActs(word -> words.is(word, Use.ACT));
    }

    /**
     * What a report tells of listings.
     *
     * @param acts that name somebody, in the order of the text
     * @param sole the one legal act that it names for all, not in the entry of somebody; null where there are several or none
     * @param measures that the listings bring, each once
     */
    record Release(List<Act> acts, @Nullable Span sole, List<Measure> measures) {}

    /** Reads a report. */
    Release read(Telling telling, Bodies bodies, Draft draft) {
        List<Token> tokens = telling.analysis().tokens();
        boolean isAbout = tokens.stream()
                        .filter(token -> words.is(token, Use.WORLD) || words.is(token, Use.LIST))
                        .limit(ENOUGH)
                        .count()
                >= ENOUGH;
        ListingReading reading = new ListingReading(words, legal, rows, telling, bodies, draft, isAbout);
        tokens.forEach(reading::read);
        List<Act> acts = reading.found();
        return acts.isEmpty()
                ? new Release(acts, null, List.of())
                : new Release(acts, sole(telling, reading), measures(telling));
    }

    private @Nullable Span sole(Telling telling, ListingReading reading) {
        List<Span> all = telling.analysis().tokens().stream()
                .filter(token ->
                        !reading.entries().contains(token.sentence().tokens().first()))
                .flatMap(token -> legal.of(telling, token).stream()
                        .filter(act -> !isPast(telling, token.sentence().tokens(), act)))
                .distinct()
                .toList();
        long names = all.stream().map(telling.facts()::words).distinct().count();
        return names == 1 ? all.getFirst() : null;
    }

    /** Whether the sentence of a legal act tells of what was done under it before: <em>first imposed in 2010 under</em>. */
    private static boolean isPast(Telling telling, TokenRange sentence, Span act) {
        return Phrases.between(telling.analysis(), sentence.first(), sentence.end()).stream()
                .filter(token -> !act.contains(token.span()))
                .anyMatch(token -> isBefore(telling, token));
    }

    /** Whether a word tells a month before that of the report. */
    static boolean isBefore(Telling telling, Token word) {
        LocalDate published = telling.facts().document().published();
        return published != null
                && telling.time(word)
                        .map(TimeExpression::value)
                        .filter(value -> DAY.matcher(value).matches())
                        .map(value -> value.substring(0, Math.min(value.length(), MONTH)))
                        .filter(value -> published
                                        .toString()
                                        .substring(0, value.length())
                                        .compareTo(value)
                                > 0)
                        .isPresent();
    }

    /** What the report says the listings bring, each measure once. */
    List<Measure> measures(Telling telling) {
        List<Measure> measures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Token token : telling.analysis().tokens()) {
            boolean personal = words.is(token, Use.PERSONAL);
            if ((words.is(token, Use.MEASURE) || personal)
                    && isBrought(telling, token)
                    && seen.add(token.lemma().toLowerCase(Locale.ROOT))) {
                TokenRange range = Telling.isNominal(token) ? ListingWords.bare(token) : TokenRange.of(token);
                if (!personal || range.length() > 1 || !Telling.isNominal(token)) {
                    boolean two = token.sentence().words().stream().anyMatch(word -> words.is(word, Use.PAIR));
                    measures.add(new Measure(telling.analysis().span(range), personal, two));
                }
            }
        }
        return measures;
    }

    /** Not what somebody else did to something else: <em>Kos has frozen the accounts of Blue Gulf</em>. */
    private boolean isBrought(Telling telling, Token word) {
        return word.pos() != PartOfSpeech.VERB
                || telling.clause().isPassive(word)
                || telling.clause().agents(word).stream()
                        .anyMatch(agent -> words.is(agent, Use.STEP)
                                || words.is(agent, Use.WORLD)
                                || words.is(agent, Use.DECISION));
    }
}

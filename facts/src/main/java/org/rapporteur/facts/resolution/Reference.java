// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.resolution.Actor.Appearance;
import org.rapporteur.facts.roles.Features;
import org.rapporteur.facts.roles.Weights;
import org.rapporteur.facts.roles.WordForm;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.text.CodePointSpan;

/**
 * Weighs whom a pronoun or a description means among those mentioned before it: by distance, number, gender, grammatical role, speech and
 * kind, and by what the rules make of it. For one word.
 */
final class Reference {

    private static final int FAR = 99;

    /** Of many who may be meant so many are weighed. */
    private static final int MANY = 40;

    /** So many of its mentions, the last ones, tell who a candidate is to those who train. */
    private static final int TELLING = 6;

    /**
     * One who may be meant.
     *
     * @param likelihood 0 where nothing is trained
     */
    record Ranked(Actor actor, double likelihood) {}

    private final String task;
    private final Token word;
    private final Speech speech;
    private final Analysis analysis;
    private final List<Known> candidates;

    /** A candidate as far as it was mentioned before the words. */
    private record Known(Actor actor, List<Appearance> before, Appearance last) {}

    /**
     * @param task {@code pronoun} or {@code description}
     * @param word the head of the words
     * @param phrase the words
     * @param candidates who may be meant; of many the ones that were mentioned last
     */
    Reference(String task, Token word, TokenRange phrase, Speech speech, List<Actor> candidates) {
        this.task = task;
        this.word = word;
        this.speech = speech;
        this.analysis = word.analysis();
        List<Known> known = new ArrayList<>();
        for (Actor actor : candidates) {
            List<Appearance> before = actor.places().stream()
                    .filter(place -> place.tokens().end() <= phrase.first())
                    .sorted(Comparator.comparingInt(place -> place.tokens().last()))
                    .toList();
            if (!before.isEmpty()) {
                known.add(new Known(actor, before, before.getLast()));
            }
        }
        known.sort(Comparator.comparingInt(one -> -one.last().tokens().last()));
        this.candidates = known.subList(0, Math.min(MANY, known.size()));
    }

    /**
     * The candidates, the likeliest first.
     *
     * @param ruled whom the rules pick
     * @param more adds what only the asker knows of a candidate
     */
    List<Ranked> ranked(@Nullable Actor ruled, BiConsumer<Features, Actor> more) {
        Weights weights = speech.weights();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Actor actor = candidates.get(i).actor();
            Features features = features(i);
            features.add("ruled", actor.equals(ruled));
            more.accept(features, actor);
            ranked.add(new Ranked(actor, weights.weigh(task, word.span(), name(candidates.get(i)), features)));
        }
        ranked.sort(Comparator.comparingDouble((Ranked one) -> -one.likelihood()));
        return ranked;
    }

    /** Where a candidate was mentioned last, in code points. */
    private String name(Known known) {
        List<Appearance> before = known.before();
        return before.subList(Math.max(0, before.size() - TELLING), before.size()).stream()
                .map(place -> analysis.text().toCodePoints(analysis.span(place.tokens())))
                .map((CodePointSpan span) -> span.start() + "-" + span.end())
                .collect(Collectors.joining(","));
    }

    private Features features(int rank) {
        Known known = candidates.get(rank);
        Actor actor = known.actor();
        Features features = new Features();
        features.add("relation", relation(word));
        features.add("number", WordForm.number(word));
        features.add("quoted", speech.isQuoted(word.index()));
        features.add("in-report", speech.isSaid(word.index()));
        features.add("source", speech.isSource(word.index()));
        features.add(
                "in-sentence",
                Math.min(60, word.index() - word.sentence().tokens().first()));
        features.add("under-root", word.head().map(Token::isRoot).orElse(true));
        features.add("candidates", Math.min(20, candidates.size()));
        features.add("kind", actor.kind());
        features.add("named", actor.isNamed());
        features.add("plural", actor.isPlural());
        features.add("gender", actor.gender());
        features.add("country", actor.country() != null);
        features.add("sectors", actor.sectors().size());
        features.add("offices", actor.offices().size());
        features.add("document", actor.isDocument());
        features.add("last-speaker", actor.equals(speech.lastSpeaker()));
        features.add("mentions", Math.min(40, known.before().size()));
        features.add(
                "more-mentioned",
                candidates.stream()
                        .filter(other -> other.before().size() > known.before().size())
                        .count());
        nearest(features, rank);
        features.add("sentences-named", sentences(last(known, place -> form(actor, place) == Mention.Form.NAME)));
        features.add("sentences-subject", sentences(last(known, Appearance::subject)));
        features.add(
                "sentences-source",
                sentences(last(known, place -> speech.isSource(place.tokens().first()))));
        return features;
    }

    private void nearest(Features features, int rank) {
        Known known = candidates.get(rank);
        Appearance near = known.last();
        Token there = analysis.token(near.tokens().last());
        int first = near.tokens().first();
        features.add("sentences", sentences(near));
        features.add("words", Math.min(400, word.index() - near.tokens().last()));
        features.add(
                "paragraphs",
                Math.min(FAR, word.sentence().paragraph() - there.sentence().paragraph()));
        features.add("last-subject", near.subject());
        features.add("last-form", form(known.actor(), near));
        features.add("last-quoted", speech.isQuoted(first));
        features.add("last-said", speech.isSaid(first));
        features.add("last-source", speech.isSource(first));
        features.add("last-relation", relation(there));
        features.add(
                "last-in-sentence",
                Math.min(60, first - there.sentence().tokens().first()));
        features.add("later", rank);
        boolean together = there.sentence().equals(word.sentence());
        features.add("steps-above", together ? above(there) : -1);
        features.add(
                "on-one-verb",
                together && there.head().isPresent() && there.head().equals(word.head()) && !word.is(Ud.NMOD_POSS));
    }

    /** How many steps up from the word the one stands that the mention hangs on: a subject rules what stands below its verb. */
    private int above(Token there) {
        Token over = there.head().orElse(there);
        int steps = 0;
        for (Token at = word; at != null; at = at.head().orElse(null)) {
            if (at.equals(over) || at.equals(there)) {
                return steps;
            }
            steps++;
        }
        return FAR;
    }

    private static @Nullable Appearance last(Known known, Predicate<Appearance> wanted) {
        return known.before().reversed().stream().filter(wanted).findFirst().orElse(null);
    }

    private Mention.Form form(Actor actor, Appearance place) {
        return actor.form(analysis.span(place.tokens()));
    }

    private int sentences(@Nullable Appearance place) {
        return place == null
                ? FAR
                : Math.min(
                        FAR,
                        word.sentence().index()
                                - analysis.token(place.tokens().first())
                                        .sentence()
                                        .index());
    }

    private static int relation(Token word) {
        if (word.is(Ud.NSUBJ)) {
            return word.relation().equals(Ud.NSUBJ) ? 0 : 1;
        }
        return word.is(Ud.OBJ)
                ? 2
                : word.is(Ud.OBL) ? 3 : word.is(Ud.NMOD_POSS) ? 4 : word.is(Ud.NMOD) ? 5 : word.isRoot() ? 6 : 7;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Scene.At;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

/** Describes a day of the report as the one of an act. For one document. */
final class DayFeatures {

    private static final int FAR = 99;

    /** In reports with more days only so many are weighed that were told last. */
    private static final int MANY = 60;

    private static final int LATEST = 30;

    private final Scene scene;
    private final Map<When, Mentions> told = new LinkedHashMap<>();

    /** The days in the order in which they are first told. */
    private final Map<When, Integer> order = new HashMap<>();

    /** How often each day is told, rising. */
    private final int[] times;

    /** How many times are told in each sentence that has some. */
    private final Map<Integer, Integer> inSentence = new HashMap<>();

    DayFeatures(Scene scene, Map<Span, When> found) {
        this.scene = scene;
        Map<When, List<At>> mentions = new LinkedHashMap<>();
        found.forEach((span, when) -> {
            List<Token> words = scene.analysis.tokens(span);
            if (!words.isEmpty()) {
                TokenRange range =
                        new TokenRange(words.getFirst().index(), words.getLast().index() + 1);
                int head = Phrases.head(scene.analysis, range).index();
                mentions.computeIfAbsent(when, key -> new ArrayList<>())
                        .add(new At(range, head, Mention.Form.NAME, scene.sentence[head]));
                order.putIfAbsent(when, order.size());
                inSentence.merge(scene.sentence[head], 1, Integer::sum);
            }
        });
        mentions.forEach((when, at) -> told.put(when, scene.mentions(at)));
        times = told.values().stream().mapToInt(Mentions::size).sorted().toArray();
    }

    private @Nullable When published() {
        LocalDate day = scene.document.published();
        return day == null ? null : When.parse(day.toString());
    }

    private Mentions at(When when) {
        return told.getOrDefault(when, Mentions.NONE);
    }

    /** The days as one act has them before it and after it. */
    Seen seen(Cast cast, Act act) {
        return new Seen(cast, act);
    }

    /** The days of a report, seen from one act. */
    final class Seen {

        private final Cast cast;
        private final Act act;
        private final Features begun = new Features();

        /** Where each day was told last before the act, in the order of the days. */
        private final int[] last;

        private final int[] rising;
        private final @Nullable When nearest;

        private Seen(Cast cast, Act act) {
            this.cast = cast;
            this.act = act;
            act.add(begun, scene, cast.acts);
            last = told.values().stream()
                    .mapToInt(mentions -> Standing.lastBefore(mentions, act.word()))
                    .toArray();
            rising = IntStream.of(last).sorted().toArray();
            nearest = nearest();
        }

        /** The days that the act may have: those told, that of publication, and the one that the rules pick. */
        List<When> candidates() {
            List<When> all = new ArrayList<>(told.keySet());
            if (all.size() > MANY) {
                all.removeIf(when -> later(when) >= LATEST && !isInSentence(when));
            }
            When published = published();
            if (published != null && !all.contains(published)) {
                all.add(published);
            }
            When ruled = act.ruled().date();
            if (ruled != null && !all.contains(ruled)) {
                all.add(ruled);
            }
            return all;
        }

        /** How many days were told later than this one, before the act. */
        private int later(When when) {
            Integer number = order.get(when);
            return Standing.greater(rising, number == null ? -1 : last[number]);
        }

        private boolean isInSentence(When when) {
            return !at(when).inSentence(scene.sentence[act.word()]).isEmpty();
        }

        /** The day that is told nearest by words, the first of several. */
        private @Nullable When nearest() {
            When best = null;
            int least = Integer.MAX_VALUE;
            for (Map.Entry<When, Mentions> entry : told.entrySet()) {
                int distance = distance(entry.getValue());
                if (distance < least) {
                    least = distance;
                    best = entry.getKey();
                }
            }
            return best;
        }

        private int distance(Mentions mentions) {
            At before = mentions.before(act.word());
            At behind = mentions.from(act.word());
            return Math.min(
                    before == null ? Integer.MAX_VALUE : act.word() - before.head(),
                    behind == null ? Integer.MAX_VALUE : behind.head() - act.word());
        }

        Features of(When when) {
            Features features = new Features(begun);
            features.add("ruled", when.equals(act.ruled().date()));
            Bearing.add(features, scene, act.word(), at(when));
            features.add("times", at(when).size());
            features.add("later", later(when));
            features.add("earlier", order.getOrDefault(when, -1));
            features.add("more-told", Standing.greater(times, at(when).size()));
            features.add("times-in-sentence", inSentence.getOrDefault(scene.sentence[act.word()], 0));
            features.add("nearest", when.equals(nearest));
            LocalDate published = scene.document.published();
            LocalDate start = when.start().firstDay();
            features.add("published", when.equals(published()));
            features.add(
                    "days-before",
                    published == null ? -FAR : Math.clamp(ChronoUnit.DAYS.between(start, published), -400, 4000));
            features.add("interval", when.end() != null);
            features.add("digits", when.start().toString().length());
            boolean past =
                    act.ruled().status() == Status.HAPPENED || act.ruled().status() == Status.ONGOING;
            features.add("misfit", published != null && past && start.isAfter(published.plusDays(1)));
            Cast.Picks picks = cast.others(act, when);
            Act before = cast.last(act);
            Act same = cast.lastOfType(act);
            features.add("day-of-all", picks.all());
            features.add("day-of-type", picks.ofType());
            features.add(
                    "last-day", before != null && when.equals(before.ruled().date()));
            features.add(
                    "last-distance", before == null ? FAR : scene.sentence[act.word()] - scene.sentence[before.word()]);
            features.add("same-day", same != null && when.equals(same.ruled().date()));
            features.add(
                    "same-distance", same == null ? FAR : scene.sentence[act.word()] - scene.sentence[same.word()]);
            features.add(
                    "same-word",
                    same != null
                            && same.mention()
                                    .head()
                                    .lemma()
                                    .equals(act.mention().head().lemma()));
            return features;
        }
    }
}

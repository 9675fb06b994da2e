// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<When, List<At>> told = new LinkedHashMap<>();

    DayFeatures(Scene scene, Map<Span, When> times) {
        this.scene = scene;
        times.forEach((span, when) -> {
            List<Token> words = scene.analysis.tokens(span);
            if (!words.isEmpty()) {
                TokenRange range =
                        new TokenRange(words.getFirst().index(), words.getLast().index() + 1);
                int head = Phrases.head(scene.analysis, range).index();
                told.computeIfAbsent(when, key -> new ArrayList<>())
                        .add(new At(range, head, Mention.Form.NAME, scene.sentence[head]));
            }
        });
    }

    /** The days that an act may have: those told, that of publication, and the one that the rules pick. */
    List<When> candidates(Act act) {
        List<When> all = new ArrayList<>(told.keySet());
        if (all.size() > MANY) {
            all.removeIf(when -> later(act.word(), when) >= LATEST && !isInSentence(act.word(), when));
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

    private long later(int word, When when) {
        int last = Standing.lastBefore(told.getOrDefault(when, List.of()), word);
        return told.values().stream()
                .filter(others -> Standing.lastBefore(others, word) > last)
                .count();
    }

    private boolean isInSentence(int word, When when) {
        return told.getOrDefault(when, List.of()).stream().anyMatch(at -> at.sentence() == scene.sentence[word]);
    }

    private @Nullable When published() {
        LocalDate day = scene.document.published();
        return day == null ? null : When.parse(day.toString());
    }

    /** What holds of an act whichever its day. */
    Features begun(Cast cast, Act act) {
        Features features = new Features();
        act.add(features, scene, cast.acts);
        return features;
    }

    Features of(Features begun, Cast cast, Act act, When when) {
        Features features = new Features(begun);
        features.add("ruled", when.equals(act.ruled().date()));
        Bearing.add(features, scene, act.word(), told.getOrDefault(when, List.of()));
        features.add("times", told.getOrDefault(when, List.of()).size());
        features.add("later", later(act.word(), when));
        features.add("earlier", List.copyOf(told.keySet()).indexOf(when));
        features.add(
                "more-told",
                told.values().stream()
                        .filter(others -> others.size()
                                > told.getOrDefault(when, List.of()).size())
                        .count());
        features.add("times-in-sentence", inSentence(act.word()));
        features.add("nearest", isNearest(act.word(), when));
        LocalDate published = scene.document.published();
        LocalDate start = when.start().firstDay();
        features.add("published", when.equals(published()));
        features.add(
                "days-before",
                published == null ? -FAR : Math.clamp(ChronoUnit.DAYS.between(start, published), -400, 4000));
        features.add("interval", when.end() != null);
        features.add("digits", when.start().toString().length());
        boolean past = act.ruled().status() == Status.HAPPENED || act.ruled().status() == Status.ONGOING;
        features.add("misfit", published != null && past && start.isAfter(published.plusDays(1)));
        Cast.Picks picks = cast.others(act, when);
        Act before = cast.last(act);
        Act same = cast.lastOfType(act);
        features.add("day-of-all", picks.all());
        features.add("day-of-type", picks.ofType());
        features.add("last-day", before != null && when.equals(before.ruled().date()));
        features.add(
                "last-distance", before == null ? FAR : scene.sentence[act.word()] - scene.sentence[before.word()]);
        features.add("same-day", same != null && when.equals(same.ruled().date()));
        features.add("same-distance", same == null ? FAR : scene.sentence[act.word()] - scene.sentence[same.word()]);
        features.add(
                "same-word",
                same != null
                        && same.mention()
                                .head()
                                .lemma()
                                .equals(act.mention().head().lemma()));
        return features;
    }

    private long inSentence(int word) {
        return told.values().stream()
                .flatMap(List::stream)
                .filter(at -> at.sentence() == scene.sentence[word])
                .count();
    }

    /** Whether no other day is told nearer by words. */
    private boolean isNearest(int word, When when) {
        When best = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<When, List<At>> entry : told.entrySet()) {
            for (At at : entry.getValue()) {
                if (Math.abs(at.head() - word) < least) {
                    least = Math.abs(at.head() - word);
                    best = entry.getKey();
                }
            }
        }
        return when.equals(best);
    }
}

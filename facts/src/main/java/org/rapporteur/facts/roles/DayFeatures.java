// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Scene.At;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.entity.Mention;
import org.rapporteur.model.fact.When;
import org.rapporteur.model.text.Span;

/** Describes a day of the report as the one of an act. For one document. */
final class DayFeatures {

    private static final int FAR = 99;

    private final Scene scene;
    private final Map<When, List<At>> told = new LinkedHashMap<>();

    DayFeatures(Scene scene, Map<Span, When> times) {
        this.scene = scene;
        times.forEach((span, when) -> {
            List<Token> words = scene.analysis.tokens(span);
            if (!words.isEmpty()) {
                TokenRange range =
                        new TokenRange(words.getFirst().index(), words.getLast().index() + 1);
                int head = org.rapporteur.facts.syntax.Phrases.head(scene.analysis, range)
                        .index();
                told.computeIfAbsent(when, key -> new ArrayList<>())
                        .add(new At(range, head, Mention.Form.NAME, scene.sentence[head]));
            }
        });
    }

    /** The days that an act may have: those told, that of publication, and the one that the rules pick. */
    List<When> candidates(Act act) {
        List<When> all = new ArrayList<>(told.keySet());
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

    private @Nullable When published() {
        LocalDate day = scene.document.published();
        return day == null ? null : When.parse(day.toString());
    }

    Features of(List<Act> acts, Act act, When when) {
        Features features = new Features();
        act.add(features, scene, acts);
        features.add("ruled", when.equals(act.ruled().date()));
        Bearing.add(features, scene, act.word(), told.getOrDefault(when, List.of()));
        features.add("times", told.getOrDefault(when, List.of()).size());
        int last = Standing.lastBefore(told.getOrDefault(when, List.of()), act.word());
        features.add(
                "later",
                told.values().stream()
                        .filter(others -> Standing.lastBefore(others, act.word()) > last)
                        .count());
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
        int all = 0;
        int type = 0;
        Act before = null;
        Act same = null;
        for (Act other : acts) {
            if (other.word() != act.word()) {
                boolean day = when.equals(other.ruled().date());
                boolean alike = other.ruled().type() == act.ruled().type();
                all += day ? 1 : 0;
                type += day && alike ? 1 : 0;
                if (other.word() < act.word()) {
                    before = other;
                    same = alike ? other : same;
                }
            }
        }
        features.add("day-of-all", all);
        features.add("day-of-type", type);
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

    /** The candidates that are told anywhere. */
    Set<When> told() {
        return told.keySet();
    }
}

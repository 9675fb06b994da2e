// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Choice.Option;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.FigureMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Why;

/** Weighs the places of the figures of a document, then whole figures. For one reading. */
final class FigureWeighing {

    /** More likely than anything is. */
    private static final double UNREACHED = 2;

    private final Weights weights;
    private final Scene scene;

    FigureWeighing(Weights weights, Scene scene) {
        this.weights = weights;
        this.scene = scene;
    }

    /** The figures, each weighed but those of which the gold has none: measures and nought. */
    List<Figure> sure(List<Figure> all) {
        List<Figure> figures = all.stream().filter(Figure::countsSome).toList();
        List<Figure> sure = new ArrayList<>();
        Elsewhere elsewhere = new Elsewhere(figures);
        Figure last = null;
        for (Figure figure : all) {
            if (!figure.countsSome()) {
                sure.add(figure);
                continue;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the reading was interrupted");
            }
            List<Token> words = scene.analysis.tokens(figure.span());
            sure.add(
                    words.isEmpty()
                            ? figure
                            : sure(
                                    figures,
                                    elsewhere,
                                    figure,
                                    last,
                                    words.getLast().index()));
            last = figure;
        }
        return sure;
    }

    private Figure sure(List<Figure> figures, Elsewhere elsewhere, Figure figure, @Nullable Figure last, int word) {
        List<Option<EntityId>> options = new ArrayList<>();
        Features begun = new Features();
        figure(begun, figures, figure, word);
        Standing standing = new Standing(scene, word);
        for (int i = 0; i < scene.candidates.size(); i++) {
            Candidate candidate = scene.candidates.get(i);
            if (candidate.isPlace()
                    && (standing.isNear(i) || candidate.entity.id().equals(figure.place()))) {
                EntityId id = candidate.entity.id();
                Features features = new Features(begun);
                features.add("ruled-here", id.equals(figure.place()));
                Bearing.add(features, scene, word, candidate.mentions);
                Bearing.add(features, candidate);
                standing.add(features, i);
                standing.addPlace(features, i, figure.place(), List.of());
                elsewhere.add(features, figure, last, id);
                double here = weights.weigh("figure-place", figure.span(), id.value(), features);
                options.add(new Option<>(
                        id, here, false, id.equals(figure.place()), EventWeighing.words(scene, candidate, word)));
            }
        }
        // What the text tells of no one place has none, however likely one is.
        boolean everywhere =
                figure.why().details().stream().anyMatch(why -> why.rule().equals("place-everywhere"));
        Choice<EntityId> place = EventWeighing.single(options, everywhere ? UNREACHED : weights.least("figure-place"));
        Figure settled = weights.has("figure-place") ? settled(figure, place) : figure;
        Features whole = new Features(begun);
        whole.add("place-count", place.taken().size());
        whole.add("place-taken", place.leastTaken());
        whole.add("place-left", place.mostLeft());
        whole.add("place-differences", place.differences());
        Surety surety = new Surety(weights, "figure", figure.span(), whole);
        return surety.isKnown()
                ? settled.withCertainty(surety.basis("found")
                        .field("category", List.of())
                        .field("bound", List.of())
                        .field("status", List.of())
                        .field("place", place.leftOut())
                        .certainty())
                : settled;
    }

    private static Figure settled(Figure figure, Choice<EntityId> place) {
        List<EntityId> taken = place.taken();
        Why why = figure.why();
        return figure.withPlace(
                taken.isEmpty() ? null : taken.getFirst(),
                new Why(
                        why.rule(),
                        why.words(),
                        why.confidence(),
                        Stream.concat(why.details().stream(), place.whys("place").stream())
                                .toList()));
    }

    private void figure(Features features, List<Figure> figures, Figure figure, int word) {
        features.add("category", figure.category());
        features.add("people", figure.unit() != null && figure.unit().equals("person"));
        features.add("money", figure.category() == FigureCategory.MONEY);
        features.add("bound", figure.quantity().bound());
        features.add("vague", figure.quantity().value() == null);
        features.add(
                "magnitude",
                figure.quantity().value() == null
                        ? -1
                        : Math.min(
                                12,
                                Math.log10(1 + figure.quantity().value().abs().doubleValue())));
        features.add("status", figure.status());
        features.add("voice", figure.voice());
        features.add("told", figure.statement() != null);
        features.add("part", figure.partOf() != null);
        features.add("ruled-place", figure.place() != null);
        features.add("sure", figure.why().confidence());
        features.add("by-mark", figure.why().rule().equals("figure-mark"));
        features.add("by-noun", figure.why().rule().equals("figure-noun"));
        List<FigureMark> marks = scene.analysis.tokens(figure.span()).stream()
                .flatMap(token -> token.figure().stream())
                .toList();
        features.add(
                "marked",
                marks.stream().mapToDouble(FigureMark::confidence).max().orElse(-1));
        features.add("mark-same", marks.stream().anyMatch(mark -> mark.category() == figure.category()));
        features.add("words-of", scene.analysis.tokens(figure.span()).size());
        features.add("sentence", Math.min(60, scene.sentence[word]));
        features.add("figures", Math.min(60, figures.size()));
        features.add(
                "figures-of-category",
                figures.stream()
                        .filter(other -> other.category() == figure.category())
                        .count());
        features.add("as-of", figure.asOf() != null);
    }

    /** What places the rules give the other figures of a document. */
    private static final class Elsewhere {

        private final Map<EntityId, Integer> all = new HashMap<>();
        private final Map<EntityId, Map<FigureCategory, Integer>> ofCategory = new HashMap<>();

        Elsewhere(List<Figure> figures) {
            for (Figure figure : figures) {
                if (figure.place() != null) {
                    all.merge(figure.place(), 1, Integer::sum);
                    ofCategory
                            .computeIfAbsent(figure.place(), id -> new EnumMap<>(FigureCategory.class))
                            .merge(figure.category(), 1, Integer::sum);
                }
            }
        }

        void add(Features features, Figure figure, @Nullable Figure last, EntityId id) {
            int own = id.equals(figure.place()) ? 1 : 0;
            features.add("place-of-all", all.getOrDefault(id, 0) - own);
            features.add(
                    "place-of-category",
                    ofCategory.getOrDefault(id, Map.of()).getOrDefault(figure.category(), 0) - own);
            features.add("place-of-last", last != null && id.equals(last.place()));
        }
    }
}

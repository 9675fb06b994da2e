// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.facts.extraction.speech.ReportFinder;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Weighs whole statements. For one reading. */
final class StatementWeighing {

    private final Weights weights;
    private final Scene scene;
    private final SpeechMarks marks;

    StatementWeighing(Weights weights, Scene scene) {
        this.weights = weights;
        this.scene = scene;
        this.marks = new SpeechMarks(scene.analysis);
    }

    List<Statement> sure(List<Statement> statements) {
        List<Statement> sure = new ArrayList<>();
        Nesting nesting = new Nesting(statements);
        for (Statement statement : statements) {
            if (statement.why().rule().equals(ReportFinder.HEADLINE)) {
                // The gold has none: headlines are not annotated.
                sure.add(statement);
                continue;
            }
            Surety surety =
                    new Surety(weights, "statement", statement.content().getFirst(), features(nesting, statement));
            sure.add(
                    surety.isKnown()
                            ? statement.withCertainty(surety.basis("found")
                                    .field("content", List.of())
                                    .field("speaker", List.of())
                                    .certainty())
                            : statement);
        }
        return sure;
    }

    private Features features(Nesting nesting, Statement statement) {
        Features features = new Features();
        List<Token> words = scene.analysis.tokens(statement.content().getFirst());
        int first = words.isEmpty() ? 0 : words.getFirst().index();
        features.add("quoted", statement.quoted());
        features.add("pieces", statement.content().size());
        int length = statement.content().stream()
                .mapToInt(content -> scene.analysis.tokens(content).size())
                .sum();
        features.add("length", Math.min(80, length));
        features.add("cue", statement.cue() != null);
        features.add("source", statement.source() != null);
        features.add("cue-mark", marks.surest(statement.cue(), SpeechMark.Cue.class));
        features.add("source-mark", marks.surest(statement.source(), SpeechMark.Source.class));
        double content = 1;
        for (Span piece : statement.content()) {
            content = Math.min(content, marks.surest(piece, SpeechMark.Content.class));
        }
        features.add("content-mark", content);
        features.add(
                "edges", statement.content().stream().mapToInt(marks::edges).sum());
        features.add("speakers", statement.speakers().size());
        features.add("behalf", statement.onBehalfOf() != null);
        features.add("role", statement.role() != null);
        features.add("repeats", statement.repeats() != null);
        features.add("sentence", words.isEmpty() ? -1 : Math.min(60, scene.sentence[first]));
        features.add(
                "sentences",
                words.isEmpty() ? 0 : scene.sentence[words.getLast().index()] - scene.sentence[first]);
        features.add("sure", statement.why().confidence());
        double least = 1;
        int guesses = 0;
        for (Why detail : statement.why().details()) {
            least = Math.min(least, detail.confidence());
            guesses += detail.confidence() < 1 ? 1 : 0;
        }
        features.add("sure-speaker", least);
        features.add("guesses", guesses);
        features.add("nested", nesting.isHeld(statement));
        features.add("holds", nesting.holds(statement));
        features.add(
                "cue-distance",
                statement.cue() == null
                        ? -99
                        : Math.clamp(
                                statement.cue().start()
                                        - statement.content().getFirst().start(),
                                -200,
                                400));
        Candidate speaker = statement.speakers().isEmpty()
                ? null
                : scene.candidates.get(scene.index(statement.speakers().getFirst()));
        Span source = statement.source();
        features.add(
                "source-form",
                source == null || speaker == null
                        ? null
                        : scene.analysis.tokens(source).stream()
                                .map(word -> scene.sentence[word.index()])
                                .distinct()
                                .flatMap(sentence -> speaker.mentions.inSentence(sentence).stream())
                                .filter(at -> scene.analysis.span(at.words()).overlaps(source))
                                .map(Scene.At::form)
                                .min(Comparator.naturalOrder())
                                .orElse(null));
        Bearing.add(features, scene, first, speaker == null ? Mentions.NONE : speaker.mentions);
        Bearing.add(features, speaker);
        return features;
    }
}

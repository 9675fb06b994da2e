// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.Trigger;

/** Weighs which words tell of an act of their type at all, before it is asked who took part. For one document. */
final class ActWeighing {

    private static final String TASK = "act";

    private static final int MANY = 20;

    private final Weights weights;
    private final Setting setting;

    ActWeighing(Weights weights, Setting setting) {
        this.weights = weights;
        this.setting = setting;
    }

    List<EventMention> acts(List<EventMention> candidates) {
        Map<EventType, Integer> types = new EnumMap<>(EventType.class);
        Map<Integer, Integer> sentences = new HashMap<>();
        for (EventMention mention : candidates) {
            if (mention.believed()) {
                types.merge(mention.type(), 1, Integer::sum);
            }
            sentences.merge(mention.head().sentence().index(), 1, Integer::sum);
        }
        List<EventMention> acts = new ArrayList<>();
        for (EventMention mention : candidates) {
            if (mention.type() == EventType.INCIDENT) {
                // What the scorer has learnt from knows acts alone, and has none.
                if (mention.believed()) {
                    acts.add(mention);
                }
                continue;
            }
            double likelihood = weights.weigh(
                    TASK,
                    mention.head().analysis().span(mention.anchor()),
                    mention.type().name(),
                    features(
                            mention,
                            types.getOrDefault(mention.type(), 0),
                            sentences.getOrDefault(mention.head().sentence().index(), 0)));
            if (weights.has(TASK) ? likelihood >= weights.least(TASK) : mention.believed()) {
                acts.add(mention);
            }
        }
        return List.copyOf(acts);
    }

    private Features features(EventMention mention, int ofType, int inSentence) {
        Features features = new Features();
        Token head = mention.head();
        Trigger mark = mention.mark();
        features.add("type", mention.type());
        features.add("believed", mention.believed());
        features.add("framed", mention.framed());
        features.add("sure", mention.why().confidence());
        features.add("marked", mark == null ? -1 : mark.eventConfidence());
        features.add("mark-type", mark == null ? -1 : mark.confidence());
        features.add("mark-of-type", mark == null ? -1 : mark.scores().getOrDefault(mention.type(), 0.0));
        features.add("mark-same", mark != null && mark.type() == mention.type());
        features.add("mark-status", mark == null ? null : mark.status());
        features.add("mark-status-sure", mark == null ? -1 : mark.statusConfidence());
        features.add("mark-voice", mark == null ? null : mark.voice());
        features.add("anchor-words", mention.anchor().length());
        features.add("mode", mention.mode() != null);
        features.add("actors", mention.arguments().actors().size());
        features.add("recipients", mention.arguments().recipients().size());
        features.add("items", mention.arguments().items().size());
        features.add("of-type", Math.min(MANY, ofType));
        features.add("in-sentence", inSentence);
        features.add("sentence", Math.min(60, head.sentence().index()));
        features.add("noun", head.isNoun());
        features.add("relation", Scene.relation(head.relation()));
        features.add("verb-form", WordForm.verb(head));
        features.add("tense", WordForm.tense(head));
        features.add("number", WordForm.number(head));
        features.add(
                "passive",
                !head.dependents("aux:pass").isEmpty()
                        || !head.dependents("nsubj:pass").isEmpty());
        setting.add(features, head);
        return features;
    }
}

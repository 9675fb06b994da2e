// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.facts.extraction.event.EventMention;
import org.rapporteur.facts.extraction.factuality.FactualityReader;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Event;

/**
 * One mention of an event with what the rules make of it.
 *
 * @param mention its words
 * @param ruled the event that the rules make of it alone
 */
public record Act(EventMention mention, Event ruled) {

    int word() {
        return mention.head().index();
    }

    /** Adds what holds of it whoever is asked about. */
    void add(Features features, Scene scene, List<Act> acts) {
        Token head = mention.head();
        features.add("type", ruled.type());
        features.add("hostile", Hostility.isHostile(ruled.type()));
        features.add("noun", scene.isNoun(word()));
        features.add(
                "passive",
                !head.dependents("aux:pass").isEmpty()
                        || !head.dependents("nsubj:pass").isEmpty());
        features.add("verb-form", WordForm.verb(head));
        features.add("tense", WordForm.tense(head));
        features.add("number", WordForm.number(head));
        features.add("subject", !head.dependents("nsubj").isEmpty());
        features.add("object", !head.dependents("obj").isEmpty());
        features.add("determined", !head.dependents("det").isEmpty());
        features.add("owned", !head.dependents("nmod:poss").isEmpty());
        features.add("relation", scene.relation[word()]);
        features.add("depth", depth(scene));
        features.add("status", ruled.status());
        features.add("voice", ruled.voice());
        features.add("told", ruled.statement() != null);
        features.add("sentence", Math.min(60, scene.sentence[word()]));
        features.add("acts", Math.min(60, acts.size()));
        features.add(
                "acts-of-type",
                acts.stream()
                        .filter(other -> other.ruled.type() == ruled.type())
                        .count());
        features.add(
                "acts-of-type-before",
                acts.stream()
                        .filter(other -> other.ruled.type() == ruled.type() && other.word() < word())
                        .count());
        features.add(
                "acts-in-sentence",
                acts.stream()
                        .filter(other -> scene.sentence[other.word()] == scene.sentence[word()])
                        .count());
        features.add("ruled-actors", ruled.actors().size());
        features.add("ruled-recipients", ruled.recipients().size());
        features.add("ruled-place", ruled.place() != null);
        features.add("ruled-date", ruled.date() != null);
        features.add("set-rule", rule());
        scene.setting.add(features, head);
        features.add("sure", ruled.why().confidence());
        features.add("marked", mention.mark() == null ? -1 : mention.mark().eventConfidence());
    }

    /** Which rule tells the status, by its number; -1 for none. */
    private int rule() {
        return FactualityReader.ruleOf(ruled.why());
    }

    private int depth(Scene scene) {
        int depth = 0;
        for (int at = scene.head[word()]; at >= 0; at = scene.head[at]) {
            depth++;
        }
        return depth;
    }

    /** The candidates that a list of words of the act belongs to. */
    static Set<Integer> meant(Scene scene, List<Token> words) {
        Set<Integer> meant = new HashSet<>();
        for (Token word : words) {
            if (scene.who[word.index()] >= 0) {
                meant.add(scene.who[word.index()]);
            }
        }
        return meant;
    }

    boolean isActor(EntityId id) {
        return ruled.actors().contains(id);
    }

    boolean isRecipient(EntityId id) {
        return ruled.recipients().contains(id);
    }
}

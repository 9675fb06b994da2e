// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Scene.At;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.entity.Locality;

/** How a place in a sentence and mentions of one candidate stand to each other: in words, in the tree, in sentences. */
final class Bearing {

    private static final int FAR = 99;

    private Bearing() {}

    /** Adds what the nearest mention in the sentence of a word tells, and how far the others are. */
    static void add(Features features, Scene scene, int word, Mentions mentions) {
        At near = nearest(scene, word, mentions);
        features.add("in-sentence", near != null);
        if (near == null) {
            for (String name : List.of(
                    "words",
                    "tree",
                    "up",
                    "down",
                    "first-relation",
                    "own-relation",
                    "first-case",
                    "own-case",
                    "event-relation",
                    "form",
                    "first-between",
                    "conjoined",
                    "start-of-sentence")) {
                features.add(name, -FAR);
            }
        } else {
            int join = scene.join(word, near.head());
            int up = join < 0 ? FAR : scene.steps(word, join);
            int down = join < 0 ? FAR : scene.steps(near.head(), join);
            int first = join < 0 ? near.head() : scene.below(near.head(), join);
            int own = join < 0 ? word : scene.below(word, join);
            features.add("words", near.head() - word);
            features.add("tree", up + down);
            features.add("up", up);
            features.add("down", down);
            features.add("first-relation", scene.relation[first]);
            features.add("own-relation", scene.relation[near.head()]);
            features.add("first-case", scene.preposition[first]);
            features.add("own-case", scene.preposition[near.head()]);
            features.add("event-relation", up == 0 ? -1 : scene.relation[own]);
            features.add("form", near.form());
            features.add("first-between", between(scene, word, near.head()));
            features.add("conjoined", scene.relation[near.head()] == scene.relation[first] ? 0 : 1);
            features.add(
                    "start-of-sentence",
                    near.words().first()
                            - scene.analysis
                                    .sentence(scene.sentence[word])
                                    .tokens()
                                    .first());
        }
        At before = mentions.before(word);
        At behind = mentions.from(word);
        features.add("sentences-back", back(scene, word, before));
        features.add("sentences-back-named", back(scene, word, mentions.namedBefore(word)));
        features.add("sentences-ahead", behind == null ? FAR : Math.min(FAR, behind.sentence() - scene.sentence[word]));
        features.add("paragraphs", Math.min(paragraphs(scene, word, before), paragraphs(scene, word, behind)));
        features.add("subject-before", back(scene, word, mentions.subjectBefore(word)));
    }

    /** How many sentences back a mention stands. */
    private static int back(Scene scene, int word, @Nullable At at) {
        return at == null ? FAR : Math.min(FAR, scene.sentence[word] - at.sentence());
    }

    private static int paragraphs(Scene scene, int word, @Nullable At at) {
        return at == null ? FAR : Math.min(FAR, Math.abs(scene.paragraph[word] - scene.paragraph[at.head()]));
    }

    private static @Nullable At nearest(Scene scene, int word, Mentions mentions) {
        At best = null;
        int least = Integer.MAX_VALUE;
        for (At at : mentions.inSentence(scene.sentence[word])) {
            int join = scene.join(word, at.head());
            int distance = join < 0
                    ? FAR
                    : 8 * (scene.steps(word, join) + scene.steps(at.head(), join))
                            + Math.min(7, Math.abs(at.head() - word) / 4);
            if (distance < least) {
                least = distance;
                best = at;
            }
        }
        return best;
    }

    /** How many other candidates stand between two words. */
    private static int between(Scene scene, int a, int b) {
        int count = 0;
        for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
            count += scene.who[i] >= 0 && scene.who[i] != scene.who[i - 1] ? 1 : 0;
        }
        return count;
    }

    /** Adds what holds of a candidate wherever it is asked for; of nobody, that there is none. */
    static void add(Features features, @Nullable Candidate candidate) {
        Entity entity = candidate == null ? null : candidate.entity;
        Locality locality = entity == null ? null : entity.locality();
        features.add("kind", entity == null ? null : entity.kind());
        features.add("named", candidate != null && candidate.named);
        features.add("country", entity != null && entity.country() != null);
        features.add("sector", candidate == null ? -1 : candidate.sector);
        features.add("mentions", candidate == null ? 0 : Math.min(30, candidate.mentions.size()));
        features.add(
                "first-sentence",
                candidate == null || candidate.mentions.size() == 0
                        ? FAR
                        : candidate.mentions.all().getFirst().sentence());
        features.add("in-title", candidate != null && candidate.titled);
        features.add("statements", candidate == null ? 0 : Math.min(20, candidate.speaks));
        features.add("precision", locality == null ? null : locality.precision());
        features.add(
                "name-length", entity == null ? 0 : Math.min(8, entity.name().split(" ", -1).length));
    }
}

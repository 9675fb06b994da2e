// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.EventWeighing.Chosen;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.Statement;

/** Describes a mention of an act as one that tells an earlier one again. For one document. */
final class IdentityFeatures {

    private static final int FAR = 99;

    private final Scene scene;
    private final List<Chosen> acts;

    IdentityFeatures(Scene scene, List<Chosen> acts) {
        this.scene = scene;
        this.acts = acts;
    }

    /**
     * Two mentions.
     *
     * @param first number of the earlier act
     * @param between how many acts of the type stand between them
     * @param before how many of the type stand before the first
     * @param all how many there are of the type
     */
    Features of(int first, int second, int between, int before, int all) {
        Chosen a = acts.get(first);
        Chosen b = acts.get(second);
        Features features = new Features();
        features.add("type", b.act().ruled().type());
        features.add("acts-between", Math.min(20, between));
        features.add("acts-before", Math.min(20, before));
        features.add("of-type", Math.min(40, all));
        one(features, "first", a);
        one(features, "second", b);
        words(features, a, b);
        distance(features, a.act().word(), b.act().word());
        told(features, a, b);
        agreement(features, "actor", a.actors(), b.actors());
        agreement(features, "recipient", a.recipients(), b.recipients());
        agreement(features, "place", a.place(), b.place());
        agreement(features, "day", a.day(), b.day());
        features.add("roles-turned", overlap(a.actors(), b.recipients()) + overlap(a.recipients(), b.actors()));
        return features;
    }

    private void one(Features features, String name, Chosen chosen) {
        Act act = chosen.act();
        Token head = act.mention().head();
        features.add(name + "-noun", scene.isNoun(act.word()));
        features.add(name + "-verb-form", WordForm.verb(head));
        features.add(name + "-tense", WordForm.tense(head));
        features.add(name + "-number", WordForm.number(head));
        features.add(name + "-relation", scene.relation[act.word()]);
        features.add(name + "-determiner", scene.determiner(head));
        features.add(name + "-owned", !head.dependents("nmod:poss").isEmpty());
        features.add(name + "-status", act.ruled().status());
        features.add(name + "-voice", act.ruled().voice());
        features.add(name + "-told", act.ruled().statement() != null);
        features.add(
                name + "-marked",
                act.mention().mark() == null ? -1 : act.mention().mark().eventConfidence());
        features.add(name + "-sure", act.ruled().why().confidence());
        features.add(
                name + "-parts",
                act.mention().arguments().actors().size()
                        + act.mention().arguments().recipients().size());
        features.add(name + "-dependents", Math.min(12, head.dependents().size()));
        features.add(name + "-actor", chosen.actors().most());
        features.add(name + "-recipient", chosen.recipients().most());
    }

    private void words(Features features, Chosen a, Chosen b) {
        Token first = a.act().mention().head();
        Token second = b.act().mention().head();
        String one = first.lemma().toLowerCase(Locale.ROOT);
        String other = second.lemma().toLowerCase(Locale.ROOT);
        int shared = 0;
        int shorter = Math.min(one.length(), other.length());
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        features.add("same-lemma", one.equals(other));
        features.add("shared-letters", shared);
        features.add("share-of-letters", shorter == 0 ? 0 : (double) shared / shorter);
        features.add("same-status", a.act().ruled().status() == b.act().ruled().status());
        features.add("same-voice", a.act().ruled().voice() == b.act().ruled().voice());
        String mode = a.act().ruled().mode();
        String otherMode = b.act().ruled().mode();
        features.add("mode", mode == null || otherMode == null ? 0 : mode.equals(otherMode) ? 1 : -1);
        features.add(
                "figures",
                a.act().ruled().figures().size() * 4
                        + Math.min(3, b.act().ruled().figures().size()));
        Collection<Token> done = a.act().mention().arguments().recipients();
        Collection<Token> doneAgain = b.act().mention().arguments().recipients();
        features.add("same-words-of-recipients", sameLemma(done, doneAgain));
        features.add("same-count", sameCount(done, doneAgain));
        features.add(
                "same-words-of-actors",
                sameLemma(
                        a.act().mention().arguments().actors(),
                        b.act().mention().arguments().actors()));
        features.add(
                "same-words-of-items",
                sameLemma(
                        a.act().mention().arguments().items(),
                        b.act().mention().arguments().items()));
    }

    /** 0 where one has none, 1 where a word stands in both, -1 where none does. */
    private static int sameLemma(Collection<Token> some, Collection<Token> others) {
        return some.isEmpty() || others.isEmpty()
                ? 0
                : some.stream()
                                .anyMatch(word -> others.stream()
                                        .anyMatch(other -> other.lemma().equalsIgnoreCase(word.lemma())))
                        ? 1
                        : -1;
    }

    /** 0 where one is not counted, 1 where both are counted alike, -1 where not. */
    private static int sameCount(Collection<Token> some, Collection<Token> others) {
        String one = count(some);
        String other = count(others);
        return one == null || other == null ? 0 : one.equalsIgnoreCase(other) ? 1 : -1;
    }

    private static @Nullable String count(Collection<Token> words) {
        return words.stream()
                .flatMap(word -> word.dependents("nummod").stream())
                .map(Token::text)
                .findFirst()
                .orElse(null);
    }

    private void distance(Features features, int first, int second) {
        int join = scene.sentence[first] == scene.sentence[second] ? scene.join(first, second) : -1;
        features.add("sentences", Math.min(FAR, scene.sentence[second] - scene.sentence[first]));
        features.add("paragraphs", Math.min(FAR, scene.paragraph[second] - scene.paragraph[first]));
        features.add("words", Math.min(400, second - first));
        features.add("up", join < 0 ? FAR : scene.steps(first, join));
        features.add("down", join < 0 ? FAR : scene.steps(second, join));
        features.add("first-sentence", Math.min(40, scene.sentence[first]));
        features.add("under-first", join == first ? scene.relation[scene.below(second, join)] : -1);
        features.add("under-second", join == second ? scene.relation[scene.below(first, join)] : -1);
    }

    private void told(Features features, Chosen a, Chosen b) {
        Statement first = scene.told[a.act().word()];
        Statement second = scene.told[b.act().word()];
        features.add("same-statement", first != null && Objects.equals(first, second));
        features.add(
                "same-speaker",
                first != null && second != null && first.speakers().equals(second.speakers()));
        features.add("speaker-acts", likeliest(a.actors(), second));
        features.add("speaker-suffers", likeliest(a.recipients(), second));
        features.add("first-speaker-acts", likeliest(b.actors(), first));
    }

    private static double likeliest(Choice<EntityId> choice, @Nullable Statement told) {
        return told == null
                ? -1
                : told.speakers().stream().mapToDouble(choice::likelihood).max().orElse(0);
    }

    /** How far two choices agree: what is likely in both, and whether the likeliest of each is the other's. */
    private static <T> void agreement(Features features, String name, Choice<T> a, Choice<T> b) {
        features.add(name + "-overlap", overlap(a, b));
        features.add(name + "-top-in-second", topIn(a, b));
        features.add(name + "-top-in-first", topIn(b, a));
        features.add(name + "-ruled", ruled(a, b));
    }

    private static <T> double overlap(Choice<T> a, Choice<T> b) {
        double best = 0;
        for (Choice.Option<T> option : b.options()) {
            if (option.likelihood() * a.most() <= best) {
                break; // The rest is less likely still.
            }
            best = Math.max(best, option.likelihood() * a.likelihood(option.value()));
        }
        return best;
    }

    /** How likely the likeliest of one is in the other; -1 where one has none that is likely. */
    private static <T> double topIn(Choice<T> one, Choice<T> other) {
        if (one.most() < 0.3 || other.most() < 0.3) {
            return -1;
        }
        return other.likelihood(one.options().getFirst().value());
    }

    /** What the rules pick for both: 0 where they pick none for one, 1 for the same, -1 for others, a half for some. */
    private static <T> double ruled(Choice<T> a, Choice<T> b) {
        List<T> some = a.ruled();
        List<T> others = b.ruled();
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long shared = some.stream().filter(others::contains).count();
        return shared == 0 ? -1 : shared == Math.max(some.size(), others.size()) ? 1 : 0.5;
    }
}

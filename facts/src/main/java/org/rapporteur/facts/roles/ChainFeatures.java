// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.roles.Choice.Option;
import org.rapporteur.facts.roles.EventWeighing.Chosen;
import org.rapporteur.facts.roles.Identity.Mate;
import org.rapporteur.facts.roles.Scene.Candidate;
import org.rapporteur.model.fact.Event;

/**
 * Describes a candidate of one field by what it is at the mention itself, at other mentions of what may be the same act, and at acts
 * of the type that are others. For one field of one document.
 *
 * @param <T> an entity's number or a day
 */
final class ChainFeatures<T> {

    private final Scene scene;
    private final List<Chosen> acts;
    private final Identity identity;
    private final List<Choice<T>> choices;
    private final List<Choice<T>> opposites;

    /**
     * @param choices of each act for the field
     * @param opposites of each act for the opposite field, recipients to actors; the same where there is none
     */
    ChainFeatures(
            Scene scene, List<Chosen> acts, Identity identity, List<Choice<T>> choices, List<Choice<T>> opposites) {
        this.scene = scene;
        this.acts = acts;
        this.identity = identity;
        this.choices = choices;
        this.opposites = opposites;
    }

    /** Whether a candidate is as likely as this at a mention that may be the same act. */
    boolean isLikely(int number, T value, double least) {
        for (Mate mate : identity.mates(number)) {
            if (mate.likelihood() * choices.get(mate.act()).likelihood(value) >= least) {
                return true;
            }
        }
        return false;
    }

    /** A candidate at an act. */
    Features of(int number, Option<T> option, @Nullable Candidate candidate) {
        Act act = acts.get(number).act();
        Event ruled = act.ruled();
        T value = option.value();
        Features features = new Features();
        features.add("type", ruled.type());
        features.add("noun", scene.isNoun(act.word()));
        features.add("determiner", scene.determiner(act.mention().head()));
        features.add("status", ruled.status());
        features.add("voice", ruled.voice());
        features.add("told", ruled.statement() != null);
        features.add("own", option.likelihood());
        features.add("own-opposite", opposites.get(number).likelihood(value));
        features.add("ruled", option.ruled());
        features.add("rank", Math.min(10, choices.get(number).options().indexOf(option)));
        features.add("best-other", bestOther(number, value));
        features.add("in-sentence", candidate != null && isIn(candidate, scene.sentence[act.word()]));
        features.add("named", candidate != null && candidate.named);
        features.add("kind", candidate == null ? null : candidate.entity.kind());
        features.add("sector", candidate == null ? -1 : candidate.sector);
        features.add("mentions", candidate == null ? -1 : Math.min(30, candidate.mentions.size()));
        mates(features, number, value);
        return features;
    }

    private double bestOther(int number, T value) {
        for (Option<T> option : choices.get(number).options()) {
            if (!option.value().equals(value)) {
                return option.likelihood();
            }
        }
        return 0;
    }

    private static boolean isIn(Candidate candidate, int sentence) {
        return !candidate.mentions.inSentence(sentence).isEmpty();
    }

    private void mates(Features features, int number, T value) {
        Event own = acts.get(number).act().ruled();
        double mass = 0;
        double sum = 0;
        double sumOpposite = 0;
        double most = 0;
        double mostOpposite = 0;
        double mostOther = 0;
        double mostRuled = 0;
        double mostOfVoice = 0;
        double apart = 1;
        double apartOpposite = 1;
        int likely = 0;
        Mate best = null;
        for (Mate mate : identity.mates(number)) {
            double same = mate.likelihood();
            Option<T> there = choices.get(mate.act()).option(value);
            double here = there == null ? 0 : there.likelihood();
            double against = opposites.get(mate.act()).likelihood(value);
            mass += same;
            sum += same * here;
            sumOpposite += same * against;
            most = Math.max(most, same * here);
            mostOpposite = Math.max(mostOpposite, same * against);
            mostOther = Math.max(mostOther, same * bestOther(mate.act(), value));
            mostRuled = there != null && there.ruled() ? Math.max(mostRuled, same) : mostRuled;
            Event ruled = acts.get(mate.act()).act().ruled();
            if (ruled.voice() == own.voice() && ruled.status() == own.status()) {
                mostOfVoice = Math.max(mostOfVoice, same * here);
            }
            apart *= 1 - (1 - same) * here;
            apartOpposite *= 1 - (1 - same) * against;
            likely += same >= 0.5 ? 1 : 0;
            best = best == null || same > best.likelihood() ? mate : best;
        }
        features.add("mates", Math.min(10, likely));
        features.add("mass", mass);
        features.add("mean", mass == 0 ? -1 : sum / mass);
        features.add("mean-opposite", mass == 0 ? -1 : sumOpposite / mass);
        features.add("likeliest-there", most);
        features.add("most-opposite", mostOpposite);
        features.add("most-other", mostOther);
        features.add("most-ruled", mostRuled);
        features.add("most-of-voice", mostOfVoice);
        features.add("at-others", 1 - apart);
        features.add("elsewhere-opposite", 1 - apartOpposite);
        features.add("best-mate", best == null ? 0 : best.likelihood());
        features.add("at-best-mate", best == null ? -1 : choices.get(best.act()).likelihood(value));
        Event mate = best == null ? null : acts.get(best.act()).act().ruled();
        features.add("voice-of-best", mate == null ? null : mate.voice());
        features.add("status-of-best", mate == null ? null : mate.status());
        features.add("told-of-best", mate != null && mate.statement() != null);
        features.add("best-is-before", best != null && best.act() < number);
    }
}

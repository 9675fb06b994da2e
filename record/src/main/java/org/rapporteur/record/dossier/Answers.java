// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.rapporteur.model.analysis.EventType;
import org.rapporteur.stories.digest.Profile;

/**
 * Which accusations a denial answers: of its own story, not told on a later day, with no other parties, and in the same wording or of the same kind
 * of act. Where it says nothing of what is denied, it answers what the same report told last before it.
 */
final class Answers {

    /** The least likeness of the same wording, as a cosine of telling words that are no names. */
    private static final double ALIKE = 0.2;

    private static final double SAME_KIND = 1;
    private static final double SAME_WORDING = 2;
    private static final double TOLD_BEFORE = 3;

    private final Sources sources;
    private final Parties parties;

    /** The reports of each accusation with the wording of each. */
    private final List<List<Wording>> accusations = new ArrayList<>();

    private record Wording(ReportedAct told, Profile words) {}

    Answers(Sources sources, Parties parties, List<List<ReportedAct>> accusations) {
        this.sources = sources;
        this.parties = parties;
        accusations.forEach(same -> this.accusations.add(same.stream()
                .map(told -> new Wording(
                        told,
                        Quotes.profile(
                                Context.of(
                                        told.document().document(), told.event().anchor()),
                                told.document())))
                .toList()));
    }

    /** Places of the accusations that a denial answers, in their list; none where it answers none of them. */
    List<Integer> of(Denial denial) {
        List<Double> scores = accusations.stream()
                .map(same -> same.stream()
                        .mapToDouble(one -> score(denial, one))
                        .max()
                        .orElse(0))
                .toList();
        double best = scores.isEmpty() ? 0 : Collections.max(scores);
        List<Integer> answered = new ArrayList<>();
        for (int i = 0; best > 0 && i < scores.size(); i++) {
            if (scores.get(i) == best) {
                answered.add(i);
            }
        }
        return answered;
    }

    /** How surely a denial answers one report of an accusation; 0 where it does not. */
    private double score(Denial denial, Wording one) {
        ReportedAct told = one.told();
        boolean isHere = told.document()
                .document()
                .id()
                .equals(denial.document().document().id());
        if (!sources.story(told.document()).equals(sources.story(denial.document()))
                || !(isHere || isNotBefore(denial, told))) {
            return 0;
        }
        if (denial.isGeneral()) {
            int last = told.event().anchors().stream()
                    .mapToInt(anchor -> anchor.start())
                    .filter(start -> start < denial.start())
                    .max()
                    .orElse(-1);
            return isHere && last >= 0 ? TOLD_BEFORE + last : 0;
        }
        boolean isAccusing = told.event().type() == EventType.ACCUSE;
        if (!isAccusing
                && !isOfTheSame(denial.others(), parties.others(told.event().recipients(), told.document()))) {
            return 0;
        }
        if (likeness(one.words(), denial.wording()) >= ALIKE) {
            return SAME_WORDING;
        }
        return !isAccusing && denial.types().contains(told.event().type()) ? SAME_KIND : 0;
    }

    /** The cosine of the two without the words of names: whom it is about is known. */
    private static double likeness(Profile one, Profile other) {
        double length = Math.sqrt(
                one.evidence(one).besidesNames() * other.evidence(other).besidesNames());
        return length == 0 ? 0 : one.evidence(other).besidesNames() / length;
    }

    private static boolean isNotBefore(Denial denial, ReportedAct told) {
        LocalDate denied = denial.document().document().published();
        LocalDate accused = told.document().document().published();
        return denied != null && accused != null && !denied.isBefore(accused);
    }

    /** Whether both name nobody else, or somebody in common. */
    private static boolean isOfTheSame(Set<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || others.stream().anyMatch(some::contains);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.stories.wording.Wording;

/**
 * Tells whether he who attacked is dead too ({@code attacker-deaths.txt}), so that a number of victims may leave him out.
 * Immutable and safe for use by many threads.
 */
final class AttackerDeaths {

    /** Words before his death in which it is told to have come after the others: <em>then killed himself</em>. */
    private static final int NEAR = 3;

    /** By the first word. */
    private final Map<String, List<List<String>>> deaths;

    private final TollWords words;

    AttackerDeaths(Language language, TollWords words) {
        this.deaths = language.words("attacker-deaths").stream()
                .map(death -> List.of(death.split(" ")))
                .collect(Collectors.groupingBy(List::getFirst));
        this.words = words;
    }

    /** Whether he is told to be dead. */
    boolean areTold(Wording text) {
        for (int i = 0; i < text.size(); i++) {
            if (isDeath(text, i) || isThenSelf(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the next words of the sentence tell that he died after those counted: <em>before turning the gun on himself</em>. */
    boolean follow(Wording text, int from) {
        for (int i = from; i < text.size() && (i == from || !text.closesSentence(i - 1)); i++) {
            if (isThenSelf(text, i)) {
                return true;
            }
            for (int then = Math.max(from, i - NEAR); then < i; then++) {
                if (words.is(text, then, TollWords.Kind.THEN) && isDeath(text, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** <em>Kills wife, son, then himself.</em> */
    private boolean isThenSelf(Wording text, int index) {
        return words.is(text, index, TollWords.Kind.SELF) && words.is(text, index - 1, TollWords.Kind.THEN);
    }

    private boolean isDeath(Wording text, int index) {
        return deaths.getOrDefault(text.word(index), List.of()).stream()
                .anyMatch(death -> index + death.size() <= text.size()
                        && text.words(index, index + death.size()).equals(death));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.stories.copies.CopyCandidates.Pair;

class RoundsTest {

    private static final int REPORTS = 3000;

    @Test
    void nothingToCompareTakesNoRound() {
        assertThat(Rounds.of(List.of(), arrival())).isEmpty();
    }

    @Test
    void eachPairIsInOneRoundOfFewReports() {
        List<Pair> pairs = new ArrayList<>();
        for (int later = 7; later < REPORTS; later++) {
            pairs.add(new Pair(later - 7, later));
            pairs.add(new Pair(later % 7, later));
        }
        List<List<Pair>> rounds = Rounds.of(pairs, arrival());
        assertThat(rounds.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(pairs);
        assertThat(rounds).allMatch(round -> reports(round) <= 513);
    }

    @Test
    void reportsThatHangTogetherComeInOneRound() {
        // Groups of ten, whose reports came in far apart.
        int groups = REPORTS / 10;
        List<Pair> pairs = new ArrayList<>();
        for (int later = groups; later < REPORTS; later++) {
            pairs.add(new Pair(later % groups, later));
        }
        List<List<Pair>> rounds = Rounds.of(pairs, arrival());
        int asked = rounds.stream().mapToInt(RoundsTest::reports).sum();
        // A group may lie across the end of a round.
        assertThat(asked).isBetween(REPORTS, REPORTS + 10 * rounds.size());
    }

    private static int reports(List<Pair> round) {
        return (int) round.stream()
                .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                .distinct()
                .count();
    }

    private static int[] arrival() {
        return IntStream.range(0, REPORTS).toArray();
    }
}

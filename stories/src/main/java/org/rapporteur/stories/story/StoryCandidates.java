// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.stories.digest.Profile.Evidence;

/**
 * Pairs of reports that may tell of one incident: published within a few days of each other, and sharing telling words.
 * Found by an inverted index over the best words of each report; a word meets only a fixed number of the reports that used
 * it last before, so the whole costs n log n for n reports.
 */
final class StoryCandidates {

    /** Words of most weight by which a report is found. */
    private static final int BEST = 24;

    /** Best words that two must share. */
    private static final int SHARED = 2;

    /** Reports before it that a report meets for each word. */
    private static final int MET = 150;

    /** Least share of the headline of one that the other tells. */
    private static final double HEADLINE = 0.1;

    /** Least that words add to the cosine besides those of one name. */
    private static final double BESIDES_ONE_NAME = 0.06;

    /** Least that words add to the cosine that are part of no name. */
    private static final double BESIDES_NAMES = 0.015;

    private StoryCandidates() {}

    /**
     * @param reports in their order
     * @param days most days between two
     * @param least least cosine
     */
    static List<StoryEdge> of(List<Digest> reports, int days, double least) {
        Map<Integer, List<Integer>> users = new HashMap<>();
        List<StoryEdge> edges = new ArrayList<>();
        for (int later = 0; later < reports.size(); later++) {
            Digest report = reports.get(later);
            Map<Integer, Integer> shared = new HashMap<>();
            for (int word : report.profile().best(BEST)) {
                List<Integer> before = users.computeIfAbsent(word, key -> new ArrayList<>(2));
                for (int i = before.size() - 1; i >= Math.max(0, before.size() - MET); i--) {
                    if (!near(reports.get(before.get(i)).published(), report.published(), days)) {
                        break;
                    }
                    shared.merge(before.get(i), 1, Integer::sum);
                }
                before.add(later);
            }
            int[] found = shared.entrySet().stream()
                    .filter(other -> other.getValue() >= SHARED && report.tells(reports.get(other.getKey()), HEADLINE))
                    .mapToInt(Map.Entry::getKey)
                    .sorted()
                    .toArray();
            int number = later;
            Arrays.stream(found)
                    .mapToObj(other -> new StoryEdge(
                            other, number, reports.get(other).profile().likeness(report.profile())))
                    .filter(edge -> edge.likeness() >= least
                            && isOfOneThing(
                                    reports.get(edge.earlier()).profile().evidence(report.profile())))
                    .forEach(edges::add);
        }
        return edges;
    }

    /** Whether two reports share more than whom and where they tell of. */
    private static boolean isOfOneThing(Evidence evidence) {
        return evidence.besidesOneName() >= BESIDES_ONE_NAME && evidence.besidesNames() >= BESIDES_NAMES;
    }

    /** Whether two days are near enough; reports without a day stand among themselves. */
    static boolean near(@Nullable LocalDate first, @Nullable LocalDate second, int days) {
        if (first == null || second == null) {
            return first == null && second == null;
        }
        return Math.abs(first.toEpochDay() - second.toEpochDay()) <= days;
    }
}

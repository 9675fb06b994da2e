// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.stories.digest.Digest;
import org.rapporteur.stories.digest.Passages;

/**
 * Pairs of reports that share passages, found by an inverted index over their marks. Of each passage a report meets only
 * the few that carried it last before it, so what stands in every report of an outlet costs no more than what is rare, and
 * the whole costs n log n for n reports.
 */
final class CopyCandidates {

    /** Reports before it, by day of publication, that a report meets for each passage. */
    static final int MET = 4;

    /** Of the marks of the shorter text, the least share that both must have, and the least number. */
    private static final double SHARE = 0.2;

    private static final int MARKS = 2;

    private CopyCandidates() {}

    /** Numbers of two reports, the first of which comes before the second. */
    record Pair(int earlier, int later) {}

    /** @param reports in their order, no two with the same words */
    static List<Pair> of(List<Digest> reports) {
        int total =
                reports.stream().mapToInt(report -> report.passages().count()).sum();
        long[] marks = new long[total];
        int next = 0;
        for (Digest report : reports) {
            for (int i = 0; i < report.passages().count(); i++) {
                marks[next++] = report.passages().mark(i);
            }
        }
        Arrays.sort(marks);
        int[] carriers = carriers(reports, marks);
        List<Pair> pairs = new ArrayList<>();
        for (int later = 0; later < reports.size(); later++) {
            Map<Integer, Integer> shared = new HashMap<>();
            Passages own = reports.get(later).passages();
            for (int number = 0; number < own.count(); number++) {
                int at = first(marks, own.mark(number));
                int self = Arrays.binarySearch(carriers, at, last(marks, at), later);
                for (int i = Math.max(at, self - MET); i < self; i++) {
                    shared.merge(carriers[i], 1, Integer::sum);
                }
            }
            for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
                if (suffices(
                        other.getValue(),
                        own.count(),
                        reports.get(other.getKey()).passages().count())) {
                    pairs.add(new Pair(other.getKey(), later));
                }
            }
        }
        return pairs;
    }

    /** Whether two reports with so many marks share enough of them. */
    static boolean suffices(int shared, int first, int second) {
        int fewer = Math.min(first, second);
        return shared >= Math.max(Math.min(MARKS, fewer), SHARE * fewer);
    }

    /** For each place of the sorted marks a report that has that mark: each run of equal marks holds its reports in order. */
    private static int[] carriers(List<Digest> reports, long[] marks) {
        int[] carriers = new int[marks.length];
        Arrays.fill(carriers, -1);
        int[] filled = new int[marks.length];
        for (int report = 0; report < reports.size(); report++) {
            Passages own = reports.get(report).passages();
            for (int number = 0; number < own.count(); number++) {
                int at = first(marks, own.mark(number));
                carriers[at + filled[at]++] = report;
            }
        }
        return carriers;
    }

    private static int first(long[] marks, long mark) {
        int low = 0;
        int high = marks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks[middle] < mark) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int last(long[] marks, int at) {
        int end = at;
        while (end < marks.length && marks[end] == marks[at]) {
            end++;
        }
        return end;
    }
}

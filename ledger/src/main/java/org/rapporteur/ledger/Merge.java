// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Volumes that are to become one. Eight of about one size make one of the next, up to a quarter of a million entries, so
 * that a ledger of a million facts has a few dozen volumes and every row is written three times at most.
 *
 * @param kept the volumes before them
 * @param volumes the last ones, to be merged
 */
record Merge(List<Volume> kept, List<Volume> volumes) {

    private static final int FAN = 8;

    /** Volumes of at least FAN to this power are left alone. */
    private static final int LARGEST = 6;

    Merge {
        kept = List.copyOf(kept);
        volumes = List.copyOf(volumes);
    }

    static Optional<Merge> due(List<Volume> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int rank = rank(all.getLast());
        int from = all.size();
        while (from > 0 && rank(all.get(from - 1)) <= rank) {
            from--;
        }
        boolean isDue = rank < LARGEST && all.size() - from >= FAN;
        return isDue ? Optional.of(new Merge(all.subList(0, from), all.subList(from, all.size()))) : Optional.empty();
    }

    private static int rank(Volume volume) {
        int rank = 0;
        for (long size = volume.size(); size >= FAN; size /= FAN) {
            rank++;
        }
        return rank;
    }

    /** @throws IllegalStateException if these volumes do not begin with those that were to be merged */
    void requireIn(List<Volume> now) {
        int end = kept.size() + volumes.size();
        if (now.size() < end
                || !now.subList(0, kept.size()).equals(kept)
                || !now.subList(kept.size(), end).equals(volumes)) {
            throw new IllegalStateException("volumes that were merged must be on record, are not: " + volumes);
        }
    }

    /**
     * All volumes afterwards.
     *
     * @param now those before, to which others may have been added meanwhile
     */
    List<Volume> replaced(List<Volume> now, Volume merged) {
        List<Volume> all = new ArrayList<>(kept);
        all.add(merged);
        all.addAll(now.subList(kept.size() + volumes.size(), now.size()));
        return all;
    }
}

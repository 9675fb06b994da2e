// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.actor;

import java.util.Comparator;
import java.util.Map;

/** What most documents say. */
public final class Majority {

    private Majority() {}

    /**
     * What is counted most, of equals the first in their order.
     *
     * @param counts at least one
     */
    public static <T extends Comparable<T>> T of(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<T, Integer>comparingByKey(Comparator.reverseOrder())))
                .orElseThrow(() -> new IllegalArgumentException("counts must hold at least one, are empty"))
                .getKey();
    }
}

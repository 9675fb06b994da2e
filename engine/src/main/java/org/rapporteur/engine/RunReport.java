// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what came of a run. Not safe for use by many threads. */
public final class RunReport {

    private long read;
    private final Map<String, Long> refusals = new TreeMap<>();

    public void add(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Read<?> _ -> read++;
            case Outcome.Refused<?> refused -> refusals.merge(refused.code(), 1L, Long::sum);
        }
    }

    /** Sources so far. */
    public long total() {
        return read + rejected();
    }

    /** Sources that could not be read. */
    public long rejected() {
        return refusals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line: <em>350 documents read, 3 rejected (1 binary, 2 empty)</em>. */
    public String summary() {
        String documents = "%,d %s read".formatted(read, read == 1 ? "document" : "documents");
        return refusals.isEmpty() ? documents : documents + ", " + rejections();
    }

    /** What was refused and why: <em>3 rejected (1 binary, 2 empty)</em>. */
    public String rejections() {
        String reasons = refusals.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return "%,d rejected".formatted(rejected()) + (reasons.isEmpty() ? "" : " (" + reasons + ")");
    }
}

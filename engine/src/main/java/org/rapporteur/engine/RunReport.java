// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.intake.Rejection;

/** Counts what came of a run. Not safe for use by many threads. */
public final class RunReport {

    private long read;
    private final Map<Rejection.Code, Long> rejections = new EnumMap<>(Rejection.Code.class);

    public void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Read _ -> read++;
            case Outcome.Refused refused -> rejections.merge(refused.rejection().code(), 1L, Long::sum);
        }
    }

    /** Sources so far. */
    public long total() {
        return read + rejected();
    }

    /** Sources that could not be read. */
    public long rejected() {
        return rejections.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line: <em>350 documents read, 3 rejected (1 binary, 2 empty)</em>. */
    public String summary() {
        String documents = "%,d %s read".formatted(read, read == 1 ? "document" : "documents");
        if (rejections.isEmpty()) {
            return documents;
        }
        String reasons = rejections.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", ", "(", ")"));
        return documents + ", %,d rejected ".formatted(rejected()) + reasons;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.model.text.Text;

/** Counts what came of a run. Not safe for use by many threads. */
public final class RunReport {

    private static final char LOST = '\uFFFD';

    private long read;
    private long lost;
    private final Map<String, Long> refusals = new TreeMap<>();

    public void add(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Read<?> _ -> read++;
            case Outcome.Refused<?> refused -> refusals.merge(refused.code(), 1L, Long::sum);
        }
    }

    /**
     * Counts characters of a text that were lost before it was read, or are halves of characters: they stand as U+FFFD.
     *
     * @return how many the text has
     */
    public static long lost(Text text) {
        return text.value().chars().filter(c -> c == LOST).count();
    }

    /** Takes in how many characters of a document were lost: see {@link #lost(Text)}. */
    public void addLost(long characters) {
        lost += characters;
    }

    /** One sentence on characters that were lost; empty where none was. */
    public String losses() {
        return lost == 0
                ? ""
                : lost == 1
                        ? "1 character was lost before it was read; it is shown as U+FFFD"
                        : "%,d characters were lost before they were read; they are shown as U+FFFD".formatted(lost);
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

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.ledger.log;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a log at one time, as it is signed (c2sp.org/tlog-checkpoint).
 *
 * @param origin name of the log, one line
 * @param size number of leaves, at least 0
 * @param root the root over them
 * @param recorded when it was written down by the clock of the writer, an extension line of ours; where it is there
 */
public record Checkpoint(
        String origin, long size, Hash root, @Nullable Instant recorded) {

    private static final String RECORDED = "recorded ";

    public Checkpoint {
        if (origin.isBlank() || origin.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("origin must be one line that is not blank, is \"" + origin + "\"");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size must be at least 0, is " + size);
        }
    }

    /** The text that is signed, with its last line feed. */
    public String text() {
        String head = origin + "\n" + size + "\n" + root.base64() + "\n";
        return recorded == null ? head : head + RECORDED + recorded + "\n";
    }

    /**
     * Reads what {@link #text} wrote; lines that it does not know are passed over.
     *
     * @throws IllegalArgumentException if it is no checkpoint
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(
                    "a checkpoint must have lines of origin, size and root, is \"" + text.strip() + "\"");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.ofBase64(lines.get(2)), recorded(lines));
    }

    private static @Nullable Instant recorded(List<String> lines) {
        try {
            return lines.stream()
                    .skip(3)
                    .filter(line -> line.startsWith(RECORDED))
                    .findFirst()
                    .map(line -> Instant.parse(line.substring(RECORDED.length())))
                    .orElse(null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("recorded must be a time as 2026-01-01T00:00:00Z", e);
        }
    }
}

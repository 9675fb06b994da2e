// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.RejectedRow;

/** What one file of a list gives: entries, rejected rows and the day it gives itself. Not safe for use by many threads. */
final class Rows {

    private final List<ListEntry> entries = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<String, Long> lineOfId = new HashMap<>();
    private @Nullable LocalDate date;

    /** Takes an entry, or tells why it cannot be used. */
    void add(Draft draft) {
        if (draft.id.isBlank()) {
            reject(draft.line, "no-id", "has no id; ask the publisher of the list for a whole one");
        } else if (draft.hasEndlessName()) {
            reject(
                    draft.line,
                    "broken-row",
                    "has a name of more than " + Draft.LONGEST_NAME + " characters, which is none; mend it");
        } else if (!draft.hasName()) {
            reject(draft.line, "no-name", "entry " + draft.id.strip() + " has no name; it cannot be screened against");
        } else {
            Long first = lineOfId.putIfAbsent(draft.id.strip(), draft.line);
            if (first == null) {
                entries.add(draft.entry());
            } else {
                reject(
                        draft.line,
                        "repeated-id",
                        "id " + draft.id.strip() + " stands in line " + first + " already; only that is used");
            }
        }
    }

    void reject(long line, String code, String reason) {
        rejected.add(new RejectedRow(Math.max(1, line), code, reason));
    }

    void date(@Nullable LocalDate newDate) {
        date = newDate;
    }

    @Nullable
    LocalDate date() {
        return date;
    }

    List<ListEntry> entries() {
        return entries;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import org.jspecify.annotations.Nullable;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.watch.TextChange;

/** Lays out for people what an address held. */
final class CaptureText {

    private CaptureText() {}

    /**
     * One line.
     *
     * @param change null for a first capture
     */
    static String line(CaptureLeaf capture, @Nullable TextChange change) {
        String title = capture.title() == null ? "" : "  " + capture.title();
        return "%s  %s  %s%s".formatted(what(capture, change), capture.id(), capture.address(), title);
    }

    private static String what(CaptureLeaf capture, @Nullable TextChange change) {
        if (capture.isGone()) {
            return "gone (%d)".formatted(capture.status());
        }
        return change == null ? "new" : "changed (+%d -%d)".formatted(change.added(), change.removed());
    }

    /** All that is known of it, with what changed. */
    static String whole(CaptureLeaf capture, @Nullable TextChange change) {
        StringBuilder out = new StringBuilder();
        out.append("%s\n".formatted(line(capture, change)));
        out.append("  fetched on %s, answered with %d\n".formatted(capture.fetched(), capture.status()));
        for (DocumentId document : capture.documents()) {
            out.append("  %s\n".formatted(document));
        }
        if (capture.before() != null) {
            out.append("  before: %s\n".formatted(capture.before()));
        }
        CaptureLeaf.Kept kept = capture.kept();
        if (kept != null) {
            out.append("  kept in pages/%s, %,d bytes from %d, sha256 %s\n"
                    .formatted(kept.file(), kept.length(), kept.offset(), kept.sha256()));
        }
        if (change != null && !change.lines().isEmpty()) {
            out.append('\n');
            change.lines()
                    .forEach(line -> out.append(line.isNew() ? "+ " : "- ")
                            .append(line.words())
                            .append('\n'));
        }
        return out.toString();
    }
}

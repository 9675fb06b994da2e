// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.print;

import java.util.List;

/**
 * A paragraph of a page for paper.
 *
 * @param runs its words, one after the other
 */
public record Paragraph(Style style, List<Run> runs) {

    /** How a paragraph looks, in points: height of letters, of a line, and the room above it. */
    public enum Style {
        TITLE(17, 22, 0),
        HEADING(11.5f, 15, 12),
        TEXT(10.5f, 15, 4),
        SMALL(8.5f, 12, 3);

        final float size;
        final float line;
        final float above;

        Style(float size, float line, float above) {
            this.size = size;
            this.line = line;
            this.above = above;
        }
    }

    /**
     * Words that look alike.
     *
     * @param isMarked whether they are marked as by a pen
     */
    public record Run(String words, boolean isMarked) {}

    public Paragraph {
        runs = List.copyOf(runs);
    }

    /** One whose words all look alike. */
    public static Paragraph of(Style style, String words) {
        return new Paragraph(style, List.of(new Run(words, false)));
    }
}

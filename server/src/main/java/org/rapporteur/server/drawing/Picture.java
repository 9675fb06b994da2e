// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.drawing;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing to be taken along: with what it shows as a table.
 *
 * @param name of its file, without ending
 * @param title above the drawing
 * @param note below it: what signs mean, and where it comes from
 * @param width of the drawing
 * @param height of the drawing
 * @param letters size of the letters in it
 * @param body what is drawn, as SVG
 * @param columns of the table
 * @param rows of the table: String, Long, Double, LocalDate, or null
 */
public record Picture(
        String name,
        String title,
        List<String> note,
        int width,
        int height,
        int letters,
        Content body,
        List<String> columns,
        List<List<@Nullable Object>> rows) {

    /** Room around the drawing. */
    public static final int MARGIN = 16;

    private static final int HEAD = 34;
    private static final int LINE = 15;

    public Picture {
        note = List.copyOf(note);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Width with all around. */
    public int wide() {
        return width + 2 * MARGIN;
    }

    /** Height with all around. */
    public int tall() {
        return height + HEAD + LINE * note.size() + 2 * MARGIN;
    }

    /** Where the drawing begins. */
    public int top() {
        return MARGIN + HEAD;
    }

    /** Where a line of the note stands, from 0. */
    public int line(int number) {
        return top() + height + LINE * (number + 1) + 3;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.documents.office;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs while they are gathered; a row of a table is one, its cells parted by tabs. Not safe for use by many threads. */
final class Prose {

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    /** Open rows: tables stand in tables. */
    private int rows;

    void add(String words) {
        open.append(words);
    }

    void beginRow() {
        if (rows++ == 0) {
            end();
        }
    }

    void endCell() {
        if (rows > 0 && !open.isEmpty()) {
            trim();
            open.append('\t');
        }
    }

    void endRow() {
        rows = Math.max(0, rows - 1);
        if (rows == 0) {
            end();
        }
    }

    void endParagraph() {
        if (rows == 0) {
            end();
        } else if (!open.isEmpty() && open.charAt(open.length() - 1) != '\t') {
            open.append(' ');
        }
    }

    private void trim() {
        while (!open.isEmpty() && open.charAt(open.length() - 1) == ' ') {
            open.setLength(open.length() - 1);
        }
    }

    private void end() {
        String paragraph = open.toString().strip();
        open.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }

    /** All paragraphs so far. */
    List<String> paragraphs() {
        end();
        return paragraphs;
    }

    /** The paragraphs with a blank line between them. */
    static String join(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}

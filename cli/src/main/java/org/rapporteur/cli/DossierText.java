// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.util.stream.Collectors;
import org.rapporteur.record.dossier.DossierPage;

/** Lays a dossier out as plain text. */
final class DossierText {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final int columns;

    private DossierText(int columns) {
        this.columns = columns;
    }

    /** @param columns width of a line */
    static String of(DossierPage page, int columns) {
        DossierText text = new DossierText(columns);
        text.write(page);
        return text.out.toString();
    }

    private void write(DossierPage page) {
        wrap("", page.title());
        wrap("", String.join(" · ", page.about()));
        for (DossierPage.Section section : page.sections()) {
            heading(section.title());
            section.items().forEach(item -> item(INDENT, item));
        }
        heading("Sources");
        for (DossierPage.Reference source : page.sources()) {
            wrap(INDENT, "[" + source.number() + "] " + source.title());
            wrap(INDENT + INDENT, source.line());
            wrap(INDENT + INDENT, source.document());
        }
        out.append('\n');
        wrap("", "Record " + page.head());
    }

    private void heading(String words) {
        out.append('\n').append(words).append('\n');
    }

    private void item(String indent, DossierPage.Item item) {
        String cited = item.sources().stream().map(number -> "[" + number + "]").collect(Collectors.joining());
        String day = item.day() == null ? "" : item.day() + "  ";
        wrap(indent, (day + item.heading() + " " + cited).strip());
        if (!item.words().isEmpty()) {
            wrap(indent + INDENT, item.words());
        }
        if (!item.details().isEmpty()) {
            wrap(indent + INDENT, item.line());
        }
        item.under().forEach(under -> item(indent + INDENT + INDENT, under));
    }

    /** Writes words on as many lines as they need, none longer than the width where its words allow that. */
    private void wrap(String indent, String words) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : words.split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > columns) {
                out.append(line).append('\n');
                line.setLength(0);
                line.append(indent);
            }
            line.append(line.length() == indent.length() ? "" : " ").append(word);
        }
        out.append(line).append('\n');
    }
}

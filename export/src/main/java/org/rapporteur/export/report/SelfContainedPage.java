// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** The frame of a page that needs no script, no font and no network. Safe for use by many threads. */
public final class SelfContainedPage {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rapporteur.export.report.pages");

    /**
     * Writes a page.
     *
     * @param style rules of CSS
     * @param articles writes the body
     * @throws UncheckedIOException if the writer fails
     */
    public void write(String title, String style, Content articles, Writer out) {
        templates.render(
                "page.jte",
                Map.of("title", title, "style", "<style>\n" + style + "</style>", "articles", articles),
                new WriterOutput(out));
    }
}

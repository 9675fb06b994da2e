// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.score;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.Writer;
import org.rapporteur.export.report.SelfContainedPage;
import org.rapporteur.export.report.StyleSheet;

/** Writes a scorecard as one self-contained page, with the errors side by side. Safe for use by many threads. */
public final class ScoreHtml {

    private final SelfContainedPage frame = new SelfContainedPage();
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rapporteur.export.report.pages");

    /** @throws java.io.UncheckedIOException if the writer fails */
    public void write(ScorePage page, Writer out) {
        Content body = output -> templates.render("score.jte", page, output);
        frame.write(page.title(), StyleSheet.of("report.css") + StyleSheet.of("score.css"), body, out);
    }
}

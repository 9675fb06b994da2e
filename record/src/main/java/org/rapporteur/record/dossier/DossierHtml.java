// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.dossier;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.export.report.SelfContainedPage;
import org.rapporteur.export.report.StyleSheet;

/**
 * Writes a dossier, or the account of a story, as one self-contained page made for print on A4: claims cite numbered sources, each sheet carries its number and
 * the head of the record. It needs no script, no font and no network. Safe for use by many threads.
 */
public final class DossierHtml {

    private final SelfContainedPage frame = new SelfContainedPage();
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rapporteur.record.dossier.pages");

    /** @throws UncheckedIOException if the writer fails */
    public void write(DossierPage page, Writer out) {
        Content body = output -> article(page, "", output);
        String style = StyleSheet.of("report.css") + StyleSheet.of("dossier.css") + sheets(page.head());
        frame.write(page.title(), style, body, out);
    }

    /**
     * Writes a dossier as a part of another page.
     *
     * @param star address at which a fact is put into a case, but for its id at the end; empty where it cannot be
     */
    public void article(DossierPage page, String star, TemplateOutput out) {
        templates.render("dossier.jte", new HashMap<>(Map.of("page", page, "star", star)), out);
    }

    /** The foot of each sheet; here because a rule for pages can take no text from the page. */
    private static String sheets(String head) {
        String plain = head.replaceAll("[^A-Za-z0-9+/=() ]", "");
        return "@page { @bottom-left { content: \"Record " + plain + "\"; font: 8pt monospace; } }\n";
    }
}

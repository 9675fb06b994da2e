// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns HTML that is an article already into text: what a feed, a mail or a book holds, with nothing around it. */
public final class HtmlText {

    private HtmlText() {}

    /**
     * All its words, paragraphs, headings and items of lists with a blank line between them. Pure; safe for use by many
     * threads.
     */
    public static String of(String html) {
        Document page = Jsoup.parse(html);
        HtmlPage.flatten(page);
        page.select("script, style, noscript, template, head, object, svg, figcaption")
                .remove();
        return Block.of(page.body()).stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}

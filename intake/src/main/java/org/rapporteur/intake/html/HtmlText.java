// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is an article already: what a feed, a mail or a book holds, with nothing around it.
 *
 * @param title the heading that it begins with, or else its title
 * @param text all its words but for that heading; paragraphs, headings and items of lists with a blank line between them
 */
public record HtmlText(@Nullable String title, String text) {

    /** All its words. Pure; safe for use by many threads. */
    public static String of(String html) {
        return join(blocks(Jsoup.parse(html)));
    }

    /** Its words and its title. Pure; safe for use by many threads. */
    public static HtmlText titled(String html) {
        Document page = Jsoup.parse(html);
        String told = page.title();
        List<Block> blocks = new ArrayList<>(blocks(page));
        if (!blocks.isEmpty()
                && (blocks.getFirst().isHeading() || blocks.getFirst().text().equals(told))) {
            return new HtmlText(blocks.removeFirst().text(), join(blocks));
        }
        return new HtmlText(told.isBlank() ? null : told, join(blocks));
    }

    private static List<Block> blocks(Document page) {
        HtmlPage.flatten(page);
        page.select("script, style, noscript, template, head, object, svg, figcaption")
                .remove();
        Element body = page.body();
        return Block.of(body);
    }

    private static String join(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}

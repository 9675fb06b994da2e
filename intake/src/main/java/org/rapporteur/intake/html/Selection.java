// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leaves out the blocks inside the body that are no part of the report: its headline, bylines, teasers, rows of links. */
final class Selection {

    private static final Pattern HOST = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#:]+)");

    /** Longest label such as <em>Don't miss</em>, below which the items of a list lead elsewhere. */
    private static final int LABEL = 40;

    private Selection() {}

    static List<Block> of(Element root, Metadata about) {
        List<Block> kept = new ArrayList<>();
        String title = Sentences.letters(about.title() == null ? "" : about.title());
        boolean isUnderLabel = false;
        for (Block block : Block.of(root)) {
            if (block.isHeading() && Sentences.letters(block.text()).equals(title)) {
                continue;
            }
            isUnderLabel =
                    isUnderLabel && block.linked() > 0 && block.listItem().isPresent();
            boolean isLine = Boilerplate.isLine(block.text());
            if (isUnderLabel || isLine || (block.isLink() && !isOwnHeading(block, about.url()))) {
                isUnderLabel |= isLine && block.text().length() <= LABEL;
                continue;
            }
            kept.add(block);
        }
        Boilerplate.cutEnd(kept);
        while (!kept.isEmpty() && kept.getLast().isHeading()) {
            kept.removeLast();
        }
        int first = 0;
        while (first < kept.size() && !kept.get(first).isProse()) {
            first++;
        }
        // A heading that stands over the first paragraph is one of the report's own parts.
        boolean isHeaded =
                first > 0 && first < kept.size() && kept.get(first - 1).isHeading();
        kept.subList(0, isHeaded ? first - 1 : first).clear();
        return isRepeated(kept) ? kept.subList(1, kept.size()) : kept;
    }

    /** Whether the first block is made of sentences of what follows: a summary that the page itself puts together. */
    private static boolean isRepeated(List<Block> blocks) {
        if (blocks.size() < 2 || blocks.getFirst().isHeading()) {
            return false;
        }
        String rest = Sentences.letters(blocks.stream().skip(1).map(Block::text).collect(Collectors.joining(" ")));
        String summary = blocks.getFirst().text();
        return Sentences.letters(summary).length() < rest.length() && Sentences.allStand(summary, rest);
    }

    /**
     * Whether a heading that is a link still heads what stands below it: its link leads to a place of this page, or to the site of what is
     * told of. The headline of another report of the outlet leads to a page of the outlet.
     */
    private static boolean isOwnHeading(Block block, @Nullable String url) {
        Element link = block.isHeading() ? block.owner().selectFirst("a[href]") : null;
        if (link == null) {
            return false;
        }
        String address = link.attr("href").strip();
        String own = url == null ? "" : host(url);
        String host = host(address);
        return address.startsWith("#") || (!own.isEmpty() && !host.isEmpty() && !host.equals(own));
    }

    private static String host(String address) {
        Matcher host = HOST.matcher(address);
        return host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.table.Table;

/**
 * Finds the body of the article. First what is never part of it is cut out of the page; then the element is taken that
 * holds most prose and least else; then the blocks in it that are no part of the report are left out.
 */
final class Body {

    private static final String NEVER =
            String.join(",", Table.read(Body.class, "tags.tsv").keysOf("never"));

    /** A part named as clutter that holds more than this share of the page's prose is misnamed, or holds the article. */
    private static final double MISNAMED = 0.4;

    /** An element named as the body is believed if it has this share of the best score. */
    private static final double NAMED = 0.6;

    private Body() {}

    /** The paragraphs with a blank line between them; empty if there is none. Changes the page. */
    static String of(Document page, Metadata about) {
        page.select(NEVER).remove();
        cutClutter(page);
        return container(page).map(root -> Selection.of(root, about)).orElse(List.of()).stream()
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }

    private static void cutClutter(Document page) {
        Map<Element, Double> prose = sums(
                Block.of(page), page, block -> block.isProse() ? block.text().length() : 0);
        double all = prose.getOrDefault(page, 0.0);
        for (Element element : page.body().select("*")) {
            boolean isSmall = prose.getOrDefault(element, 0.0) <= all * MISNAMED;
            if (isSmall && !element.equals(page.body()) && Hints.sayClutter(element)) {
                element.remove();
            }
        }
    }

    private static Optional<Element> container(Document page) {
        Map<Element, Double> scores = sums(Block.of(page), page, Body::score);
        Optional<Map.Entry<Element, Double>> best = scores.entrySet().stream()
                .max(Map.Entry.<Element, Double>comparingByValue().thenComparingInt(entry -> depth(entry.getKey())));
        double most = best.map(Map.Entry::getValue).orElse(0.0);
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= most * NAMED && Hints.sayBody(entry.getKey()))
                .max(Map.Entry.<Element, Double>comparingByValue().thenComparingInt(entry -> depth(entry.getKey())))
                .or(() -> best)
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey);
    }

    /** Prose speaks for an element, labels and links speak against it. */
    private static double score(Block block) {
        int length = block.text().length();
        if (block.isProse()) {
            return length * (1 - block.linkShare());
        }
        return block.isHeading() && block.linkShare() < 0.5 ? 0 : -15 - Math.min(length, 60) * block.linkShare();
    }

    private static int depth(Element element) {
        return element.parents().size();
    }

    private interface Weight {
        double of(Block block);
    }

    /** For each element the sum of a weight over all blocks in it. */
    private static Map<Element, Double> sums(List<Block> blocks, Element root, Weight weight) {
        Map<Element, Double> sums = new HashMap<>();
        for (Block block : blocks) {
            double value = weight.of(block);
            for (@Nullable Element at = block.owner(); at != null; at = at.equals(root) ? null : at.parent()) {
                sums.merge(at, value, Double::sum);
            }
        }
        return sums;
    }
}

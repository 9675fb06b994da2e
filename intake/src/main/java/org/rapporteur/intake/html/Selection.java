// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Leaves out the blocks inside the body that are no part of the report: its headline, bylines, teasers, rows of links. */
final class Selection {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Selection() {}

    static List<Block> of(Element root, Metadata about) {
        List<Block> kept = new ArrayList<>();
        String title = letters(about.title() == null ? "" : about.title());
        for (Block block : Block.of(root)) {
            if (block.isHeading() && letters(block.text()).equals(title)) {
                continue;
            }
            if (block.isLink() || Boilerplate.isLine(block.text())) {
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
        return kept;
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}

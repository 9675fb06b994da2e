// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.rapporteur.intake.table.Table;

/**
 * Words that stand together on a page: a paragraph, a heading, an item of a list.
 *
 * @param owner the innermost element around all of them that begins a new line
 * @param text without needless white space, not empty
 * @param linked how many of its characters are links
 */
record Block(Element owner, String text, int linked) {

    private static final Set<String> INLINE =
            Table.read(Block.class, "tags.tsv").keysOf("inline");

    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f\\u00A0]+");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?…:;][\"'”’»)\\]]*\\s*");

    /** Words enough for prose, even without a full stop. */
    private static final int PROSE_LENGTH = 80;

    private static final int SENTENCE_LENGTH = 25;

    /** All blocks below an element, in order. */
    static List<Block> of(Element root) {
        Collector collector = new Collector();
        collector.add(root, root, false);
        collector.end(root);
        return collector.blocks;
    }

    boolean isHeading() {
        return HEADING.matcher(owner.normalName()).matches();
    }

    boolean isListItem() {
        return owner.normalName().equals("li") || owner.closest("li") != null;
    }

    double linkShare() {
        return Math.min(1, linked / (double) text.length());
    }

    /** Whether it reads like sentences, not like a label, a menu or a headline. */
    boolean isProse() {
        return !isHeading()
                && linkShare() < 0.5
                && (text.length() >= PROSE_LENGTH
                        || (text.length() >= SENTENCE_LENGTH
                                && SENTENCE_END.matcher(text).matches()));
    }

    /** Walks the page and cuts it where lines begin. */
    private static final class Collector {
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private int breaks;

        void add(Node node, Element owner, boolean inLink) {
            switch (node) {
                case TextNode words -> words(words.getWholeText(), inLink);
                case Element element
                when element.normalName().equals("br") -> {
                    // Two line breaks are how old pages part paragraphs.
                    if (++breaks >= 2) {
                        end(owner);
                    } else if (!text.isEmpty()) {
                        text.append('\n');
                    }
                }
                case Element element -> {
                    boolean link = inLink || element.normalName().equals("a");
                    if (INLINE.contains(element.normalName())) {
                        element.childNodes().forEach(child -> add(child, owner, link));
                    } else {
                        end(owner);
                        element.childNodes().forEach(child -> add(child, element, link));
                        end(element);
                    }
                }
                default -> {}
            }
        }

        private void words(String words, boolean inLink) {
            String plain = SPACE.matcher(words).replaceAll(" ");
            if (plain.isBlank()) {
                if (!text.isEmpty()) {
                    text.append(' ');
                }
                return;
            }
            breaks = 0;
            text.append(plain);
            linked += inLink ? plain.strip().length() : 0;
        }

        void end(Element owner) {
            String whole = text.toString()
                    .replaceAll(" +", " ")
                    .replaceAll(" ?\\n ?", "\n")
                    .strip();
            if (!whole.isEmpty()) {
                blocks.add(new Block(owner, whole, linked));
            }
            text.setLength(0);
            linked = 0;
            breaks = 0;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private static final Pattern BREAK_SPACES = Pattern.compile(" ?\\n ?");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?…:;][\"'”’»)\\]]*\\s*");

    /** Words enough for prose, even without a full stop. */
    private static final int PROSE_LENGTH = 80;

    private static final int SENTENCE_LENGTH = 25;

    /** All blocks below an element, in order. */
    static List<Block> of(Element root) {
        Collector collector = new Collector(root);
        NodeTraversor.traverse(collector, root);
        return collector.blocks;
    }

    boolean isHeading() {
        return HEADING.matcher(owner.normalName()).matches();
    }

    /** The item of a list that it stands in, if it does. */
    Optional<Element> listItem() {
        for (@Nullable Element at = owner; at != null; at = at.parent()) {
            if (at.normalName().equals("li")) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Whether it is little but links, and so leads elsewhere. */
    boolean isLink() {
        return linkShare() >= 0.75;
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

    /**
     * For each element the sum of a weight over all blocks in it.
     *
     * @param root the element the blocks were taken from
     */
    static Map<Element, Double> sums(List<Block> blocks, Element root, ToDoubleFunction<Block> weight) {
        Map<Element, Double> sums = new HashMap<>();
        for (Block block : blocks) {
            sums.merge(block.owner, weight.applyAsDouble(block), Double::sum);
        }
        // From the end of the page: what is inside an element comes after it.
        for (Element element : root.getAllElements().reversed()) {
            Double inside = sums.get(element);
            Element around = element.parent();
            if (inside != null && around != null && !element.equals(root)) {
                sums.merge(around, inside, Double::sum);
            }
        }
        return sums;
    }

    /** Walks the page and cuts it where lines begin. */
    private static final class Collector implements NodeVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final Deque<Element> owners = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private int links;
        private int linked;
        private int breaks;

        /** @param root owns what no element within it does: a page may be one link */
        Collector(Element root) {
            owners.push(root);
        }

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words -> add(words.getWholeText());
                case Element element when element.normalName().equals("br") -> addBreak();
                case Element element -> {
                    links += element.normalName().equals("a") ? 1 : 0;
                    if (!INLINE.contains(element.normalName())) {
                        end();
                        owners.push(element);
                    }
                }
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                if (element.equals(owners.peek())) {
                    end();
                    owners.pop();
                }
            }
        }

        private void add(String words) {
            String plain = SPACE.matcher(words).replaceAll(" ");
            text.append(plain);
            if (!plain.isBlank()) {
                breaks = 0;
                linked += links > 0 ? plain.strip().length() : 0;
            }
        }

        /** Two line breaks are how old pages part paragraphs. */
        private void addBreak() {
            text.append('\n');
            if (++breaks >= 2) {
                end();
            }
        }

        private void end() {
            String whole = SPACES.matcher(text).replaceAll(" ");
            whole = BREAK_SPACES.matcher(whole).replaceAll("\n").strip();
            if (!whole.isEmpty()) {
                blocks.add(new Block(owners.element(), whole, linked));
            }
            text.setLength(0);
            linked = 0;
            breaks = 0;
        }
    }
}

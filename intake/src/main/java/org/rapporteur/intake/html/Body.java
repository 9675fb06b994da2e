// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.rapporteur.intake.table.Table;

/**
 * Finds the body of the article. First what is never part of it is cut out of the page; then the element is taken that
 * holds most prose and least else; then the blocks in it that are no part of the report are left out.
 */
final class Body {

    private static final String NEVER =
            String.join(",", Table.read(Body.class, "tags.tsv").keysOf("never"));

    /** What stands by a picture is its caption; tables and quotations are set as figures, too. */
    private static final String PICTURES = "figure:has(img):not(:has(table, blockquote, pre, p + p))";

    /** Posts of others that a page shows in full. They are words of neither the report nor anybody whom it quotes. */
    private static final String POSTS =
            "blockquote[class*=twitter-], blockquote[class*=tweet], blockquote[class*=instagram-], "
                    + "blockquote[class*=tiktok-], blockquote[class*=bluesky-], blockquote[class*=reddit-]";

    private static final double MADE_OF_POSTS = 0.25;

    /** Of these what holds no words for readers. */
    private static final String MACHINERY = "script, style, noscript, template, iframe, object, embed, svg, canvas, "
            + "audio, video, map, nav, footer, button, select, input, textarea, head";

    private static final int CAPTION = 300;

    /** Characters of a paragraph that leads into the report, not to another. */
    private static final int LEAD = 80;

    /** Elements that stand around or at the head of an article. */
    private static final Set<String> MARKS = Table.read(Body.class, "tags.tsv").keysOf("mark");

    /** Up to this share of the page's prose a part named as clutter is clutter. */
    private static final double SMALL = 0.4;

    /** So it is up to this share if the marks of an article stand elsewhere: a notice on cookies can be longer than a brief. */
    private static final double LARGE = 0.8;

    /** An element named as the body is believed if it has this share of the best score. */
    private static final double NAMED = 0.6;

    /** A page that shows less than this share of the text it tells in JSON-LD is filled in by a script. */
    private static final double MISSED = 0.4;

    private Body() {}

    /** The paragraphs with a blank line between them; empty if there is none. Changes the page. */
    static String of(Document page, Metadata about) {
        Document whole = page.clone();
        page.select(NEVER).remove();
        page.select(PICTURES).remove();
        cutPosts(page);
        cutCaptions(page);
        cutClutter(page.body());
        String shown = shown(page, about);
        String told = about.articleBody();
        if (shown.isBlank()) {
            // Some pages hold all they say in a form, or in a part that is named for what stands beside it.
            whole.select(MACHINERY).remove();
            shown = shown(whole, about);
        }
        return told == null || shown.length() >= told.length() * MISSED ? shown : join(paragraphs(told));
    }

    private static String shown(Document page, Metadata about) {
        return container(page.body())
                .map(root -> Standfirst.before(root, page, about) + join(Selection.of(root, about)))
                .orElse("");
    }

    private static String join(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /** Sites write the text in JSON-LD as HTML, or as plain lines. */
    private static List<Block> paragraphs(String told) {
        String html = told.contains("</") ? told : told.strip().replaceAll("\\s*\\R\\s*", "<br><br>");
        return Block.of(Jsoup.parse(html).body());
    }

    /** But a report that is made of posts, as of what a parliament wrote while it sat, keeps them. */
    private static void cutPosts(Document page) {
        Elements posts = page.select(POSTS);
        if (length(posts) <= length(page.select("p")) * MADE_OF_POSTS) {
            posts.remove();
        }
    }

    private static int length(Elements elements) {
        return elements.stream().mapToInt(element -> element.text().length()).sum();
    }

    /** Where all the words beside a picture are set apart by their type, they are its caption. */
    private static void cutCaptions(Document page) {
        for (Element around : page.select("div:has(> img), p:has(> img)")) {
            boolean isCaption = around.text().length() <= CAPTION
                    && around.ownText().isBlank()
                    && around.children().stream().allMatch(part -> part.text().isBlank() || part.is("em, i, small"));
            if (isCaption) {
                around.remove();
            }
        }
    }

    private static void cutClutter(Element page) {
        Map<Element, Double> prose = Block.sums(
                Block.of(page), page, block -> block.isProse() ? block.text().length() : 0);
        double all = prose.getOrDefault(page, 0.0);
        List<Element> elements = page.select("*");
        Set<Element> marked = marked(elements);
        for (Element element : elements) {
            double share = all == 0 ? 0 : prose.getOrDefault(element, 0.0) / all;
            boolean isElsewhere = !marked.isEmpty() && !marked.contains(element);
            if (share <= (isElsewhere ? LARGE : SMALL)
                    && !element.equals(page)
                    && Hints.sayClutter(element)
                    && !isLead(element)) {
                element.remove();
            }
        }
    }

    /** Where a page shows the first part to everybody, that part may be called a teaser, though it holds parts of the body. */
    private static boolean isLead(Element element) {
        return element.select("p").stream().anyMatch(paragraph -> {
            Element around = paragraph.parent();
            return around != null
                    && !around.equals(element)
                    && Hints.sayBody(around)
                    && paragraph.text().length() >= LEAD;
        });
    }

    /** The elements that mark an article, all around them, and all within them. */
    private static Set<Element> marked(List<Element> elements) {
        Set<Element> around = new HashSet<>();
        Set<Element> within = new HashSet<>();
        // In the order of the page: what holds an element comes before it.
        for (Element element : elements) {
            if (MARKS.contains(element.normalName()) || Hints.sayBody(element)) {
                within.add(element);
                around.addAll(element.parents());
            } else if (within.contains(element.parent())) {
                within.add(element);
            }
        }
        around.addAll(within);
        return around;
    }

    private static Optional<Element> container(Element page) {
        List<Block> blocks = Block.of(page);
        Set<Element> teasers = teasers(blocks);
        Map<Element, Double> scores = Block.sums(blocks, page, block -> score(block, teasers));
        Comparator<Map.Entry<Element, Double>> byScore = Map.Entry.<Element, Double>comparingByValue()
                .thenComparingInt(entry -> entry.getKey().parents().size());
        Optional<Map.Entry<Element, Double>> best = scores.entrySet().stream().max(byScore);
        double most = best.map(Map.Entry::getValue).orElse(0.0);
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= most * NAMED && Hints.sayBody(entry.getKey()))
                .max(byScore)
                .or(() -> best)
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey);
    }

    /** Items of lists in which a link stands as a line of its own: the headline of another article. */
    private static Set<Element> teasers(List<Block> blocks) {
        Set<Element> items = new HashSet<>();
        for (Block block : blocks) {
            if (block.isLink()) {
                block.listItem().filter(item -> !item.equals(block.owner())).ifPresent(items::add);
            }
        }
        return items;
    }

    /** Prose speaks for an element, labels and links speak against it. */
    private static double score(Block block, Set<Element> teasers) {
        int length = block.text().length();
        if (block.isProse()) {
            boolean isTeaser = block.listItem().filter(teasers::contains).isPresent();
            return isTeaser ? 0 : length * (1 - block.linkShare());
        }
        return block.isHeading() && !block.isLink() ? 0 : -15 - Math.min(length, 60) * block.linkShare();
    }
}

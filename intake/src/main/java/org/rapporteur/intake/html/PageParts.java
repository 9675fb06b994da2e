// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.json.JsonTree;
import org.rapporteur.intake.particulars.Authors;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.intake.particulars.WrittenDate;

/**
 * Takes the articles of a page apart: the entries of a live blog, each with its time, and whole articles one below the other. A
 * list of teasers is none. Pure; safe for use by many threads.
 */
public final class PageParts {

    /** What a page must hold to be looked at at all: taking one apart costs as much as reading it. */
    private static final String UPDATES = "liveBlogUpdate";

    private static final Pattern ARTICLE = Pattern.compile("<article[\\s>]", Pattern.CASE_INSENSITIVE);

    private static final Pattern LIVE = Pattern.compile("live[-_]?blog", Pattern.CASE_INSENSITIVE);

    private static final String MARKED =
            "[itemprop=liveBlogUpdate], [itemtype$=LiveBlogPosting] [itemtype$=BlogPosting]";

    /** Characters of prose that an article below another has at least. */
    private static final int PROSE = 500;

    private static final int PARAGRAPHS = 3;

    private PageParts() {}

    /** The articles in the order of the page; none where it is a page of one article. */
    public static List<PagePart> of(byte[] bytes) {
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean isLive = ascii.contains(UPDATES) || LIVE.matcher(ascii).find();
        if (!isLive && ARTICLE.matcher(ascii).results().limit(2).count() < 2) {
            return List.of();
        }
        String html = HtmlPage.decode(bytes);
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        HtmlPage.flatten(page);
        Metadata about = Metadata.of(page);
        List<PagePart> entries = isLive ? entries(html, page, about) : List.of();
        return entries.isEmpty() ? articles(html, page, about) : entries;
    }

    private static List<PagePart> entries(String html, Document page, Metadata about) {
        List<Element> marked = outermost(page.select(MARKED));
        if (marked.size() < 2) {
            marked = outermost(page.getAllElements().stream()
                    .filter(Hints::sayEntry)
                    .filter(element -> element.selectFirst("time[datetime]") != null)
                    .toList());
        }
        Map<String, Integer> places = new HashMap<>();
        List<PagePart> entries = marked.stream()
                .flatMap(entry -> entry(html, entry, about, places).stream())
                .toList();
        return entries.size() > 1 ? entries : told(page, about);
    }

    private static List<Element> outermost(List<Element> elements) {
        Set<Element> all = new HashSet<>(elements);
        return elements.stream()
                .filter(element -> element.parents().stream().noneMatch(all::contains))
                .toList();
    }

    private static Optional<PagePart> entry(String html, Element entry, Metadata about, Map<String, Integer> places) {
        Optional<Element> time =
                Optional.ofNullable(entry.selectFirst("[itemprop=datePublished], time[datetime], [data-timestamp]"));
        String written = time.map(found -> Stream.of("datetime", "content", "data-timestamp")
                        .map(found::attr)
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElse(found.text()))
                .orElse("");
        return part(html, entry, place(written, places), written, about);
    }

    /** The time, with a number behind it where another entry has the same. */
    private static String place(String written, Map<String, Integer> places) {
        String plain = written.strip().replaceAll("[^\\w:.+-]+", "-");
        String start = plain.isEmpty() ? "entry" : plain;
        int number = places.merge(start, 1, Integer::sum);
        return number == 1 ? start : start + "-" + number;
    }

    private static Optional<PagePart> part(String html, Element part, String place, String written, Metadata about) {
        String source = source(html, part);
        Element copy = part.clone();
        Element heading = copy.selectFirst("[itemprop=headline], h1, h2, h3, h4");
        String title = heading == null || heading.text().isBlank()
                ? null
                : heading.text().strip();
        if (heading != null) {
            heading.remove();
        }
        copy.select(
                        "time, script, style, noscript, template, figcaption, aside, nav, footer, form, button, [itemprop=author]")
                .remove();
        String text = Block.of(copy).stream()
                .filter(block -> !block.isLink() && !Boilerplate.isLine(block.text()))
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
        List<String> authors = Authors.of(part.select("[itemprop=author] [itemprop=name], [rel=author]").stream()
                .map(Element::text)
                .toList());
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new PagePart(place, source, text, particulars(title, written, authors, about)));
    }

    private static Particulars particulars(
            @Nullable String title, String written, List<String> authors, Metadata about) {
        return new Particulars(title, WrittenDate.parse(written).orElse(null), authors, about.outlet(), about.url())
                .or(new Particulars(about.title(), about.published(), about.authors(), null, null));
    }

    private static String source(String html, Element part) {
        int start = part.sourceRange().startPos();
        int end = part.endSourceRange().isTracked() ? part.endSourceRange().endPos() : -1;
        return start >= 0 && end > start && end <= html.length() ? html.substring(start, end) : part.outerHtml();
    }

    /** What JSON-LD tells, where the page itself does not show what is an entry. */
    private static List<PagePart> told(Document page, Metadata about) {
        Map<String, Integer> places = new HashMap<>();
        List<PagePart> entries = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> JsonTree.parse(script.data().strip()).stream())
                .flatMap(JsonTree::objects)
                .flatMap(node -> node.member(UPDATES).stream())
                .flatMap(updates -> updates instanceof JsonTree.ArrayNode(List<JsonTree> items)
                        ? items.stream()
                        : Stream.of(updates))
                .flatMap(update -> update instanceof JsonTree.ObjectNode node
                        ? told(node, about, places).stream()
                        : Stream.empty())
                .toList();
        return entries.size() > 1 ? entries : List.of();
    }

    private static Optional<PagePart> told(JsonTree.ObjectNode update, Metadata about, Map<String, Integer> places) {
        String body = Metadata.text(update, "articleBody").orElse("");
        String text = body.contains("</") ? HtmlText.of(body) : body;
        if (text.isBlank()) {
            return Optional.empty();
        }
        String written = Metadata.text(update, "datePublished").orElse("");
        return Optional.of(new PagePart(
                place(written, places),
                JsonTree.json(update),
                text,
                particulars(Metadata.text(update, "headline").orElse(null), written, List.of(), about)));
    }

    /** Articles that stand in full on the page, each under a heading that leads nowhere. */
    private static List<PagePart> articles(String html, Document page, Metadata about) {
        List<Element> whole = outermost(
                page.select("article").stream().filter(PageParts::isWhole).toList());
        if (whole.size() < 2) {
            return List.of();
        }
        List<PagePart> parts = new ArrayList<>();
        for (Element article : whole) {
            Element time = article.selectFirst("time[datetime], [itemprop=datePublished]");
            String written =
                    time == null ? "" : time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
            part(html, article, String.valueOf(parts.size() + 1), written, about)
                    .ifPresent(parts::add);
        }
        return parts.stream().map(part -> part.particulars().title()).distinct().count() < parts.size()
                ? List.of()
                : List.copyOf(parts);
    }

    private static boolean isWhole(Element article) {
        Element heading = article.selectFirst("h1, h2");
        if (heading == null
                || heading.text().isBlank()
                || heading.selectFirst("a") != null
                || heading.closest("a") != null) {
            return false;
        }
        List<Block> prose = Block.of(article).stream().filter(Block::isProse).toList();
        return prose.size() >= PARAGRAPHS
                && prose.stream().mapToInt(block -> block.text().length()).sum() >= PROSE;
    }
}

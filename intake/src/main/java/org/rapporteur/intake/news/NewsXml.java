// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.html.HtmlText;
import org.rapporteur.intake.particulars.Authors;
import org.rapporteur.intake.particulars.DayOrder;
import org.rapporteur.intake.particulars.Particulars;
import org.rapporteur.intake.particulars.WrittenDate;

/**
 * Reads feeds and news files, also such as are not quite well-formed. Entities that a file declares are not expanded and
 * nothing that it points to is opened. Pure; safe for use by many threads.
 */
public final class NewsXml {

    /** A description without full text beside it is taken for one from so many words. */
    private static final int FULL_TEXT = 120;

    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^>]*>");

    private NewsXml() {}

    /** All items, in the order of the file. */
    public static List<NewsItem> read(String xml) {
        Parser parser = Parser.xmlParser().setTrackPosition(true);
        Document file = Jsoup.parse(xml, "", parser);
        Reader reader = new Reader(xml, file);
        return Stream.of(
                        all(file, "item").filter(item -> !isInsideNews(item)).map(reader::rssItem),
                        all(file, "entry").map(reader::atomEntry),
                        all(file, "nitf").map(reader::nitf),
                        all(file, "newsItem").map(reader::newsItem),
                        all(file, "TEI").map(reader::tei),
                        all(file, "TEI.2").map(reader::tei))
                .flatMap(items -> items)
                .toList();
    }

    /** TEI has items too, in its lists. */
    private static boolean isInsideNews(Element element) {
        return element.parents().stream()
                .anyMatch(parent -> List.of("tei", "tei.2", "nitf", "newsitem", "html")
                        .contains(local(parent).toLowerCase(Locale.ROOT)));
    }

    /** The name without its prefix. */
    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static Stream<Element> all(Element root, String name) {
        return root.stream().filter(element -> local(element).equalsIgnoreCase(name));
    }

    private static Optional<Element> first(Element root, String name) {
        return all(root, name).filter(element -> !element.equals(root)).findFirst();
    }

    private static Optional<Element> child(Element root, String name) {
        return root.children().stream()
                .filter(element -> local(element).equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<String> words(Optional<Element> element) {
        return element.map(Element::wholeText).map(NewsXml::plain).filter(text -> !text.isBlank());
    }

    /** Titles come as text, as escaped HTML, or escaped twice. */
    private static String plain(String text) {
        String once = MARKUP.matcher(text).find() || text.contains("&")
                ? Jsoup.parse(text).text()
                : text;
        return once.strip().replaceAll("\\s+", " ");
    }

    /** One file while it is read. */
    private record Reader(String xml, Document file) {

        private NewsItem item(Element element, Particulars particulars, String text, boolean isTeaser) {
            int start = element.sourceRange().startPos();
            int end = element.endSourceRange().isTracked()
                    ? element.endSourceRange().endPos()
                    : -1;
            boolean isKnown = start >= 0 && end > start && end <= xml.length();
            return new NewsItem(
                    particulars,
                    isKnown ? xml.substring(start, end) : element.outerHtml(),
                    Math.max(0, start),
                    text,
                    isTeaser);
        }

        private NewsItem rssItem(Element item) {
            String link = child(item, "link")
                    .map(element -> element.hasAttr("href") ? element.attr("href") : element.text())
                    .filter(NewsXml::isAddress)
                    .or(() -> child(item, "guid").map(Element::text).filter(NewsXml::isAddress))
                    .orElse(null);
            String outlet = words(child(item, "source"))
                    .or(() -> first(file, "channel").flatMap(channel -> words(child(channel, "title"))))
                    .orElse(null);
            Particulars particulars = new Particulars(
                    words(child(item, "title")).orElse(null),
                    day(
                            link,
                            child(item, "pubDate"),
                            child(item, "date"),
                            child(item, "issued"),
                            child(item, "published")),
                    Authors.of(item.children().stream()
                            .filter(element -> List.of("creator", "author").contains(local(element)))
                            .map(Element::text)
                            .toList()),
                    outlet,
                    link);
            return withText(
                    item,
                    particulars,
                    child(item, "encoded").or(() -> child(item, "content")),
                    child(item, "description"));
        }

        private NewsItem atomEntry(Element entry) {
            String link = entry.children().stream()
                    .filter(element -> local(element).equals("link"))
                    .filter(element ->
                            !element.hasAttr("rel") || element.attr("rel").equals("alternate"))
                    .map(element -> element.attr("href"))
                    .filter(NewsXml::isAddress)
                    .findFirst()
                    .orElse(null);
            Element feed = file.firstElementChild() == null ? file : file.firstElementChild();
            Particulars particulars = new Particulars(
                    words(child(entry, "title")).orElse(null),
                    day(link, child(entry, "published"), child(entry, "issued"), child(entry, "updated")),
                    Authors.of(entry.children().stream()
                            .filter(element -> local(element).equals("author"))
                            .map(element ->
                                    child(element, "name").orElse(element).text())
                            .toList()),
                    words(child(entry, "source").flatMap(source -> child(source, "title")))
                            .or(() -> words(child(feed, "title")))
                            .orElse(null),
                    link);
            return withText(entry, particulars, child(entry, "content"), child(entry, "summary"));
        }

        /** The full text, or a summary that is as long as one. */
        private NewsItem withText(
                Element item, Particulars particulars, Optional<Element> full, Optional<Element> summary) {
            String text = full.map(NewsXml::body).orElse("");
            if (!text.isBlank()) {
                return item(item, particulars, text, false);
            }
            String teaser = summary.map(NewsXml::body).orElse("");
            return item(
                    item,
                    particulars,
                    teaser,
                    WORD.matcher(teaser).results().limit(FULL_TEXT).count() < FULL_TEXT);
        }

        private NewsItem nitf(Element nitf) {
            Optional<Element> head = first(nitf, "body.head");
            Particulars particulars = new Particulars(
                    words(first(nitf, "hl1"))
                            .or(() -> words(first(nitf, "hedline")))
                            .or(() -> words(first(nitf, "title")))
                            .orElse(null),
                    day(
                            null,
                            attribute(first(nitf, "date.issue"), "norm"),
                            attribute(first(nitf, "pubdata"), "date.publication"),
                            attribute(first(nitf, "date.release"), "norm"),
                            words(head.flatMap(around -> first(around, "story.date")))),
                    Authors.of(all(nitf, "byline").map(Element::text).toList()),
                    attribute(first(nitf, "pubdata"), "name")
                            .or(() -> words(first(nitf, "distributor")))
                            .orElse(null),
                    attribute(first(nitf, "pubdata"), "ex-ref")
                            .filter(NewsXml::isAddress)
                            .orElse(null));
            String text = first(nitf, "body.content")
                    .map(body -> paragraphs(body, List.of("p", "hl2", "li", "bq", "tr", "dt", "dd")))
                    .orElse("");
            return item(nitf, particulars, text, false);
        }

        private NewsItem newsItem(Element item) {
            Optional<Element> about = first(item, "contentMeta");
            Particulars particulars = new Particulars(
                    words(about.flatMap(meta -> first(meta, "headline")))
                            .or(() -> words(first(item, "HeadLine")))
                            .or(() -> words(first(item, "title")))
                            .orElse(null),
                    day(
                            null,
                            words(first(item, "firstCreated")),
                            words(about.flatMap(meta -> first(meta, "contentCreated"))),
                            words(first(item, "versionCreated")),
                            words(first(item, "FirstCreated")),
                            words(first(item, "DateLine"))),
                    Authors.of(Stream.concat(all(item, "by"), all(item, "ByLine"))
                            .map(Element::text)
                            .toList()),
                    words(first(item, "provider").flatMap(provider -> first(provider, "name")))
                            .or(() -> words(first(item, "copyrightHolder").flatMap(holder -> first(holder, "name"))))
                            .orElse(null),
                    null);
            String text = first(item, "inlineXML")
                    .or(() -> first(item, "inlineData"))
                    .or(() -> first(item, "DataContent"))
                    .map(NewsXml::inline)
                    .orElse("");
            return item(item, particulars, text, false);
        }

        private NewsItem tei(Element tei) {
            Optional<Element> header = first(tei, "teiHeader");
            Optional<Element> titles = header.flatMap(around -> first(around, "titleStmt"));
            String url = header.stream()
                    .flatMap(around -> Stream.concat(
                            all(around, "ptr").map(ptr -> ptr.attr("target")),
                            all(around, "idno").map(Element::text)))
                    .filter(NewsXml::isAddress)
                    .findFirst()
                    .orElse(null);
            Particulars particulars = new Particulars(
                    words(titles.flatMap(around -> first(around, "title"))).orElse(null),
                    header.stream()
                            .flatMap(around -> all(around, "date"))
                            .flatMap(date -> Stream.of(date.attr("when"), date.text()))
                            .flatMap(written -> WrittenDate.parse(written, DayOrder.of(url)).stream())
                            .findFirst()
                            .orElse(null),
                    Authors.of(titles.stream()
                            .flatMap(around -> all(around, "author"))
                            .map(Element::text)
                            .toList()),
                    words(header.flatMap(around -> first(around, "publicationStmt"))
                                    .flatMap(around -> first(around, "publisher")))
                            .filter(name -> !name.equals("N/A"))
                            .orElse(null),
                    url);
            String text = first(tei, "text")
                    .map(around -> first(around, "body").orElse(around))
                    .map(body -> paragraphs(body, List.of("p", "head", "item", "ab", "l", "row", "quote", "said")))
                    .orElse("");
            return item(tei, particulars, text, false);
        }
    }

    /** Content as HTML in text, as elements, or as plain text. */
    private static String body(Element content) {
        boolean isXhtml =
                content.children().stream().anyMatch(child -> !child.tagName().contains(":"));
        if (isXhtml) {
            return HtmlText.of(content.html());
        }
        String text = content.wholeText();
        return MARKUP.matcher(text).find() || text.contains("&amp;") || text.contains("&lt;")
                ? HtmlText.of(text)
                : text.strip();
    }

    private static String inline(Element content) {
        Optional<Element> body = first(content, "body.content");
        return body.isPresent()
                ? paragraphs(body.get(), List.of("p", "hl2", "li", "bq", "tr"))
                : body(first(content, "body").orElse(content));
    }

    /** The words of the innermost elements of these names. */
    private static String paragraphs(Element root, List<String> names) {
        List<String> found = root.stream()
                .filter(element -> !element.equals(root) && names.contains(local(element)))
                .filter(element ->
                        element.stream().noneMatch(inner -> !inner.equals(element) && names.contains(local(inner))))
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return found.isEmpty() ? root.text().strip() : String.join("\n\n", found);
    }

    private static Optional<String> attribute(Optional<Element> element, String name) {
        return element.map(found -> found.attr(name)).filter(value -> !value.isBlank());
    }

    private static boolean isAddress(String value) {
        return value.strip().matches("(?i)https?://\\S+");
    }

    private static @Nullable LocalDate day(@Nullable String url, Optional<?>... written) {
        return Stream.of(written)
                .flatMap(Optional::stream)
                .map(found -> found instanceof Element element ? element.text() : found.toString())
                .flatMap(text -> WrittenDate.parse(text, DayOrder.of(url)).stream())
                .findFirst()
                .orElse(null);
    }
}

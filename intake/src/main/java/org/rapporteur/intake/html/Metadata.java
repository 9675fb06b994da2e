// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.json.JsonTree;
import org.rapporteur.intake.particulars.DayOrder;
import org.rapporteur.intake.particulars.WrittenDate;
import org.rapporteur.intake.table.Table;

/**
 * What a page says about its article. JSON-LD comes first, for it is written for machines and for this article alone;
 * then the tags that {@code metadata.tsv} lists, in its order.
 *
 * @param authors as the page names them
 * @param descriptions what sums it up, in the page's words for machines
 * @param articleBody the text of the article as the page's JSON-LD repeats it
 */
record Metadata(
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String outlet,
        @Nullable String url,
        List<String> authors,
        List<String> descriptions,
        @Nullable String articleBody) {

    private static final List<List<String>> TAGS =
            Table.read(Metadata.class, "metadata.tsv").rows();

    private static final Set<String> ARTICLE_TYPES =
            Table.read(Metadata.class, "article-types.txt").keys();

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://\\S+");

    static Metadata of(Document page) {
        List<JsonTree.ObjectNode> told = told(page);
        Optional<JsonTree.ObjectNode> article =
                told.stream().filter(Metadata::isArticle).findFirst();
        String outlet = first(
                article.flatMap(node -> node.member("publisher"))
                        .flatMap(publisher -> publisher.objects().findFirst())
                        .flatMap(publisher -> text(publisher, "name")),
                () -> tag(page, "outlet", Optional::of));
        String title = Headline.shown(
                page,
                outlet,
                first(
                        article.flatMap(node -> text(node, "headline")),
                        () -> tag(page, "title", Optional::of).map(written -> Headline.withoutSite(written, outlet))));
        DayOrder order = DayOrder.of(tag(page, "url", Metadata::absolute).orElse(null));
        LocalDate published = article.flatMap(node -> text(node, "datePublished"))
                .flatMap(WrittenDate::parse)
                .or(() -> tag(page, "published", written -> WrittenDate.parse(written, order)))
                .orElse(null);
        String url = first(
                tag(page, "url", Metadata::absolute),
                () -> article.flatMap(node -> text(node, "url")).flatMap(Metadata::absolute));
        return new Metadata(
                title,
                published,
                outlet,
                url,
                Byline.of(page, article, told, outlet),
                Stream.concat(
                                tags(page, "description"),
                                article.stream().flatMap(node -> text(node, "description").stream()))
                        .toList(),
                article.flatMap(node -> text(node, "articleBody")).orElse(null));
    }

    private static @Nullable String first(Optional<String> one, Supplier<Optional<String>> other) {
        return one.or(other).orElse(null);
    }

    /** All objects of JSON-LD: the page's own come before those it leads to. */
    private static List<JsonTree.ObjectNode> told(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> JsonTree.parse(script.data().strip()).stream())
                .flatMap(JsonTree::objects)
                .toList();
    }

    private static boolean isArticle(JsonTree.ObjectNode node) {
        return types(node).anyMatch(ARTICLE_TYPES::contains)
                && (node.members().containsKey("headline") || node.members().containsKey("datePublished"));
    }

    private static Stream<String> types(JsonTree.ObjectNode node) {
        return switch (node.members().get("@type")) {
            case JsonTree.Scalar(String type) -> Stream.of(type);
            case JsonTree.ArrayNode(List<JsonTree> types) -> types.stream().flatMap(type -> type.text().stream());
            case null, default -> Stream.empty();
        };
    }

    static Optional<String> text(JsonTree.ObjectNode node, String member) {
        return node.member(member).flatMap(JsonTree::text).map(Metadata::plain).filter(text -> !text.isBlank());
    }

    /** Without entities, which many sites leave in their JSON. */
    private static String plain(String text) {
        return text.indexOf('&') < 0
                ? text.strip()
                : Parser.unescapeEntities(text, false).strip();
    }

    /** The first tag of a kind whose value is of use. */
    private static <T> Optional<T> tag(Document page, String kind, Function<String, Optional<T>> use) {
        return tags(page, kind).flatMap(value -> use.apply(value).stream()).findFirst();
    }

    /** The values of the tags of a kind, best first. */
    static Stream<String> tags(Document page, String kind) {
        return TAGS.stream()
                .filter(row -> row.get(0).equals(kind))
                .flatMap(row -> page.select(row.get(1)).stream().map(element -> value(element, row.get(2))))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String value(Element element, String attribute) {
        return attribute.equals("text") ? element.text() : element.attr(attribute);
    }

    private static Optional<String> absolute(String url) {
        return ABSOLUTE.matcher(url).matches() ? Optional.of(url) : Optional.empty();
    }
}

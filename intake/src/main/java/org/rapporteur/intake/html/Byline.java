// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.json.JsonTree;
import org.rapporteur.intake.particulars.Authors;

/** Finds who wrote the article of a page: as its JSON-LD tells, or else its tags, or else the line that names them. */
final class Byline {

    /** A longer line is about somebody. */
    private static final int LONGEST = 200;

    private static final int MOST_DEPTH = 4;

    private static final Pattern BY = Pattern.compile("By:? \\p{Lu}\\S* \\p{Lu}");

    private Byline() {}

    /** @param told all objects of JSON-LD, to which the article may point */
    static List<String> of(
            Document page,
            Optional<JsonTree.ObjectNode> article,
            List<JsonTree.ObjectNode> told,
            @Nullable String outlet) {
        List<String> names = new ArrayList<>();
        article.flatMap(node -> node.member("author")).ifPresent(author -> collect(author, told, names, 0));
        return Stream.<Supplier<List<String>>>of(
                        () -> names,
                        () -> Metadata.tags(page, "authors").limit(20).toList(),
                        () -> texts(page.select("[itemprop=author] [itemprop=name], [itemprop=author]")),
                        () -> lines(page),
                        () -> texts(page.select("[rel=author], [data-testid*=AuthorName]")),
                        () -> written(page))
                .map(found -> Authors.of(found.get()).stream()
                        .map(name -> withoutOutlet(name, outlet))
                        .filter(name -> !name.isBlank())
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> texts(Elements elements) {
        return elements.stream()
                .filter(element -> element.closest("nav, aside, footer") == null)
                .map(Element::text)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                .limit(3)
                .toList();
    }

    private static void collect(JsonTree author, List<JsonTree.ObjectNode> told, List<String> names, int depth) {
        if (depth > MOST_DEPTH) {
            return;
        }
        switch (author) {
            case JsonTree.Scalar(String name) -> names.add(Parser.unescapeEntities(name, false));
            case JsonTree.ArrayNode(List<JsonTree> items) ->
                items.forEach(item -> collect(item, told, names, depth + 1));
            case JsonTree.ObjectNode node -> {
                Optional<JsonTree> name = node.member("name");
                if (name.isPresent()) {
                    collect(name.get(), told, names, depth + 1);
                } else {
                    node.member("@id")
                            .flatMap(JsonTree::text)
                            .flatMap(id -> told.stream()
                                    .filter(other -> !other.equals(node)
                                            && isCalled(other, id)
                                            && other.member("name").isPresent())
                                    .findFirst())
                            .ifPresent(other -> collect(other, told, names, depth + 1));
                }
            }
        }
    }

    private static boolean isCalled(JsonTree.ObjectNode node, String id) {
        return node.member("@id").flatMap(JsonTree::text).equals(Optional.of(id));
    }

    /** What stands in parts that are named for it; where these hold links, those alone. */
    private static List<String> lines(Document page) {
        Elements parts = page.select(
                "[class*=byline], [class*=author-name], [class*=author_name], [class*=article-author], [id*=byline], "
                        + "[class*=ar_by]");
        for (Element part : parts) {
            List<String> links = texts(part.select("a"));
            List<String> found = Authors.of(links).isEmpty() ? texts(new Elements(part)) : links;
            if (!Authors.of(found).isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** A line of its own that begins with By. */
    private static List<String> written(Document page) {
        for (Element element : page.select("p, div, span")) {
            String text = element.ownText().isBlank() && element.childrenSize() > 3 ? "" : element.text();
            if (text.length() <= LONGEST / 2 && BY.matcher(text).lookingAt()) {
                List<String> links = texts(element.select("a"));
                return Authors.of(links).isEmpty() ? List.of(text) : links;
            }
        }
        return List.of();
    }

    /** Some outlets write their own name behind those of their writers. */
    private static String withoutOutlet(String name, @Nullable String outlet) {
        if (outlet == null || !letters(name).endsWith(letters(outlet))) {
            return name;
        }
        String plain = name;
        while (!plain.isEmpty()
                && letters(name).length() - letters(plain).length()
                        < letters(outlet).length()) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain.strip();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\W", "");
    }
}

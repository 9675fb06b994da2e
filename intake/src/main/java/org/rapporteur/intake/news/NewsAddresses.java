// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.news;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.form.Recognition;
import org.rapporteur.intake.json.JsonTree;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.intake.plain.XmlText;

/**
 * The addresses that feeds (RSS, Atom, JSON Feed), sitemaps, lists of sitemaps and OPML hold. Nothing that a file points to is
 * opened, and no entity is expanded. Pure; safe for use by many threads.
 */
public final class NewsAddresses {

    /** As many as a sitemap may have. */
    private static final int MOST = 50_000;

    private NewsAddresses() {}

    /**
     * The addresses in the order of the file, each once; nothing where it is no such file.
     *
     * @param base address of the file itself, from which others may be reckoned
     * @param bytes may be packed by gzip
     * @param mostBytes unpacked; the rest is passed over
     */
    public static Optional<List<NewsAddress>> of(URI base, byte[] bytes, int mostBytes) {
        byte[] plain = unpacked(bytes, mostBytes);
        byte[] head = Arrays.copyOf(plain, Math.min(plain.length, Recognition.HEAD));
        Form form = Recognition.of(base.toString(), head, FieldNames.STANDARD).form();
        return switch (form) {
            case FEED, ADDRESSES -> Optional.of(once(base, xml(XmlText.decode(plain))));
            case JSON, JSON_LIST -> jsonFeed(plain).map(found -> once(base, found));
            default -> Optional.empty();
        };
    }

    private static byte[] unpacked(byte[] bytes, int mostBytes) {
        if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(mostBytes);
        } catch (EOFException e) {
            return new byte[0];
        } catch (IOException e) {
            return bytes;
        }
    }

    private static Stream<NewsAddress> xml(String text) {
        Document file = Jsoup.parse(text, "", Parser.xmlParser());
        return file.stream().flatMap(element -> switch (local(element).toLowerCase(Locale.ROOT)) {
            case "item" -> item(element).stream();
            case "entry" -> entry(element).stream();
            case "url" -> location(element, false).stream();
            case "sitemap" -> location(element, true).stream();
            case "outline" -> outline(element).stream();
            default -> Stream.empty();
        });
    }

    private static Optional<NewsAddress> item(Element item) {
        return child(item, "link")
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text())
                .filter(link -> !link.isBlank())
                .or(() -> child(item, "guid").map(Element::text).filter(guid -> guid.startsWith("http")))
                .map(link ->
                        new NewsAddress(link, first(item, List.of("updated", "pubDate", "date", "published")), false));
    }

    private static Optional<NewsAddress> entry(Element entry) {
        return entry.children().stream()
                .filter(link -> local(link).equals("link"))
                .filter(link -> !link.hasAttr("rel") || link.attr("rel").equals("alternate"))
                .map(link -> link.attr("href"))
                .findFirst()
                .map(link -> new NewsAddress(link, first(entry, List.of("updated", "modified", "published")), false));
    }

    private static Optional<NewsAddress> location(Element entry, boolean isList) {
        String stated = first(entry, List.of("lastmod"));
        return child(entry, "loc")
                .map(loc -> new NewsAddress(
                        loc.text(),
                        stated == null
                                ? child(entry, "news")
                                        .flatMap(news -> child(news, "publication_date"))
                                        .map(Element::text)
                                        .orElse(null)
                                : stated,
                        isList));
    }

    private static Optional<NewsAddress> outline(Element outline) {
        return Optional.of(outline.attr("xmlUrl"))
                .filter(link -> !link.isBlank())
                .map(link -> new NewsAddress(link, null, true));
    }

    private static Optional<Stream<NewsAddress>> jsonFeed(byte[] bytes) {
        return JsonTree.parse(new String(bytes, StandardCharsets.UTF_8))
                .flatMap(feed -> feed.member("items"))
                .filter(JsonTree.ArrayNode.class::isInstance)
                .map(items -> ((JsonTree.ArrayNode) items)
                        .items().stream()
                                .flatMap(item -> text(item, "url").stream()
                                        .map(link -> new NewsAddress(
                                                link,
                                                text(item, "date_modified")
                                                        .or(() -> text(item, "date_published"))
                                                        .orElse(null),
                                                false))));
    }

    private static Optional<String> text(JsonTree object, String name) {
        return object.member(name).flatMap(JsonTree::text);
    }

    /** The first address of each, made whole; what is no address of the web is left out. */
    private static List<NewsAddress> once(URI base, Stream<NewsAddress> found) {
        Map<String, NewsAddress> byAddress = new LinkedHashMap<>();
        found.limit(MOST).forEach(address -> {
            String whole = resolved(base, address.address().strip());
            if (whole != null) {
                byAddress.putIfAbsent(whole, new NewsAddress(whole, address.stated(), address.isList()));
            }
        });
        return List.copyOf(byAddress.values());
    }

    private static @Nullable String resolved(URI base, String link) {
        try {
            URI whole = base.resolve(link.replace(" ", "%20"));
            return whole.getHost() != null && ("http".equals(whole.getScheme()) || "https".equals(whole.getScheme()))
                    ? whole.toString()
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static Optional<Element> child(Element root, String name) {
        return root.children().stream()
                .filter(element -> local(element).equalsIgnoreCase(name))
                .findFirst();
    }

    private static @Nullable String first(Element root, List<String> names) {
        return names.stream()
                .flatMap(name -> child(root, name).stream())
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}

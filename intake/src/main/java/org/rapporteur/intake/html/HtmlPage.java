// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.intake.plain.ByteOrderMark;
import org.rapporteur.intake.plain.Decoding;
import org.rapporteur.intake.plain.PlainText;
import org.rapporteur.intake.table.Table;

/** Reads the bytes of a web page. Pure; safe for use by many threads. */
public final class HtmlPage {

    /** Bytes looked at to find out whether it is a page. */
    private static final int HEAD = 2048;

    /** Bytes in which the encoding must be declared; the standard says 1024, pages exceed it. */
    private static final int DECLARATION = 8192;

    private static final int MOST_DEPTH = 256;

    private static final Pattern PAGE_START = Pattern.compile(
            "^\\s*(?:<\\?xml[^>]*>\\s*)?(?><!--.*?-->\\s*)*+"
                    + "<(?:!doctype\\s+html|html|head|body|meta|link|script|style|title|main|article|section|div|table|p|h1)[\\s>].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PAGE_NAME =
            Pattern.compile(".*\\.x?html?(?:\\.gz)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("</?[a-z][a-z0-9]*[\\s>/]", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** What browsers take for an encoding that pages declare wrongly. */
    private static final Map<String, String> MEANT = Table.read(HtmlPage.class, "charsets.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private HtmlPage() {}

    /**
     * Whether it is a web page: by how it begins, or by its name if there are tags near its beginning.
     *
     * @param name path, address or id it goes by
     */
    public static boolean isHtml(String name, byte[] bytes) {
        return PAGE_START.matcher(ascii(bytes, HEAD)).matches()
                || (PAGE_NAME.matcher(name).matches()
                        && TAG.matcher(ascii(bytes, HEAD)).find());
    }

    /** The article of a page; its body is empty where the page has none. */
    public static Page read(byte[] bytes) {
        return read(decode(bytes));
    }

    /** The article of a page. */
    static Page read(String html) {
        Document page = Jsoup.parse(html);
        flatten(page);
        Metadata about = Metadata.of(page);
        return new Page(
                about.title(), about.published(), about.outlet(), about.url(), about.authors(), Body.of(page, about));
    }

    /** Keeps the words, but not the parts, of what is nested deeper than any page made by people. */
    static void flatten(Document page) {
        List<Element> deep = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (depth == MOST_DEPTH && node instanceof Element element) {
                deep.add(element);
            }
        });
        deep.forEach(element -> element.text(element.wholeText()));
    }

    /** The beginning without what a byte order mark and the zero bytes of UTF-16 put between the letters. */
    private static String ascii(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "");
    }

    /** By mark, by declaration, by the look of it; what fits nothing is shown by U+FFFD, as in a browser. */
    static String decode(byte[] bytes) {
        Charset declared = declared(bytes).orElse(StandardCharsets.UTF_8);
        if (ByteOrderMark.of(bytes).isEmpty() && !declared.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared);
        }
        return PlainText.decode(bytes) instanceof Decoding.Decoded(String text, var _)
                ? text
                : new String(bytes, declared);
    }

    /** The encoding in which a page was decoded. */
    static Charset charset(byte[] bytes, String decoded) {
        Charset declared = declared(bytes).orElse(StandardCharsets.UTF_8);
        return PlainText.decode(bytes) instanceof Decoding.Decoded(String text, Charset charset) && text.equals(decoded)
                ? charset
                : declared;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Matcher declaration = DECLARED.matcher(ascii(bytes, DECLARATION));
        if (!declaration.find()) {
            return Optional.empty();
        }
        String label = declaration.group(1).toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(label, label)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}

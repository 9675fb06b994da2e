// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.rapporteur.intake.plain.ByteOrderMark;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.source.Evidence;
import org.rapporteur.model.text.OffsetMap;
import org.rapporteur.model.text.Span;

/**
 * Leads from the text of an article back to the bytes of the page that it was read from. Nothing of the way is kept when a page
 * is read: each paragraph of the text is looked for in what the page shows, and a place is given out only if its markup says the
 * very words. Immutable; safe for use by many threads.
 */
public final class PageOrigin {

    /**
     * A place of a page.
     *
     * @param start first byte
     * @param end after the last byte
     * @param markup what stands there
     */
    public record Place(int start, int end, String markup) {}

    private static final Pattern PARTING = Pattern.compile("\\n\\s*\\n");

    private final Document document;
    private final byte[] page;
    private final String html;
    private final Charset charset;
    private final int mark;
    private final OffsetMap map;

    private PageOrigin(Document document, byte[] page, String html, Charset charset, OffsetMap map) {
        this.document = document;
        this.page = page;
        this.html = html;
        this.charset = charset;
        this.mark = ByteOrderMark.of(page).map(ByteOrderMark::length).orElse(0);
        this.map = map;
    }

    /**
     * The way back to a page; nothing where the bytes are no page.
     *
     * @param page the bytes that the document was read from; to be left alone
     * @throws IllegalArgumentException if they are others
     */
    public static Optional<PageOrigin> of(Document document, byte[] page) {
        if (!DocumentId.of(page).equals(document.id())) {
            throw new IllegalArgumentException("page must be what " + document.id() + " was read from, is another");
        }
        if (!HtmlPage.isHtml("", page)) {
            return Optional.empty();
        }
        String html = HtmlPage.decode(page);
        Charset charset = HtmlPage.charset(page, html);
        return Optional.of(new PageOrigin(
                document, page, html, charset, map(document.text().value(), html)));
    }

    /**
     * Where the page says words of its article; nothing where it says them by a script, or in another order.
     *
     * @throws IllegalArgumentException if the evidence is not of this document
     */
    public Optional<Place> place(Evidence evidence) {
        if (!evidence.holdsIn(document)) {
            throw new IllegalArgumentException("evidence must be of " + document.id() + ", is " + evidence);
        }
        Span source = map.toOriginal(evidence.span());
        String markup = html.substring(source.start(), source.end());
        if (!letters(Jsoup.parseBodyFragment(markup).text()).equals(letters(evidence.words()))) {
            return Optional.empty();
        }
        int start = mark + html.substring(0, source.start()).getBytes(charset).length;
        byte[] bytes = markup.getBytes(charset);
        int end = start + bytes.length;
        // What did not fit its encoding was replaced, and counting goes wrong behind it.
        return end <= page.length && Arrays.equals(page, start, end, bytes, 0, bytes.length)
                ? Optional.of(new Place(start, end, markup))
                : Optional.empty();
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder(words.length());
        words.chars().filter(c -> !PageText.isSpace((char) c)).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    /** From the text to the markup, paragraph by paragraph; what is not found lies in a run between those that are. */
    private static OffsetMap map(String text, String html) {
        PageText page = PageText.of(html);
        String shown = page.letters();
        int[] found = new int[text.length()];
        Arrays.fill(found, -1);
        int from = anchor(text, shown);
        int start = 0;
        Matcher parting = PARTING.matcher(text);
        while (start < text.length()) {
            int end = parting.find() ? parting.start() : text.length();
            String letters = letters(text.substring(start, end));
            int at = letters.isEmpty() ? -1 : shown.indexOf(letters, from);
            if (at >= 0) {
                int letter = at;
                for (int i = start; i < end; i++) {
                    if (!PageText.isSpace(text.charAt(i))) {
                        found[i] = letter++;
                    }
                }
                from = letter;
            }
            start = end == text.length() ? end : parting.end();
        }
        return map(text, html, page, found);
    }

    /** Where the article begins in what the page shows: its first words may stand in a menu before it. */
    private static int anchor(String text, String shown) {
        String[] paragraphs = PARTING.split(text, -1);
        int longest = 0;
        for (int i = 1; i < paragraphs.length; i++) {
            longest = paragraphs[i].length() > paragraphs[longest].length() ? i : longest;
        }
        int at = shown.indexOf(letters(paragraphs[longest]));
        for (int i = longest - 1; i >= 0 && at >= 0; i--) {
            int before = shown.lastIndexOf(letters(paragraphs[i]), at - 1);
            at = before < 0 ? at : before;
        }
        return Math.max(0, at);
    }

    private static OffsetMap map(String text, String html, PageText page, int[] found) {
        OffsetMap.Builder map = OffsetMap.builder();
        int view = 0;
        int source = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = found[i];
            if (letter < 0 || page.start(letter) < source) {
                continue;
            }
            map.replace(page.start(letter) - source, i - view);
            int width = page.end(letter) - page.start(letter);
            if (width == 1) {
                map.equal(1);
            } else {
                map.replace(width, 1);
            }
            view = i + 1;
            source = page.end(letter);
        }
        return map.replace(html.length() - source, text.length() - view).build();
    }
}

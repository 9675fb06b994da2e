// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The letters that a page shows, without white space, each with the place of the markup that it came from. */
final class PageText {

    private static final int LONGEST_ENTITY = 40;

    private final StringBuilder letters = new StringBuilder();
    private int[] starts = new int[1 << 12];
    private int[] ends = new int[1 << 12];

    private PageText() {}

    static PageText of(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        PageText text = new PageText();
        page.nodeStream(TextNode.class).forEach(node -> text.add(html, node));
        return text;
    }

    static boolean isSpace(char c) {
        return c == '\u00A0' || Character.isWhitespace(c);
    }

    private void add(String html, TextNode node) {
        int at = node.sourceRange().startPos();
        int end = node.sourceRange().endPos();
        String words = node.getWholeText();
        if (at < 0 || end > html.length() || words.isBlank()) {
            return;
        }
        for (int i = 0; i < words.length(); ) {
            int width = 1;
            int length = 1;
            if (at < end && html.charAt(at) == '&' && !(words.charAt(i) == '&' && isBare(html, at, end))) {
                int close = close(html, at, end);
                String meant = Parser.unescapeEntities(html.substring(at, close), false);
                if (words.startsWith(meant, i) && !meant.isEmpty()) {
                    width = close - at;
                    length = meant.length();
                }
            }
            if (at + width > end) {
                return;
            }
            for (int j = 0; j < length; j++) {
                put(words.charAt(i + j), at, at + width);
            }
            i += length;
            at += width;
        }
    }

    /** Whether a sign stands for itself. */
    private static boolean isBare(String html, int at, int end) {
        String meant = Parser.unescapeEntities(html.substring(at, close(html, at, end)), false);
        return meant.startsWith("&") && meant.length() == close(html, at, end) - at;
    }

    private static int close(String html, int at, int end) {
        int close = at + 1;
        int last = Math.min(end, at + LONGEST_ENTITY);
        while (close < last && (html.charAt(close) == '#' || Character.isLetterOrDigit(html.charAt(close)))) {
            close++;
        }
        return close < last && html.charAt(close) == ';' ? close + 1 : close;
    }

    private void put(char c, int start, int end) {
        if (isSpace(c)) {
            return;
        }
        int i = letters.length();
        if (i == starts.length) {
            starts = Arrays.copyOf(starts, 2 * i);
            ends = Arrays.copyOf(ends, 2 * i);
        }
        starts[i] = start;
        ends[i] = end;
        letters.append(c);
    }

    String letters() {
        return letters.toString();
    }

    /** First code unit of the markup of a letter. */
    int start(int letter) {
        return starts[letter];
    }

    /** After the last. */
    int end(int letter) {
        return ends[letter];
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.model.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the paragraphs of a text. A blank line always parts two. A single line break parts two as well, for that is how
 * most news text comes, unless the text is hard-wrapped, as old wire copy and mail are: then it is but white space.
 */
final class Paragraphs {

    private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]");

    /** Longest line of hard-wrapped copy: 80 columns were the limit of terminals and mail, wires stayed below. */
    private static final int WRAP_COLUMNS = 100;

    /** Shortest line that a wrapping program breaks: shorter ones are broken by their writer. */
    private static final int WRAPPED_LINE = 40;

    private static final String SENTENCE_END = ".!?:;\"”’')";

    private Paragraphs() {}

    static List<Paragraph> of(String text) {
        List<Span> lines = lines(text);
        List<Span> spans = isHardWrapped(text, lines) ? joined(text, lines) : lines;
        Map<String, Integer> first = new HashMap<>();
        List<Paragraph> paragraphs = new ArrayList<>(spans.size());
        for (Span span : spans) {
            String words = sameWords(text, span);
            Integer earlier = words.isEmpty() ? null : first.putIfAbsent(words, paragraphs.size());
            paragraphs.add(new Paragraph(span, earlier == null ? OptionalInt.empty() : OptionalInt.of(earlier)));
        }
        return List.copyOf(paragraphs);
    }

    /** Lines that are not blank, without the white space around them. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int next = 0;
        while (next < text.length()) {
            int start = next;
            int end = start;
            while (end < text.length() && LINE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            next = end + 1;
            while (start < end && isBlank(text.charAt(start))) {
                start++;
            }
            while (end > start && isBlank(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                lines.add(new Span(start, end));
            }
        }
        return lines;
    }

    /** White space, no-break spaces, and the byte order mark, which is zero wide. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Whether lines stay within the columns of a terminal and most single breaks come in mid-sentence. */
    private static boolean isHardWrapped(String text, List<Span> lines) {
        int breaks = 0;
        int midSentence = 0;
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() > WRAP_COLUMNS) {
                return false;
            }
            if (i + 1 < lines.size() && !isParted(text, line, lines.get(i + 1))) {
                breaks++;
                boolean open = line.length() >= WRAPPED_LINE && SENTENCE_END.indexOf(text.charAt(line.end() - 1)) < 0;
                midSentence += open ? 1 : 0;
            }
        }
        return breaks >= 2 && midSentence * 2 > breaks;
    }

    /** Whether a blank line stands between the two. */
    private static boolean isParted(String text, Span line, Span next) {
        Matcher between = LINE_BREAK.matcher(text).region(line.end(), next.start());
        return between.results().limit(2).count() == 2;
    }

    private static List<Span> joined(String text, List<Span> lines) {
        List<Span> blocks = new ArrayList<>();
        for (Span line : lines) {
            boolean goesOn = !blocks.isEmpty() && !isParted(text, blocks.getLast(), line);
            blocks.add(goesOn ? blocks.removeLast().cover(line) : line);
        }
        return blocks;
    }

    /**
     * The letters and digits of a paragraph in lower case: agencies change a dot or a quotation mark between two
     * printings. Empty for a paragraph too short to be called a repeat.
     */
    private static String sameWords(String text, Span span) {
        StringBuilder words = new StringBuilder(span.length());
        text.substring(span.start(), span.end())
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(words::appendCodePoint);
        return words.length() < WRAPPED_LINE ? "" : words.toString();
    }
}

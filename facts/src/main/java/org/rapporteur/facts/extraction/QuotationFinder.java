// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.Quotation.Ending;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Finds what stands between quotation marks: the outermost marks of each paragraph, straight, curly, doubled single and
 * nested ones. What the marks alone do not settle, their neighbours do: a mark after white space opens, one before it
 * closes, and a single mark counts only where it cannot be an apostrophe. Immutable and safe for use by many threads.
 */
public final class QuotationFinder {

    private static final String OPENING_NEIGHBOURS = "([{<-–—/:";
    private static final String PAUSES = ",.?!…;:—–-";

    private final List<QuotationMark> marks;
    private final Set<String> elisions;
    private final Language language;

    /** What a mark may begin with: most characters are none of these and need no second look. */
    private final String heads;

    public QuotationFinder(Language language) {
        this.language = language;
        this.marks = QuotationMark.load(language);
        this.elisions = language.words("elisions");
        this.heads = marks.stream()
                .flatMap(mark -> Stream.of(mark.open(), mark.close()))
                .map(mark -> mark.substring(0, 1))
                .distinct()
                .collect(Collectors.joining());
    }

    /** The quotations of a text, in order; none lies in another. */
    public List<Quotation> find(Text text) {
        List<Quotation> found = new ArrayList<>();
        List<Paragraph> paragraphs = text.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1).span() : null;
            new Scan(text.value(), paragraphs.get(i).span(), next, i).run(found);
        }
        return List.copyOf(found);
    }

    /** A mark that was opened and where. */
    private record OpenMark(QuotationMark mark, int at) {
        int inside() {
            return at + mark.open().length();
        }
    }

    /** One pass over one paragraph. */
    private final class Scan {

        private final String text;
        private final Span span;
        private final @Nullable Span next;
        private final int paragraph;
        private final Deque<OpenMark> open = new ArrayDeque<>();
        private int quotedUpTo;

        Scan(String text, Span span, @Nullable Span next, int paragraph) {
            this.text = text;
            this.span = span;
            this.next = next;
            this.paragraph = paragraph;
            this.quotedUpTo = span.start();
        }

        void run(List<Quotation> found) {
            int i = span.start();
            while (i < span.end()) {
                i = heads.indexOf(text.charAt(i)) < 0 ? i + 1 : step(i, found);
            }
            if (!open.isEmpty()) {
                OpenMark first = open.peekLast();
                boolean runsOn = next != null && text.startsWith(first.mark().open(), next.start());
                add(found, first, span.end(), span.end(), runsOn ? Ending.RUNS_ON : Ending.UNBALANCED);
            }
        }

        /**
         * Handles the character at a place and returns the next place to look at. A mark closes what waits for it, else
         * it opens, else it is a stray closing mark.
         */
        private int step(int i, List<Quotation> found) {
            OpenMark top = open.peek();
            if (top != null) {
                for (String close : closing(top.mark())) {
                    if (text.startsWith(close, i) && closes(top.mark(), i, i + close.length(), top)) {
                        open.pop();
                        if (open.isEmpty()) {
                            add(found, top, i, i + close.length(), Ending.CLOSED);
                        }
                        return i + close.length();
                    }
                }
            }
            for (QuotationMark mark : marks) {
                if (text.startsWith(mark.open(), i) && opens(mark, i)) {
                    return opened(mark, i, found);
                }
            }
            for (QuotationMark mark : marks) {
                if (!mark.single() && text.startsWith(mark.close(), i)) {
                    return stray(mark, i, found);
                }
            }
            return i + 1;
        }

        private int opened(QuotationMark mark, int i, List<Quotation> found) {
            OpenMark first = open.peekLast();
            boolean again = first != null && first.mark().equals(mark);
            boolean afterSentence = i > span.start() && lastCharBefore(i) != 0 && ".?!".indexOf(lastCharBefore(i)) >= 0;
            if (again && first != null && (mark.open().equals(mark.close()) || afterSentence)) {
                // The same mark opens once more: the closing one of the first was forgotten.
                add(found, first, i, i, Ending.UNBALANCED);
                open.clear();
            }
            open.push(new OpenMark(mark, i));
            return i + mark.open().length();
        }

        /** A closing mark that nothing on top of the stack waits for. */
        private int stray(QuotationMark mark, int i, List<Quotation> found) {
            int end = i + mark.close().length();
            OpenMark outer = open.stream()
                    .filter(opened -> opened.mark().close().equals(mark.close()))
                    .findFirst()
                    .orElse(null);
            if (outer != null) {
                // Marks inside were left open: they end with the one around them.
                while (!outer.equals(open.pop())) {}
                if (open.isEmpty()) {
                    add(found, outer, i, end, Ending.CLOSED);
                }
            } else if (open.isEmpty() && i > quotedUpTo && PAUSES.indexOf(text.charAt(i - 1)) >= 0) {
                int start = sentenceStart(i - 1);
                Span inner = trimmed(start, i);
                if (!inner.isEmpty()) {
                    found.add(new Quotation(new Span(start, end), inner, paragraph, Ending.UNBALANCED));
                    quotedUpTo = end;
                }
            } else if (open.isEmpty() && mark.open().equals(mark.close()) && isBlankAfter(end) && isBlankBefore(i)) {
                // A mark with blanks on both sides tells nothing: the first of two opens.
                open.push(new OpenMark(mark, i));
            }
            return end;
        }

        private void add(List<Quotation> found, OpenMark opened, int innerEnd, int outerEnd, Ending ending) {
            Span inner = trimmed(opened.inside(), innerEnd);
            if (!inner.isEmpty()) {
                found.add(new Quotation(
                        new Span(opened.at(), Math.max(outerEnd, inner.end())), inner, paragraph, ending));
            }
            quotedUpTo = outerEnd;
        }

        private boolean opens(QuotationMark mark, int i) {
            int end = i + mark.open().length();
            if (isBlankAfter(end)) {
                return false;
            }
            boolean parted = i == span.start() || !isWordBefore(i);
            if (!mark.single()) {
                return parted || (!mark.open().equals(mark.close()) && open.isEmpty());
            }
            return parted
                    && Character.isLetterOrDigit(text.charAt(end))
                    && !isElision(end)
                    && hasSingleClose(mark, end);
        }

        /** Its own closing mark; where a straight mark was opened also a curly one, for papers mix them. */
        private List<String> closing(QuotationMark mark) {
            return mark.single() || open.size() > 1
                    ? List.of(mark.close())
                    : marks.stream()
                            .filter(other -> other.equals(mark)
                                    || (!other.single()
                                            && mark.open().equals("\"")
                                            && other.open().equals("“")))
                            .map(QuotationMark::close)
                            .toList();
        }

        private boolean closes(QuotationMark mark, int i, int end, OpenMark top) {
            if (i == top.inside()) {
                return false;
            }
            boolean wordAfter = end < span.end() && Character.isLetterOrDigit(text.charAt(end));
            if (mark.single()) {
                return !wordAfter && !isBlankBefore(i) && !isPossessive(mark, i);
            }
            // A straight mark between a blank and a word can only open.
            return !(mark.open().equals(mark.close()) && wordAfter && isBlankBefore(i));
        }

        /** Whether a single mark after s is the possessive of a plural: then another closing mark comes later. */
        private boolean isPossessive(QuotationMark mark, int i) {
            char before = text.charAt(i - 1);
            int end = i + mark.close().length();
            return isPluralEnding(before) && end < span.end() && text.charAt(end) == ' ' && hasSingleClose(mark, end);
        }

        private boolean hasSingleClose(QuotationMark mark, int from) {
            for (int i = text.indexOf(mark.close(), from);
                    i >= 0 && i < span.end();
                    i = text.indexOf(mark.close(), i + 1)) {
                int end = i + mark.close().length();
                boolean wordAfter = end < span.end() && Character.isLetterOrDigit(text.charAt(end));
                boolean wordBefore = i > from && !isBlankBefore(i);
                boolean opensAnother = isBlankBefore(i) && !wordAfter;
                if (wordBefore && !wordAfter && !opensAnother && !isPluralPossessiveAt(i, end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isPluralPossessiveAt(int i, int end) {
            return isPluralEnding(text.charAt(i - 1))
                    && end + 1 < span.end()
                    && text.charAt(end) == ' '
                    && Character.isLowerCase(text.charAt(end + 1));
        }

        private boolean isPluralEnding(char letter) {
            return language.ends(String.valueOf(letter), FunctionWord.PLURAL_ENDING);
        }

        private boolean isElision(int from) {
            if (Character.isDigit(text.charAt(from))) {
                return elisions.contains(text.substring(from, from + 1));
            }
            int end = from;
            while (end < span.end() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return elisions.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
        }

        /** Whether the character before joins a mark to a word: neither blank nor bracket, dash or another mark. */
        private boolean isWordBefore(int i) {
            char c = text.charAt(i - 1);
            return !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && OPENING_NEIGHBOURS.indexOf(c) < 0
                    && marks.stream().noneMatch(mark -> mark.open().charAt(0) == c);
        }

        private boolean isBlankBefore(int i) {
            return i == span.start()
                    || Character.isWhitespace(text.charAt(i - 1))
                    || Character.isSpaceChar(text.charAt(i - 1));
        }

        private boolean isBlankAfter(int end) {
            return end >= span.end()
                    || Character.isWhitespace(text.charAt(end))
                    || Character.isSpaceChar(text.charAt(end));
        }

        private char lastCharBefore(int i) {
            Span before = trimmed(quotedUpTo, i);
            return before.isEmpty() ? 0 : text.charAt(before.end() - 1);
        }

        /** Where the sentence that holds a place begins, not before the last quotation. */
        private int sentenceStart(int from) {
            for (int i = from - 1; i > quotedUpTo; i--) {
                if (".?!".indexOf(text.charAt(i - 1)) >= 0 && Character.isWhitespace(text.charAt(i))) {
                    return trimmed(i, from).start();
                }
            }
            return quotedUpTo;
        }

        private Span trimmed(int start, int end) {
            int first = start;
            int last = end;
            while (first < last && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            return new Span(first, last);
        }
    }
}

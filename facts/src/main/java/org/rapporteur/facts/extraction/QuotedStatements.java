// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.text.Paragraph;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Joins quotations and attributions to reports of direct speech. Within a paragraph, quotations that have one
 * attribution between them are one report: broken by its cue, or going on without a new one. Marks around a word or two
 * that nobody is said to speak are no speech. Immutable and safe for use by many threads.
 */
public final class QuotedStatements {

    /** Fewest words of speech that is reported without anybody being named beside it. */
    private static final int UNATTRIBUTED_WORDS = 5;

    private final QuotationFinder quotations = new QuotationFinder();
    private final AttributionFinder attributions = new AttributionFinder();

    /** The reports of direct speech of a text, in order. */
    public List<QuotedStatement> find(Text text) {
        List<QuotedStatement> found = new ArrayList<>();
        List<Quotation> rest = quotations.find(text);
        boolean open = false;
        int from = 0;
        while (from < rest.size()) {
            int paragraph = rest.get(from).paragraph();
            int to = from;
            while (to < rest.size() && rest.get(to).paragraph() == paragraph) {
                to++;
            }
            List<Quotation> group = rest.subList(from, to);
            Paragraph whole = text.paragraphs().get(paragraph);
            boolean takesUp =
                    open && group.getFirst().outer().start() == whole.span().start();
            found.addAll(ofParagraph(text.value(), whole.span(), group, takesUp));
            open = group.getLast().ending() == Quotation.Ending.RUNS_ON;
            from = to;
        }
        return found;
    }

    private List<QuotedStatement> ofParagraph(String text, Span paragraph, List<Quotation> group, boolean takesUp) {
        List<QuotedStatement> statements = new ArrayList<>();
        List<Quotation> current = new ArrayList<>();
        Attribution attribution = null;
        for (int i = 0; i < group.size(); i++) {
            Quotation quotation = group.get(i);
            int before = i == 0 ? paragraph.start() : group.get(i - 1).outer().end();
            int after = i + 1 == group.size()
                    ? paragraph.end()
                    : group.get(i + 1).outer().start();
            Optional<Attribution> own = attribution(text, quotation, before, after);
            boolean goesOn = !current.isEmpty()
                    && isNear(text, new Span(before, quotation.outer().start()))
                    && (attribution == null || own.isEmpty() || own.get().equals(attribution));
            if (!goesOn && !current.isEmpty()) {
                add(text, statements, current, attribution, takesUp && statements.isEmpty());
                current = new ArrayList<>();
                attribution = null;
            }
            current.add(quotation);
            attribution = attribution == null ? own.orElse(null) : attribution;
        }
        add(text, statements, current, attribution, takesUp && statements.isEmpty());
        return statements;
    }

    /** The attribution after a quotation, else before it, within its sentence. */
    private Optional<Attribution> attribution(String text, Quotation quotation, int before, int after) {
        Span next = new Span(
                quotation.outer().end(), sentenceEnd(text, quotation.outer().end(), after));
        Span previous = new Span(
                sentenceStart(text, before, quotation.outer().start()),
                quotation.outer().start());
        char last = text.charAt(quotation.inner().end() - 1);
        // A full stop inside the marks ends the sentence, yet some papers put one before the cue all the same.
        Optional<Attribution> afterwards = attributions.find(text, next, false);
        Optional<Attribution> beforehand = attributions.find(text, previous, true);
        return last == ',' || beforehand.isEmpty() ? afterwards.or(() -> beforehand) : beforehand;
    }

    /** Whether what parts two quotations is nothing, or no more than one sentence. */
    private static boolean isNear(String text, Span gap) {
        return text.substring(gap.start(), gap.end()).isBlank()
                || sentenceEnd(text, gap.start(), gap.end()) >= gap.end() - 1;
    }

    /** The end of the sentence that holds a place, at most {@code limit}. */
    private static int sentenceEnd(String text, int from, int limit) {
        for (int i = from; i + 1 < limit; i++) {
            if (".?!".indexOf(text.charAt(i)) >= 0
                    && Character.isWhitespace(text.charAt(i + 1))
                    && !isAbbreviation(text, from, i)) {
                return i + 1;
            }
        }
        return limit;
    }

    private static int sentenceStart(String text, int limit, int from) {
        for (int i = from - 1; i > limit; i--) {
            if (Character.isWhitespace(text.charAt(i))
                    && ".?!".indexOf(text.charAt(i - 1)) >= 0
                    && !isAbbreviation(text, limit, i - 1)) {
                return i + 1;
            }
        }
        return limit;
    }

    /** Whether the dot at a place ends a short capitalised word such as <em>Mr.</em> or an initial. */
    private static boolean isAbbreviation(String text, int from, int dot) {
        int start = dot;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.charAt(dot) == '.'
                && dot - start >= 1
                && dot - start <= 3
                && Character.isUpperCase(text.charAt(start));
    }

    private static void add(
            String text,
            List<QuotedStatement> statements,
            List<Quotation> quotations,
            @Nullable Attribution attribution,
            boolean takesUp) {
        int words = quotations.stream()
                .mapToInt(quotation -> Words.of(text, quotation.inner()).size())
                .sum();
        char last = text.charAt(quotations.getLast().inner().end() - 1);
        boolean spoken = attribution == null
                ? takesUp || (words >= UNATTRIBUTED_WORDS && ",.?!…".indexOf(last) >= 0)
                : words >= 2;
        if (spoken) {
            statements.add(new QuotedStatement(quotations, attribution, takesUp));
        }
    }
}

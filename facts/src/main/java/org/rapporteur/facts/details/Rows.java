// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.text.Span;

/**
 * Reads lists below a sentence row by row: bullets, numbers, letters in brackets, rows of a table; below a colon also lines that begin with
 * a name and go on with a comma or bracket. A paragraph that merely has a number begins with no name.
 */
final class Rows {

    /** The beginning of a row: a bullet, a number, a letter in brackets, or the bars and number of a table. */
    private static final Pattern ROW = Pattern.compile(
            "(?m)^[ \\t]*(?:[•▪‣◦*+–—-]|\\(?[0-9]{1,3}[.)]|\\([a-z]\\)|\\|(?:[ \\t|]|[0-9]{1,3}\\.)*)[ \\t]*(?=\\S)");

    /** What a line has behind its name where nothing marks it as a row. */
    private static final Pattern PARTED = Pattern.compile("[^.!?]{2,60}?[,;(|].*");

    /** Lines without a row after which a list is over. */
    private static final int GAP = 3;

    /** Words of title that may stand before a name: <em>Major General</em>. */
    private static final int TITLE = 4;

    /** Those who begin the rows below a word: the first name of each, with those joined to it. */
    List<ListedNames.Named> below(Telling telling, ListedNames names, Token word) {
        String text = telling.analysis().text().value();
        List<ListedNames.Named> rows = new ArrayList<>();
        int line = text.indexOf('\n', word.span().end());
        boolean plain = line > 0
                && text.substring(word.span().end(), line).stripTrailing().endsWith(":");
        int missed = 0;
        while (line >= 0 && line + 1 < text.length() && missed < GAP) {
            int end = text.indexOf('\n', line + 1);
            int stop = end < 0 ? text.length() : end;
            Matcher matcher = ROW.matcher(text).region(line + 1, stop);
            matcher.useAnchoringBounds(true);
            boolean marked = matcher.lookingAt();
            boolean parted =
                    plain && PARTED.matcher(text).region(line + 1, stop).lookingAt();
            List<ListedNames.Named> found = marked || parted
                    ? first(telling, names, new Span(marked ? matcher.end() : line + 1, stop))
                    : List.of();
            rows.addAll(found);
            if (!found.isEmpty()) {
                missed = 0;
            } else if (!marked && stop > line + 1) {
                missed += rows.isEmpty() ? 1 : GAP;
            } else if (marked && rows.isEmpty()) {
                missed++;
            }
            line = end;
        }
        return rows;
    }

    private static List<ListedNames.Named> first(Telling telling, ListedNames names, Span row) {
        int before = 0;
        for (Token token : telling.analysis().tokens(row)) {
            boolean isNamed = telling.named(token).filter(ListedNames::isListed).isPresent();
            if (isNamed) {
                Token top = token;
                while (top.head()
                        .filter(head -> telling.named(head).equals(telling.named(token)))
                        .isPresent()) {
                    top = top.head().orElseThrow();
                }
                return names.of(List.of(top)).stream()
                        .filter(name -> row.contains(name.place()))
                        .toList();
            }
            boolean title = before < TITLE
                    && switch (token.pos()) {
                        case NOUN, PROPN, ADJ, DET, PUNCT, NUM -> true;
                        default -> false;
                    };
            if (!title) {
                return List.of();
            }
            before++;
        }
        return List.of();
    }
}

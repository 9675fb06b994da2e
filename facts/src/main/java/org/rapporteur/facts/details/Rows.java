// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.entity.Entity;
import org.rapporteur.model.text.Span;

/** Reads lists below a sentence row by row: bullets, numbers, letters in brackets, rows of a table. */
final class Rows {

    /** The beginning of a row: a bullet, a number, a letter in brackets, or the bars and number of a table. */
    private static final Pattern ROW = Pattern.compile(
            "(?m)^[ \\t]*(?:[•▪‣◦*+–—-]|\\(?[0-9]{1,3}[.)]|\\([a-z]\\)|\\|(?:[ \\t|]|[0-9]{1,3}\\.)*)[ \\t]*(?=\\S)");

    /** Lines without a row after which a list is over. */
    private static final int GAP = 3;

    /** Who begins a row. */
    record Row(Entity entity, Span place) {}

    /** Those who begin the rows below a word: the first name of each. */
    List<Row> below(Telling telling, Token word, Predicate<Entity> wanted) {
        String text = telling.analysis().text().value();
        List<Row> rows = new ArrayList<>();
        int line = text.indexOf('\n', word.span().end());
        int missed = 0;
        while (line >= 0 && line + 1 < text.length() && missed < GAP) {
            int end = text.indexOf('\n', line + 1);
            int stop = end < 0 ? text.length() : end;
            Matcher matcher = ROW.matcher(text).region(line + 1, stop);
            matcher.useAnchoringBounds(true);
            if (matcher.lookingAt()) {
                Optional<Row> row = first(telling, new Span(matcher.end(), stop), wanted);
                row.ifPresent(rows::add);
                missed = 0;
            } else if (stop > line + 1) {
                missed += rows.isEmpty() ? 1 : GAP;
            }
            line = end;
        }
        return rows;
    }

    private static Optional<Row> first(Telling telling, Span row, Predicate<Entity> wanted) {
        for (Token token : telling.analysis().tokens(row)) {
            Optional<Entity> entity = telling.named(token).filter(wanted);
            if (entity.isPresent()) {
                return Optional.of(new Row(entity.get(), token.span()));
            }
        }
        return Optional.empty();
    }
}

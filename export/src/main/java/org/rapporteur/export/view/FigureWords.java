// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.export.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.analysis.Voice;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;

/** Puts figures into words: <em>More than 1,400 civilians killed in Ukraine (as of 5 April 2022)</em>. */
final class FigureWords {

    private static final Map<String, List<String>> PHRASES = phrases();

    private FigureWords() {}

    static FactView view(Figure figure, FactsDocument facts) {
        List<String> phrase = phrase(figure);
        String heading = Phrases.filled(phrase.getFirst(), amount(figure, phrase.getLast(), facts));
        String place = figure.place() == null ? "" : new PlaceWords(facts).of(figure.place(), figure.span(), "");
        List<String> notes = notes(figure, facts);
        String note = notes.isEmpty() ? "" : "(" + String.join("; ", notes) + ")";
        return new FactView(
                figure,
                Words.capital(heading),
                Words.capital(heading),
                (place + " " + note).strip(),
                details(figure),
                Mark.of(figure.status(), figure.voice()),
                figure.category().label());
    }

    private static List<String> phrase(Figure figure) {
        String category = figure.category().label();
        String of = figure.of() == null ? "" : Words.flat(figure.of()).toLowerCase(Locale.ROOT);
        List<String> own = PHRASES.get(category + " " + of.substring(of.lastIndexOf(' ') + 1));
        return own == null ? PHRASES.getOrDefault(category, List.of("{amount} {of}", Phrases.NONE)) : own;
    }

    /** The number with what is counted: in the words of the report where they hold both. */
    private static Map<String, String> amount(Figure figure, String counted, FactsDocument facts) {
        String words = Words.flat(facts.document().text().slice(figure.span()));
        String of = figure.of() == null ? "" : Words.flat(figure.of());
        int place = of.isEmpty() ? -1 : words.indexOf(of);
        Map<String, String> values = new HashMap<>();
        if (!figure.isCount() && figure.category() != FigureCategory.MONEY) {
            // The measure belongs to the number: eight percent is not eight of what it is of.
            values.put("amount", AmountWords.grouped(words));
            values.put("of", of.isEmpty() || place >= 0 ? "" : "(" + of + ")");
        } else if (place >= 0) {
            values.put("amount", AmountWords.grouped(words.substring(0, place + of.length())));
            values.put("of", "");
        } else if (figure.category() == FigureCategory.MONEY) {
            values.put("amount", AmountWords.grouped(words));
            values.put("of", "");
        } else {
            values.put("amount", AmountWords.of(figure.quantity()));
            values.put("of", of.isEmpty() ? counted(counted, figure.quantity().value()) : of);
        }
        if (figure.per() != null) {
            values.merge(
                    "of",
                    Phrases.fixed("figure.per", "what", figure.per()),
                    (counting, per) -> (counting + " " + per).strip());
        }
        return values;
    }

    private static String counted(String words, @Nullable BigDecimal value) {
        String[] forms = words.split(",", -1);
        boolean isOne = value != null && value.compareTo(BigDecimal.ONE) == 0;
        return words.equals(Phrases.NONE) ? "" : isOne ? forms[0] : forms[forms.length - 1];
    }

    private static List<String> notes(Figure figure, FactsDocument facts) {
        List<String> notes = new ArrayList<>();
        if (figure.status() != Status.HAPPENED) {
            notes.add(Mark.words(figure.status()));
        }
        if (figure.asOf() != null) {
            notes.add(Phrases.fixed("figure.as-of", "day", DateWords.of(figure.asOf())));
        }
        if (figure.since() != null) {
            notes.add(Phrases.fixed("figure.since", "day", DateWords.of(figure.since())));
        }
        if (figure.source() != null && figure.voice() != Voice.ALLEGED) {
            notes.add(Phrases.fixed(
                    "figure.said",
                    "by",
                    Parties.of(List.of(figure.source()), facts).words()));
        } else {
            VoiceWords.of(figure.voice(), figure.statement(), facts).ifPresent(notes::add);
        }
        return notes;
    }

    private static List<String> details(Figure figure) {
        List<String> details = new ArrayList<>();
        if (figure.partOf() != null) {
            details.add(Phrases.fixed("figure.part"));
        }
        return details;
    }

    private static Map<String, List<String>> phrases() {
        Map<String, List<String>> phrases = new HashMap<>();
        Phrases.rows("figure-phrases.txt", 3)
                .forEach(row -> phrases.put(row.getFirst().toLowerCase(Locale.ROOT), row.subList(1, 3)));
        return phrases;
    }
}

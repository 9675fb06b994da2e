// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Victim.Fate;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Ties numbers of some of the dead or hurt to that of all of them. Immutable and safe for use by many threads. */
final class Breakdowns {

    /** What the words of the list do. */
    enum Use {
        AMONG,
        INCLUDE
    }

    /** Words that stand before the noun: among, the, a number. */
    private static final int BEFORE = 3;

    private final WordRoles<Use> words;
    private final Map<String, FigureCategory> states = new HashMap<>();

    Breakdowns(Language language) {
        this.words = language.roles("breakdown-words", Use.class);
        for (List<String> row : language.rows("victim-words", 3)) {
            if (row.get(2).equals("noun")) {
                FigureCategory category =
                        Victims.category(Fate.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
                for (String word : row.get(0).split(",", -1)) {
                    states.put(word, category);
                }
            }
        }
    }

    /** The figures of a report, parts tied to their totals. */
    List<Figure> read(Telling telling) {
        List<Figure> figures = new ArrayList<>(telling.facts().figures());
        if (figures.size() < 2) {
            return figures;
        }
        for (Token word : telling.analysis().tokens()) {
            FigureCategory category = states.get(word.lemma().toLowerCase(Locale.ROOT));
            if (category != null && isWhole(telling, word)) {
                tie(telling, word, category, figures);
            }
        }
        joined(telling, figures);
        return figures;
    }

    /**
     * <em>Among the dead were three women; three women were among the dead; the dead included three women</em>: by the order of the words,
     * since the tree rarely sees a noun in <em>the dead</em>.
     */
    private boolean isWhole(Telling telling, Token word) {
        int first = Math.max(word.sentence().tokens().first(), word.index() - BEFORE);
        int next = word.index() + 1;
        List<Token> before = Phrases.between(telling.analysis(), first, word.index());
        boolean definite = before.stream().anyMatch(token -> telling.is(token, FunctionWord.DEFINITE));
        boolean among = before.stream().anyMatch(token -> words.is(token.lemma(), Use.AMONG));
        boolean includes = next < word.sentence().tokens().end()
                && words.is(telling.analysis().token(next).lemma(), Use.INCLUDE);
        return definite && (among || includes);
    }

    private static void tie(Telling telling, Token word, FigureCategory category, List<Figure> figures) {
        Span sentence = telling.analysis().span(word.sentence().tokens());
        Optional<Figure> own = telling.figure(word);
        boolean isTotal = own.filter(
                        figure -> figure.span().end() == word.span().end() && isCounted(telling, figure))
                .isPresent();
        Figure total = isTotal ? own.orElseThrow() : before(figures, category, sentence.start());
        if (total == null || total.partOf() != null) {
            return;
        }
        for (int i = 0; i < figures.size(); i++) {
            Figure part = figures.get(i);
            if (sentence.contains(part.span()) && isPart(part, total, category)) {
                figures.set(
                        i,
                        part.withPartOf(
                                total.id(), part.why().because(part.why(), Why.of("figure-among", word.span()))));
            }
        }
    }

    /** Whether a figure counts the state itself, <em>the 30 wounded</em>, and not some of them, <em>two of the wounded</em>. */
    private static boolean isCounted(Telling telling, Figure figure) {
        List<Token> tokens = telling.analysis().tokens(figure.span());
        return tokens.stream().noneMatch(token -> token.pos() == PartOfSpeech.ADP);
    }

    private static @Nullable Figure before(List<Figure> figures, FigureCategory category, int place) {
        return figures.stream()
                .filter(figure -> figure.category() == category
                        && figure.partOf() == null
                        && figure.isCount()
                        && figure.span().start() < place)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private static boolean isPart(Figure part, Figure total, FigureCategory category) {
        return !part.equals(total)
                && part.category() == category
                && part.partOf() == null
                && part.isCount()
                && isLess(part, total);
    }

    private static boolean isLess(Figure part, Figure total) {
        BigDecimal own = part.quantity().value();
        BigDecimal all = total.quantity().value() == null
                ? total.quantity().min()
                : total.quantity().value();
        return own != null && all != null && own.compareTo(all) < 0;
    }

    /** <em>Twelve people, including four children and two policemen</em>: what is joined to a part is one. */
    private static void joined(Telling telling, List<Figure> figures) {
        Map<FactId, Figure> byId = new HashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure));
        for (int i = 1; i < figures.size(); i++) {
            Figure before = figures.get(i - 1);
            Figure part = figures.get(i);
            Figure total = before.partOf() == null ? null : byId.get(before.partOf());
            if (total != null
                    && part.partOf() == null
                    && part.isCount()
                    && "person".equals(part.unit())
                    && isLess(part, total)
                    && isJoined(telling, before, part)) {
                Why why = part.why().because(part.why(), Why.of("figure-joined", before.span()));
                figures.set(i, part.withPartOf(total.id(), why).withCategory(before.category(), why));
            }
        }
    }

    /** Whether nothing but a conjunction or comma stands between two figures. */
    private static boolean isJoined(Telling telling, Figure one, Figure other) {
        List<Token> first = telling.analysis().tokens(one.span());
        List<Token> second = telling.analysis().tokens(other.span());
        if (first.isEmpty()
                || second.isEmpty()
                || second.getFirst().index() <= first.getLast().index()) {
            return false;
        }
        List<Token> between = Phrases.between(
                telling.analysis(),
                first.getLast().index() + 1,
                second.getFirst().index());
        return !between.isEmpty()
                && between.stream()
                        .allMatch(token -> token.pos() == PartOfSpeech.CCONJ
                                || token.text().equals(","))
                && between.stream().anyMatch(token -> token.pos() == PartOfSpeech.CCONJ);
    }
}

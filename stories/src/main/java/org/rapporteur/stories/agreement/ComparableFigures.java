// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.analysis.FigureCategory;
import org.rapporteur.model.analysis.Status;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Figure;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.stories.wording.Wording;
import org.rapporteur.stories.wording.WordingReader;

/**
 * The figures of a text that may count the whole of something: neither parts of others nor words of no number, and those
 * joined (<em>two adults and two children</em>) as one. Immutable and safe for use by many threads.
 */
final class ComparableFigures {

    /** Characters beside a number that tell what befell the counted. */
    private static final int BESIDE = 40;

    /** Most characters between two numbers that are joined. */
    private static final int JOINED = 24;

    private final WordingReader wordings;
    private final TollWords words;
    private final AttackerDeaths deaths;

    ComparableFigures(WordingReader wordings, TollWords words, AttackerDeaths deaths) {
        this.wordings = wordings;
        this.words = words;
        this.deaths = deaths;
    }

    /**
     * A number of a text.
     *
     * @param figure the first figure it is of
     * @param value the number, of joined figures their sum
     * @param victims whether he who did it is left out
     * @param hit whether it tells that they were shot, but not how it ended
     * @param rule how it was found
     */
    record Told(Figure figure, FigureCategory category, BigDecimal value, boolean victims, boolean hit, String rule) {}

    List<Told> of(FactsDocument report) {
        List<Told> told = new ArrayList<>();
        List<Figure> figures = report.figures();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            BigDecimal value = Counts.value(figure.quantity());
            if (value == null || !isOfTheWhole(report, figure)) {
                continue;
            }
            boolean victims = isOfVictims(report, figure);
            boolean hit = isHit(report, figure);
            String rule = "count-in-text";
            while (i + 1 < figures.size() && isJoined(report, figures.get(i), figures.get(i + 1))) {
                i++;
                value = value.add(
                        Objects.requireNonNull(Counts.value(figures.get(i).quantity())));
                victims &= isOfVictims(report, figures.get(i));
                hit |= isHit(report, figures.get(i));
                rule = "count-joined";
            }
            told.add(new Told(figure, figure.category(), value, victims, hit, rule));
        }
        return told;
    }

    private boolean isOfTheWhole(FactsDocument report, Figure figure) {
        boolean real = figure.status() == Status.HAPPENED || figure.status() == Status.ONGOING;
        // Nobody hurt in one blast is no count of a whole story.
        return figure.partOf() == null
                && real
                && figure.isCount()
                && figure.countsSome()
                && figure.quantity().bound() != Quantity.Bound.VAGUE
                && !isSome(words(report, figure.span().start(), figure.span().end()));
    }

    /** <em>Two of the victims</em>, <em>three of them</em>: a part of others. */
    private boolean isSome(Wording counted) {
        for (int i = 0; i + 1 < counted.size(); i++) {
            if (counted.isNumber(i)) {
                return words.is(counted, i + 1, FunctionWord.POSSESSION);
            }
        }
        return false;
    }

    /** Whether two figures count one whole together: of one category, other people, and nothing but an <em>and</em> between. */
    private boolean isJoined(FactsDocument report, Figure first, Figure second) {
        int start = first.span().end();
        int end = second.span().start();
        if (first.category() != second.category()
                || !"person".equals(first.unit())
                || !"person".equals(second.unit())
                || end < start
                || end - start > JOINED
                || Counts.value(second.quantity()) == null
                || !isOfTheWhole(report, second)) {
            return false;
        }
        Wording between = words(report, start, end);
        for (int i = 0; i < between.size(); i++) {
            TollWords.Word word = words.word(between, i);
            if (word == null || !word.isFiller() || between.closesSentence(i)) {
                return false;
            }
        }
        return between.size() > 0
                || report.document().text().value().substring(start, end).contains(",");
    }

    /** Whether what is told before a number, in it or after it leaves out him who did it. */
    private boolean isOfVictims(FactsDocument report, Figure figure) {
        String text = report.document().text().value();
        int start = figure.span().start();
        Wording counted = words(report, start, figure.span().end());
        boolean victims = false;
        boolean children = false;
        boolean others = false;
        for (int i = 0; i < counted.size(); i++) {
            TollWords.Word word = words.word(counted, i);
            victims |= word != null && word.victim();
            children |= word != null && word.child();
            others |= word != null && word.isPerson() && !word.child();
        }
        TollWords.Found act = words.lastCue(words(report, Math.max(0, start - BESIDE), start));
        boolean killed = act != null
                && act.cue().before()
                && act.cue().fate() == TollWords.Fate.KILLED
                && !isOfDeaths(words(report, Math.max(0, start - BESIDE), start), act);
        int stop = Math.min(text.length(), figure.span().end() + 4 * BESIDE);
        return victims || (children && !others) || killed || deaths.follow(words(report, start, stop), 0);
    }

    private boolean isOfDeaths(Wording before, TollWords.Found act) {
        return words.is(before, act.start(), TollWords.Kind.DEATHS);
    }

    private boolean isHit(FactsDocument report, Figure figure) {
        Wording counted = words(report, figure.span().start(), figure.span().end());
        for (int i = 0; i < counted.size(); i++) {
            TollWords.Word word = words.word(counted, i);
            if (word != null && word.others()) {
                // Six others shot: besides the dead.
                return false;
            }
        }
        int end = Math.min(
                report.document().text().value().length(), figure.span().end() + BESIDE);
        Wording around = words(report, Math.max(0, figure.span().start() - BESIDE / 2), end);
        boolean hit = false;
        for (int i = 0; i < around.size(); i++) {
            TollWords.Found cue = words.cue(around, i);
            if (cue != null && cue.cue().fate() != TollWords.Fate.HIT) {
                return false;
            }
            hit |= cue != null;
        }
        return hit;
    }

    private Wording words(FactsDocument report, int start, int end) {
        return wordings.read(report.document().text().value().substring(start, end));
    }
}

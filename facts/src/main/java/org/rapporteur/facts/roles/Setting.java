// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.analysis.Feature;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Trigger;
import org.rapporteur.model.analysis.Ud;

/**
 * Describes what surrounds a word that may tell of an act: whether it speaks of one occasion, or of a rule, a habit, a condition, a
 * purpose, a name. Words count by the numbers of {@code role-settings.txt}.
 */
final class Setting {

    /** Steps up the tree in which a noun or verb that makes it no act of its own is looked for. */
    private static final int CLIMB = 5;

    /** The numbers of the list by what they are for. */
    private static final int LAST_MODAL = 9;

    private static final int NEGATION = 10;
    private static final int CONDITION = 11;
    private static final int HABIT = 14;
    private static final int QUANTIFIER = 15;
    private static final int FIRST_GOVERNOR = 20;

    private static final int PASSED = -1;

    private final SettingWords words;
    private final double affairs;

    /** @param affairs the share of public affairs among the words of the document that tell a topic */
    Setting(SettingWords words, double affairs) {
        this.words = words;
        this.affairs = affairs;
    }

    private int number(Token word) {
        return words.setting(word);
    }

    /** Adds it all. */
    void add(Features features, Token head) {
        clause(features, head);
        above(features, head);
        features.add("set-subject", form(first(head, Ud.NSUBJ)));
        features.add("set-object", form(first(head, Ud.OBJ)));
        features.add("set-owner", form(first(head, Ud.NMOD_POSS)));
        features.add("set-own", form(head));
        Token content = first(head, Ud.CCOMP);
        features.add("set-told-subject", content == null ? 0 : form(first(content, Ud.NSUBJ)));
        features.add(
                "set-told-passive",
                content != null && !content.dependents(Ud.AUX_PASS).isEmpty());
        features.add(
                "set-told-state", content != null && !content.dependents(Ud.COP).isEmpty());
        features.add("set-case", words.preposition(head));
        features.add("set-complements", head.dependents(Ud.NMOD).size());
        features.add("set-obliques", head.dependents(Ud.OBL).size());
        features.add("set-compounds", head.dependents(Ud.COMPOUND).size());
        features.add("set-modifies", head.is(Ud.COMPOUND) || head.is(Ud.AMOD));
        features.add("set-name", head.pos() == PartOfSpeech.PROPN || isCapital(head));
        features.add("set-mentioned", head.name().isPresent());
        sentence(features, head);
        features.add("set-affairs", affairs);
    }

    private void clause(Features features, Token head) {
        int modal = 0;
        boolean negated = false;
        boolean condition = false;
        boolean habit = false;
        int quantifier = 0;
        int mark = 0;
        for (Token word : head.dependents()) {
            int number = number(word);
            if (word.is(Ud.AUX) && number > 0 && number <= LAST_MODAL) {
                modal = number;
            }
            negated |= number == NEGATION;
            habit |= number == HABIT && word.is(Ud.ADVMOD);
            condition |= number == CONDITION;
            quantifier |= number == QUANTIFIER ? 1 : 0;
            mark = word.is(Ud.MARK) ? Math.max(mark, number == 0 ? 1 : number) : mark;
            condition |= word.is(Ud.ADVCL)
                    && word.dependents().stream().anyMatch(inner -> number(inner) == CONDITION && inner.is(Ud.MARK));
        }
        features.add("set-modal", modal);
        features.add("set-negated", negated);
        features.add("set-mark", mark);
        features.add("set-condition", condition);
        features.add("set-habit", habit);
        features.add("set-quantifier", quantifier);
    }

    /** What the words tell that it hangs on: the first and the second, and the first of all that the list knows. */
    private void above(Features features, Token head) {
        Token governor = head.head().orElse(null);
        Trigger mark = governor == null ? null : governor.trigger().orElse(null);
        features.add("set-governor", governor == null ? PASSED : number(governor));
        features.add("set-governor-kind", kind(governor));
        features.add("set-governor-marked", mark == null ? 0 : mark.eventConfidence());
        int tense = WordForm.tense(head);
        int steps = 0;
        int known = 0;
        int knownAt = CLIMB;
        int modal = 0;
        boolean negated = false;
        boolean condition = false;
        boolean habit = false;
        for (Token up = governor; up != null && steps < CLIMB; up = up.head().orElse(null)) {
            steps++;
            int number = number(up);
            if (known == 0 && number >= FIRST_GOVERNOR) {
                known = number;
                knownAt = steps;
            }
            for (Token word : up.dependents()) {
                int own = number(word);
                modal = modal == 0 && word.is(Ud.AUX) && own <= LAST_MODAL ? own : modal;
                negated |= own == NEGATION && word.index() < head.index();
                condition |= own == CONDITION && word.is(Ud.MARK);
                habit |= own == HABIT && word.is(Ud.ADVMOD);
                tense = tense == 0 && word.is(Ud.AUX) ? WordForm.tense(word) : tense;
            }
            tense = tense == 0 ? WordForm.tense(up) : tense;
        }
        features.add("set-above", known);
        features.add("set-above-at", knownAt);
        features.add("set-above-modal", modal);
        features.add("set-above-negated", negated);
        features.add("set-above-condition", condition);
        features.add("set-above-habit", habit);
        features.add("set-above-tense", tense);
    }

    private static int kind(@Nullable Token word) {
        return word == null ? 0 : word.pos() == PartOfSpeech.VERB ? 1 : word.isNoun() ? 2 : 3;
    }

    private static @Nullable Token first(Token head, String relation) {
        List<Token> there = head.dependents(relation);
        return there.isEmpty() ? null : there.getFirst();
    }

    /**
     * How a nominal names what it means, from one that is known to any: 0 none, 1 I, we, you, 2 other pronouns, 3 a name, 4 what is known,
     * 5 one or a number, 6 one alone, 7 many alone, 8 any.
     */
    private int form(@Nullable Token word) {
        if (word == null) {
            return 0;
        }
        if (word.pos() == PartOfSpeech.PRON) {
            return number(word) == QUANTIFIER ? 8 : isSpeakerOrHearer(word) ? 1 : 2;
        }
        if (word.pos() == PartOfSpeech.PROPN || (word.name().isPresent() && isCapital(word))) {
            return 3;
        }
        boolean any = word.dependents().stream().anyMatch(token -> number(token) == QUANTIFIER);
        if (any) {
            return 8;
        }
        int determiner = words.determiner(word);
        if (determiner > 0) {
            return determiner <= 3 ? 4 : 5;
        }
        if (!word.dependents(Ud.NUMMOD).isEmpty()) {
            return 5;
        }
        if (!word.dependents(Ud.NMOD_POSS).isEmpty()) {
            return 4;
        }
        return WordForm.number(word) == 3 ? 7 : 6;
    }

    private static boolean isSpeakerOrHearer(Token pronoun) {
        return pronoun.features().has(Feature.PERSON, "1") || pronoun.features().has(Feature.PERSON, "2");
    }

    private static boolean isCapital(Token word) {
        return word.index() > word.sentence().tokens().first()
                && Character.isUpperCase(word.text().codePointAt(0));
    }

    private void sentence(Features features, Token head) {
        TokenRange range = head.sentence().tokens();
        int past = 0;
        int present = 0;
        int modals = 0;
        int numbers = 0;
        int told = 0;
        int habits = 0;
        double marked = 0;
        int named = 0;
        for (int i = range.first(); i < range.end(); i++) {
            Token word = head.analysis().token(i);
            int number = number(word);
            if (word.features().has(Feature.VERB_FORM, "Fin")) {
                past += WordForm.tense(word) == 1 ? 1 : 0;
                present += WordForm.tense(word) == 2 ? 1 : 0;
            }
            modals += word.pos() == PartOfSpeech.AUX && number > 0 && number <= LAST_MODAL ? 1 : 0;
            numbers += word.pos() == PartOfSpeech.NUM ? 1 : 0;
            told += word.pos() == PartOfSpeech.PRON && isSpeakerOrHearer(word) ? 1 : 0;
            habits += number == HABIT || number == QUANTIFIER ? 1 : 0;
            if (i != head.index()) {
                marked += word.trigger().map(Trigger::eventConfidence).orElse(0.0);
            }
            named += word.name().isPresent()
                            && (i == range.first()
                                    || !word.name()
                                            .equals(head.analysis().token(i - 1).name()))
                    ? 1
                    : 0;
        }
        features.add("set-past", past);
        features.add("set-present", present);
        features.add("set-modals", modals);
        features.add("set-numbers", numbers);
        features.add("set-persons", told);
        features.add("set-habits", habits);
        features.add("set-others", marked);
        features.add("set-named", named);
        features.add("set-words", range.length());
        features.add("set-place-in", (head.index() - range.first()) / (double) range.length());
        String end = head.analysis().token(range.last()).text();
        features.add("set-question", end.startsWith("?"));
        features.add("set-stop", Character.isLetterOrDigit(end.codePointAt(0)) ? 0 : 1);
    }
}

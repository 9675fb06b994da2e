// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.text.Span;

/** Finds what somebody is accused of: each charge its own words, without the preposition. Immutable and safe for use by many threads. */
final class Charges {

    private final WordRoles<Courts.MarkWord> marks;

    Charges(WordRoles<Courts.MarkWord> marks) {
        this.marks = marks;
    }

    private boolean is(Token word, Courts.MarkWord mark) {
        return marks.is(word.lemma(), mark) || marks.is(word.text(), mark);
    }

    /** The charges that a verb tells, in the order of the text. */
    List<Span> of(Telling telling, Token verb, Courts.Entry entry) {
        List<Token> heads = new ArrayList<>();
        // Convicted of theft for having sold bread: what follows is how, where the charge itself is told.
        boolean isOf = entry.step() == Courts.Step.CONVICT || entry.step() == Courts.Step.ACQUIT;
        List<Token> above = new ArrayList<>(List.of(verb));
        verb.dependents().stream()
                .filter(word -> is(word, Courts.MarkWord.GUILTY))
                .forEach(above::add);
        for (Token head : above) {
            for (Token part : head.dependents()) {
                boolean nominal = part.is(Ud.OBL) || part.is(Ud.NMOD);
                boolean clause = part.is(Ud.ADVCL) || part.is(Ud.ACL) || part.is(Ud.XCOMP) || part.is(Ud.CCOMP);
                boolean opened = Stream.concat(part.dependents(Ud.CASE).stream(), part.dependents(Ud.MARK).stream())
                        .anyMatch(word ->
                                entry.prepositions().contains(word.lemma().toLowerCase(Locale.ROOT)));
                if ((nominal || part.is(Ud.ADVCL)) && is(part, Courts.MarkWord.SUSPICION)) {
                    // On suspicion of theft, on two counts of arson, on charges of having sold them.
                    part.dependents().stream()
                            .filter(inner -> inner.is(Ud.NMOD) || inner.is(Ud.ACL))
                            .filter(inner -> Stream.concat(
                                            inner.dependents(Ud.CASE).stream(), inner.dependents(Ud.MARK).stream())
                                    .anyMatch(word -> telling.is(word, FunctionWord.POSSESSION)))
                            .forEach(heads::add);
                } else if ((nominal || clause) && opened && part.index() > verb.index() && !isPurpose(telling, part)) {
                    heads.add(part);
                }
            }
        }
        if (isOf && heads.stream().anyMatch(head -> isOpened(telling, head))) {
            heads.removeIf(head -> !isOpened(telling, head));
        }
        // Charged with manslaughter over a death: the death is why.
        boolean isWith = entry.step() == Courts.Step.CHARGE;
        if (isWith && heads.stream().anyMatch(head -> isOpened(telling, head, FunctionWord.COMPANION))) {
            heads.removeIf(head -> !isOpened(telling, head, FunctionWord.COMPANION));
        }
        return heads.stream()
                .filter(head -> telling.time(head).isEmpty() && !is(head, Courts.MarkWord.DAYTIME))
                .filter(head -> head.pos() == PartOfSpeech.VERB
                        || (telling.meant(head).isEmpty()
                                && Telling.isNominal(head)
                                && !Character.isDigit(head.text().charAt(0))))
                .filter(head -> !is(head, Courts.MarkWord.UNTOLD)
                        || head.dependents().stream().anyMatch(part -> part.is(Ud.NMOD) || part.is(Ud.AMOD)))
                .flatMap(head -> charge(telling, head).stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** <em>Pleaded guilty to avoid a trial</em>. */
    private static boolean isPurpose(Telling telling, Token head) {
        return !telling.language().ends(head.text(), FunctionWord.GERUND_ENDING)
                && head.dependents(Ud.MARK).stream().anyMatch(word -> telling.is(word, FunctionWord.INFINITIVE));
    }

    private static boolean isOpened(Telling telling, Token head) {
        return isOpened(telling, head, FunctionWord.POSSESSION);
    }

    private static boolean isOpened(Telling telling, Token head, FunctionWord opening) {
        return Stream.concat(head.dependents(Ud.CASE).stream(), head.dependents(Ud.MARK).stream())
                .anyMatch(word -> telling.is(word, opening));
    }

    private List<Span> charge(Telling telling, Token head) {
        List<Span> spans = new ArrayList<>();
        for (Token each : Telling.joined(head)) {
            boolean other = is(each, Courts.MarkWord.GUILTY)
                    || each.dependents().stream().anyMatch(part -> is(part, Courts.MarkWord.GUILTY));
            if (telling.named(each).isPresent() || other) {
                continue;
            }
            int end = Phrases.under(each).end();
            if (is(each, Courts.MarkWord.DAYTIME)) {
                continue;
            }
            for (Token next : each.dependents(Ud.CONJ)) {
                end = Math.min(end, Phrases.under(next).first());
            }
            int first = first(each);
            end = Math.min(end, closes(telling, each, first, end));
            Phrases.trimmed(telling.analysis(), new TokenRange(first, Math.max(end, first + 1)))
                    .map(range -> trimmedJoin(telling, range))
                    .map(telling.analysis()::span)
                    .ifPresent(spans::add);
        }
        return spans;
    }

    /** Where the words for a charge end: before a comma, a relative clause and the day. */
    private static int closes(Telling telling, Token head, int first, int end) {
        for (int i = head.index() + 1; i < end; i++) {
            Token word = telling.analysis().token(i);
            boolean clause = telling.is(word, FunctionWord.RELATIVE)
                    && word.head()
                            .filter(verb -> verb.relation().equals(Ud.ACL_RELCL)
                                    || verb.head()
                                            .filter(above -> above.relation().equals(Ud.ACL_RELCL))
                                            .isPresent())
                            .isPresent();
            if (word.text().equals(",") || clause) {
                return i;
            }
            if (telling.time(word).isPresent()) {
                int before = i;
                while (before > first + 1
                        && switch (telling.analysis().token(before - 1).pos()) {
                            case ADP, DET -> true;
                            default -> false;
                        }) {
                    before--;
                }
                return before;
            }
        }
        return end;
    }

    private static TokenRange trimmedJoin(Telling telling, TokenRange range) {
        int end = range.end();
        while (end - 1 > range.first()
                && (telling.analysis().token(end - 1).pos() == PartOfSpeech.CCONJ
                        || Phrases.isPunctuation(telling.analysis().token(end - 1)))) {
            end--;
        }
        return new TokenRange(range.first(), end);
    }

    /** The first word of a phrase behind its preposition. */
    private static int first(Token head) {
        TokenRange range = Phrases.under(head);
        int first = range.first();
        for (Token opening : head.dependents()) {
            if ((opening.is(Ud.CASE) || opening.is(Ud.MARK) || opening.is(Ud.CC)) && opening.index() < head.index()) {
                first = Math.max(first, opening.index() + 1);
            }
        }
        return Math.min(first, head.index());
    }
}

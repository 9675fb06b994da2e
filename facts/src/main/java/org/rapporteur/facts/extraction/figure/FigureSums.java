// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.facts.extraction.quantity.WrittenQuantity;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.NameKind;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Quantity;
import org.rapporteur.model.fact.Quantity.Bound;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/**
 * Adds up people who are joined in one phrase and met with one fate: <em>seven women and two men</em> are nine, <em>two
 * children and their mother</em> are three. The sum is a figure of its own, those that it is made of are its parts. Nothing is
 * added up where one of the joined is of many but not counted, or where the sentence gives the total itself.
 */
final class FigureSums {

    private static final List<String> WITHIN = List.of(Ud.DET, Ud.AMOD, Ud.COMPOUND, Ud.FLAT, Ud.NMOD_POSS);

    private final FigureWords lists;

    FigureSums(FigureWords lists) {
        this.lists = lists;
    }

    /** The drafts in their order, each sum before its first part. */
    List<Draft> add(List<Draft> drafts, Analysis analysis) {
        Map<Token, List<Draft>> joined = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            head(draft, analysis)
                    .ifPresent(head -> joined.computeIfAbsent(first(head), key -> new ArrayList<>())
                            .add(draft));
        }
        Map<Draft, Draft> sums = new LinkedHashMap<>();
        joined.forEach((first, parts) ->
                sum(first, parts, drafts).ifPresent(sum -> parts.forEach(part -> sums.put(part, sum))));
        List<Draft> all = new ArrayList<>();
        Draft last = null;
        for (Draft draft : drafts) {
            Draft sum = sums.get(draft);
            if (sum != null && !sum.equals(last)) {
                all.add(sum);
                last = sum;
            }
            all.add(sum == null ? draft : draft.withWhole(sum.counted()));
        }
        return List.copyOf(all);
    }

    /** The word that stands for the counted in the tree; empty for what cannot be a part. */
    private static Optional<Token> head(Draft draft, Analysis analysis) {
        Quantity quantity = draft.counted().quantity().quantity();
        boolean part = draft.category() != null
                && FigureReader.OF_PEOPLE.contains(draft.category())
                && draft.basis() != Draft.Basis.MARK
                && !draft.why().rule().equals(CategoryRules.WITHIN)
                && draft.ties().whole() == null
                && !draft.ties().former()
                && draft.counted().counts(CountedKind.PERSON)
                && quantity.bound() == Bound.EXACTLY
                && quantity.value() != null
                && quantity.value().signum() > 0
                && draft.ties().per() == null;
        List<Token> words = part ? analysis.tokens(draft.counted().span()) : List.of();
        return words.isEmpty() ? Optional.empty() : Optional.of(Phrases.head(analysis, TokenRange.of(words)));
    }

    /** The first of the words joined to a word. */
    private static Token first(Token token) {
        Token first = token;
        while (first.is(Ud.CONJ) && first.head().isPresent()) {
            first = first.head().orElseThrow();
        }
        return first;
    }

    private static Stream<Token> joinedTo(Token first) {
        return Stream.concat(
                Stream.of(first), first.dependents(Ud.CONJ).stream().flatMap(FigureSums::joinedTo));
    }

    private Optional<Draft> sum(Token first, List<Draft> parts, List<Draft> drafts) {
        List<Token> members = joinedTo(first).toList();
        if (members.size() < 2) {
            return Optional.empty();
        }
        Draft model = parts.getFirst();
        Span span = model.counted().span();
        BigDecimal total = BigDecimal.ZERO;
        Set<Draft> added = new HashSet<>();
        for (Token member : members) {
            Draft part = parts.stream()
                    .filter(draft -> draft.counted().span().contains(member.span()))
                    .findFirst()
                    .orElse(null);
            if (part != null && part.category() != model.category()) {
                return Optional.empty();
            }
            if (part == null && !isOnePerson(member, !added.isEmpty())) {
                return Optional.empty();
            }
            if (part != null && !added.add(part)) {
                continue;
            }
            total = total.add(part == null ? BigDecimal.ONE : amount(part));
            span = span.cover(part == null ? named(member) : part.counted().span());
        }
        if (isGiven(total, model, drafts)) {
            return Optional.empty();
        }
        WrittenQuantity written =
                new WrittenQuantity(span, span, new Quantity(Bound.EXACTLY, total, total, total), null);
        SentenceWords sentence = model.sentence();
        int end = sentence.at(span.end() - 1) + 1;
        CountedQuantity counted = new CountedQuantity(
                written, sentence.at(span.start()), end, end, false, Set.of(CountedKind.PERSON), span);
        Why why = Why.of("figure-sum", span).because(model.why());
        Draft.Ground ground =
                new Draft.Ground(model.basis(), why, model.ground().cue());
        return Optional.of(new Draft(sentence, counted, model.category(), ground, Draft.Ties.NONE));
    }

    private static BigDecimal amount(Draft part) {
        BigDecimal amount = part.amount();
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Whether the sentence tells the total in its own words: <em>four people, two men and two women</em>. */
    private static boolean isGiven(BigDecimal total, Draft model, List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.sentence().equals(model.sentence()) && draft.category() == model.category())
                .map(Draft::amount)
                .anyMatch(amount -> amount != null && amount.compareTo(total) >= 0);
    }

    /** Names that follow those counted mostly name them: <em>their two children, Ann and Ben</em>. */
    private boolean isOnePerson(Token token, boolean afterCounted) {
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.name().isPresent()) {
            return !afterCounted && token.name().orElseThrow().kind() == NameKind.PERSON;
        }
        return lists.is(word, Role.SELF)
                || (token.pos() == PartOfSpeech.NOUN
                        && lists.kinds(word).contains(CountedKind.PERSON)
                        && word.equals(token.lemma())
                        && token.dependents(Ud.NUMMOD).isEmpty());
    }

    /** A person with article and attributes: <em>his adult daughter, Ann Smith</em>. */
    private static Span named(Token token) {
        return token.dependents().stream()
                .filter(dependent -> WITHIN.stream().anyMatch(dependent::is))
                .map(Token::span)
                .reduce(token.span(), Span::cover);
    }
}

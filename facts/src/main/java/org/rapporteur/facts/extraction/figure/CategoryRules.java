// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.figure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.figure.FigureWords.Cue;
import org.rapporteur.facts.extraction.figure.FigureWords.Role;
import org.rapporteur.facts.extraction.figure.FigureWords.Side;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.model.text.Span;

/**
 * Decides by word lists what a number of a sentence tells: a verb right before it, its own noun, what is said of it after,
 * a toll before it, or the number it is joined to. Immutable and safe for use by many threads.
 */
final class CategoryRules {

    /** How far after the counted a verb may stand. */
    private static final int FORWARD = 14;

    /** How near after the counted a verb leaves no doubt. */
    private static final int NEAR = 4;

    /** How far before a number a toll may stand. */
    private static final int TOLL = 12;

    /** How many words may stand between a verb and the number that it acts on. */
    private static final int GAP = 8;

    private static final Set<CountedKind> OWN = EnumSet.of(
            CountedKind.KILLED,
            CountedKind.INJURED,
            CountedKind.CASUALTIES,
            CountedKind.SICK,
            CountedKind.DISPLACED,
            CountedKind.DETAINED,
            CountedKind.VOTES);

    /** The rule of a word among those counted, which tells nothing of others: <em>three dead suspects and two guards</em>. */
    static final String WITHIN = "figure-said-within";

    private static final Set<CountedKind> HARM =
            EnumSet.of(CountedKind.KILLED, CountedKind.INJURED, CountedKind.CASUALTIES, CountedKind.SICK);

    private static final Set<CountedKind> WEAK =
            EnumSet.of(CountedKind.FORCES, CountedKind.CROWD, CountedKind.EQUIPMENT);

    private final FigureWords lists;

    CategoryRules(FigureWords lists) {
        this.lists = lists;
    }

    /**
     * What a number tells.
     *
     * @param kind what became of the counted
     * @param rule the name of the rule in {@code docs/method.md}
     * @param words the words it went by
     * @param joined the number of the earlier quantity of the sentence that it is joined to; -1 if it is to none
     * @param part whether it is a part of that one
     * @param former whether the number is one that a later one has taken the place of
     * @param strong whether the words say so beyond doubt
     */
    record Decision(
            CountedKind kind, String rule, Span words, int joined, boolean part, boolean former, boolean strong) {

        /** A decision on a number that stands for itself. */
        Decision(CountedKind kind, String rule, Span words, boolean strong) {
            this(kind, rule, words, -1, false, false, strong);
        }
    }

    /** The decision for quantity {@code k} of a sentence, given those before it; empty if nothing tells what it counts. */
    Optional<Decision> decide(
            SentenceWords sentence, List<CountedQuantity> all, int k, List<@Nullable Decision> before) {
        CountedQuantity counted = all.get(k);
        if (counted.counts(CountedKind.EVENT) && !counted.counts(CountedKind.PERSON)) {
            return Optional.empty();
        }
        if (counted.counts(CountedKind.PERSON) && isWhole(sentence, all, k)) {
            return byOwnNoun(sentence, counted, OWN)
                    .or(() -> Optional.of(new Decision(CountedKind.AFFECTED, "figure-whole", counted.span(), false)));
        }
        return actedOn(sentence, all, k)
                .filter(told -> !isInner(sentence, counted))
                .filter(told -> !isHarmed(sentence, counted, told))
                .filter(told -> (isSent(counted, told) && !isSaid(sentence, counted))
                        || saidAfter(sentence, all, k).isEmpty())
                .or(() -> byOwnNoun(sentence, counted, OWN))
                .or(() -> saidWithin(sentence, counted))
                .or(() -> saidAfter(sentence, all, k))
                .or(() -> toll(sentence, counted))
                .or(() -> joined(sentence, all, k, before))
                .or(() -> byOwnNoun(sentence, counted, WEAK));
    }

    /** <em>Four of the 23 people drowned</em> tells nothing of the other nineteen. */
    private boolean isWhole(SentenceWords sentence, List<CountedQuantity> all, int k) {
        int link = all.get(k).first() - 2;
        return k > 0
                && lists.is(sentence.word(link), FunctionWord.POSSESSION)
                && lists.is(sentence.word(link + 1), Role.DETERMINER)
                && all.get(k - 1).end() == link
                && !all.get(k).counts(CountedKind.CASUALTIES);
    }

    /** Whoever is moved, held or let go and is told to be hurt is counted among the hurt: <em>evacuated 47 wounded people</em>. */
    private boolean isHarmed(SentenceWords sentence, CountedQuantity counted, Decision told) {
        return switch (told.kind()) {
            case DISPLACED, AFFECTED, FORCES, RELEASED ->
                byOwnNoun(sentence, counted, HARM)
                        .or(() -> saidWithin(sentence, counted))
                        .filter(own -> HARM.contains(own.kind()))
                        .isPresent();
            default -> false;
        };
    }

    /** Only forces are sent as forces: <em>sent three others to hospital</em> tells of the hurt. */
    private static boolean isSent(CountedQuantity counted, Decision told) {
        return told.kind() != CountedKind.FORCES || counted.counts(CountedKind.FORCES);
    }

    /** A storm claims lives, a speaker claims that some were hurt: there what is said of them decides. */
    private boolean isSaid(SentenceWords sentence, CountedQuantity counted) {
        return counted.first() > 0 && lists.is(sentence.word(counted.first() - 1), Role.SAYS);
    }

    /** <em>killing at least 12, injured another 30, the deaths of 12</em>. */
    private Optional<Decision> actedOn(SentenceWords sentence, List<CountedQuantity> all, int k) {
        int from = all.get(k).first() - 1;
        int floor = Math.max(k == 0 ? 0 : all.get(k - 1).end(), all.get(k).first() - GAP);
        boolean chain = false;
        for (int i = from; i >= floor; i--) {
            Optional<Cue> cue = lists.ending(Side.BEFORE, sentence, i);
            if (cue.isPresent() && !isPassive(sentence, i + 1 - cue.get().length(), i, chain)) {
                Span words = sentence.span(i + 1 - cue.get().length()).cover(sentence.span(i));
                return Optional.of(new Decision(cue.get().kind(), "figure-acted-on", words, i == from));
            }
            String word = sentence.word(i);
            boolean person = lists.kinds(word).contains(CountedKind.PERSON);
            boolean joint = lists.is(word, Role.JOINT);
            chain |= person || joint;
            if (!person
                    && !joint
                    && !lists.is(word, Role.FILLER)
                    && !lists.ends(word, FunctionWord.ADVERB_ENDING)
                    && !word.equals("-")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A participle after a form of to be acts on nothing that follows, nor does one parted by a comma. */
    private boolean isPassive(SentenceWords sentence, int first, int last, boolean chain) {
        String verb = sentence.word(last);
        boolean participle = isParticiple(verb);
        if (!participle) {
            return chain
                    && !lists.ends(verb, FunctionWord.GERUND_ENDING)
                    && !lists.is(verb, FunctionWord.POSSESSION)
                    && lists.is(sentence.word(last + 1), Role.JOINT);
        }
        boolean passive =
                (lists.is(sentence.word(first - 1), Role.BE) && !lists.is(sentence.word(first - 1), Role.HAVE))
                        || (lists.ends(sentence.word(first - 1), FunctionWord.ADVERB_ENDING)
                                && lists.is(sentence.word(first - 2), Role.BE));
        boolean bare = lists.is(sentence.word(last + 1), Role.JOINT);
        return passive || bare;
    }

    private Optional<Decision> byOwnNoun(SentenceWords sentence, CountedQuantity counted, Set<CountedKind> kinds) {
        if (!counted.hasNoun()) {
            return Optional.empty();
        }
        return counted.kinds().stream()
                .filter(kinds::contains)
                .filter(kind -> !counted.counts(CountedKind.PERSON) || kind != CountedKind.SICK)
                .sorted()
                .findFirst()
                .map(kind ->
                        new Decision(kind, "figure-noun", sentence.span(counted.nounEnd() - 1), OWN.contains(kind)));
    }

    /** <em>3,500 displaced people</em>. */
    private Optional<Decision> saidWithin(SentenceWords sentence, CountedQuantity counted) {
        for (int i = counted.end(); i < counted.nounEnd() - 1; i++) {
            Optional<Cue> cue = lists.starting(Side.AFTER, sentence, i);
            if (cue.isPresent() && i + cue.get().length() < counted.nounEnd()) {
                return Optional.of(new Decision(cue.get().kind(), WITHIN, sentence.span(i), true));
            }
        }
        return Optional.empty();
    }

    /** <em>12 people, four of them children, were killed</em>. */
    private Optional<Decision> saidAfter(SentenceWords sentence, List<CountedQuantity> all, int k) {
        if (isInner(sentence, all.get(k))) {
            return Optional.empty();
        }
        int next = k + 1;
        int limit = Math.min(sentence.size(), all.get(k).nounEnd() + FORWARD);
        boolean own = true;
        boolean relative = false;
        Decision aside = null;
        int near = all.get(k).nounEnd() + NEAR;
        for (int i = all.get(k).nounEnd(); i < limit; i++) {
            int bracket = endOfBracket(sentence, i);
            if (bracket > i) {
                limit = Math.min(sentence.size(), limit + bracket - i);
                near += bracket - i + 1;
                i = bracket;
                while (next < all.size() && all.get(next).first() < bracket) {
                    next++;
                }
                continue;
            }
            if (next < all.size() && i >= all.get(next).first()) {
                if (!own && !isInner(sentence, all.get(next))) {
                    return Optional.ofNullable(aside);
                }
                i = all.get(next).nounEnd() - 1;
                next++;
                continue;
            }
            relative |= i <= all.get(k).nounEnd() + 1 && lists.is(sentence.word(i), FunctionWord.RELATIVE);
            // The wounded are others.
            boolean others = lists.is(sentence.word(i - 1), Role.DETERMINER)
                    && !lists.kinds(sentence.word(i - 1)).contains(CountedKind.PERSON);
            Optional<Cue> cue = others ? Optional.empty() : lists.starting(Side.AFTER, sentence, i);
            if (cue.isPresent()) {
                int end = i + cue.get().length();
                if (isActive(sentence, i, end)) {
                    return Optional.ofNullable(aside);
                }
                Optional<Cue> deadly = deadlier(sentence, i, cue.get());
                Span words = sentence.span(i).cover(sentence.span(end - 1));
                Decision told = new Decision(deadly.orElse(cue.get()).kind(), "figure-said-after", words, i < near);
                boolean where = cue.get().kind() == CountedKind.AFFECTED && !lists.is(sentence.word(i - 1), Role.BE);
                if ((relative || where) && aside == null) {
                    // What is said of them in passing, or only where they were, yields to what the sentence says of
                    // them.
                    aside = told;
                    i = end - 1;
                    continue;
                }
                boolean passive = lists.is(sentence.word(i - 1), Role.BE);
                boolean only = aside != null && aside.kind() == CountedKind.AFFECTED;
                return Optional.of(aside == null || only || passive ? told : aside);
            }
            String word = sentence.word(i);
            boolean acts = lists.ends(word, FunctionWord.GERUND_ENDING)
                    && lists.starting(Side.BEFORE, sentence, i).isPresent();
            if (acts || lists.is(word, Role.CLAUSE)) {
                return Optional.ofNullable(aside);
            }
            own &= lists.is(word, Role.LINK)
                    || lists.is(word, Role.FILLER)
                    || !lists.kinds(word).isEmpty();
        }
        return Optional.ofNullable(aside);
    }

    /** The number of the word that closes a bracket which opens at a word; that word itself where none does. */
    private static int endOfBracket(SentenceWords sentence, int open) {
        if (!sentence.word(open).equals("(")) {
            return open;
        }
        int close = sentence.words().subList(open, sentence.size()).indexOf(")");
        return close < 0 ? open : open + close;
    }

    /** Whether a number only tells where: <em>people in 14 districts</em>. */
    private boolean isInner(SentenceWords sentence, CountedQuantity counted) {
        return counted.hasNoun()
                && !counted.counts(CountedKind.PERSON)
                && !counted.counts(CountedKind.HOUSEHOLD)
                && lists.is(sentence.word(counted.first() - 1), Role.INNER);
    }

    /** <em>were shot, one fatally</em> stays; <em>shot and later died</em> is a death. */
    private Optional<Cue> deadlier(SentenceWords sentence, int at, Cue cue) {
        if (cue.kind() != CountedKind.INJURED && cue.kind() != CountedKind.HIT) {
            return Optional.empty();
        }
        int next = at + cue.length();
        for (int i = next; i < Math.min(next + 3, sentence.size()); i++) {
            Optional<Cue> other = lists.starting(Side.AFTER, sentence, i);
            if (other.isPresent()) {
                return other.filter(found -> found.kind() == CountedKind.KILLED)
                        .filter(found -> lists.is(sentence.word(next), Role.JOINT));
            }
            if (!lists.is(sentence.word(i), Role.SEQUENCE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a verb acts on what follows it instead of telling what became of those before it. */
    private boolean isActive(SentenceWords sentence, int first, int end) {
        String verb = sentence.word(end - 1);
        if (lists.ending(Side.BEFORE, sentence, end - 1).isEmpty() || !isParticiple(verb)) {
            return false;
        }
        boolean passive = lists.is(sentence.word(first - 1), Role.BE) && !lists.is(sentence.word(first - 1), Role.HAVE);
        String next = sentence.word(end);
        boolean object = lists.is(next, Role.DETERMINER)
                || next.matches("\\d.*")
                || lists.is(next, Role.NUMBER)
                || lists.kinds(next).contains(CountedKind.PERSON)
                || isBoundOfNumber(sentence, end);
        return !passive && object;
    }

    /** <em>Around 35,000</em> begins an object too. */
    private boolean isBoundOfNumber(SentenceWords sentence, int first) {
        int at = first;
        while (at < first + 3 && lists.is(sentence.word(at), Role.FILLER)) {
            at++;
        }
        return at > first && sentence.word(at).matches("\\d.*");
    }

    private boolean isParticiple(String verb) {
        return lists.ends(verb, FunctionWord.PARTICIPLE_ENDING) || lists.is(verb, Role.PARTICIPLE);
    }

    /** <em>the death toll rose to 31</em>; <em>injured: 5</em>. */
    private Optional<Decision> toll(SentenceWords sentence, CountedQuantity counted) {
        if (counted.hasNoun()
                && !counted.counts(CountedKind.PERSON)
                && !counted.counts(CountedKind.HOUSEHOLD)
                && OWN.stream().noneMatch(counted::counts)) {
            // A tally kept by 23 unions is no tally of unions.
            return Optional.empty();
        }
        int last = counted.first() - 1;
        boolean former = lists.is(sentence.word(last), Role.FORMER);
        if (!former && !lists.is(sentence.word(last), Role.AMOUNT)) {
            return Optional.empty();
        }
        for (int i = last - 1; i >= Math.max(0, last - TOLL); i--) {
            Optional<Cue> cue = lists.ending(Side.TOLL, sentence, i);
            if (cue.isPresent()) {
                Span words = sentence.span(i + 1 - cue.get().length()).cover(sentence.span(i));
                return Optional.of(new Decision(cue.get().kind(), "figure-toll", words, -1, false, former, true));
            }
            if (lists.is(sentence.word(i), Role.CLAUSE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** <em>12 soldiers and three civilians; 14, including four children; to 31 from 28</em>. */
    private Optional<Decision> joined(
            SentenceWords sentence, List<CountedQuantity> all, int k, List<@Nullable Decision> before) {
        Decision earlier = k == 0 ? null : before.get(k - 1);
        if (earlier == null || earlier.rule().equals(WITHIN)) {
            return Optional.empty();
        }
        boolean part = false;
        boolean former = false;
        for (int i = all.get(k - 1).nounEnd(); i < all.get(k).first(); i++) {
            String word = sentence.word(i);
            boolean person = lists.kinds(word).contains(CountedKind.PERSON);
            if (!lists.is(word, Role.LINK) && !lists.is(word, Role.FILLER) && !person && !lists.is(word, Role.FORMER)) {
                return Optional.empty();
            }
            former |= lists.is(word, Role.FORMER);
            part |= lists.is(word, Role.PART);
        }
        return Optional.of(
                new Decision(earlier.kind(), "figure-joined", all.get(k - 1).span(), k - 1, part, former, false));
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.facts.syntax.Headline;
import org.rapporteur.facts.syntax.Nominals;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Why;

/**
 * Finds the words said at a cue, quotation marks aside: the clause that the cue governs, or what is left of the sentence
 * when the cue and its source stand in it as an aside, or what the model marks.
 */
final class ContentFinder {

    /**
     * Words said.
     *
     * @param ranges in order, without overlap, at least one
     * @param why what told
     */
    record Content(List<TokenRange> ranges, Why why) {}

    private final SpeechWords words;
    private final Case cases;

    ContentFinder(SpeechWords words, Language language) {
        this.words = words;
        this.cases = new Case(language);
    }

    /** The words said at a cue. */
    Optional<Content> find(Cue cue, @Nullable Source source, Attributions attributions) {
        return told(cue, source, attributions).map(content -> withAccused(cue, content));
    }

    /** Of what somebody is accused of, he is part: <em>accused the mayor of lying</em>. */
    private Content withAccused(Cue cue, Content content) {
        Analysis analysis = cue.head().analysis();
        TokenRange first = content.ranges().getFirst();
        if (!cases.language().is(analysis.token(first.first()).lemma(), FunctionWord.POSSESSION)) {
            return content;
        }
        return cue.head().dependents(Ud.OBJ).stream()
                .map(Phrases::under)
                .filter(object -> object.first() >= cue.tokens().end() && object.first() < first.first())
                .filter(object -> object.end() >= first.first())
                .findFirst()
                .map(object -> {
                    List<TokenRange> ranges = new ArrayList<>(content.ranges());
                    ranges.set(0, new TokenRange(object.first(), Math.max(object.end(), first.end())));
                    return content(analysis, ranges, content.why().rule());
                })
                .orElse(content);
    }

    private Optional<Content> told(Cue cue, @Nullable Source source, Attributions attributions) {
        List<Cue> cues = attributions.cues();
        ContentBounds bounds = new ContentBounds(words, cue, attributions);
        Analysis analysis = cue.head().analysis();
        List<TokenRange> clause = tidied(analysis, bounds.settled(clause(cue, source)));
        List<TokenRange> marks = tidied(analysis, marks(cue, source, cues));
        if (clause.isEmpty() && marks.isEmpty()) {
            return Optional.empty();
        }
        if (clause.isEmpty()) {
            return Optional.of(content(analysis, grown(cue, source, marks, bounds), "content-marked"));
        }
        if (marks.isEmpty()) {
            return cue.saying() != null || cue.preposition()
                    ? Optional.of(content(analysis, clause, "content-by-clause"))
                    : Optional.empty();
        }
        int shared = shared(clause, marks);
        if (3 * shared >= Math.min(size(clause), size(marks))) {
            return Optional.of(content(analysis, bounds.joined(clause, marks), "content-marked-and-by-clause"));
        }
        Content marked = content(analysis, grown(cue, source, marks, bounds), "content-marked");
        Why other = content(analysis, clause, "content-by-clause").why();
        return Optional.of(
                new Content(marked.ranges(), marked.why().withConfidence(0.6).because(other)));
    }

    private static Content content(Analysis analysis, List<TokenRange> ranges, String rule) {
        return new Content(
                ranges, new Why(rule, ranges.stream().map(analysis::span).toList(), 1, List.of()));
    }

    private static int size(List<TokenRange> ranges) {
        return ranges.stream().mapToInt(TokenRange::length).sum();
    }

    private static int shared(List<TokenRange> a, List<TokenRange> b) {
        int shared = 0;
        for (TokenRange x : a) {
            for (TokenRange y : b) {
                shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.first(), y.first()));
            }
        }
        return shared;
    }

    /** What the tree says was said. */
    private List<TokenRange> clause(Cue cue, @Nullable Source source) {
        Token head = cue.head();
        if (cue.preposition()) {
            return source == null
                    ? List.of()
                    : ContentBounds.withoutNewClause(around(governing(source.head(), cue), aside(cue, source)), cue);
        }
        if (source != null && isAside(cue, aside(cue, source)) && Headline.holds(head)) {
            // Trees are made of full sentences: "Norway to send tanks, minister says" is none.
            return without(fromPause(head.sentence().tokens(), cue), aside(cue, source));
        }
        Optional<Token> said = said(cue);
        if (said.isPresent()) {
            TokenRange whole = reach(cue, said.get());
            return without(whole, aside(cue, source));
        }
        if (head.is(Ud.PARATAXIS) && head.dependents(Ud.OBJ).isEmpty()) {
            return around(head.head().orElseThrow(), Phrases.under(head).cover(aside(cue, source)));
        }
        return source != null && isAside(cue, aside(cue, source))
                ? without(fromPause(head.sentence().tokens(), cue), aside(cue, source))
                : List.of();
    }

    /** A sentence from its last colon or semicolon before the cue on: what stands before is not said there. */
    private static TokenRange fromPause(TokenRange sentence, Cue cue) {
        Analysis analysis = cue.head().analysis();
        for (int i = cue.tokens().first() - 1; i > sentence.first(); i--) {
            String text = analysis.token(i).text();
            if (text.equals(":") || text.equals(";")) {
                return new TokenRange(i + 1, sentence.end());
            }
        }
        return sentence;
    }

    /** Whether cue and source stand between commas, or between a comma and the end of the sentence. */
    private static boolean isAside(Cue cue, TokenRange aside) {
        Analysis analysis = cue.head().analysis();
        TokenRange sentence = cue.head().sentence().tokens();
        boolean clause = cue.saying() != null && cue.saying().takes('c');
        return clause
                && aside.first() - sentence.first() > 2
                && analysis.token(aside.first() - 1).text().equals(",")
                && (aside.end() >= sentence.end() || Phrases.isPunctuation(analysis.token(aside.end())));
    }

    /** The dependent that holds what is said. */
    private Optional<Token> said(Cue cue) {
        Token head = cue.head();
        SpeechWords.Saying saying = cue.saying();
        for (String relation : List.of(Ud.CCOMP, Ud.ACL, Ud.XCOMP, Ud.OBJ, Ud.OBL, Ud.NMOD, Ud.PARATAXIS)) {
            for (Token dependent : head.dependents(relation)) {
                boolean fits = switch (relation) {
                    case Ud.CCOMP -> true;
                    case Ud.ACL -> head.pos() == PartOfSpeech.NOUN && !dependent.is(Ud.ACL_RELCL);
                    case Ud.XCOMP -> saying == null || saying.takes('i') || saying.takes('c');
                    case Ud.OBJ -> (saying == null ? cue.marked() : saying.takes('o')) && !isAddressee(dependent);
                    case Ud.OBL, Ud.NMOD ->
                        saying != null
                                && saying.takes('f')
                                && cases.is(dependent, FunctionWord.DEMAND, FunctionWord.TOPIC);
                    case Ud.PARATAXIS -> dependent.index() > head.index() && head.isRoot();
                    default -> false;
                };
                if (fits) {
                    return Optional.of(dependent);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAddressee(Token object) {
        return object.pos() == PartOfSpeech.PRON && !cases.language().is(object.lemma(), FunctionWord.IMPERSONAL);
    }

    /** An object goes on with what follows it in the clause: <em>blamed the owner for the fire</em>. */
    private TokenRange reach(Cue cue, Token said) {
        TokenRange range = Phrases.under(said);
        if (said.is(Ud.OBL) || said.is(Ud.NMOD)) {
            return said.dependents(Ud.CASE).stream()
                    // Of a clause that ends in a colon the colon may be the last word.
                    .filter(word -> word.index() + 1 < range.end())
                    .map(word -> new TokenRange(Math.max(range.first(), word.index() + 1), range.end()))
                    .findFirst()
                    .orElse(range);
        }
        if ((said.is(Ud.XCOMP) || (said.is(Ud.CCOMP) && isInfinitive(said))) && saysOfObject(cue, said)) {
            return cue.head().dependents(Ud.OBJ).stream()
                    .filter(object -> object.index() < said.index() && !isAddressee(object))
                    .map(object -> Phrases.under(object).cover(range))
                    .findFirst()
                    .orElse(range);
        }
        if (said.is(Ud.OBJ)) {
            for (Token other : cue.head().dependents()) {
                if ((other.is(Ud.OBL) || other.is(Ud.XCOMP))
                        && other.index() > said.index()
                        && cue.saying() != null
                        && cue.saying().kind() == SpeechWords.Kind.CLAIM) {
                    return range.cover(Phrases.under(other));
                }
            }
        }
        return range;
    }

    private static boolean isInfinitive(Token verb) {
        return verb.dependents(Ud.MARK).stream().anyMatch(mark -> mark.pos() == PartOfSpeech.PART);
    }

    /** Whether an object is part of what is said and not who is told: <em>declared the strike to be over</em>. */
    private static boolean saysOfObject(Cue cue, Token said) {
        SpeechWords.Saying saying = cue.saying();
        return saying != null
                && ((saying.takes('o') && !saying.takes('i')) || (saying.takes('n') && !isInfinitive(said)));
    }

    /** The verb whose clause an <em>according to</em> qualifies. */
    private static Token governing(Token object, Cue cue) {
        Token at = cue.head().head().filter(head -> !head.equals(object)).orElse(object);
        while (at.head().isPresent() && !isClause(at)) {
            at = at.head().get();
        }
        return at.equals(object) && at.head().isPresent() ? at.head().get() : at;
    }

    private static boolean isClause(Token token) {
        return token.isRoot()
                || token.is(Ud.CCOMP)
                || (token.is(Ud.CONJ) && token.pos() == PartOfSpeech.VERB)
                || token.is(Ud.PARATAXIS)
                || token.is(Ud.ADVCL);
    }

    /** The cue with its source and what stands between: the aside in <em>it rained, officials said on Monday, all day</em>. */
    private static TokenRange aside(Cue cue, @Nullable Source source) {
        return source == null || !isNear(cue, source)
                ? cue.tokens()
                : cue.tokens().cover(source.tokens());
    }

    private static boolean isNear(Cue cue, Source source) {
        int gap = source.tokens().end() <= cue.tokens().first()
                ? cue.tokens().first() - source.tokens().end()
                : source.tokens().first() - cue.tokens().end();
        return gap < 8;
    }

    private static List<TokenRange> around(Token head, TokenRange aside) {
        return without(Phrases.under(head), aside);
    }

    private static List<TokenRange> without(TokenRange whole, TokenRange aside) {
        List<TokenRange> left = new ArrayList<>();
        if (!whole.overlaps(aside)) {
            return List.of(whole);
        }
        if (whole.first() < aside.first()) {
            left.add(new TokenRange(whole.first(), aside.first()));
        }
        if (aside.end() < whole.end()) {
            left.add(new TokenRange(aside.end(), whole.end()));
        }
        return left;
    }

    /** The marks of the sentence that are nearer to this cue than to any other. */
    private static List<TokenRange> marks(Cue cue, @Nullable Source source, List<Cue> cues) {
        TokenRange sentence = cue.head().sentence().tokens();
        List<TokenRange> found = new ArrayList<>();
        for (SpeechMark mark : cue.head().analysis().marks().speech()) {
            if (mark instanceof SpeechMark.Content
                    && sentence.contains(mark.tokens())
                    && Objects.equals(nearest(mark.tokens(), cues), cue)) {
                found.add(mark.tokens());
            }
        }
        found.sort(Comparator.comparingInt(TokenRange::first));
        List<TokenRange> parted = new ArrayList<>();
        for (TokenRange range : found) {
            parted.addAll(without(range, aside(cue, source)));
        }
        return parted;
    }

    /** What follows a cue is what it says, unless another stands much closer after it. */
    private static @Nullable Cue nearest(TokenRange mark, List<Cue> cues) {
        Cue best = null;
        int bestGap = Integer.MAX_VALUE;
        for (Cue cue : cues) {
            int gap = cue.tokens().end() <= mark.first()
                    ? mark.first() - cue.tokens().end()
                    : Math.max(0, cue.tokens().first() - mark.end()) + 1;
            boolean sameSentence = cue.head().sentence().tokens().contains(mark.first());
            if (sameSentence && gap < bestGap) {
                best = cue;
                bestGap = gap;
            }
        }
        return best;
    }

    /** A mark may stop short: it goes on to the end of the phrase that its head governs. */
    private List<TokenRange> grown(Cue cue, @Nullable Source source, List<TokenRange> marks, ContentBounds bounds) {
        Analysis analysis = cue.head().analysis();
        TokenRange first = marks.getFirst();
        for (TokenRange mark : marks) {
            first = mark.length() > first.length() ? mark : first;
        }
        Token head = Phrases.head(analysis, first);
        if (head.equals(cue.head()) || Phrases.governs(head, cue.head())) {
            return marks;
        }
        TokenRange phrase = Phrases.under(head);
        List<TokenRange> left = tidied(analysis, bounds.settled(without(phrase, aside(cue, source))));
        return phrase.length() <= first.length() + 15 && !left.isEmpty() ? left : marks;
    }

    /** Without what opens a clause and the punctuation at both ends; pieces that touch are one. */
    private List<TokenRange> tidied(Analysis analysis, List<TokenRange> ranges) {
        List<TokenRange> tidy = new ArrayList<>();
        for (TokenRange range : ranges) {
            Optional<TokenRange> left = Phrases.trimmed(analysis, range);
            while (left.isPresent()
                    && left.get().length() > 1
                    && isOpener(analysis.token(left.get().first()))) {
                left = Phrases.trimmed(
                        analysis,
                        new TokenRange(left.get().first() + 1, left.get().end()));
            }
            if (left.isEmpty()) {
                continue;
            }
            TokenRange next = left.get();
            if (!tidy.isEmpty()
                    && next.first() - tidy.getLast().end() <= 1
                    && next.first() >= tidy.getLast().end()) {
                next = tidy.removeLast().cover(next);
            }
            if (tidy.isEmpty() || next.first() >= tidy.getLast().end()) {
                tidy.add(next);
            }
        }
        if (tidy.size() > 1) {
            // A noun alone is a subject that the cue parts from its verb.
            tidy.removeIf(range -> range.length() < 2 && !Nominals.is(analysis.token(range.first())));
        }
        return tidy;
    }

    private boolean isOpener(Token token) {
        return words.isComplementizer(token) && (token.is(Ud.MARK) || token.pos() == PartOfSpeech.SCONJ);
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.speech.SpeechWords.Part;
import org.rapporteur.facts.lexicon.FunctionWord;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.syntax.Case;
import org.rapporteur.facts.syntax.Clause;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.SpeechMark;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.fact.Why;

/**
 * Finds the words at a cue that tell who speaks: the subject that the tree gives it, and the source that the model marks.
 * Where the two disagree the mark wins, for it is right more often, and the reason tells what the tree said.
 */
final class SourceFinder {

    /** Steps from a verb to the one that has its subject: <em>he went on to say</em>. */
    private static final int STEPS = 4;

    /** Most words that the tree may add to a mark. */
    private static final int GROWTH = 12;

    private final SpeechWords words;
    private final Case cases;

    SourceFinder(SpeechWords words, Language language) {
        this.words = words;
        this.cases = new Case(language);
    }

    /** The source of a cue. */
    Optional<Source> find(Cue cue, List<Cue> cues, QuotedWords quoting) {
        Optional<Token> subject = subject(cue).filter(token -> !quoting.isQuoted(token));
        List<TokenRange> marks = marks(cue, quoting);
        Optional<TokenRange> agreed = subject.flatMap(
                token -> marks.stream().filter(mark -> touches(mark, token)).findFirst());
        if (agreed.isPresent()) {
            return Optional.of(source(cue, subject.get(), agreed.get(), "source-marked-and-by-tree"));
        }
        if (quoted(cue.head()).isPresent() || (subject.isPresent() && isPlain(cue, subject.get()))) {
            return subject.map(token -> source(cue, token, null, "source-by-tree"));
        }
        Optional<TokenRange> nearest = nearest(
                cue,
                cues,
                marks.stream().filter(mark -> !isAnothers(cue, cues, mark)).toList());
        if (nearest.isEmpty()) {
            return subject.map(token -> source(cue, token, null, "source-by-tree"));
        }
        Token head = Phrases.head(cue.head().analysis(), nearest.get());
        if (subject.isPresent() && isRelative(head)) {
            // "Brook, who said": the words are the pronoun's, but Brook speaks.
            return Optional.of(new Source(
                    nearest.get(),
                    subject.get(),
                    Why.of("source-by-tree", subject.get().span())));
        }
        Source marked = source(cue, head, nearest.get(), "source-marked");
        return Optional.of(subject.map(token -> new Source(
                        marked.tokens(),
                        marked.head(),
                        marked.why().withConfidence(0.6).because(Why.of("source-by-tree", token.span()))))
                .orElse(marked));
    }

    /**
     * Whether a passive that tells nobody would borrow who speaks by another cue: <em>Hill, who is accused of fraud, was abroad,
     * a witness said</em>.
     */
    private boolean isAnothers(Cue cue, List<Cue> cues, TokenRange mark) {
        return Clause.isMarkedPassive(cue.head())
                && cues.stream()
                        .filter(other -> !other.equals(cue) && !other.preposition())
                        // He was reported as saying: both are his.
                        .filter(other -> !other.head().head().equals(Optional.of(cue.head())))
                        .flatMap(other -> subject(other).stream())
                        .anyMatch(subject -> touches(mark, subject));
    }

    /** Whether the words tell in a plain way whose saying it is: <em>accused by the army, a call by the union, her claim</em>. */
    private boolean isPlain(Cue cue, Token subject) {
        boolean own = subject.head().equals(Optional.of(cue.head())) && !subject.is(Ud.NSUBJ);
        return own && (subject.is(Ud.NMOD_POSS) || cases.is(subject, FunctionWord.AGENT));
    }

    /** Whether a mark holds the subject, or ends right before it: <em>Minister</em> | <em>Brook</em>. */
    private static boolean touches(TokenRange mark, Token subject) {
        return mark.contains(subject.index()) || (mark.end() == subject.index() && subject.pos() == PartOfSpeech.PROPN);
    }

    private static Source source(Cue cue, Token head, @Nullable TokenRange mark, String rule) {
        Analysis analysis = head.analysis();
        TokenRange phrase = Phrases.noun(head);
        if (mark != null) {
            TokenRange both = phrase.cover(mark);
            phrase = both.length() <= mark.length() + GROWTH && !both.overlaps(cue.tokens()) ? both : mark;
        }
        TokenRange tokens = tidied(analysis, clipped(phrase, head, cue));
        return new Source(tokens, head, Why.of(rule, analysis.span(tokens)));
    }

    /** A phrase cannot hold the cue: of what a wrong tree joins, the side of the head is left. */
    private static TokenRange clipped(TokenRange phrase, Token head, Cue cue) {
        if (!phrase.overlaps(cue.tokens())) {
            return phrase;
        }
        return head.index() < cue.tokens().first()
                ? new TokenRange(
                        Math.min(phrase.first(), head.index()), cue.tokens().first())
                : new TokenRange(
                        Math.min(Math.max(phrase.first(), cue.tokens().end()), head.index()),
                        Math.max(phrase.end(), head.index() + 1));
    }

    /** Without punctuation at the ends, and without a preposition that leads on to something else. */
    private static TokenRange tidied(Analysis analysis, TokenRange range) {
        TokenRange left = Phrases.trimmed(analysis, range).orElse(range);
        while (left.length() > 1 && analysis.token(left.last()).pos() == PartOfSpeech.ADP) {
            left = new TokenRange(left.first(), left.last());
        }
        return left;
    }

    private boolean isRelative(Token token) {
        return cases.language().is(token.lemma(), FunctionWord.RELATIVE);
    }

    /** The marks in the sentence outside quotations, but for the person told. */
    private static List<TokenRange> marks(Cue cue, QuotedWords quoting) {
        TokenRange sentence = cue.head().sentence().tokens();
        List<TokenRange> marks = new ArrayList<>();
        for (SpeechMark mark : cue.head().analysis().marks().speech()) {
            TokenRange range = mark.tokens();
            if (mark instanceof SpeechMark.Source
                    && sentence.contains(range)
                    && !quoting.isQuoted(range.first())
                    && !range.overlaps(cue.tokens())
                    && !isTold(cue, range)
                    && names(cue.head().analysis(), range)) {
                marks.add(range);
            }
        }
        return marks;
    }

    /** Whether a mark has a word that can name somebody: an article alone was cut off from its noun. */
    private static boolean names(Analysis analysis, TokenRange range) {
        return Phrases.between(analysis, range.first(), range.end()).stream()
                .anyMatch(token -> (isNominal(token) && token.pos() != PartOfSpeech.DET)
                        || (token.pos() == PartOfSpeech.DET && !token.is(Ud.DET)));
    }

    private static boolean isTold(Cue cue, TokenRange range) {
        Token head = Phrases.head(cue.head().analysis(), range);
        boolean object = head.is(Ud.OBJ) || head.is(Ud.IOBJ);
        return object
                && head.head().map(cue.head()::equals).orElse(false)
                && head.index() > cue.head().index();
    }

    /** The mark that is nearest to the cue with no other cue between. */
    private static Optional<TokenRange> nearest(Cue cue, List<Cue> cues, List<TokenRange> marks) {
        return marks.stream()
                .filter(range -> cues.stream().noneMatch(other -> isBetween(other.tokens(), range, cue.tokens())))
                .min(Comparator.comparingInt(range -> gap(range, cue.tokens())));
    }

    private static int gap(TokenRange a, TokenRange b) {
        return a.end() <= b.first() ? b.first() - a.end() : a.first() - b.end();
    }

    private static boolean isBetween(TokenRange middle, TokenRange a, TokenRange b) {
        return middle.first() >= Math.min(a.end(), b.end()) && middle.end() <= Math.max(a.first(), b.first());
    }

    /** Who the tree says is speaking. */
    private Optional<Token> subject(Cue cue) {
        Token head = cue.head();
        if (cue.preposition()) {
            return object(cue);
        }
        Optional<Token> quoted = quoted(head);
        if (quoted.isPresent()) {
            return quoted;
        }
        if ((cue.saying() != null && cue.saying().part() == Part.NOUN) || head.pos() == PartOfSpeech.NOUN) {
            return owner(head);
        }
        Optional<Token> subject = subject(head, STEPS);
        return subject.isPresent() || Clause.isMarkedPassive(head) ? subject : ofSentence(head);
    }

    /** <em>The agency quoted Brook as saying</em>: whoever stands after the verb speaks, whatever the tree makes of it. */
    private Optional<Token> quoted(Token cue) {
        TokenRange sentence = cue.sentence().tokens();
        Analysis analysis = cue.analysis();
        if (words.isQuoting(cue)) {
            for (int i = cue.index() + 2; i < sentence.end() - 1 && !Clause.isMarkedPassive(cue); i++) {
                if (words.isAs(analysis.token(i)) && words.isQuoted(analysis.token(i + 1))) {
                    return named(cue, i);
                }
            }
            return Optional.empty();
        }
        int as = cue.index() - 1;
        for (int i = as - 1; i >= sentence.first() && words.isAs(analysis.token(as)) && words.isQuoted(cue); i--) {
            Token verb = analysis.token(i);
            if (words.isQuoting(verb) && verb.pos() == PartOfSpeech.VERB) {
                return Clause.isMarkedPassive(verb) ? Optional.empty() : named(verb, as);
            }
        }
        return Optional.empty();
    }

    /** The head of the first noun phrase after a word. */
    private static Optional<Token> named(Token word, int end) {
        for (int i = word.index() + 1; i < end; i++) {
            Token token = word.analysis().token(i);
            if (token.isNoun() || token.pos() == PartOfSpeech.PRON) {
                Token top = token;
                while (top.head()
                        .filter(above -> above.index() > word.index() && above.index() < end && isNominal(above))
                        .isPresent()) {
                    top = top.head().orElseThrow();
                }
                return Optional.of(top);
            }
        }
        return Optional.empty();
    }

    /** Where the tree leaves a verb without a subject, the sentence has one before it. */
    private Optional<Token> ofSentence(Token verb) {
        Token root = verb.sentence().root();
        return Clause.isMarkedPassive(root)
                ? Optional.empty()
                : own(root).filter(subject -> subject.index() < verb.index() && !Phrases.governs(verb, subject));
    }

    /** In <em>according to X</em> X governs both words, or depends on the first. */
    private static Optional<Token> object(Cue cue) {
        Token head = cue.head();
        Optional<Token> governor =
                head.head().filter(noun -> noun.index() >= cue.tokens().end() && isNominal(noun));
        return governor.isPresent()
                ? governor
                : head.dependents().stream()
                        .filter(noun -> noun.index() >= cue.tokens().end() && isNominal(noun))
                        .findFirst();
    }

    private static boolean isNominal(Token token) {
        return switch (token.pos()) {
            case NOUN, PROPN, PRON, NUM, ADJ, DET, X -> true;
            default -> false;
        };
    }

    /** Whose word it is: <em>her claim</em>, <em>a claim by the mayor</em>, <em>the mayor made the claim</em>. */
    private Optional<Token> owner(Token noun) {
        Optional<Token> possessor = noun.dependents(Ud.NMOD_POSS).stream().findFirst();
        if (possessor.isPresent()) {
            return possessor;
        }
        Optional<Token> origin = noun.dependents(Ud.NMOD).stream()
                .filter(of -> cases.is(of, FunctionWord.AUTHOR, FunctionWord.POSSESSION))
                .findFirst();
        if (origin.isPresent()) {
            return origin;
        }
        return noun.is(Ud.OBJ) || noun.is(Ud.OBL)
                ? noun.head().flatMap(verb -> subject(verb, STEPS))
                : Optional.empty();
    }

    private Optional<Token> subject(Token verb, int steps) {
        if (steps == 0) {
            return Optional.empty();
        }
        if (Clause.isMarkedPassive(verb)) {
            return verb.dependents(Ud.OBL).stream()
                    .filter(agent -> cases.is(agent, FunctionWord.AGENT))
                    .findFirst();
        }
        Optional<Token> own = own(verb);
        return own.isPresent() ? own : inherited(verb, steps);
    }

    private Optional<Token> own(Token verb) {
        Optional<Token> own = verb.dependents(Ud.NSUBJ).stream().findFirst();
        // Groups, many of whom say so, are relative by their whom.
        boolean relative = own.filter(subject -> isRelative(subject)
                        || subject.dependents(Ud.NMOD).stream().anyMatch(this::isRelative))
                .isPresent();
        if (own.isEmpty() || !relative) {
            return own;
        }
        return verb.is(Ud.ACL) ? verb.head() : antecedent(own.get());
    }

    /** Where the tree does not tell what a relative pronoun means, the noun right before it does. */
    private static Optional<Token> antecedent(Token pronoun) {
        for (int i = pronoun.index() - 1; i >= Math.max(0, pronoun.index() - 2); i--) {
            Token before = pronoun.analysis().token(i);
            if (before.isNoun()) {
                return Optional.of(before);
            }
        }
        return Optional.of(pronoun);
    }

    /** A verb without a subject of its own takes it from the word that it hangs on. */
    private Optional<Token> inherited(Token verb, int steps) {
        Optional<Token> above = verb.head();
        if (above.isEmpty()) {
            return Optional.empty();
        }
        Token head = above.get();
        if (verb.is(Ud.ACL)) {
            return Optional.of(head);
        }
        if (verb.is(Ud.CONJ) || verb.is(Ud.ADVCL) || verb.is(Ud.XCOMP)) {
            // "X quoted him as saying", "X was quoted as saying": the one who is quoted speaks.
            Optional<Token> quoted = head.dependents(Ud.OBJ).stream()
                    .findFirst()
                    .filter(object -> !verb.is(Ud.CONJ) && object.index() < verb.index() && isAs(verb, head));
            if (quoted.isPresent()) {
                return quoted;
            }
            Optional<Token> passive = head.dependents(Ud.NSUBJ_PASS).stream().findFirst();
            return passive.isPresent() ? passive : subject(head, steps - 1);
        }
        return Optional.empty();
    }

    private boolean isAs(Token verb, Token head) {
        return words.isQuoting(head) || cases.opens(verb, FunctionWord.COMPARISON);
    }
}

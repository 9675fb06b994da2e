// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;

/** Decides where reported words end: before the next verb of the same speaker, and not before the phrase does. */
final class ContentBounds {

    private final SpeechWords words;
    private final Cue cue;
    private final List<Cue> cues;
    private final List<Optional<Source>> sources;

    ContentBounds(SpeechWords words, Cue cue, Attributions attributions) {
        this.words = words;
        this.cue = cue;
        this.cues = attributions.cues();
        this.sources = attributions.sources();
    }

    /** The same words, cut where another saying begins, and grown to the end of their phrase. */
    List<TokenRange> settled(List<TokenRange> ranges) {
        List<TokenRange> settled = new ArrayList<>();
        for (TokenRange range : ranges) {
            TokenRange cut = range.first() < cue.tokens().end() ? range : cut(range);
            settled.add(cut.equals(range) ? grown(range) : cut);
        }
        return settled;
    }

    /** A clause, and what the model marks further on without a cue between. */
    List<TokenRange> joined(List<TokenRange> clause, List<TokenRange> marks) {
        TokenRange first = clause.getFirst();
        if (clause.size() > 1 || first.first() < cue.tokens().end()) {
            return clause;
        }
        int end = first.end();
        for (TokenRange mark : marks) {
            TokenRange both = new TokenRange(first.first(), Math.max(end, mark.end()));
            if (mark.first() >= first.first()
                    && mark.first() <= end + 2
                    && cut(both).equals(both)) {
                end = both.end();
            }
        }
        return List.of(new TokenRange(first.first(), end));
    }

    /**
     * In <em>she said it rained and warned of floods</em> the second verb is hers, and in <em>she said it rained, and he
     * warned of floods</em> the second clause is his, whatever the tree joins them to.
     */
    private TokenRange cut(TokenRange range) {
        Analysis analysis = cue.head().analysis();
        for (int i = 0; i < cues.size(); i++) {
            Cue other = cues.get(i);
            int verb = other.tokens().first();
            if (other.equals(cue) || verb <= range.first() + 1 || verb >= range.end()) {
                continue;
            }
            int start = sources.get(i)
                    .map(source -> source.tokens().first())
                    .filter(first -> first > range.first() + 1 && first < verb)
                    .orElse(verb);
            Token before = analysis.token(start - 1);
            boolean joined = before.pos() == PartOfSpeech.CCONJ
                    || before.text().equals(";")
                    || (before.text().equals(",") && start == verb && words.isGerund(other.head()));
            if (joined && isInRow(other)) {
                return new TokenRange(range.first(), start - 1);
            }
        }
        return range;
    }

    /** Whether another verb can stand in one row with this: <em>says … warns</em>, not <em>said … warns</em>. */
    private boolean isInRow(Cue other) {
        return words.isPresent(other.head()) == words.isPresent(cue.head()) || words.isGerund(other.head());
    }

    /** The phrase goes on to the next punctuation mark, conjunction or cue. */
    private TokenRange grown(TokenRange range) {
        Analysis analysis = cue.head().analysis();
        int limit = cue.head().sentence().tokens().end();
        if (range.first() < cue.tokens().end()) {
            return range;
        }
        int end = range.end();
        while (end < limit && (goesOn(analysis.token(end)) || leadsToThat(end, limit)) && isFree(end)) {
            end++;
        }
        return Phrases.trimmed(analysis, new TokenRange(range.first(), end)).orElse(range);
    }

    /** In <em>he said that it rained, and that it froze</em> the second clause is said too. */
    private boolean leadsToThat(int token, int limit) {
        Analysis analysis = cue.head().analysis();
        int next = token;
        while (next < limit
                && next < token + 2
                && (analysis.token(next).text().equals(",")
                        || analysis.token(next).pos() == PartOfSpeech.CCONJ)) {
            next++;
        }
        return next > token
                && next < limit
                && words.isComplementizer(analysis.token(next))
                && analysis.token(next).pos() == PartOfSpeech.SCONJ
                && analysis.token(next - 1).pos() == PartOfSpeech.CCONJ;
    }

    private static boolean goesOn(Token token) {
        return (!Phrases.isPunctuation(token) || isHyphen(token)) && token.pos() != PartOfSpeech.CCONJ;
    }

    /** A hyphen within a word is no pause. */
    private static boolean isHyphen(Token token) {
        String text = token.analysis().text().value();
        return token.text().equals("-")
                && token.span().start() > 0
                && token.span().end() < text.length()
                && Character.isLetterOrDigit(text.charAt(token.span().start() - 1))
                && Character.isLetterOrDigit(text.charAt(token.span().end()));
    }

    private boolean isFree(int token) {
        return cues.stream().noneMatch(cue -> cue.tokens().contains(token));
    }

    /** Of what stands around <em>according to X</em> the part that begins with <em>and</em> is a clause of its own. */
    static List<TokenRange> withoutNewClause(List<TokenRange> ranges, Cue cue) {
        return ranges.stream()
                .filter(range -> range.end() <= cue.tokens().first() || !isNewClause(range, cue))
                .toList();
    }

    private static boolean isNewClause(TokenRange range, Cue cue) {
        Analysis analysis = cue.head().analysis();
        return Phrases.trimmed(analysis, range)
                .map(left -> analysis.token(left.first()).pos() == PartOfSpeech.CCONJ)
                .orElse(false);
    }
}

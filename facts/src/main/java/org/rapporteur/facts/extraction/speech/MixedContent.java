// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.facts.extraction.speech.ContentFinder.Content;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;
import org.rapporteur.model.text.Span;

/** Decides whether a quotation is all that was said or a fragment in a reported clause, and how far that clause reaches. */
final class MixedContent {

    private final SpeechWords lists;
    private final Analysis analysis;
    private final QuotedWords quoting;

    MixedContent(SpeechWords words, Analysis analysis, QuotedWords quoting) {
        this.lists = words;
        this.analysis = analysis;
        this.quoting = quoting;
    }

    /** The clause around quotations of a cue; empty where the quotations are all that was said. */
    Optional<Span> around(Cue cue, @Nullable Source source, List<Quotation> own, @Nullable Content content) {
        Quotation first = own.getFirst();
        TokenRange words = quoting.words(first).orElseThrow();
        return cue.tokens().end() <= words.first()
                ? after(cue, source, first, words, content)
                : before(cue, source, words);
    }

    /** The cue comes first: what stands between it and the quotation may belong to what was said. */
    private Optional<Span> after(
            Cue cue, @Nullable Source source, Quotation first, TokenRange words, @Nullable Content content) {
        String before = wordBefore(words);
        boolean capital = Character.isUpperCase(
                analysis.text().value().charAt(first.inner().start()));
        if (before.equals(":")
                || (capital
                        && (before.equals(",") || words.first() == cue.tokens().end()))) {
            return Optional.empty();
        }
        int start = -1;
        for (int i = cue.tokens().end(); i < words.first() && start < 0; i++) {
            Token token = analysis.token(i);
            boolean own = source != null && source.tokens().contains(i);
            if (!own
                    && !Phrases.isPunctuation(token)
                    && !lists.isComplementizer(token)
                    && (isSaid(token, cue) || belongs(token, content, cue))) {
                start = i;
            }
        }
        if (capital && start < 0) {
            return Optional.empty();
        }
        int end = Math.min(end(words, content, cue), limit(source, words));
        int from = start < 0 ? words.first() : start;
        boolean more = start >= 0 || count(words.end(), end) > 1;
        return more ? Optional.of(span(from, Math.max(end, words.end()))) : Optional.empty();
    }

    /** After a verb that takes a clause all belongs to it but its own adverbs and whom it tells. */
    private static boolean isSaid(Token token, Cue cue) {
        return cue.saying() != null
                && cue.saying().takes('c')
                && !cue.saying().takes('i')
                && token.pos() != PartOfSpeech.ADV
                && token.pos() != PartOfSpeech.ADP
                && !isOfCue(token, cue);
    }

    private boolean belongs(Token token, @Nullable Content content, Cue cue) {
        if (content != null) {
            return content.ranges().stream().anyMatch(range -> range.contains(token.index()));
        }
        // The tree tells of no clause: an adverb, a preposition or the person told is not a part of what was said.
        return token.pos() != PartOfSpeech.ADV && token.pos() != PartOfSpeech.ADP && !isOfCue(token, cue);
    }

    private static boolean isOfCue(Token token, Cue cue) {
        Token at = token;
        while (at.head().isPresent() && !at.head().get().equals(cue.head())) {
            at = at.head().get();
        }
        return at.is(Ud.OBL) || at.is(Ud.IOBJ) || at.is(Ud.ADVMOD) || at.is(Ud.OBJ) || at.is(Ud.AUX) || at.is(Ud.NSUBJ);
    }

    private int end(TokenRange words, @Nullable Content content, Cue cue) {
        int end = words.end();
        if (content != null) {
            for (TokenRange range : content.ranges()) {
                if (range.end() > words.first()
                        && range.first() < words.end() + 2
                        && range.first() >= cue.tokens().end()) {
                    end = Math.max(end, range.end());
                }
            }
        }
        return end;
    }

    /** Who says it, after all of it, is no part of it: <em>was called "a pirate" by the judge</em>. */
    private int limit(@Nullable Source source, TokenRange words) {
        if (source == null || source.tokens().first() < words.end()) {
            return Integer.MAX_VALUE;
        }
        int first = source.tokens().first();
        return first > words.end() && analysis.token(first - 1).pos() == PartOfSpeech.ADP ? first - 1 : first;
    }

    private int count(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Phrases.isPunctuation(analysis.token(i)) ? 0 : 1;
        }
        return count;
    }

    private String wordBefore(TokenRange words) {
        return words.first() == 0 ? "" : analysis.token(words.first() - 1).text();
    }

    /** The cue comes after: what stands before the quotation in its sentence belongs to what was said, unless a colon parts them. */
    private Optional<Span> before(Cue cue, @Nullable Source source, TokenRange words) {
        if (wordBefore(words).equals(":")) {
            return Optional.empty();
        }
        int start = analysis.token(words.first()).sentence().tokens().first();
        while (start < words.first() && (quoting.isQuoted(start) || Phrases.isPunctuation(analysis.token(start)))) {
            start++;
        }
        if (count(start, words.first()) < 1 || (isOpening(analysis.token(start)) && count(start, words.first()) == 1)) {
            return Optional.empty();
        }
        int end = words.end();
        int limit = source != null && source.tokens().first() >= end
                ? Math.min(source.tokens().first(), cue.tokens().first())
                : cue.tokens().first();
        return Optional.of(span(start, Math.max(end, limit)));
    }

    private static boolean isOpening(Token token) {
        return token.pos() == PartOfSpeech.CCONJ || token.pos() == PartOfSpeech.ADV;
    }

    private Span span(int from, int to) {
        Span span = Phrases.trimmed(analysis, new TokenRange(from, to))
                .map(analysis::span)
                .orElseThrow();
        // A quotation that is a part of what was said keeps both its marks.
        Span whole = span;
        for (int end : List.of(from, to - 1)) {
            Optional<Quotation> quotation = quoting.quotation(end);
            if (quotation.isPresent()) {
                boolean isAll = quotation.get().outer().start() <= whole.start()
                        && quotation.get().outer().end() >= whole.end();
                whole = whole.cover(
                        isAll ? quotation.get().inner() : quotation.get().outer());
            }
        }
        return whole;
    }
}

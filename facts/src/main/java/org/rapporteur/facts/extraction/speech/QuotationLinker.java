// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.analysis.Ud;

/** Decides which cue a quotation belongs to: the one beside it in its sentence, after it or before it. */
final class QuotationLinker {

    /** Words that may stand between a quotation and the attribution after it: a comma, <em>also</em>. */
    private static final int NEAR = 3;

    /** Words of a sentence that holds an attribution and nothing else: <em>She said.</em> */
    private static final int SHORT = 14;

    private final Analysis analysis;
    private final QuotedWords quoting;

    QuotationLinker(Analysis analysis, QuotedWords quoting) {
        this.analysis = analysis;
        this.quoting = quoting;
    }

    /** The cue of a quotation. */
    Optional<Cue> link(Quotation quotation, Attributions attributions) {
        List<Cue> cues = attributions.cues();
        List<Optional<Source>> sources = attributions.sources();
        TokenRange words = quoting.words(quotation).orElse(null);
        if (words == null) {
            return Optional.empty();
        }
        Cue after = after(words, cues, sources);
        Cue before = before(words, cues);
        char last = analysis.text().value().charAt(quotation.inner().end() - 1);
        if (after == null || before == null) {
            return Optional.ofNullable(after == null ? before : after);
        }
        boolean goesOn = last == ',' || last == '?' || last == '!';
        return Optional.of(goesOn && !endsWithColon(words.first()) ? after : before);
    }

    private boolean endsWithColon(int start) {
        return start > 0 && analysis.token(start - 1).text().equals(":");
    }

    private @Nullable Cue after(TokenRange words, List<Cue> cues, List<Optional<Source>> sources) {
        int from = words.end();
        int limit = afterLimit(words);
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (cue.tokens().first() < from || cue.tokens().end() > limit) {
                continue;
            }
            // The subject is the one who speaks, or who quotes him.
            int start = Stream.concat(
                            sources.get(i).stream()
                                    .map(source -> source.tokens().first()),
                            cue.head().dependents(Ud.NSUBJ).stream()
                                    .map(subject -> Phrases.noun(subject).first()))
                    .filter(first -> first >= from)
                    .reduce(cue.tokens().first(), Math::min);
            boolean plain = true;
            for (int j = from; j < start; j++) {
                plain &= !quoting.isQuoted(j);
            }
            return plain && start - from <= NEAR ? cue : null;
        }
        return null;
    }

    /** The end of the sentence that the quotation ends in, or of the short one that comes right after. */
    private int afterLimit(TokenRange words) {
        TokenRange own = analysis.token(words.end() - 1).sentence().tokens();
        if (own.end() > words.end() + 1 || own.end() >= analysis.tokenCount()) {
            return own.end();
        }
        int next = words.end();
        if (own.end() > next && !Phrases.isPunctuation(analysis.token(next))) {
            return own.end();
        }
        Token first = analysis.token(Math.min(own.end(), analysis.tokenCount() - 1));
        TokenRange following = first.sentence().tokens();
        boolean sameParagraph = first.sentence().paragraph()
                == analysis.token(words.first()).sentence().paragraph();
        String last = analysis.token(words.end() - 2 >= words.first() ? words.end() - 2 : words.first())
                .text();
        return sameParagraph && (following.length() <= SHORT || last.equals(",") || last.endsWith(","))
                ? following.end()
                : own.end();
    }

    private @Nullable Cue before(TokenRange words, List<Cue> cues) {
        TokenRange sentence = analysis.token(words.first()).sentence().tokens();
        int from = sentence.first();
        if (from == words.first() && from > 0) {
            Token last = analysis.token(from - 1);
            if (last.text().equals(":") || last.text().equals(",")) {
                from = last.sentence().tokens().first();
            }
        }
        for (int i = cues.size() - 1; i >= 0; i--) {
            Cue cue = cues.get(i);
            if (cue.tokens().end() <= words.first()) {
                return cue.tokens().first() >= from && !isClosed(cue, words.first()) ? cue : null;
            }
        }
        return null;
    }

    /** Whether another quotation between them took the cue and ended its sentence. */
    private boolean isClosed(Cue cue, int start) {
        for (int i = cue.tokens().end(); i < start; i++) {
            if (quoting.isQuoted(i) && !quoting.isQuoted(i + 1) && isSentenceEnd(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSentenceEnd(int i) {
        return i > 0 && List.of(".", "!", "?").contains(analysis.token(i - 1).text());
    }
}

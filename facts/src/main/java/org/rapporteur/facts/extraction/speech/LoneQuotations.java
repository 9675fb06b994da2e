// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.extraction.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.facts.syntax.Phrases;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.PartOfSpeech;
import org.rapporteur.model.analysis.Token;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.text.Span;

/** Makes reports of quotations that have no cue, with the name that stands before or after them where one does. */
final class LoneQuotations {

    /** Most words of a signature after a quotation, its dash included. */
    private static final int SIGNATURE = 12;

    private static final String DASHES = "―—–-~";

    private final Analysis analysis;
    private final List<Quotation> quoted;

    LoneQuotations(Analysis analysis, List<Quotation> quoted) {
        this.analysis = analysis;
        this.quoted = quoted;
    }

    /** The report of quotations that are one statement. */
    Report report(List<Quotation> group) {
        Quotation first = group.getFirst();
        List<Span> content =
                new ArrayList<>(group.stream().map(Quotation::inner).toList());
        Optional<Source> signed = signature(group.getLast());
        Optional<SpeakerLabel> label = SpeakerLabel.of(analysis, first);
        if (label.isPresent() && first.inner().contains(label.get().colon())) {
            Span rest = new Span(label.get().colon().end(), content.getFirst().end());
            List<Token> said = analysis.tokens(rest);
            if (!said.isEmpty()) {
                content.set(0, new Span(said.getFirst().span().start(), rest.end()));
            }
        }
        Optional<Source> source =
                label.map(found -> source(found.tokens(), "speaker-label")).or(() -> signed);
        return new Report(
                first.paragraph(),
                Quoted.FULL,
                content,
                null,
                source.orElse(null),
                takesUp(first),
                Why.of("quotation-alone", first.outer())
                        .because(source.stream().map(Source::why).toArray(Why[]::new)));
    }

    /** The name after a dash at the end of a quotation: <em>"It is safe." – Ada Brook</em>. */
    private Optional<Source> signature(Quotation last) {
        Span paragraph = analysis.text().paragraphs().get(last.paragraph()).span();
        List<Token> after = analysis.tokens(
                new Span(last.outer().end(), Math.max(last.outer().end(), paragraph.end())));
        if (after.size() < 2
                || after.size() > SIGNATURE
                || DASHES.indexOf(after.getFirst().text().charAt(0)) < 0) {
            return Optional.empty();
        }
        TokenRange range = TokenRange.of(after);
        return Phrases.trimmed(analysis, range)
                .filter(name -> analysis.token(name.first()).pos() == PartOfSpeech.PROPN)
                .map(name -> source(name, "quotation-signed"));
    }

    private Source source(TokenRange tokens, String rule) {
        return new Source(tokens, Phrases.head(analysis, tokens), Why.of(rule, analysis.span(tokens)));
    }

    private boolean takesUp(Quotation first) {
        int number = quoted.indexOf(first);
        return number > 0
                && quoted.get(number - 1).ending() == Quotation.Ending.RUNS_ON
                && quoted.get(number - 1).paragraph() == first.paragraph() - 1;
    }
}

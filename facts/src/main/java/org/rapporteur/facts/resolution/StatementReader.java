// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.Attribution;
import org.rapporteur.facts.extraction.Quotation;
import org.rapporteur.facts.extraction.QuotedStatement;
import org.rapporteur.facts.extraction.QuotedStatements;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.entity.EntityId;
import org.rapporteur.model.fact.FactId;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.fact.Statement;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.fact.Why;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.text.Span;
import org.rapporteur.model.text.Text;

/**
 * Reads the statements of a document and who makes them: direct speech and who is named beside the verb of saying.
 * Immutable and safe for use by many threads.
 */
public final class StatementReader {

    private final QuotedStatements quoted = new QuotedStatements();
    private final SpeechReader speech = new SpeechReader();

    /** The document with its statements and their speakers. */
    public FactsDocument read(Document document) {
        Text text = document.text();
        List<QuotedStatement> found = quoted.find(text);
        List<Attribution> attributions = found.stream()
                .map(QuotedStatement::attribution)
                .filter(Objects::nonNull)
                .toList();
        Cast cast = Cast.of(text, attributions);
        List<Statement> statements = new ArrayList<>();
        Map<String, FactId> firstWithContent = new HashMap<>();
        List<EntityId> speakersBefore = List.of();
        for (QuotedStatement statement : found) {
            FactId id = FactId.statement(statements.size() + 1);
            Attribution attribution = statement.attribution();
            List<EntityId> speakers =
                    attribution != null ? cast.speakers(attribution) : statement.takesUp() ? speakersBefore : List.of();
            statements.add(new Statement(
                    id,
                    isFragment(text, statement.quotations().getFirst()) ? Quoted.PARTIAL : Quoted.FULL,
                    statement.content(),
                    attribution == null ? null : attribution.cue(),
                    attribution == null ? null : attribution.source(),
                    speakers,
                    null,
                    attribution == null ? null : attribution.office(),
                    firstWithContent.putIfAbsent(words(text, statement.content()), id),
                    why(statement, attribution, speakers)));
            speakersBefore = speakers;
        }
        return new FactsDocument(document, cast.entities(), List.of(), statements, List.of(), List.of());
    }

    /** Who is in a document and what they say there, as far as its analysis tells. */
    public StatementsAndEntities read(Document document, Analysis analysis) {
        return speech.read(document, analysis);
    }

    /** Whether a quotation stands in the middle of a sentence that is not its own: small letter, no pause before it. */
    private static boolean isFragment(Text text, Quotation quotation) {
        int start = quotation.outer().start();
        String before = text.value().substring(Math.max(0, start - 2), start).strip();
        return Character.isLowerCase(text.value().charAt(quotation.inner().start()))
                && !before.isEmpty()
                && Character.isLetterOrDigit(before.charAt(before.length() - 1));
    }

    private static Why why(QuotedStatement statement, @Nullable Attribution attribution, List<EntityId> speakers) {
        Why quotation =
                Why.of("quotation-marks", statement.quotations().getFirst().outer());
        if (attribution != null) {
            return quotation.because(
                    attribution.source() == null
                            ? Why.of("cue-alone", attribution.cue())
                            : Why.of("named-at-cue", attribution.source(), attribution.cue()));
        }
        return statement.takesUp() && !speakers.isEmpty() ? quotation.because(Why.of("quotation-runs-on")) : quotation;
    }

    /** The letters and digits of what was said: the second printing of a quotation differs in dots and marks. */
    private static String words(Text text, List<Span> content) {
        return content.stream()
                .map(text::slice)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}

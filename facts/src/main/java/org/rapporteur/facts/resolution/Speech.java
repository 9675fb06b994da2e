// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.speech.Report;
import org.rapporteur.facts.roles.Weights;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.analysis.TokenRange;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.text.Span;

/** What has been said so far and by whom: the setting in which pronouns are understood. Confined to one reading. */
final class Speech {

    private final BitSet quoted = new BitSet();
    private final BitSet said = new BitSet();
    private final BitSet sources = new BitSet();
    private final Weights weights;
    private @Nullable Actor lastSpeaker;

    Speech(Analysis analysis, List<Report> reports, Weights weights) {
        this.weights = weights;
        for (Report report : reports) {
            BitSet words = report.quoted() == Quoted.FULL ? quoted : said;
            for (Span span : report.content()) {
                analysis.tokens(span).forEach(token -> words.set(token.index()));
            }
            if (report.source() != null) {
                TokenRange source = report.source().tokens();
                sources.set(source.first(), source.end());
            }
        }
    }

    /** What weighs whom words mean. */
    Weights weights() {
        return weights;
    }

    /** Whether a word stands inside a quotation. */
    boolean isQuoted(int token) {
        return quoted.get(token);
    }

    /** Whether a word stands inside a reported clause. */
    boolean isSaid(int token) {
        return said.get(token);
    }

    /** Whether a word belongs to the source of a report. */
    boolean isSource(int token) {
        return sources.get(token);
    }

    @Nullable
    Actor lastSpeaker() {
        return lastSpeaker;
    }

    void setLastSpeaker(@Nullable Actor speaker) {
        lastSpeaker = speaker;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.facts.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.facts.extraction.speech.Report;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.fact.Statement.Quoted;
import org.rapporteur.model.text.Span;

/** What has been said so far and by whom: the setting in which pronouns are understood. Confined to one reading. */
final class Speech {

    private final List<Span> quoted = new ArrayList<>();
    private final List<Span> said = new ArrayList<>();
    private final Set<Span> sources = new HashSet<>();
    private @Nullable Actor lastSpeaker;

    Speech(Analysis analysis, List<Report> reports) {
        for (Report report : reports) {
            (report.quoted() == Quoted.FULL ? quoted : said).addAll(report.content());
            if (report.source() != null) {
                sources.add(analysis.span(report.source().tokens()));
            }
        }
    }

    boolean isQuoted(Span span) {
        return quoted.stream().anyMatch(content -> content.contains(span));
    }

    boolean isSaid(Span span) {
        return said.stream().anyMatch(content -> content.contains(span));
    }

    boolean isSource(Span span) {
        return sources.stream().anyMatch(source -> source.contains(span));
    }

    @Nullable
    Actor lastSpeaker() {
        return lastSpeaker;
    }

    void setLastSpeaker(@Nullable Actor speaker) {
        lastSpeaker = speaker;
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.stories.agreement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.facts.lexicon.WordRoles;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.model.text.Span;

/**
 * Tells on whose word a report, or a part of it, rests. Copies and updates of one text have one origin; so have all reports
 * of one outlet, and all with the byline or dateline of one agency; a sentence that says <em>told Reuters</em> rests on Reuters. Immutable and
 * safe for use by many threads.
 */
public final class Origins {

    /** Characters at the beginning and the end of a report in which an agency is its author. */
    private static final int EDGE = 160;

    private final Map<String, String> agencies = new LinkedHashMap<>();
    private final Pattern inBrackets;
    private final Pattern named;

    /** What a word beside the name of an agency does; see {@code byline-words.txt}. */
    private enum Byline {
        BY,
        ARTICLE,
        WRITER
    }

    public Origins(Language language) {
        WordRoles<Byline> byline = language.roles("byline-words", Byline.class);
        language.rows("news-agencies", 2).forEach(row -> agencies.put(row.get(0), row.get(1)));
        String any = agencies.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(", ")"));
        inBrackets = Pattern.compile("[(\\[]" + any + "[)\\]]|\\b(?:" + byline.alternatives(Byline.BY) + ") (?:(?:"
                + byline.alternatives(Byline.ARTICLE) + ") )?" + any + "\\b|\\b" + any + " (?:"
                + byline.alternatives(Byline.WRITER) + ")\\b");
        named = Pattern.compile("\\b" + any + "\\b");
    }

    /**
     * For each report the name of its origin: the agency it comes from, else the outlet of the first report of the same text,
     * else that report. What a paper copies from another rests on the other; what it writes itself rests on the paper.
     *
     * @param heads for each report the first of its copies and versions, itself where it has none before it
     */
    public Map<DocumentId, String> of(List<Document> reports, Map<DocumentId, DocumentId> heads) {
        Map<DocumentId, String> agency = new HashMap<>();
        for (Document report : reports) {
            agency(report).ifPresent(name -> agency.putIfAbsent(heads.get(report.id()), name));
        }
        Map<DocumentId, String> outlets = new HashMap<>();
        for (Document report : reports) {
            if (report.outlet() != null) {
                String name = report.outlet().name().strip();
                outlets.put(report.id(), agencies.getOrDefault(name, name.toLowerCase(Locale.ROOT)));
            }
        }
        Map<DocumentId, String> origins = new HashMap<>();
        for (Document report : reports) {
            DocumentId head = heads.getOrDefault(report.id(), report.id());
            String outlet = outlets.get(head);
            origins.put(report.id(), agency.getOrDefault(head, outlet == null ? head.value() : outlet));
        }
        return origins;
    }

    private Optional<String> agency(Document report) {
        String text = report.text().value();
        String head = text.substring(0, Math.min(EDGE, text.length()));
        String tail = text.substring(Math.max(0, text.length() - EDGE));
        return name(inBrackets.matcher(head)).or(() -> name(inBrackets.matcher(tail)));
    }

    /** The agency that a sentence of a report names, where it names one. */
    Optional<String> agencyAt(Document report, Span place) {
        String text = report.text().value();
        int start = Math.max(text.lastIndexOf(". ", place.start()), text.lastIndexOf('\n', place.start())) + 1;
        int stop = text.indexOf(". ", place.end());
        int line = text.indexOf('\n', place.end());
        int end = Math.min(stop < 0 ? text.length() : stop, line < 0 ? text.length() : line);
        return name(named.matcher(text).region(start, Math.max(start, end)));
    }

    private Optional<String> name(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.ofNullable(agencies.get(matcher.group(group)));
            }
        }
        return Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Review;

/** Questions in the terms of Lucene. */
final class Queries {

    /** A phrase in quotation marks or a run without blanks, with or without a minus before. */
    private static final Pattern PART = Pattern.compile("(-?)(?:[\"“”]([^\"“”]*)[\"“”]?|(\\S+))");

    private static final List<String> FACTS = List.of("statement", "event", "figure");

    private final QueryBuilder words;

    /** @param analyzer that the index was made with */
    Queries(Analyzer analyzer) {
        this.words = new QueryBuilder(analyzer);
    }

    static Query yes(String field) {
        return new TermQuery(new Term(field, Fields.YES));
    }

    /** All facts that people decide on first. */
    static Query facts() {
        BooleanQuery.Builder facts = new BooleanQuery.Builder();
        for (String kind : FACTS) {
            facts.add(new TermQuery(new Term(Fields.KIND, kind)), Occur.SHOULD);
        }
        return facts.build();
    }

    /** @param withRejected whether facts that people have rejected are found too */
    Query of(Question question, boolean withRejected) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int wanted = 0;
        for (MatchResult part : PART.matcher(question.words()).results().toList()) {
            String term = part.group(2) == null ? part.group(3) : part.group(2);
            Query query = phrase(Fields.WORDS, term);
            boolean isUnwanted = !part.group(1).isEmpty();
            // What has no letter or digit says nothing.
            if (!(query instanceof MatchNoDocsQuery)) {
                all.add(query, isUnwanted ? Occur.MUST_NOT : Occur.MUST);
                wanted += isUnwanted ? 0 : 1;
            }
        }
        if (wanted == 0) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        filters(question).forEach(filter -> all.add(filter, Occur.FILTER));
        Review.State state = question.selection().review();
        if (state != null) {
            all.add(new TermQuery(new Term(Fields.STATE, state.label())), Occur.FILTER);
        } else if (!withRejected) {
            all.add(new TermQuery(new Term(Fields.STATE, Review.State.REJECTED.label())), Occur.MUST_NOT);
            all.add(yes(Fields.LOST), Occur.MUST_NOT);
        }
        return all.build();
    }

    private List<Query> filters(Question question) {
        List<Query> filters = new ArrayList<>();
        if (!question.selection().kinds().isEmpty()) {
            BooleanQuery.Builder kinds = new BooleanQuery.Builder();
            question.selection()
                    .kinds()
                    .forEach(kind -> kinds.add(new TermQuery(new Term(Fields.KIND, kind)), Occur.SHOULD));
            filters.add(kinds.build());
        }
        if (question.selection().type() != null) {
            filters.add(new TermQuery(
                    new Term(Fields.TYPE, question.selection().type().toLowerCase(Locale.ROOT))));
        }
        if (question.selection().status() != null) {
            filters.add(
                    new TermQuery(new Term(Fields.STATUS, question.selection().status())));
        }
        name(filters, Fields.SPEAKER, question.selection().speaker());
        name(filters, Fields.ROLE, question.selection().role());
        name(filters, Fields.ACTOR, question.selection().actor());
        name(filters, Fields.PLACE, question.selection().place());
        day(filters, Fields.LAST, question.selection().from(), LocalDate.MAX);
        day(filters, Fields.FIRST, LocalDate.MIN, question.selection().to());
        Double least = question.selection().confidence();
        if (least != null) {
            filters.add(new BooleanQuery.Builder()
                    .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                    .add(DoublePoint.newRangeQuery(Fields.CONFIDENCE, 0, Math.nextDown(least)), Occur.MUST_NOT)
                    .build());
        }
        Question.Matter matter = question.matter();
        if (matter.words() != null) {
            filters.add(phrase(Fields.ABOUT, matter.words()));
        }
        if (matter.least() != null || matter.most() != null) {
            filters.add(DoublePoint.newRangeQuery(
                    Fields.NUMBER,
                    matter.least() == null ? Double.NEGATIVE_INFINITY : matter.least(),
                    matter.most() == null ? Double.POSITIVE_INFINITY : matter.most()));
        }
        name(filters, Fields.CHARGE, matter.charge());
        day(filters, Fields.DUE, LocalDate.MIN, matter.due());
        question.facets().forEach((name, value) -> filters.add(new TermQuery(new Term(Fields.FACET + name, value))));
        return filters;
    }

    private void name(List<Query> filters, String field, @Nullable String words) {
        if (words != null) {
            filters.add(phrase(field, words));
        }
    }

    private static void day(List<Query> filters, String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            filters.add(LongPoint.newRangeQuery(field, from.toEpochDay(), to.toEpochDay()));
        }
    }

    /** Words one after the other; nothing fits where there is no word among them. */
    private Query phrase(String field, String text) {
        Query query = words.createPhraseQuery(field, text);
        return query == null ? new MatchNoDocsQuery("no word") : query;
    }
}

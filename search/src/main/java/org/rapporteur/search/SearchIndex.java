// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.fact.Review;

/** An index as it was when it was opened, for finding. Safe for use by many threads. */
public final class SearchIndex implements AutoCloseable {

    /** Bytes of an index that are compared with their checksums when it is opened: about a twentieth of a second. */
    private static final long CHECKED = 64_000_000;

    /** A phrase in quotation marks or a run without blanks, with or without a minus before. */
    private static final Pattern PART = Pattern.compile("(-?)(?:[\"“”]([^\"“”]*)[\"“”]?|(\\S+))");

    /** The latest first, then the last recorded. */
    private static final Sort NEWEST = new Sort(newest(Fields.LAST), newest(Fields.SEQ));

    private static final List<String> FACTS = List.of("statement", "event", "figure");

    private static final String DOCUMENT_KIND = "document";

    private static final Sort LOG = new Sort(new SortField(Fields.SEQ, SortField.Type.LONG));

    /** What matters most first, of that what is least sure. */
    private static final Sort QUEUE = new Sort(
            new SortField(Fields.RANK, SortField.Type.LONG), unsure(), new SortField(Fields.SEQ, SortField.Type.LONG));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryBuilder queries;
    private final Mark mark;

    private SearchIndex(DirectoryReader reader, Analyzer analyzer, Mark mark) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.queries = new QueryBuilder(analyzer);
        this.mark = mark;
    }

    /** What nobody weighed comes last. */
    private static SortField unsure() {
        return new SortField(Fields.CONFIDENCE, SortField.Type.DOUBLE, false, Double.MAX_VALUE);
    }

    private static SortField newest(String field) {
        return new SortField(field, SortField.Type.LONG, true, Long.MIN_VALUE);
    }

    /**
     * Opens an index.
     *
     * @return nothing where there is none yet, or it is of another version of this program
     * @throws IndexException if it is damaged
     */
    public static Optional<SearchIndex> open(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try {
            // Loads what keeps Lucene quiet before it says anything.
            Analyzer analyzer = Fields.analyzer();
            DirectoryReader reader = DirectoryReader.open(FSDirectory.open(directory));
            check(directory, reader);
            Map<String, String> data = reader.getIndexCommit().getUserData();
            if (!Fields.FORM.equals(data.get(Mark.FORM))) {
                reader.close();
                reader.directory().close();
                return Optional.empty();
            }
            Mark mark = new Mark(data.getOrDefault(Mark.LOG, ""), Long.parseLong(data.getOrDefault(Mark.SIZE, "0")));
            return Optional.of(new SearchIndex(reader, analyzer, mark));
        } catch (IndexNotFoundException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // What was altered makes Lucene fail in any way.
            throw unreadable(directory.toString(), e);
        }
    }

    /** Compares the checksums of all files, unless that would take longer than a search may. */
    private static void check(Path directory, DirectoryReader reader) throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        if (size <= CHECKED) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    private static IndexException unreadable(String place, Exception e) {
        return new IndexException(
                place + ": the index cannot be read (" + e.getMessage() + "). Make it again with reindex.", false, e);
    }

    /** How far it goes. */
    public Mark mark() {
        return mark;
    }

    /** The best entries, or where the question has no words the newest. */
    public Answer find(Question question) {
        Query query = query(question, false);
        try {
            TopDocs found = question.words().isBlank()
                    ? searcher.search(query, question.limit(), NEWEST)
                    : searcher.search(query, question.limit());
            return new Answer(
                    found.totalHits.value(), found.totalHits.relation() == TotalHits.Relation.EQUAL_TO, labels(found));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /**
     * How many entries that a question finds, whatever its limit, have each value of some facets.
     *
     * @return for each facet its values, the one that most have first
     */
    public Map<String, List<FacetCount>> count(Question question, List<String> facets) {
        try {
            return searcher.search(query(question, false), FacetCounting.of(facets));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /** The same for one facet, with the days on which the reports came out; the values come in no order. */
    public List<FacetSpan> spans(Question question, String facet) {
        try {
            return searcher.search(query(question, false), FacetSpans.of(facet));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /**
     * Facts that somebody should look at: what matters most first, of that what is least sure. Where the question asks for a
     * state, those of that state, looked at or not.
     */
    public Answer queue(Question question) {
        BooleanQuery.Builder open = new BooleanQuery.Builder().add(query(question, true), Occur.FILTER);
        if (question.selection().review() == null) {
            open.add(yes(Fields.OPEN), Occur.FILTER);
        } else {
            open.add(facts(), Occur.FILTER);
        }
        try {
            TopDocs found = searcher.search(open.build(), question.limit(), QUEUE);
            return new Answer(
                    found.totalHits.value(), found.totalHits.relation() == TotalHits.Relation.EQUAL_TO, labels(found));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /** How many facts fit, and at how many of these somebody still should look. */
    public Progress progress(Question question) {
        BooleanQuery all = new BooleanQuery.Builder()
                .add(query(question, true), Occur.FILTER)
                .add(facts(), Occur.FILTER)
                .build();
        BooleanQuery open = new BooleanQuery.Builder()
                .add(all, Occur.FILTER)
                .add(yes(Fields.OPEN), Occur.FILTER)
                .build();
        try {
            return new Progress(searcher.count(all), searcher.count(open));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /** The facts of one kind whose sentence is this, in the order of the log. */
    public List<Label> sameSentence(String kind, String sentence, int limit) {
        BooleanQuery same = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.SENTENCE, sentence)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER)
                .build();
        try {
            return labels(searcher.search(same, limit, LOG));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    private static Query yes(String field) {
        return new TermQuery(new Term(field, Fields.YES));
    }

    private static Query facts() {
        BooleanQuery.Builder facts = new BooleanQuery.Builder();
        for (String kind : FACTS) {
            facts.add(new TermQuery(new Term(Fields.KIND, kind)), Occur.SHOULD);
        }
        return facts.build();
    }

    /**
     * Documents and what they establish, in the order of the log.
     *
     * @param documents ids; those that are not in the index are left out
     * @param limit most entries wanted, at least 1
     */
    public List<Label> of(Collection<String> documents, int limit) {
        List<BytesRef> ids = documents.stream().map(BytesRef::new).toList();
        try {
            return labels(searcher.search(new TermInSetQuery(Fields.DOCUMENT, ids), limit, LOG));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /**
     * The documents themselves, in the order of the log.
     *
     * @param documents ids; those that are not in the index are left out
     */
    public List<Label> documents(Collection<String> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        List<BytesRef> ids = documents.stream().map(BytesRef::new).toList();
        BooleanQuery of = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Fields.DOCUMENT, ids), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KIND, DOCUMENT_KIND)), Occur.FILTER)
                .build();
        try {
            return labels(searcher.search(of, documents.size(), LOG));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /**
     * The same words with each that stands nowhere replaced by the most frequent one that is written almost like it.
     *
     * @return nothing where all words are known, or none is like one that is not
     */
    public Optional<String> otherwise(String words) {
        try {
            return new Spelling(reader).otherwise(words);
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    private List<Label> labels(TopDocs found) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Label> labels = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            labels.add(label(stored.document(hit.doc)));
        }
        return labels;
    }

    private static Label label(Document stored) {
        String published = stored.get(Fields.PUBLISHED);
        return new Label(
                stored.getField(Fields.SEQ).numericValue().longValue(),
                stored.get(Fields.KIND),
                stored.get(Fields.ID),
                stored.get(Fields.DOCUMENT),
                stored.get(Fields.SOURCE),
                published == null ? null : LocalDate.parse(published),
                stored.get(Fields.LINE),
                stored.get(Fields.MORE));
    }

    private Query query(Question question, boolean withRejected) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int wanted = 0;
        for (MatchResult part : PART.matcher(question.words()).results().toList()) {
            String words = part.group(2) == null ? part.group(3) : part.group(2);
            Query query = phrase(Fields.WORDS, words);
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
    private Query phrase(String field, String words) {
        Query query = queries.createPhraseQuery(field, words);
        return query == null ? new MatchNoDocsQuery("no word") : query;
    }

    @Override
    public void close() {
        try {
            reader.close();
            reader.directory().close();
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }
}

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
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
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

/** An index as it was when it was opened, for finding. Safe for use by many threads. */
public final class SearchIndex implements AutoCloseable {

    /** Bytes of an index that are compared with their checksums when it is opened: about a twentieth of a second. */
    private static final long CHECKED = 64_000_000;

    /** The latest first, then the last recorded. */
    private static final Sort NEWEST = new Sort(newest(Fields.LAST), newest(Fields.SEQ));

    private static final String DOCUMENT_KIND = "document";

    private static final Sort LOG = new Sort(new SortField(Fields.SEQ, SortField.Type.LONG));

    /** What matters most first, of that what is least sure. */
    private static final Sort QUEUE = new Sort(
            new SortField(Fields.RANK, SortField.Type.LONG), unsure(), new SortField(Fields.SEQ, SortField.Type.LONG));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Queries queries;
    private final Mark mark;

    private SearchIndex(DirectoryReader reader, Analyzer analyzer, Mark mark) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.queries = new Queries(analyzer);
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
        Query query = queries.of(question, false);
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
            return searcher.search(queries.of(question, false), FacetCounting.of(facets));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /** The same for one facet, with the days on which the reports came out; the values come in no order. */
    public List<FacetSpan> spans(Question question, String facet) {
        try {
            return searcher.search(queries.of(question, false), FacetSpans.of(facet));
        } catch (IOException e) {
            throw unreadable(String.valueOf(reader.directory()), e);
        }
    }

    /**
     * Facts that somebody should look at: what matters most first, of that what is least sure. Where the question asks for a
     * state, those of that state, looked at or not.
     */
    public Answer queue(Question question) {
        BooleanQuery.Builder open = new BooleanQuery.Builder().add(queries.of(question, true), Occur.FILTER);
        if (question.selection().review() == null) {
            open.add(Queries.yes(Fields.OPEN), Occur.FILTER);
        } else {
            open.add(Queries.facts(), Occur.FILTER);
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
                .add(queries.of(question, true), Occur.FILTER)
                .add(Queries.facts(), Occur.FILTER)
                .build();
        BooleanQuery open = new BooleanQuery.Builder()
                .add(all, Occur.FILTER)
                .add(Queries.yes(Fields.OPEN), Occur.FILTER)
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

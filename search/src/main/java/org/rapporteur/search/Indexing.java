// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

/**
 * Writes an index. Nothing shows before {@link #commit}; what was there before shows till then, so a kill does no harm. One
 * writes at a time. Not safe for use by many threads.
 */
public final class Indexing implements AutoCloseable {

    private static final double BUFFER_MEGABYTES = 64;

    private final Path directory;
    private final Directory files;
    private final IndexWriter writer;

    private Indexing(Path directory, Directory files, IndexWriter writer) {
        this.directory = directory;
        this.files = files;
        this.writer = writer;
    }

    /** Makes an index from nothing, in the place of one that may be there. */
    public static Indexing anew(Path directory) {
        try {
            return open(directory, OpenMode.CREATE);
        } catch (IndexException e) {
            if (e.isBusy()) {
                throw e;
            }
            // Lucene will not write over what it cannot read. All of it can be made again.
            clear(directory);
            return open(directory, OpenMode.CREATE);
        }
    }

    private static void clear(Path directory) {
        try (Directory files = FSDirectory.open(directory)) {
            for (String name : files.listAll()) {
                if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    files.deleteFile(name);
                }
            }
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    /** Adds to an index. */
    public static Indexing goOn(Path directory) {
        return open(directory, OpenMode.APPEND);
    }

    private static Indexing open(Path directory, OpenMode mode) {
        try {
            Directory files = FSDirectory.open(directory);
            try {
                emptyLock(directory.resolve(IndexWriter.WRITE_LOCK_NAME));
                IndexWriterConfig config = new IndexWriterConfig(Fields.analyzer())
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setCommitOnClose(false);
                return new Indexing(directory, files, new IndexWriter(files, config));
            } catch (IOException e) {
                files.close();
                throw e;
            }
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    /** Lucene takes no lock in a file that has something in it, as after a fault of the disk. */
    private static void emptyLock(Path lock) throws IOException {
        if (Files.exists(lock) && Files.size(lock) > 0) {
            Files.write(lock, new byte[0]);
        }
    }

    private static IndexException failure(Path directory, IOException e) {
        if (e instanceof LockObtainFailedException) {
            return new IndexException(
                    directory + ": somebody else is writing the index. Wait till they are done.", true, e);
        }
        return new IndexException(
                directory + ": the index cannot be written (" + e.getMessage() + "). Mend that, or delete the folder.",
                false,
                e);
    }

    /** Takes out all that was read from a document. */
    public void forget(String document) {
        try {
            writer.deleteDocuments(new Term(Fields.DOCUMENT, document));
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    public void add(Card card) {
        Document fields = new Document();
        label(fields, card.label());
        fields.add(new TextField(Fields.WORDS, card.words(), Store.NO));
        if (card.matter() != null) {
            matter(fields, card.matter());
        }
        if (card.type() != null) {
            fields.add(new StringField(Fields.TYPE, card.type().toLowerCase(Locale.ROOT), Store.NO));
        }
        if (card.status() != null) {
            fields.add(new StringField(Fields.STATUS, card.status(), Store.NO));
        }
        names(fields, Fields.SPEAKER, card.speakers());
        if (card.role() != null) {
            fields.add(new TextField(Fields.ROLE, card.role(), Store.NO));
        }
        names(fields, Fields.ACTOR, card.actors());
        names(fields, Fields.PLACE, card.places());
        if (card.first() != null) {
            fields.add(new LongPoint(Fields.FIRST, card.first().toEpochDay()));
        }
        if (card.last() != null) {
            fields.add(new LongPoint(Fields.LAST, card.last().toEpochDay()));
            fields.add(new NumericDocValuesField(Fields.LAST, card.last().toEpochDay()));
        }
        if (card.triage() != null) {
            triage(fields, card.triage());
        }
        card.facets().forEach((name, values) -> facet(fields, Fields.FACET + name, values));
        try {
            writer.addDocument(fields);
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    private static void matter(Document fields, Card.Matter matter) {
        if (matter.words() != null) {
            fields.add(new TextField(Fields.ABOUT, matter.words(), Store.NO));
        }
        if (matter.number() != null) {
            fields.add(new DoublePoint(Fields.NUMBER, matter.number()));
        }
        names(fields, Fields.CHARGE, matter.charges());
        if (matter.due() != null) {
            fields.add(new LongPoint(Fields.DUE, matter.due().toEpochDay()));
        }
    }

    private static void triage(Document fields, Triage triage) {
        fields.add(new StringField(Fields.STATE, triage.state().label(), Store.NO));
        fields.add(new StringField(Fields.SENTENCE, triage.sentence(), Store.NO));
        fields.add(new NumericDocValuesField(Fields.RANK, triage.rank()));
        if (triage.isOpen()) {
            fields.add(new StringField(Fields.OPEN, Fields.YES, Store.NO));
        }
        if (triage.isLost()) {
            fields.add(new StringField(Fields.LOST, Fields.YES, Store.NO));
        }
        if (triage.confidence() != null) {
            fields.add(new DoublePoint(Fields.CONFIDENCE, triage.confidence()));
            fields.add(new DoubleDocValuesField(Fields.CONFIDENCE, triage.confidence()));
        }
    }

    private static void label(Document fields, Label label) {
        fields.add(new NumericDocValuesField(Fields.SEQ, label.place()));
        fields.add(new StoredField(Fields.SEQ, label.place()));
        fields.add(new StringField(Fields.KIND, label.kind(), Store.YES));
        fields.add(new StoredField(Fields.ID, label.id()));
        fields.add(new StringField(Fields.DOCUMENT, label.document(), Store.YES));
        fields.add(new StoredField(Fields.SOURCE, label.source()));
        if (label.published() != null) {
            fields.add(new StoredField(Fields.PUBLISHED, label.published().toString()));
            fields.add(new NumericDocValuesField(
                    Fields.PUBLISHED, label.published().toEpochDay()));
        }
        fields.add(new StoredField(Fields.LINE, label.line()));
        if (label.more() != null) {
            fields.add(new StoredField(Fields.MORE, label.more()));
        }
    }

    private static void facet(Document fields, String name, List<String> values) {
        for (String value : values) {
            // Lucene takes no longer terms.
            BytesRef term = new BytesRef(value);
            if (term.length <= IndexWriter.MAX_TERM_LENGTH) {
                fields.add(new StringField(name, term, Store.NO));
                fields.add(new SortedSetDocValuesField(name, term));
            }
        }
    }

    private static void names(Document fields, String name, List<String> values) {
        values.forEach(value -> fields.add(new TextField(name, value, Store.NO)));
    }

    /** Makes all show that was done, up to this mark of the log. */
    public void commit(Mark mark) {
        try {
            writer.setLiveCommitData(
                    Map.of(Mark.LOG, mark.log(), Mark.SIZE, String.valueOf(mark.size()), Mark.FORM, Fields.FORM)
                            .entrySet());
            writer.commit();
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }

    @Override
    public void close() {
        try (files) {
            writer.close();
        } catch (IOException e) {
            throw failure(directory, e);
        }
    }
}

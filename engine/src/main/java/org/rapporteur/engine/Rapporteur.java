// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.rapporteur.documents.Documents;
import org.rapporteur.facts.FactReader;
import org.rapporteur.facts.lexicon.Language;
import org.rapporteur.intake.Article;
import org.rapporteur.intake.Bookmarks;
import org.rapporteur.intake.Intake;
import org.rapporteur.intake.Limits;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Source;
import org.rapporteur.intake.particulars.FieldNames;
import org.rapporteur.language.LanguagePipeline;
import org.rapporteur.language.network.LanguageModelException;
import org.rapporteur.model.analysis.Analysis;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.model.source.Document;

/**
 * Reads news and establishes the facts in it. Immutable and safe for use by many threads; make one and keep it. It holds nothing
 * that must be closed.
 *
 * {@snippet lang = java :
 * import org.rapporteur.engine.Rapporteur;
 * import org.rapporteur.model.fact.FactsDocument;
 * import org.rapporteur.model.fact.Statement;
 *
 * void main() {
 *     FactsDocument facts = new Rapporteur().read("“The bridge is safe,” said Mayor Ada Brook of the old town on Monday.");
 *     for (Statement s : facts.statements()) {
 *         System.out.println(facts.names(s.speakers()) + ": " + facts.words(s.content()));
 *     }
 * }
 * }
 *
 * Many files are read with {@link #read(List, int)}, which goes on where one of them cannot be read.
 */
public final class Rapporteur {

    /** What a text goes by that is given without a name. */
    private static final String TEXT = "text";

    private final Settings settings;
    private final Intake intake;
    private final FactReader facts = FactReader.of(Language.of("en"));
    private final Guard guard;

    /** Reads as {@link Settings#STANDARD} says. */
    public Rapporteur() {
        this(Settings.STANDARD);
    }

    public Rapporteur(Settings settings) {
        this.settings = settings;
        this.guard = new Guard(settings.start(), settings.megabyte());
        this.intake = new Intake(
                new Limits(settings.documentBytes()), FieldNames.with(settings.columns()), Documents.readers());
    }

    /**
     * The facts of a report.
     *
     * @param text the whole of it, plain or as a page of HTML; a text has no day of publication but that of the settings
     * @throws UnreadableException if it has no words, is not English or is longer than the settings let it be
     * @throws InstallationException if the model of the language cannot be used
     */
    public FactsDocument read(String text) {
        return switch (intake.read(RawBytes.of(TEXT, text.getBytes(StandardCharsets.UTF_8)))) {
            case Article article -> read(article.document());
            case Rejection rejection ->
                throw new UnreadableException(rejection.code().label(), rejection.reason());
        };
    }

    /**
     * The facts of one document.
     *
     * @throws InstallationException if the model of its language cannot be used
     */
    public FactsDocument read(Document document) {
        Document dated = document.published() == null ? document.withPublished(settings.published()) : document;
        return facts.read(dated, analyze(dated));
    }

    /**
     * The sentences, words and marks of one document.
     *
     * @throws InstallationException if the model of its language cannot be used
     * @throws CancellationException if the thread is interrupted
     */
    public Analysis analyze(Document document) {
        try {
            return LanguagePipeline.of(document.language()).analyze(document.text());
        } catch (LanguageModelException e) {
            throw new InstallationException(e.getMessage() == null ? "no model" : e.getMessage(), e);
        }
    }

    /**
     * The facts of many sources, in their order. Holds no more than {@code jobs} documents at a time.
     *
     * @param jobs how many are read at once, at least 1
     * @return a stream that opens one file at a time; to be closed
     */
    public Stream<Outcome<FactsDocument>> read(List<Input> inputs, int jobs) {
        return each(inputs, jobs, this::read);
    }

    /** The analyses of many sources; as {@link #read(List, int)}. */
    public Stream<Outcome<Analysis>> analyze(List<Input> inputs, int jobs) {
        return each(inputs, jobs, this::analyze);
    }

    /** The bytes of many sources, one at a time, in their order; to be read by {@link #read(Source)}, and to be closed. */
    public Stream<Source> sources(List<Input> inputs) {
        return sources(inputs, bytes -> {}, Bookmarks.NONE);
    }

    /**
     * The same.
     *
     * @param taken is told how many bytes of the files have been taken in, as they are stored, before each source
     * @param bookmarks say where to go on in a file that was read in part before
     */
    public Stream<Source> sources(List<Input> inputs, LongConsumer taken, Bookmarks bookmarks) {
        AtomicLong before = new AtomicLong();
        AtomicLong last = new AtomicLong();
        return SourceWalk.of(inputs, input -> {
            before.addAndGet(last.getAndSet(0));
            return sources(
                    input,
                    bytes -> {
                        last.set(bytes);
                        taken.accept(before.get() + bytes);
                    },
                    bookmarks);
        });
    }

    /** How it reads. */
    public Settings settings() {
        return settings;
    }

    /** The document of one source without its facts, or why there is none. */
    public Outcome<Document> document(Source source) {
        return outcome(source, document -> document);
    }

    /** The facts of one source, or why it could not be read. */
    public Outcome<FactsDocument> read(Source source) {
        return outcome(source, this::read);
    }

    /** What is made of the facts of one source, or why it could not be read, which includes that this went wrong. */
    public <T> Outcome<T> read(Source source, Function<FactsDocument, T> further) {
        return outcome(source, document -> further.apply(read(document)));
    }

    private <T> Stream<Outcome<T>> each(List<Input> inputs, int jobs, Function<Document, T> reader) {
        Function<Source, Outcome<T>> outcome = source -> outcome(source, reader);
        Stream<Source> sources = sources(inputs);
        return jobs == 1 ? sources.map(outcome) : sources.gather(Gatherers.mapConcurrent(jobs, outcome));
    }

    private <T> Outcome<T> outcome(Source source, Function<Document, T> reader) {
        long size = source instanceof RawBytes raw ? raw.size() : 0;
        return guard.read(source.source(), size, () -> switch (intake.read(source)) {
            case Article article -> new Outcome.Read<>(reader.apply(article.document()));
            case Rejection rejection ->
                new Outcome.Refused<>(
                        rejection.source(),
                        rejection.code().label(),
                        rejection.reason(),
                        rejection.at(),
                        rejection.kept());
        });
    }

    /** What was fetched may be a feed or a document as well as a page. */
    private Stream<Source> fetched(Source source) {
        return source instanceof RawBytes raw && raw.isUnknown()
                ? intake.sources(new ByteArrayInputStream(raw.bytes()), raw.source())
                : Stream.of(source);
    }

    private Stream<Source> sources(Input input, LongConsumer taken, Bookmarks bookmarks) {
        return switch (input) {
            case Input.Files(Path path) -> intake.sources(List.of(path), taken, bookmarks);
            case Input.Bytes(String name, InputStream bytes) -> intake.sources(bytes, name);
            case Input.Page(Supplier<Source> source) ->
                Stream.of(source).map(Supplier::get).flatMap(this::fetched);
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Outcome;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.RunReport;
import org.rapporteur.intake.Bookmarks;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.intake.Rejection;
import org.rapporteur.intake.Source;
import org.rapporteur.ledger.Ledger;
import org.rapporteur.ledger.LedgerWriter;
import org.rapporteur.ledger.Recording;
import org.rapporteur.ledger.log.SigningKey;
import org.rapporteur.model.source.DocumentId;
import org.rapporteur.record.compare.Comparing;
import org.rapporteur.record.parquet.DocumentTable;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.proof.Signing;
import org.rapporteur.record.read.ReaderVersion;
import org.rapporteur.record.read.RecordException;

/**
 * Reads sources and puts them on record. What is on record already, read by the same program and model, is passed over
 * before it is read. Holds few documents at a time, whatever the size of the input.
 *
 * <p>What cannot be read goes on record as a rejection. What a step tells of is on record once a later {@link Step.Committed} says so, which a kill at any time cannot undo.
 */
public final class Ingest {

    /** Documents looked up and read together. */
    private static final int CHUNK = 64;

    private static final long CHUNK_BYTES = 16_000_000;

    /** A batch ends with whichever of these it reaches first. */
    private static final int BATCH = 512;

    private static final long BATCH_WEIGHT = 24_000_000;
    private static final Duration BATCH_TIME = Duration.ofSeconds(5);

    /** What happens during a run. */
    public sealed interface Step {

        /**
         * A document was read and waits to be put on record.
         *
         * @param bytes how many it has
         * @param lost characters that were lost before it was read
         */
        record Read(String source, long bytes, long lost) implements Step {}

        /** A document is on record already. */
        record Known(String source, long bytes) implements Step {}

        /** A source could not be read, which goes on record too. */
        record Refused(Outcome.Refused<?> outcome) implements Step {}

        /** The run before got so far in a container, or through it, and this one goes on from there. */
        record Resumed(Path container) implements Step {}

        /**
         * So much of the files has been taken in.
         *
         * @param bytes of all of them, as they are stored
         */
        record Taken(long bytes) implements Step {}

        /**
         * All that was read before is on record.
         *
         * @param documents how many since the last time
         */
        record Committed(int documents) implements Step {}
    }

    private final Rapporteur rapporteur;
    private final Path directory;
    private final Path keyFile;
    private final int jobs;
    private final int batch;
    private final String reader = ReaderVersion.current();
    private final Recorder recorder = new Recorder(reader);

    /**
     * @param directory of the ledger; made where there is none
     * @param keyFile of the key that signs, made where there is none: see {@link KeyFile}
     * @param jobs documents read at once, at least 1
     */
    public Ingest(Rapporteur rapporteur, Path directory, Path keyFile, int jobs) {
        this(rapporteur, directory, keyFile, jobs, BATCH);
    }

    /** @param batch documents after which a batch ends */
    Ingest(Rapporteur rapporteur, Path directory, Path keyFile, int jobs, int batch) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be at least 1, is " + jobs);
        }
        this.rapporteur = rapporteur;
        this.directory = directory;
        this.keyFile = keyFile;
        this.jobs = jobs;
        this.batch = batch;
    }

    /**
     * Reads all and puts it on record. After a run that was stopped it goes on in the container where that one was, at the last place that
     * is on record.
     *
     * @return the time that the ledger took of the whole
     * @throws RecordException if the ledger cannot be written
     */
    public Duration run(List<Input> inputs, Consumer<Step> steps) {
        return run((taken, bookmarks) -> rapporteur.sources(inputs, taken, bookmarks), this::read, steps);
    }

    /**
     * Puts on record what {@code rapporteur-spark read} has read: nothing is read again. Sources that were rejected there are not
     * recorded.
     *
     * @param tables folder of its tables
     * @return the time that the ledger took of the whole
     * @throws RecordException if there are no such tables, or the ledger cannot be written
     */
    public Duration runTables(Path tables, Consumer<Step> steps) {
        try (DocumentTable documents = DocumentTable.open(tables)) {
            ImportedReadings before = new ImportedReadings(documents, reader);
            return run(
                    (taken, bookmarks) -> before.sources(),
                    raw -> new Done(raw, before.read(raw), new AtomicLong()),
                    steps);
        }
    }

    /**
     * What came of a document.
     *
     * @param lost characters that could not be read
     */
    private record Done(RawBytes raw, Outcome<Recording> outcome, AtomicLong lost) {}

    private Done read(RawBytes raw) {
        AtomicLong lost = new AtomicLong();
        Outcome<Recording> outcome = rapporteur.read(raw, facts -> {
            lost.set(RunReport.lost(facts.document().text()));
            return recorder.of(facts, raw.bytes());
        });
        return new Done(raw, outcome, lost);
    }

    private Duration run(
            BiFunction<LongConsumer, Bookmarks, Stream<Source>> opened,
            Function<RawBytes, Done> reading,
            Consumer<Step> steps) {
        if (keyFile.toAbsolutePath()
                .normalize()
                .startsWith(directory.toAbsolutePath().normalize())) {
            throw new RecordException(
                    RecordException.Kind.ENVIRONMENT,
                    keyFile + " must lie outside the ledger " + directory + ", which it vouches for. Move it.");
        }
        AtomicLong taken = new AtomicLong();
        return RecordException.translated(() -> {
            try (LedgerWriter writer = LedgerWriter.open(directory, SigningKey.at(keyFile))) {
                StoredBookmarks bookmarks = StoredBookmarks.of(
                        directory,
                        writer.checkpoint(),
                        reader,
                        rapporteur.settings(),
                        container -> steps.accept(new Step.Resumed(container)));
                try (Stream<Source> sources = opened.apply(taken::set, bookmarks)) {
                    Signing.remember(directory, keyFile);
                    Duration ledgerTime = new Run(writer, reading, steps, taken, bookmarks).of(sources.iterator());
                    bookmarks.clear();
                    compare(writer);
                    return ledgerTime;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void compare(LedgerWriter writer) {
        try (Ledger ledger = Ledger.open(directory)) {
            Comparing.run(writer, ledger, directory);
        }
    }

    /** One run. */
    private final class Run {

        private final LedgerWriter writer;
        private final Function<RawBytes, Done> reading;
        private final Consumer<Step> steps;
        private final Rejections rejections;
        private final AtomicLong taken;
        private final StoredBookmarks bookmarks;
        private long ledgerNanos;
        private long committed = System.nanoTime();

        Run(
                LedgerWriter writer,
                Function<RawBytes, Done> reading,
                Consumer<Step> steps,
                AtomicLong taken,
                StoredBookmarks bookmarks) {
            this.taken = taken;
            this.bookmarks = bookmarks;
            this.writer = writer;
            this.reading = reading;
            this.steps = steps;
            this.rejections = new Rejections(writer, reader, InstantSource.system());
        }

        Duration of(Iterator<Source> sources) {
            while (sources.hasNext()) {
                Chunk chunk = chunk(sources);
                long bytes = taken.get();
                long begun = System.nanoTime();
                Set<DocumentId> known = writer.known(chunk.first().keySet(), reader);
                ledgerNanos += System.nanoTime() - begun;
                List<RawBytes> fresh = new ArrayList<>();
                chunk.first().forEach((id, raw) -> {
                    if (known.contains(id)) {
                        known(raw);
                    } else {
                        fresh.add(raw);
                    }
                });
                Set<DocumentId> refused = read(fresh);
                for (RawBytes raw : chunk.again()) {
                    // What was refused is not known, and each source of it has a reason of its own.
                    if (!refused.contains(DocumentId.of(raw.bytes()))
                            || !refuse(reading.apply(raw).outcome(), raw)) {
                        known(raw);
                    }
                }
                begun = System.nanoTime();
                rejections.add();
                ledgerNanos += System.nanoTime() - begun;
                commitIfDue();
                steps.accept(new Step.Taken(bytes));
            }
            commit();
            return Duration.ofNanos(ledgerNanos);
        }

        /**
         * Documents that are taken together.
         *
         * @param first each once
         * @param again those that hold the same bytes as another of the chunk
         */
        private record Chunk(Map<DocumentId, RawBytes> first, List<RawBytes> again) {}

        private Chunk chunk(Iterator<Source> sources) {
            Chunk chunk = new Chunk(new LinkedHashMap<>(), new ArrayList<>());
            long bytes = 0;
            for (int taken = 0; taken < CHUNK && bytes < CHUNK_BYTES && sources.hasNext(); taken++) {
                switch (sources.next()) {
                    case RawBytes raw -> {
                        bytes += raw.size();
                        if (chunk.first().putIfAbsent(DocumentId.of(raw.bytes()), raw) != null) {
                            chunk.again().add(raw);
                        }
                    }
                    case Rejection rejection -> {
                        if (rapporteur.read(rejection) instanceof Outcome.Refused<?> refused) {
                            steps.accept(new Step.Refused(refused));
                            rejections.take(refused);
                        }
                    }
                }
            }
            return chunk;
        }

        private void known(RawBytes raw) {
            steps.accept(new Step.Known(raw.source(), raw.size()));
        }

        /** Tells of a refusal; false where there is none. */
        private boolean refuse(Outcome<?> outcome, RawBytes raw) {
            if (!(outcome instanceof Outcome.Refused<?> refused)) {
                return false;
            }
            steps.accept(new Step.Refused(refused));
            rejections.take(refused, raw);
            return true;
        }

        /** Reads documents; those that are refused come back. */
        private Set<DocumentId> read(List<RawBytes> fresh) {
            Set<DocumentId> refused = new HashSet<>();
            Stream<Done> done = jobs == 1
                    ? fresh.stream().map(reading)
                    : fresh.stream().gather(Gatherers.mapConcurrent(jobs, reading));
            done.forEachOrdered(document -> {
                if (document.outcome() instanceof Outcome.Read<Recording>(Recording recording)) {
                    writer.add(recording);
                    steps.accept(new Step.Read(
                            recording.source(),
                            document.raw().size(),
                            document.lost().get()));
                } else {
                    refuse(document.outcome(), document.raw());
                    refused.add(DocumentId.of(document.raw().bytes()));
                }
            });
            return refused;
        }

        private void commitIfDue() {
            if (writer.pending() >= batch
                    || writer.weight() >= BATCH_WEIGHT
                    || System.nanoTime() - committed >= BATCH_TIME.toNanos()) {
                commit();
            }
        }

        private void commit() {
            int documents = writer.pending();
            long begun = System.nanoTime();
            writer.commit().ifPresent(bookmarks::save);
            rejections.committed();
            committed = System.nanoTime();
            ledgerNanos += committed - begun;
            if (documents > 0) {
                steps.accept(new Step.Committed(documents));
            }
        }
    }
}
